import { formatAbsolute, formatSheet } from './address';
import { columnCount, rowCount, type Box } from './box';
import { readCells } from './cells';
import { valueOf, type GridValue } from './cellValue';
import type { AxisState, ChartState, LabelsState, SeriesState } from './chartState';
import { chartShape, type ChartType } from './chartTypes';
import type { Grid } from './grid';
import type { Sheet } from './sheet';
import { listSheets } from './sheets';

/** Points; as Excel makes a new chart. */
const SIZE = { width: 360, height: 216 } as const;

const LABELS: LabelsState = {
  value: true,
  seriesName: false,
  categoryName: false,
  legendKey: false,
  percentage: false,
  bubbleSize: false,
  position: null,
  separator: ', ',
  numberFormat: '',
  look: {},
};

export const NEW_SERIES: SeriesState = {
  name: '',
  values: '',
  categories: '',
  sizes: '',
  look: {},
  marker: {},
  gapWidth: 150,
  holeSize: 75,
  hasDataLabels: false,
  labels: LABELS,
  points: {},
  trendlines: [],
};

export const NEW_AXIS: AxisState = {
  visible: true,
  title: '',
  minimum: null,
  maximum: null,
  numberFormat: '',
  majorGridlines: false,
  minorGridlines: false,
  majorUnit: null,
  minorUnit: null,
  isReversed: false,
  logBase: null,
  displayUnit: 'None',
  showsDisplayUnit: true,
  majorTickMark: 'None',
  minorTickMark: 'None',
  labelPosition: 'NextToAxis',
  labelSpacing: null,
  markSpacing: 1,
  isBetweenCategories: true,
  crosses: 'Automatic',
};

/** Puts a chart of some cells on their sheet or another one and returns its id. */
export function addChart(
  sheet: Sheet,
  type: ChartType,
  source: { readonly sheet: Sheet; readonly box: Box },
  by: SeriesBy,
): string {
  const chart: ChartState = {
    id: `chart${String(newChartNumber(sheet.grid))}`,
    name: freeName(sheet.extras.charts),
    type,
    anchor: { row: 1, column: 1, down: 0, right: 0 },
    ...SIZE,
    title: '',
    titleSpans: [],
    legend: 'Bottom',
    series: seriesOf(source.sheet, source.box, by, type),
    categoryAxis: { ...NEW_AXIS, isBetweenCategories: chartShape(type).element !== 'areaChart' },
    valueAxis: { ...NEW_AXIS, majorGridlines: true },
    looks: {},
    dataTable: null,
  };
  sheet.extras.charts = [...sheet.extras.charts, chart];
  return chart.id;
}

/** The first number that no chart of the workbook is called by. */
export function newChartNumber(grid: Grid): number {
  const all = listSheets(grid).flatMap(({ extras }) => extras.charts);
  return Math.max(0, ...all.map(({ id }) => Number(id.slice('chart'.length)))) + 1;
}

export type SeriesBy = 'Auto' | 'Columns' | 'Rows';

/** A reference to cells as charts hold it: with sheet and `$`. */
export function chartReference(sheet: Sheet, box: Box): string {
  return `${formatSheet(sheet.name)}!${formatAbsolute(box)}`;
}

function freeName(charts: readonly ChartState[]): string {
  let number = charts.length + 1;
  while (charts.some(({ name }) => name === `Chart ${String(number)}`)) number++;
  return `Chart ${String(number)}`;
}

/**
 * As Excel reads a table: text in the first row names the series, text in the first column the
 * categories, or the other way round. Of points in a plane the first column is what they are
 * counted by, whatever it holds; of bubbles, each second one is their size.
 */
export function seriesOf(sheet: Sheet, box: Box, by: SeriesBy, type: ChartType): SeriesState[] {
  const { element } = chartShape(type);
  const isPlane = element === 'scatterChart' || element === 'bubbleChart';
  const values = readCells(sheet, box, valueOf);
  const inColumns = by === 'Columns' || (by === 'Auto' && rowCount(box) >= columnCount(box));
  const corner = values[0]?.[0] === '';
  const isLabel = (value: GridValue | undefined): boolean => typeof value === 'string';
  const many = rowCount(box) > 1 && columnCount(box) > 1;
  const top =
    (values[0]?.slice(many ? 1 : 0).every(isLabel) ?? false) ||
    (many && (corner || (isPlane && !inColumns)));
  const side =
    many &&
    (values.slice(top ? 1 : 0).every(([first]) => isLabel(first)) ||
      corner ||
      (isPlane && inColumns));
  const body = {
    ...box,
    firstRow: box.firstRow + (top ? 1 : 0),
    firstColumn: box.firstColumn + (side ? 1 : 0),
  };
  if (body.firstRow > body.lastRow) return [];
  const at = (part: Partial<Box>): string => chartReference(sheet, { ...body, ...part });
  const head = { firstRow: box.firstRow, lastRow: box.firstRow };
  const edge = { firstColumn: box.firstColumn, lastColumn: box.firstColumn };
  const count = inColumns ? columnCount(body) : rowCount(body);
  const lineAt = (index: number): Partial<Box> =>
    inColumns
      ? { firstColumn: body.firstColumn + index, lastColumn: body.firstColumn + index }
      : { firstRow: body.firstRow + index, lastRow: body.firstRow + index };
  const step = element === 'bubbleChart' ? 2 : 1;
  return Array.from({ length: Math.ceil(count / step) }, (_, place): SeriesState => {
    const index = place * step;
    const line = lineAt(index);
    const [named, categorized] = inColumns ? [top, side] : [side, top];
    return {
      ...NEW_SERIES,
      name: named ? `=${at({ ...line, ...(inColumns ? head : edge) })}` : '',
      values: at(line),
      categories: categorized ? at(inColumns ? edge : head) : '',
      sizes: step === 2 && index + 1 < count ? at(lineAt(index + 1)) : '',
    };
  });
}
