/**
 * The evidence of a period in one piece: all that decides its draws and what happened since, and
 * the cells of its sheets as they stand, so that it can be checked without the workbook
 * (证据包, record.json). It is made of what was read, whatever was changed there: it accuses nobody and
 * hides nothing.
 */

import type { DrawSheets, Entry } from '../act/act';
import type { DrawnList, PeriodRecord } from '../act/periodRecord';
import { periodName } from '../calendar/period';
import type { Method } from '../draw/draw';
import type { CellValue } from '../ground/cellValue';
import type { ItemCover } from '../item/itemCover';
import { canonicalJson, canonicalText } from '../population/canonical';
import type { DrawFacts } from '../record/drawRecord';
import type {
  RecordedCategory,
  RecordedDirected,
  RecordedTask,
  RecordedUnit,
} from '../record/recordedDraw';

export const EVIDENCE_FORMAT = 'ssj-evidence';
export const EVIDENCE_VERSION = 1;

/** A line of a sheet without the place where it stands. */
export type EvidenceLine<Line> = Omit<Line, 'place'>;

/** One draw of the period. */
export interface EvidenceDraw {
  readonly sheets: DrawSheets;
  readonly state: DrawnList['state'];
  /** the frozen text of the population that the sheets hold (canonical.ts). */
  readonly frozen: string;
  /** of it, as the record says. */
  readonly fingerprint: string;
  readonly seed: string;
  readonly method: Method;
  readonly categories: readonly EvidenceLine<RecordedCategory>[];
  readonly directed: readonly EvidenceLine<RecordedDirected>[];
  readonly units: readonly EvidenceLine<RecordedUnit>[];
  /** the list as it stands. */
  readonly tasks: readonly EvidenceLine<RecordedTask>[];
  readonly items: ItemCover | null;
  readonly facts: DrawFacts | null;
}

/** A sheet as it stands, from A1 on. */
export interface EvidenceSheet {
  readonly name: string;
  /** of the package. */
  readonly file: string;
  readonly cells: readonly (readonly CellValue[])[];
}

/** What was said of the workbook when the package was made, worded. */
export interface EvidenceFindings {
  /** What was not the same when its draws were repeated, and what could not be read. */
  readonly differences: readonly string[];
  /** How the draws were announced, what was not compared, and what has changed since. */
  readonly remarks: readonly string[];
}

export interface Evidence {
  readonly format: typeof EVIDENCE_FORMAT;
  readonly version: number;
  /** as periodName gives it. */
  readonly period: string;
  readonly draws: readonly EvidenceDraw[];
  /** the chain; null for a line that cannot be read. */
  readonly entries: readonly (Entry | null)[];
  readonly sheets: readonly EvidenceSheet[];
  readonly found: EvidenceFindings;
}

/** What a period's evidence is made of beside its record. */
export interface EvidenceSources {
  readonly entries: readonly (Entry | null)[];
  readonly sheets: readonly EvidenceSheet[];
  readonly found: EvidenceFindings;
}

/**
 * The evidence of a period.
 *
 * @param record as read from the sheets
 * @param sources what else belongs to it
 *
 * @example
 * evidenceOf({ period: { year: 2026, quarter: 1 }, lists: [] }, { entries: [], sheets: [], found: { differences: [], remarks: [] } }).period // → '2026Q1'
 */
export function evidenceOf(
  { period, lists }: Pick<PeriodRecord, 'period' | 'lists'>,
  sources: EvidenceSources,
): Evidence {
  return {
    format: EVIDENCE_FORMAT,
    version: EVIDENCE_VERSION,
    period: periodName(period),
    draws: lists.map(({ sheets, recorded, state }) => ({
      sheets,
      state,
      frozen: canonicalText(recorded.population),
      fingerprint: recorded.fingerprint,
      seed: recorded.seed,
      method: recorded.method,
      categories: recorded.categories.map(withoutPlace),
      directed: recorded.directed.map(withoutPlace),
      units: recorded.units.map(withoutPlace),
      tasks: recorded.tasks.map(withoutPlace),
      items: recorded.items,
      facts: recorded.facts,
    })),
    ...sources,
  };
}

/**
 * Evidence as the text of record.json: the same evidence always gives the same text.
 *
 * @example
 * writeEvidence({ version: 1, format: 'ssj-evidence' }) // → '{"format":"ssj-evidence","version":1}\n'
 */
export function writeEvidence(evidence: Evidence): string {
  return `${canonicalJson(evidence)}\n`;
}

function withoutPlace<Line extends { readonly place: unknown }>(line: Line): EvidenceLine<Line> {
  return Object.fromEntries(
    Object.entries(line).filter(([key]) => key !== 'place'),
  ) as EvidenceLine<Line>;
}
