import type { ConditionalRule, Sheet } from 'hucre';
import { relationships } from './package/relationships';
import type { SheetEntry } from './sheetEntries';
import type { Parts } from './package/zipParts';
import { partText } from './package/zipParts';

/**
 * What a sheet holds that the spreadsheet does not show. It stays in the file all the same: saving
 * keeps these parts as they are.
 */
export type LostKind =
  | 'chart'
  | 'picture'
  | 'shape'
  | 'pivot'
  | 'slicer'
  | 'sparkline'
  | 'table'
  | 'hyperlink'
  | 'comment-thread'
  | 'conditional-format'
  | 'control'
  | 'chart-sheet'
  | 'macro';

export interface LostContent {
  /** Name of the sheet; '' for the workbook as a whole. */
  readonly sheet: string;
  readonly kind: LostKind;
}

const DRAWN: readonly [LostKind, RegExp][] = [
  ['chart', /<(?:\w+:)?graphicFrame\b/],
  ['picture', /<(?:\w+:)?pic\b/],
  ['shape', /<(?:\w+:)?(?:sp|cxnSp|grpSp)\b/],
];

/** Kinds of conditional formats that the file reader passes over. */
const UNREAD_FORMATS =
  /<(?:\w+:)?cfRule\b[^>]*\btype="(?:timePeriod|containsErrors|notContainsErrors)"/;

/** What is known of a sheet once its file has been read. */
export interface SheetLook {
  readonly entry: SheetEntry;
  /** Its part. */
  readonly xml: string;
  /** As the file reader gives it; null where it is no sheet of cells. */
  readonly sheet: Sheet | null;
  /** Its conditional formats that could not be converted. */
  readonly unshown: readonly ConditionalRule[];
}

/** Looks through one sheet and the parts that hang on it. */
export function findLostContent(
  parts: Parts,
  { entry, xml, sheet, unshown }: SheetLook,
): LostContent[] {
  if (!entry.worksheet) return [{ sheet: entry.name, kind: 'chart-sheet' }];
  const kinds = new Set<LostKind>();
  for (const relationship of relationships(parts, entry.part)) {
    if (relationship.kind === 'drawing') {
      const drawing = partText(parts, relationship.target) ?? '';
      for (const [kind, mark] of DRAWN) if (mark.test(drawing)) kinds.add(kind);
    }
    if (relationship.kind === 'pivotTable') kinds.add('pivot');
    if (relationship.kind === 'slicer' || relationship.kind === 'timeline') kinds.add('slicer');
    if (relationship.kind === 'table') kinds.add('table');
    if (relationship.kind === 'threadedComment') kinds.add('comment-thread');
    if (
      relationship.kind === 'control' ||
      relationship.kind === 'oleObject' ||
      relationship.kind === 'ctrlProp'
    )
      kinds.add('control');
  }
  if (sheet?.sparklines?.length) kinds.add('sparkline');
  if ([...(sheet?.cells?.values() ?? [])].some((cell) => cell.hyperlink)) kinds.add('hyperlink');
  if (unshown.length > 0 || UNREAD_FORMATS.test(xml.slice(xml.lastIndexOf('sheetData'))))
    kinds.add('conditional-format');
  return [...kinds].map((kind) => ({ sheet: entry.name, kind }));
}
