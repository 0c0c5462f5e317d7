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
