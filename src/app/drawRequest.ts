import type { SourceKind } from '../domain/act/announcement';
import type { Moment } from '../domain/calendar/moment';
import type { Period } from '../domain/calendar/period';
import type { Draw, DrawMethod } from '../domain/draw/draw';
import type { Profile } from '../domain/profile/profile';
import type { SeedSource } from '../domain/record/drawRecord';
import type { ResultSheets } from '../excel/record/recordSheet';
import type { RegisterChoice } from '../reading/registerChoice';
import type { Problem } from '../text/problem/problemText';
import type { scanWorkbook } from './scanWorkbook';

/** How a draw follows the announcement of its period. */
export interface Follows {
  /** which of the announced sources the seed is of. */
  readonly source: SourceKind;
  /** why it is of the substitute source; '' for the main one. */
  readonly reason: string;
  /** by the clock of this machine. */
  readonly startedAt: Moment;
}

/** What to draw, and what the record shall say about it. */
export interface DrawRequest {
  /** Absent: what the workbook remembers. */
  readonly choice?: RegisterChoice;
  /**
   * True to take what rules look for and do not find as not being there, and to keep that in the
   * workbook.
   */
  readonly assumeNone?: boolean;
  readonly profile: Profile;
  readonly period: Period;
  /** ISO date up to which checks count; without it, all of the period that are on record do. */
  readonly on?: string | undefined;
  /**
   * As it was shown before the seed; a workbook that has changed since stops the draw. Null where
   * nobody was shown one.
   */
  readonly expectedFingerprint: string | null;
  readonly seed: string;
  readonly seedSource: SeedSource;
  readonly method: DrawMethod;
  readonly drawnBy: string;
  readonly witness: string;
  /** Local date and time, worded; '' leaves the line in the record to be filled by hand. */
  readonly drawnAt: string;
  /** Why this period is drawn again; needed when the workbook holds a record of it. */
  readonly redrawReason: string;
  /**
   * The sheet of the bureau's own plan table, filled instead of a new one; null for a new one in
   * any case. Absent: the bureau's copy of the template where the workbook has one with room in it.
   */
  readonly planTemplate?: string | null;
  /** How the announcement of the period is followed; needed where one is in force. */
  readonly follows?: Follows;
}

export type DrawStage = 'read' | 'examine' | 'check' | 'draw' | 'compose' | 'write' | 'finish';

/** Which sheet of how many is read, composed or written, and how many rows by then. */
export interface StagePart {
  readonly sheet: number;
  readonly of: number;
  readonly rows?: number;
}

export interface DrawOptions {
  /** fraction: 0 to 1 of the whole draw; at: which part of the stage, where it has some. */
  readonly onProgress?: (stage: DrawStage, fraction: number, at?: StagePart) => void;
  readonly signal?: AbortSignal;
  /** Reads the workbook where somebody has a quicker way to it than `scanWorkbook`. */
  readonly scan?: typeof scanWorkbook;
}

export type DrawOutcome =
  | {
      readonly kind: 'done';
      readonly draw: Draw;
      readonly sheets: ResultSheets;
      readonly problems: readonly Problem[];
    }
  | { readonly kind: 'stopped'; readonly problems: readonly Problem[] }
  /** With problems where its start was entered after an announcement. */
  | { readonly kind: 'cancelled'; readonly problems?: readonly Problem[] };
