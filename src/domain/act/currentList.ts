import type { Task } from '../draw/draw';

/** A task of a list after the acts on it. */
export interface CurrentTask extends Task {
  readonly status: 'standing' | 'replaced';
  /** id of the unit whose place it took; '' for one that the draw took. */
  readonly replaces: string;
  /** why it took its place or lost it; '' where nothing happened. */
  readonly reason: string;
}
