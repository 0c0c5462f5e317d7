import { NEW_AXIS, NEW_SERIES } from '../../../src/host/grid/charts';
import type { ChartState, SeriesState } from '../../../src/host/grid/chartState';
import { withRenamedSource } from '../../../src/host/grid/renamedSource';

function chartOf(series: Partial<SeriesState>): ChartState {
  return {
    id: 'chart1',
    name: 'Chart 1',
    type: 'Line',
    anchor: { row: 0, column: 0, down: 0, right: 0 },
    width: 1,
    height: 1,
    title: 'Sheet1!A1',
    titleSpans: [],
    legend: null,
    series: [
      {
        ...NEW_SERIES,
        ...series,
      },
    ],
    categoryAxis: NEW_AXIS,
    valueAxis: NEW_AXIS,
    looks: {},
    dataTable: null,
  };
}

function renamed(values: string, from: string, to: string): string | undefined {
  return withRenamedSource(chartOf({ values }), from, to).series[0]?.values;
}

test('name, values and categories name the sheet anew, and quotes come and go as needed', () => {
  const chart = chartOf({
    name: '=Sheet1!$B$1',
    values: 'Sheet1!$B$2:$B$3',
    categories: 'Sheet1!$A$2:$A$3',
  });
  expect(withRenamedSource(chart, 'Sheet1', 'Q 1').series).toMatchObject([
    { name: "='Q 1'!$B$1", values: "'Q 1'!$B$2:$B$3", categories: "'Q 1'!$A$2:$A$3" },
  ]);
  expect(renamed("'Q 1'!$A$1", 'Q 1', 'Q1a')).toBe('Q1a!$A$1');
});

test('a reference may name the sheet in quotes that it does not need, or in other letters', () => {
  expect(renamed("'Sheet1'!$A$1", 'Sheet1', 'New')).toBe('New!$A$1');
  expect(renamed('sheet1!$A$1', 'Sheet1', 'New')).toBe('New!$A$1');
});

test('names with quotes and dollars are kept as they are', () => {
  expect(renamed("'O''Brien'!A1", "O'Brien", "$& it's")).toBe("'$& it''s'!A1");
});

test('other sheets and plain texts stay', () => {
  expect(renamed('Sheet10!A1', 'Sheet1', 'New')).toBe('Sheet10!A1');
  expect(renamed('', 'Sheet1', 'New')).toBe('');
  const chart = chartOf({ name: 'Sheet1!A1' });
  expect(withRenamedSource(chart, 'Sheet1', 'New')).toEqual(chart);
});
