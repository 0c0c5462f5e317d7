/**
 * Which of the drawn units a hall has seen so far. The draw is over before the first one is shown:
 * nothing here chooses or counts anything, it only says how many of the units, which stand in their
 * order already, are on the screen.
 */

export const PACES = ['slow', 'medium', 'fast'] as const;
export type Pace = (typeof PACES)[number];

/** Milliseconds that each unit has the screen to itself. */
export const PACE_MS: Readonly<Record<Pace, number>> = { slow: 4500, medium: 2200, fast: 700 };

export interface Playback {
  /** units of the draw. */
  readonly total: number;
  /** how many of them are seen, from 0. */
  readonly shown: number;
  readonly status: 'playing' | 'paused' | 'finished';
  readonly pace: Pace;
  /** 0-based page of the complete result. */
  readonly page: number;
}

export type PlaybackAction =
  /** its pause is over: the next unit is shown, and after the last one the complete result. */
  | { readonly type: 'ticked' }
  | { readonly type: 'toggled' }
  | { readonly type: 'forward' }
  | { readonly type: 'back' }
  | { readonly type: 'paceChosen'; readonly pace: Pace }
  | { readonly type: 'finished' }
  | { readonly type: 'restarted' }
  /**
   * @param by so many pages on, or, negative, back; no further than there are any
   * @param pages how many pages the complete result takes now
   */
  | { readonly type: 'pageTurned'; readonly by: number; readonly pages: number };

/**
 * Before the first unit. Where the machine asks for less motion, nothing moves until someone asks
 * for it.
 *
 * @param total units of the draw; none of them makes the result complete at once
 */
export function startPlayback(
  total: number,
  reducedMotion: boolean,
  pace: Pace = 'medium',
): Playback {
  return {
    total,
    shown: 0,
    status: total === 0 ? 'finished' : reducedMotion ? 'paused' : 'playing',
    pace,
    page: 0,
  };
}

/** The next state. Stepping by hand pauses; the complete result always has all units. */
export function playbackReducer(state: Playback, action: PlaybackAction): Playback {
  switch (action.type) {
    case 'ticked':
      return state.status === 'playing' ? advanced(state) : state;
    case 'forward':
      return state.status === 'finished'
        ? state
        : { ...advanced(state), ...(state.shown < state.total && { status: 'paused' }) };
    case 'back':
      if (state.status === 'finished')
        return state.total === 0 ? state : { ...state, status: 'paused', shown: state.total };
      return { ...state, status: 'paused', shown: Math.max(0, state.shown - 1) };
    case 'toggled':
      if (state.status === 'finished') return state;
      return { ...state, status: state.status === 'playing' ? 'paused' : 'playing' };
    case 'paceChosen':
      return { ...state, pace: action.pace };
    case 'finished':
      return finished(state);
    case 'restarted':
      return startPlayback(state.total, false, state.pace);
    case 'pageTurned':
      return {
        ...state,
        page: Math.min(Math.max(0, action.pages - 1), Math.max(0, state.page + action.by)),
      };
  }
}

function advanced(state: Playback): Playback {
  return state.shown < state.total ? { ...state, shown: state.shown + 1 } : finished(state);
}

function finished(state: Playback): Playback {
  return { ...state, shown: state.total, status: 'finished', page: 0 };
}
