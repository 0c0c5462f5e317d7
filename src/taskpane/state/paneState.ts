/**
 * The pane as a state machine. A clerk goes through four steps; the workbook is read and a draft of
 * the draw is filled in. What is under way is a deed (useDeed.ts) of its own. Everything that
 * follows from these (quotas, fingerprint, what blocks a step) is computed where it is needed and
 * never stored, so it cannot disagree.
 */

import type { DrawOutcome, DrawStage, StagePart } from '../../app/runDraw';
import type { WorkbookScan } from '../../app/scanWorkbook';
import type { Trial } from '../../app/trialDraw';
import type { Period } from '../../domain/calendar/period';
import type { Place } from '../../domain/ground/problem';
import type { DrawMethod } from '../../domain/draw/draw';
import type { Profile } from '../../domain/profile/profile';
import type { Problem } from '../../text/problem/problemText';
import {
  lossesSeen,
  listDrawn,
  listsRead,
  NO_LISTS,
  type HeldList,
  type KnownLists,
} from './heldLists';
import { afterDraw, EMPTY_DRAFT, withSeed, type DrawDraft } from './drawDraft';
import type { Deed } from './useDeed';

export const STEPS = ['register', 'profile', 'draw', 'result'] as const;
export type Step = (typeof STEPS)[number];

/** What a finished draw came to. */
export type DrawnResult = Omit<Extract<DrawOutcome, { kind: 'done' }>, 'kind'>;

export interface DrawProgress {
  readonly stage: DrawStage;
  /** Of the whole draw, 0 to 1. */
  readonly fraction: number;
  /** Which part of the stage, where it has some. */
  readonly at?: StagePart | undefined;
}

/** The draw: under way, done, or how it ended otherwise. */
export type Run = Deed<DrawnResult, DrawProgress>;

/** How far a draw is that was started. */
export function drawProgress({ progress }: Extract<Run, { status: 'busy' }>): DrawProgress {
  return progress ?? { stage: 'read', fraction: 0 };
}

/** A screen that stands in place of its step until it is closed. */
export type Panel =
  'none' | 'health' | 'editor' | 'exchange' | 'changes' | 'announce' | 'enterprise';

/**
 * A profile that stands in no list: changed in the pane, begun there, brought in from a file, or that
 * of the last record.
 */
export interface OwnProfile {
  readonly origin: 'changed' | 'begun' | 'imported' | 'recorded';
  readonly profile: Profile;
}

/** A trial draw with the fingerprint of the population that it was made of. */
export interface TrialView {
  readonly fingerprint: string;
  readonly trial: Trial;
}

/** What a reading or a jump met, kept with what to try again. */
export type Trouble =
  | { readonly action: 'scan'; readonly problems: readonly Problem[] }
  | { readonly action: 'show'; readonly place: Place; readonly problems: readonly Problem[] };

export interface PaneState {
  readonly step: Step;
  /** The furthest step shown so far. */
  readonly furthest: Step;
  readonly scanning: boolean;
  /** Two readings may overlap; only the one asked for last counts. */
  readonly reading: symbol | null;
  readonly scan: WorkbookScan | null;
  /** The workbook was changed since it was read. */
  readonly moved: boolean;
  /** And so that the registers may have become others. */
  readonly registersMoved: boolean;
  /** How often cells of the sheets of draws were changed since it was read. */
  readonly drawMoves: number;
  /** All sheets as they were told of last; null where none came or went since it was read. */
  readonly sheetNames: readonly string[] | null;
  readonly lists: KnownLists;
  readonly trouble: Trouble | null;
  readonly panel: Panel;
  /** Id of the enterprise that a change of the list is begun with; '' for none. */
  readonly changing: string;
  /** Of the listed profile that was chosen; see profileKey. '' for none. */
  readonly profileKey: string;
  readonly own: OwnProfile | null;
  readonly trial: TrialView | null;
  readonly period: Period;
  /** ISO day up to which checks count, as the clerk set it; null for today. */
  readonly countTo: string | null;
  readonly draft: DrawDraft;
  /** A draw that brought nothing is told until the clerk does the next thing. */
  readonly runTold: boolean;
  /** A programmer fault caught outside rendering, handed to the error boundary. */
  readonly crash: Error | null;
}

/** What the pane shows when it opens over a workbook that was drawn in. */
export interface Opening {
  readonly profileKey: string;
  readonly own: OwnProfile | null;
  /** null for the one that the day lies in. */
  readonly period: Period | null;
}

export type PaneAction =
  | { readonly type: 'stepChanged'; readonly step: Step }
  | { readonly type: 'scanStarted'; readonly reading: symbol }
  | {
      readonly type: 'scanEnded';
      readonly reading: symbol;
      readonly scan: WorkbookScan;
      /** How the pane opens, for the first reading of a workbook that was drawn in. */
      readonly opening?: Opening | null;
    }
  | {
      readonly type: 'workbookMoved';
      readonly ofRegisters: boolean;
      readonly ofDraws: boolean;
    }
  | { readonly type: 'sheetsNamed'; readonly names: readonly string[] }
  | { readonly type: 'lossesSeen' }
  | { readonly type: 'registersChosen'; readonly scan: WorkbookScan }
  | { readonly type: 'showFailed'; readonly place: Place; readonly problems: readonly Problem[] }
  | { readonly type: 'troubleClosed' }
  | { readonly type: 'panelChanged'; readonly panel: Panel; readonly changing?: string }
  | { readonly type: 'profileChosen'; readonly profileKey: string }
  | { readonly type: 'ownChanged'; readonly own: OwnProfile | null }
  | { readonly type: 'trialMade'; readonly view: TrialView }
  | { readonly type: 'periodChanged'; readonly period: Period }
  | { readonly type: 'countToChanged'; readonly day: string | null }
  | {
      readonly type: 'draftChanged';
      readonly change: Partial<Omit<DrawDraft, 'seeds' | 'seedsFor'>>;
    }
  | { readonly type: 'seedChanged'; readonly seed: string; readonly fingerprint: string }
  | { readonly type: 'drawStarted' }
  | { readonly type: 'drawn'; readonly list: HeldList }
  | { readonly type: 'crashed'; readonly error: Error };

/** The pane as it opens: reading the workbook. */
export function initialState(
  period: Period,
  profileKey: string,
  method: DrawMethod | null = null,
): PaneState {
  return {
    step: 'register',
    furthest: 'register',
    scanning: true,
    reading: null,
    scan: null,
    moved: false,
    registersMoved: false,
    drawMoves: 0,
    sheetNames: null,
    lists: NO_LISTS,
    trouble: null,
    panel: 'none',
    changing: '',
    profileKey,
    own: null,
    trial: null,
    period,
    countTo: null,
    draft: method === null ? EMPTY_DRAFT : { ...EMPTY_DRAFT, method },
    runTold: false,
    crash: null,
  };
}

/** True when the workbook could not be read at all, in contrast to a workbook with faults in it. */
export function isUnread(scan: WorkbookScan): boolean {
  return (
    scan.tables.length === 0 &&
    scan.problems.length > 0 &&
    scan.problems.every(({ code }) => code !== 'register-not-found')
  );
}

/** The next state. A reading that failed leaves the last good one standing. */
export function paneReducer(state: PaneState, action: PaneAction): PaneState {
  switch (action.type) {
    case 'stepChanged':
      return {
        ...state,
        panel: 'none',
        step: action.step,
        furthest: laterStep(state.furthest, action.step),
        runTold: false,
      };
    case 'scanStarted':
      return {
        ...state,
        scanning: true,
        moved: false,
        registersMoved: false,
        drawMoves: 0,
        sheetNames: null,
        reading: action.reading,
        trouble: null,
        runTold: false,
      };
    case 'scanEnded':
      if (action.reading !== state.reading) return state;
      return isUnread(action.scan)
        ? { ...state, scanning: false, trouble: { action: 'scan', problems: action.scan.problems } }
        : {
            ...state,
            ...(state.scan === null && action.opening ? opened(action.opening) : {}),
            lists: listsRead(state.lists, action.scan.periods),
            scanning: false,
            scan: action.scan,
            trouble: null,
          };
    case 'workbookMoved':
      return state.moved && !action.ofDraws && (state.registersMoved || !action.ofRegisters)
        ? state
        : {
            ...state,
            moved: true,
            registersMoved: state.registersMoved || action.ofRegisters,
            drawMoves: state.drawMoves + (action.ofDraws ? 1 : 0),
          };
    case 'sheetsNamed':
      return { ...state, sheetNames: action.names };
    case 'lossesSeen':
      return { ...state, lists: lossesSeen(state.lists) };
    case 'registersChosen':
      return { ...state, scan: action.scan };
    case 'showFailed':
      return {
        ...state,
        trouble: { action: 'show', place: action.place, problems: action.problems },
      };
    case 'troubleClosed':
      return { ...state, trouble: null };
    case 'panelChanged':
      return { ...state, panel: action.panel, changing: action.changing ?? '' };
    case 'profileChosen':
      return { ...state, profileKey: action.profileKey, own: null };
    case 'ownChanged':
      return { ...state, own: action.own };
    case 'trialMade':
      return { ...state, trial: action.view };
    case 'periodChanged':
      // A day is one of its period.
      return { ...state, period: action.period, countTo: null };
    case 'countToChanged':
      return { ...state, countTo: action.day };
    case 'draftChanged':
      return { ...state, draft: { ...state.draft, ...action.change } };
    case 'seedChanged':
      return { ...state, draft: withSeed(state.draft, action.seed, action.fingerprint) };
    case 'drawStarted':
      return { ...state, trouble: null, runTold: true };
    case 'drawn':
      return {
        ...state,
        lists: listDrawn(state.lists, action.list),
        panel: 'none',
        step: 'result',
        furthest: 'result',
        draft: afterDraw(state.draft),
      };
    case 'crashed':
      return { ...state, crash: action.error };
  }
}

/** The fourth step, by the profile of its list. */
function opened({ profileKey, own, period }: Opening): Partial<PaneState> {
  return {
    profileKey,
    own,
    ...(period === null ? {} : { period }),
    step: 'result',
    furthest: 'result',
  };
}

function laterStep(one: Step, other: Step): Step {
  return STEPS.indexOf(one) > STEPS.indexOf(other) ? one : other;
}
