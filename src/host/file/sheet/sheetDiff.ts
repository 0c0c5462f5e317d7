import type { IWorksheetData } from '@univerjs/core';
import type { CellDiff, DiffContext } from './cellDiff';
import { cellsWithResults, diffCells, indexes, styleChange } from './cellDiff';
import { diffLinks } from './hyperlinksXml';
import { toPoints } from './measure';
import { resource } from '../package/resources';
import type { Resources } from '../package/resources';
import type { ColumnChange, RowChange, RuleChange, SheetChange } from './sheetChange';
import { argb } from '../styles/styleParts';

export interface SheetDiff extends Omit<CellDiff, 'cells'> {
  readonly change: SheetChange;
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
      // What a rule means says something by its nulls, and has its keys in one order.
      .map(([key, held]) => [key, key === 'meant' ? held : canonical(held)]),
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
  const { cells, ...rest } = diffCells(before, after, context);
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
  return { change, ...rest };
}

/** The change with the new results of unchanged formulas put in. */
export function withResults({ change, ...diff }: SheetDiff): SheetChange {
  return { ...change, cells: cellsWithResults({ ...diff, cells: change.cells }) };
}
