import type { Task } from '../draw/draw';
import type { Period } from '../calendar/period';
import type { RecordedDraw } from '../record/recordedDraw';
import type { DrawSheets, Entry } from './act';

/** A task of a list after the acts on it. */
export interface CurrentTask extends Task {
  readonly status: 'standing' | 'replaced';
  /** id of the unit whose place it took; '' for one that the draw took. */
  readonly replaces: string;
  /** why it took its place or lost it; '' where nothing happened. */
  readonly reason: string;
}

/** A list that was drawn for a period, with all that happened to it. */
export interface DrawnList {
  readonly sheets: DrawSheets;
  readonly recorded: RecordedDraw;
  /** in the order of the list; replaced ones stay. */
  readonly tasks: readonly CurrentTask[];
  readonly state: 'current' | 'superseded' | 'void';
}

/** All draws of one period and what happened to them, read back from a workbook. */
export interface PeriodRecord {
  readonly period: Period;
  readonly entries: readonly Entry[];
  readonly lists: readonly DrawnList[];
  /** the list in force; null where all are void. */
  readonly current: DrawnList | null;
}
