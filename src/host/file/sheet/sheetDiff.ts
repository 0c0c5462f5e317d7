import type {
  ICellData,
  IStyleData,
  IWorkbookData,
  IWorksheetData,
  Nullable,
} from '@univerjs/core';
import type { CellContent, CellResult } from './cellXml';
import { cellContent } from './cellXml';
import { DAYS_1904, isDateFormat } from './dateSerial';
import { diffLinks } from './hyperlinksXml';
import { toPoints } from './measure';
import { resource } from '../package/resources';
import type { Resources } from '../package/resources';
import type {
  CellChange,
  ColumnChange,
  RowChange,
  RuleChange,
  SheetChange,
  StyleChange,
} from './sheetChange';
import type { StyleParts } from '../styles/styleParts';
import { argb, EMPTY_STYLE, sameStyle, styleParts } from '../styles/styleParts';

export interface SheetDiff {
  readonly change: SheetChange;
  /** Formulas that are the same and give another result now. */
  readonly results: ReadonlyMap<number, ReadonlyMap<number, CellResult>>;
  /** A value or formula changed, so that results anywhere may. */
  readonly contentChanged: boolean;
  /** A cell became a formula or ceased to be one. */
  readonly formulasChanged: boolean;
}

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
  if (one.kind !== other.kind) return false;
  if (one.kind === 'value') return Object.is(one.value, (other as typeof one).value);
  if (one.kind === 'formula') return one.formula === (other as typeof one).formula;
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

/**
 * True if a formula's result moved by more than two engines may differ in the last digits; errors
 * of the spreadsheet's own are no results.
 */
function movedResult(before: CellResult | null, after: CellResult | null): after is CellResult {
  if (after === null || before === after || (typeof after === 'string' && after.startsWith('#')))
    return false;
  return !(
    typeof before === 'number' &&
    typeof after === 'number' &&
    Math.abs(before - after) <= Math.abs(before) * 1e-12
  );
}

function styleChange(from: StyleParts, to: StyleParts): StyleChange | undefined {
  return sameStyle(from, to) ? undefined : { from, to };
}

function indexes(...records: (object | undefined)[]): number[] {
  return [...new Set(records.flatMap((record) => Object.keys(record ?? {})))].map(Number);
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

function storedContent(content: CellContent, style: StyleParts, from1904: boolean): CellContent {
  if (
    !from1904 ||
    content.kind !== 'value' ||
    typeof content.value !== 'number' ||
    !isDateFormat(style.numberFormat)
  )
    return content;
  return { kind: 'value', value: content.value - DAYS_1904 };
}

function untouched(before: Nullable<ICellData>, after: Nullable<ICellData>): boolean {
  return (
    before?.v === after?.v &&
    before?.f === after?.f &&
    before?.t === after?.t &&
    before?.s === after?.s &&
    !before?.p &&
    !after?.p
  );
}

function diffCells(
  before: Partial<IWorksheetData>,
  after: Partial<IWorksheetData>,
  context: DiffContext,
): Omit<SheetDiff, 'change'> & Pick<SheetChange, 'cells'> {
  const cells = new Map<number, Map<number, CellChange>>();
  const results = new Map<number, Map<number, CellResult>>();
  let contentChanged = false;
  let formulasChanged = false;
  const compare = (
    rowIndex: number,
    column: number,
    old: Nullable<ICellData>,
    now: Nullable<ICellData>,
  ): void => {
    const from = context.stylesBefore(old?.s);
    const to = context.stylesAfter(now?.s);
    if (untouched(old, now) && from === to) return;
    const oldContent = cellContent(old);
    const content = cellContent(now);
    const style = styleChange(from, to);
    const same = sameContent(oldContent, content);
    if (!same) {
      contentChanged = true;
      formulasChanged ||= oldContent.kind === 'formula' || content.kind === 'formula';
    } else if (
      oldContent.kind === 'formula' &&
      content.kind === 'formula' &&
      movedResult(oldContent.result, content.result)
    ) {
      entry(results, rowIndex).set(column, content.result);
    }
    if (style || !same) {
      entry(cells, rowIndex).set(column, {
        ...(!same && { content: storedContent(content, to, context.from1904) }),
        ...(style && { style }),
      });
    }
  };
  for (const rowIndex of indexes(before.cellData, after.cellData)) {
    const oldRow = before.cellData?.[rowIndex];
    const row = after.cellData?.[rowIndex];
    for (const column in row)
      compare(rowIndex, Number(column), oldRow?.[Number(column)], row[Number(column)]);
    for (const column in oldRow)
      if (!row?.[Number(column)]) compare(rowIndex, Number(column), oldRow[Number(column)], null);
  }
  return { cells, results, contentChanged, formulasChanged };
}

function entry<Value>(map: Map<number, Map<number, Value>>, key: number): Map<number, Value> {
  const row = map.get(key) ?? new Map<number, Value>();
  map.set(key, row);
  return row;
}

function diffRows(
  before: Partial<IWorksheetData>,
  after: Partial<IWorksheetData>,
  context: DiffContext,
): Map<number, RowChange> {
  const rows = new Map<number, RowChange>();
  for (const index of indexes(before.rowData, after.rowData)) {
    const old = before.rowData?.[index];
    const now = after.rowData?.[index];
    // A row that fits its content has no height of its own.
    const oldHeight = old?.ia ? undefined : old?.h;
    const height = now?.ia ? undefined : now?.h;
    const style = styleChange(context.stylesBefore(old?.s), context.stylesAfter(now?.s));
    const change: RowChange = {
      ...(height !== oldHeight && { height: height === undefined ? null : toPoints(height) }),
      ...(!old?.hd !== !now?.hd && { hidden: Boolean(now?.hd) }),
      ...(style && { style }),
    };
    if (Object.keys(change).length > 0) rows.set(index, change);
  }
  return rows;
}

function diffColumns(
  before: Partial<IWorksheetData>,
  after: Partial<IWorksheetData>,
  context: DiffContext,
): Map<number, ColumnChange> {
  const columns = new Map<number, ColumnChange>();
  for (const index of indexes(before.columnData, after.columnData)) {
    const old = before.columnData?.[index];
    const now = after.columnData?.[index];
    const style = styleChange(context.stylesBefore(old?.s), context.stylesAfter(now?.s));
    const change: ColumnChange = {
      ...(old?.w !== now?.w && {
        width: now?.w === undefined ? null : Math.round((now.w / context.digit) * 256) / 256,
      }),
      ...(!old?.hd !== !now?.hd && { hidden: Boolean(now?.hd) }),
      ...(style && { style }),
    };
    if (Object.keys(change).length > 0) columns.set(index, change);
  }
  return columns;
}

/** The same whatever the order of keys and whatever Univer adds that says nothing here. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(
        ([key, held]) =>
          held !== null &&
          held !== undefined &&
          !['unitId', 'sheetId', 'rangeType', 'renderMode', 'bizInfo'].includes(key),
      )
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, held]) => [key, canonical(held)]),
  );
}

function diffRules<
  Name extends 'SHEET_CONDITIONAL_FORMATTING_PLUGIN' | 'SHEET_DATA_VALIDATION_PLUGIN',
>(
  name: Name,
  id: string,
  { before, after }: DiffContext,
): RuleChange<Resources[Name][string][number]> | undefined {
  const now = resource(after, name);
  if (now === null) return undefined;
  const from = canonical(resource(before, name)?.[id] ?? []) as Resources[Name][string][number][];
  const to = canonical(now[id] ?? []) as Resources[Name][string][number][];
  return JSON.stringify(from) === JSON.stringify(to) ? undefined : { from, to };
}

function mergeKey(sheet: Partial<IWorksheetData>): string {
  return (sheet.mergeData ?? [])
    .map((range) => [range.startRow, range.startColumn, range.endRow, range.endColumn].join())
    .sort()
    .join(' ');
}

/** What changed in the sheet with that id; a sheet that was not there before is all change. */
export function diffSheet(id: string, context: DiffContext): SheetDiff {
  const before = context.before.sheets[id] ?? {};
  const after = context.after.sheets[id] ?? {};
  const { cells, results, contentChanged, formulasChanged } = diffCells(before, after, context);
  const freeze = { rows: after.freeze?.ySplit ?? 0, columns: after.freeze?.xSplit ?? 0 };
  const gridlines = Number(after.showGridlines ?? 1) !== 0;
  const tabColor = argb(after.tabColor);
  const conditionalFormats = diffRules('SHEET_CONDITIONAL_FORMATTING_PLUGIN', id, context);
  const validations = diffRules('SHEET_DATA_VALIDATION_PLUGIN', id, context);
  const links = diffLinks(before, after);
  const change: SheetChange = {
    cells,
    rows: diffRows(before, after, context),
    columns: diffColumns(before, after, context),
    ...(mergeKey(before) !== mergeKey(after) && { merges: after.mergeData ?? [] }),
    ...((freeze.rows !== (before.freeze?.ySplit ?? 0) ||
      freeze.columns !== (before.freeze?.xSplit ?? 0)) && { freeze }),
    ...(gridlines !== (Number(before.showGridlines ?? 1) !== 0) && { gridlines }),
    ...(tabColor !== argb(before.tabColor) && { tabColor }),
    ...(conditionalFormats && { conditionalFormats }),
    ...(validations && { validations }),
    ...(links && { links }),
  };
  return { change, results, contentChanged, formulasChanged };
}

/** The change with the new results of unchanged formulas put in. */
export function withResults({ change, results }: SheetDiff): SheetChange {
  if (results.size === 0) return change;
  const cells = new Map([...change.cells].map(([rowIndex, row]) => [rowIndex, new Map(row)]));
  for (const [rowIndex, row] of results) {
    for (const [column, result] of row)
      entry(cells, rowIndex).set(column, { ...cells.get(rowIndex)?.get(column), result });
  }
  return { ...change, cells };
}
