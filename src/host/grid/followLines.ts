import { ICommandService, type IDisposable, type Injector, type IRange } from '@univerjs/core';
import { parseAddress } from './address';
import type { ChartState } from './chartState';
import type { Grid } from './grid';
import { movedArea, movedAreas, movedLine, movedReferences, type LineMove } from './lineMove';
import { moveTables } from './moveTables';
import { changeNamesInFile } from './names';
import { withRenamedSource } from './renamedSource';
import { renameSheets } from './renameSheets';
import type { FilterCriterion } from './filterCriterion';
import type { AutoFilterState, SheetExtras } from './sheetExtras';

const MUTATIONS: Readonly<Record<string, readonly [axis: LineMove['axis'], sign: 1 | -1]>> = {
  'sheet.mutation.insert-row': ['row', 1],
  'sheet.mutation.remove-rows': ['row', -1],
  'sheet.mutation.insert-col': ['column', 1],
  'sheet.mutation.remove-col': ['column', -1],
};

/**
 * Lets what Univer does not keep go along when rows or columns are inserted or deleted and sheets
 * renamed, whoever does it.
 */
export function followLines(grid: Grid, injector: Injector): IDisposable {
  const commands = injector.get(ICommandService);
  const renaming = commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== 'sheet.mutation.set-worksheet-name') return;
    const { subUnitId, name } = params as { readonly subUnitId: string; readonly name: string };
    const former = grid.sheet(subUnitId)?.getSheetName() ?? '';
    changeCharts(grid, (chart) => withRenamedSource(chart, former, name));
    changeNamesInFile(grid, (reference) => renameSheets(reference, [[former, name]]));
  });
  const moving = commands.onCommandExecuted(({ id, params }) => {
    const [axis, sign] = MUTATIONS[id] ?? [];
    if (!axis || !sign) return;
    const { subUnitId, range } = params as { readonly subUnitId: string; readonly range: IRange };
    const [first, last] =
      axis === 'row' ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
    const move: LineMove = { axis, first, count: sign * (last - first + 1) };
    followOnSheet(grid.extrasOf(subUnitId), move);
    moveTables(grid, subUnitId, move);
    const name = grid.sheet(subUnitId)?.getSheetName() ?? '';
    changeCharts(grid, (chart) => withMovedSources(chart, name, move));
    changeNamesInFile(grid, (reference) => movedReferences(reference, name, move));
  });
  return {
    dispose() {
      renaming.dispose();
      moving.dispose();
    },
  };
}

function changeCharts(grid: Grid, change: (chart: ChartState) => ChartState): void {
  for (const extras of Object.values(grid.extras.sheets)) {
    if (extras.charts.length > 0) extras.charts = extras.charts.map(change);
  }
}

function followOnSheet(extras: SheetExtras, move: LineMove): void {
  const { pageLayout } = extras;
  pageLayout.printArea = movedAreas(pageLayout.printArea, ',', move);
  if (move.axis === 'row') {
    pageLayout.printTitleRows = movedAreas(pageLayout.printTitleRows, ',', move);
    extras.rowBreaks = movedBreaks(extras.rowBreaks, move);
    extras.rowMoves = withMove(extras.rowMoves, move);
  } else {
    pageLayout.printTitleColumns = movedAreas(pageLayout.printTitleColumns, ',', move);
    extras.columnBreaks = movedBreaks(extras.columnBreaks, move);
  }
  extras.autoFilter = extras.autoFilter && movedFilter(extras.autoFilter, move);
  extras.charts = extras.charts.map((chart) => withMovedAnchor(chart, move));
}

/** The former moves and one more; one that takes the last back leaves neither. */
function withMove(moves: readonly LineMove[], move: LineMove): LineMove[] {
  const last = moves.at(-1);
  return last?.first === move.first && last.count === -move.count
    ? moves.slice(0, -1)
    : [...moves, move];
}

function movedBreaks(breaks: readonly number[], move: LineMove): number[] {
  return breaks.flatMap((line) => movedLine(line, move) ?? []);
}

function movedFilter(filter: AutoFilterState, move: LineMove): AutoFilterState | null {
  const range = movedArea(filter.range, move);
  if (range === null) return null;
  if (move.axis === 'row') return { ...filter, range };
  const start = parseAddress(filter.range)?.box.firstColumn ?? 0;
  const criteria: (FilterCriterion | null)[] = [];
  filter.criteria.forEach((criterion, index) => {
    const at = movedLine(start + index, move);
    if (at !== null) criteria[at - (movedLine(start, move) ?? move.first)] = criterion;
  });
  return { range, criteria: Array.from(criteria, (criterion) => criterion ?? null) };
}

/** A chart whose first cell goes stands on the cell that comes into its place. */
function withMovedAnchor(chart: ChartState, move: LineMove): ChartState {
  const { anchor } = chart;
  const line = movedLine(anchor[move.axis], move);
  if (line === anchor[move.axis]) return chart;
  const inside = line === null ? (move.axis === 'row' ? { down: 0 } : { right: 0 }) : {};
  return { ...chart, anchor: { ...anchor, ...inside, [move.axis]: line ?? move.first } };
}

function withMovedSources(chart: ChartState, sheetName: string, move: LineMove): ChartState {
  const moved = (reference: string): string => movedReferences(reference, sheetName, move);
  const series = chart.series.map((each) => ({
    ...each,
    name: each.name.startsWith('=') ? moved(each.name) : each.name,
    values: moved(each.values),
    categories: moved(each.categories),
    sizes: moved(each.sizes),
  }));
  return { ...chart, series };
}
