import type {
  ICellData,
  IStyleData,
  IWorkbookData,
  IWorksheetData,
  Nullable,
} from '@univerjs/core';
import { daysAhead } from '../../grid/dateSystem';
import type { CellContent } from './cellXml';
import { cellContent } from './cellXml';
import type { CellChange, CellChanges, StyleChange } from './sheetChange';
import { isSpilled, resultChange } from './resultChange';
import type { StyleParts } from '../styles/styleParts';
import { EMPTY_STYLE, sameStyle, styleParts } from '../styles/styleParts';

type Style = Nullable<IStyleData | string>;

/** Looks up styles in a snapshot, each id once. */
export function styleLookup(snapshot: IWorkbookData): (style: Style) => StyleParts {
  const known = new Map<string, StyleParts>();
  return (style) => {
    if (!style) return EMPTY_STYLE;
    if (typeof style !== 'string') return styleParts(style);
    const parts = known.get(style) ?? styleParts(snapshot.styles[style]);
    known.set(style, parts);
    return parts;
  };
}

function sameContent(one: CellContent, other: CellContent): boolean {
  // What a formula spills changes with its result.
  if (isSpilled(one, other)) return true;
  if (one.kind !== other.kind) return false;
  if (one.kind === 'value') return Object.is(one.value, (other as typeof one).value);
  if (one.kind === 'formula') {
    const { formula, array } = other as typeof one;
    return one.formula === formula && one.array?.isDynamic === array?.isDynamic;
  }
  if (one.kind === 'rich')
    return richText(one.document) === richText((other as typeof one).document);
  return true;
}

function richText(document: Extract<CellContent, { kind: 'rich' }>['document']): string {
  const { dataStream = '', textRuns = [] } = document.body ?? {};
  return JSON.stringify([
    dataStream,
    textRuns.map((run) => [run.st, run.ed, styleParts(run.ts as IStyleData).font]),
  ]);
}

export function styleChange(from: StyleParts, to: StyleParts): StyleChange | undefined {
  return sameStyle(from, to) ? undefined : { from, to };
}

export interface DiffContext {
  readonly before: IWorkbookData;
  readonly after: IWorkbookData;
  readonly stylesBefore: (style: Style) => StyleParts;
  readonly stylesAfter: (style: Style) => StyleParts;
  /** Pixels of a digit, the unit of column widths. */
  readonly digit: number;
  readonly from1904: boolean;
}

/** What the file holds for a cell: days by its own calendar. */
function storedContent(content: CellContent, style: StyleParts, from1904: boolean): CellContent {
  const days = daysAhead(from1904, style.numberFormat);
  if (days === 0) return content;
  if (content.kind === 'value' && typeof content.value === 'number')
    return { ...content, value: content.value - days };
  if (content.kind === 'formula' && typeof content.result === 'number')
    return { ...content, result: content.result - days };
  if (content.kind === 'spilled' && typeof content.value === 'number')
    return { ...content, value: content.value - days };
  return content;
}

function untouched(before: Nullable<ICellData>, after: Nullable<ICellData>): boolean {
  return (
    before?.v === after?.v &&
    before?.f === after?.f &&
    before?.t === after?.t &&
    before?.s === after?.s &&
    before?.ref === after?.ref &&
    !before?.p &&
    !after?.p
  );
}

/** What became of the cells of a sheet. */
export interface CellDiff {
  readonly cells: CellChanges;
  /** Formulas that are the same and were reckoned anew, whatever came of it. */
  readonly recalculated: ReadonlyMap<number, ReadonlyMap<number, string>>;
  /** Those of them that give another result now than the file holds. */
  readonly results: ReadonlyMap<number, ReadonlyMap<number, CellChange>>;
  /** A value or formula changed, so that results anywhere may. */
  readonly contentChanged: boolean;
  /** A cell became a formula or ceased to be one. */
  readonly formulasChanged: boolean;
}

/** One cell that is not as it was. */
interface Comparison {
  readonly column: number;
  readonly from: StyleParts;
  readonly to: StyleParts;
  readonly oldContent: CellContent;
  readonly content: CellContent;
  readonly same: boolean;
}

type CellRow = Readonly<Record<number, Nullable<ICellData>>> | undefined;

function* compareRow(before: CellRow, after: CellRow, context: DiffContext): Generator<Comparison> {
  const compare = (
    column: number,
    old: Nullable<ICellData>,
    now: Nullable<ICellData>,
  ): Comparison | null => {
    const from = context.stylesBefore(old?.s);
    const to = context.stylesAfter(now?.s);
    if (untouched(old, now) && from === to) return null;
    const oldContent = storedContent(cellContent(old), from, context.from1904);
    const content = storedContent(cellContent(now), to, context.from1904);
    return { column, from, to, oldContent, content, same: sameContent(oldContent, content) };
  };
  for (const key in after) {
    const comparison = compare(Number(key), before?.[Number(key)], after[Number(key)]);
    if (comparison) yield comparison;
  }
  for (const key in before) {
    const comparison = after?.[Number(key)]
      ? null
      : compare(Number(key), before[Number(key)], null);
    if (comparison) yield comparison;
  }
}

function rowChange(
  before: CellRow,
  after: CellRow,
  context: DiffContext,
): ReadonlyMap<number, CellChange> {
  const cells = new Map<number, CellChange>();
  for (const { column, from, to, content, same } of compareRow(before, after, context)) {
    const style = styleChange(from, to);
    if (!style && same) continue;
    cells.set(column, {
      ...(!same && { content }),
      ...(style && { style }),
    });
  }
  return cells;
}

const NOTHING_CHANGED: CellDiff = {
  cells: new Map(),
  recalculated: new Map(),
  results: new Map(),
  contentChanged: false,
  formulasChanged: false,
};

/**
 * Compares the cells of a sheet. What changed is not kept for each cell of a large sheet, only in
 * which rows something did.
 */
export function diffCells(
  before: Partial<IWorksheetData>,
  after: Partial<IWorksheetData>,
  context: DiffContext,
): CellDiff {
  if (before.cellData === after.cellData) return NOTHING_CHANGED;
  if (before.cellData === undefined) return freshCells(after.cellData ?? {}, context);
  const recalculated = new Map<number, Map<number, string>>();
  const results = new Map<number, Map<number, CellChange>>();
  const changed = new Set<number>();
  let contentChanged = false;
  let formulasChanged = false;
  for (const rowIndex of indexes(before.cellData, after.cellData)) {
    const [old, now] = [before.cellData?.[rowIndex], after.cellData?.[rowIndex]];
    for (const { column, from, to, oldContent, content, same } of compareRow(old, now, context)) {
      if (!same) {
        contentChanged = true;
        formulasChanged ||= oldContent.kind === 'formula' || content.kind === 'formula';
      } else if ('formula' in oldContent || 'formula' in content) {
        const { formula } = ('formula' in content ? content : oldContent) as { formula: string };
        entry(recalculated, rowIndex).set(column, formula);
        const change = resultChange(oldContent, content);
        if (change) entry(results, rowIndex).set(column, change);
      }
      if (!same || !sameStyle(from, to)) changed.add(rowIndex);
    }
  }
  const cells: CellChanges = {
    size: changed.size,
    keys: () => changed,
    get: (rowIndex) =>
      changed.has(rowIndex)
        ? rowChange(before.cellData?.[rowIndex], after.cellData?.[rowIndex], context)
        : undefined,
  };
  return { cells, recalculated, results, contentChanged, formulasChanged };
}

/** All cells of a sheet that is new: there is nothing to compare them with. */
function freshCells(rows: NonNullable<IWorksheetData['cellData']>, context: DiffContext): CellDiff {
  const filled = Object.keys(rows).map(Number);
  const changes = new Map<StyleParts, StyleChange | undefined>();
  const styleOf = (to: StyleParts): StyleChange | undefined => {
    if (!changes.has(to)) changes.set(to, styleChange(EMPTY_STYLE, to));
    return changes.get(to);
  };
  const cellsOf = (rowIndex: number): ReadonlyMap<number, CellChange> => {
    const cells = new Map<number, CellChange>();
    const row = rows[rowIndex];
    for (const key in row) {
      const now = row[Number(key)];
      const to = context.stylesAfter(now?.s);
      const content = cellContent(now);
      const style = styleOf(to);
      if (content.kind === 'empty' && !style) continue;
      cells.set(Number(key), {
        content: storedContent(content, to, context.from1904),
        ...(style && { style }),
      });
    }
    return cells;
  };
  return {
    cells: { size: filled.length, keys: () => filled, get: cellsOf },
    recalculated: new Map(),
    results: new Map(),
    contentChanged: filled.length > 0,
    formulasChanged: filled.some((rowIndex) => {
      const row = rows[rowIndex];
      for (const key in row) if (row[Number(key)]?.f) return true;
      return false;
    }),
  };
}

/** The changes with the new results of unchanged formulas put in. */
export function cellsWithResults({ cells, results }: CellDiff): CellChanges {
  if (results.size === 0) return cells;
  const rows = new Map(
    [...cells.keys()].map((rowIndex) => [rowIndex, new Map(cells.get(rowIndex))]),
  );
  for (const [rowIndex, row] of results) {
    for (const [column, change] of row)
      entry(rows, rowIndex).set(column, { ...rows.get(rowIndex)?.get(column), ...change });
  }
  return rows;
}

function entry<Key, Value>(map: Map<number, Map<Key, Value>>, key: number): Map<Key, Value> {
  const row = map.get(key) ?? new Map<Key, Value>();
  map.set(key, row);
  return row;
}

/** The keys of all records, each once. */
export function indexes(...records: (object | undefined)[]): number[] {
  return [...new Set(records.flatMap((record) => Object.keys(record ?? {})))].map(Number);
}
