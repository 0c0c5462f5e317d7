import { ratioReport, type RatioReport } from '../../../src/domain/ratio/ratioReport';
import { ratioSheet } from '../../../src/excel/ratio/ratioSheet';
import { findPreset } from '../../../src/text/preset/presets';
import { checksOf, enterprisesOf, sourcesOf } from '../../domain/ratio/bureau';

function aReport(): RatioReport {
  const profile = findPreset('xiping-2024');
  if (profile === null) throw new Error('the preset is built in');
  const rows = enterprisesOf('K', 8, { keyListed: true, registeredCategory: 'key' });
  return ratioReport(sourcesOf(rows, checksOf('K', 1, 2, '2026-02-05')), profile, {
    year: 2026,
    quarter: 1,
  });
}

test('the line below the title is as high as all that it says of the numbers', () => {
  const report = aReport();
  expect(ratioSheet(report).rowHeights.get(1)).toBe(21);
  const told = ratioSheet({
    ...report,
    kinds: ['routine', 'joint', 'special', 'case'],
    unmatched: 12,
    countedMore: 42,
    listed: 254,
  });
  expect(told.rowHeights.get(1)).toBeGreaterThanOrEqual(30);
});

test('what inspectors have to do is a table with a chart over names, 主办 and 协办', () => {
  const load = { isNamesake: false, lead: 2, assist: 1 };
  const loads = [
    { ...load, id: '1', name: '甲' },
    { ...load, id: '2', name: '乙', isNamesake: true },
  ];
  const { charts = [], blocks } = ratioSheet({ ...aReport(), loads });
  const chart = charts.find(({ isStacked }) => isStacked === true);
  const rows = blocks.flatMap(({ rowIndex, values }) =>
    values.map((row, index) => [rowIndex + index, row] as const),
  );
  const { rowIndex, columnIndex, rowCount, columnCount } = chart?.source ?? {
    ...{ rowIndex: 0, columnIndex: 0, rowCount: 0, columnCount: 0 },
  };
  expect(
    rows
      .filter(([row]) => row >= rowIndex && row < rowIndex + rowCount)
      .map(([, row]) => row.slice(columnIndex, columnIndex + columnCount)),
  ).toEqual([
    ['检查人员', '主办', '协办'],
    ['甲', 2, 1],
    ['乙（2）', 2, 1],
  ]);
});

test('every rule of the report has a row in the first table and one among the numbers below', () => {
  const report = aReport();
  const { blocks, printArea } = ratioSheet(report);
  const numbered = blocks.flatMap(({ rowIndex, values }) =>
    values.map((row, index) => ({ rowIndex: rowIndex + index, number: row[0] })),
  );
  for (const number of report.lines.map((_, index) => index + 1)) {
    const rows = numbered.filter((each) => each.number === number).map(({ rowIndex }) => rowIndex);
    expect(rows.length).toBeGreaterThanOrEqual(2);
    expect(Math.max(...rows)).toBeLessThan(printArea?.rowCount ?? 0);
  }
});
