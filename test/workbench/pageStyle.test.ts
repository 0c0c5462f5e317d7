import { defaultSheetExtras } from '../../src/host/grid/sheetExtras';
import { marginContent, pageStyle, printScale } from '../../src/workbench/pageStyle';

const names = { sheet: '抽查名单', file: '名录.xlsx' };
const { pageLayout } = defaultSheetExtras();

test('page numbers are counters, looks are passed over, and the rest are words', () => {
  expect(marginContent('第 &P 页 共 &N 页', names)).toBe(
    '"第\\20 " counter(page) "\\20 页\\20 共\\20 " counter(pages) "\\20 页"',
  );
  expect(marginContent('&"黑体,Bold"&14&A && &F', names)).toBe(
    '"抽查名单" "\\20 " "\\26 " "\\20 " "名录\\2e xlsx"',
  );
  expect(marginContent('', names)).toBe('');
});

test('a text of a file never ends its string', () => {
  const content = marginContent('"; } body { display: none } /* \\', names);
  expect(content).toMatch(/^"[^"\n]*"$/);
  expect(content).not.toMatch(/[{};/*]/);
});

test('paper and margins are those of the sheet', () => {
  const style = pageStyle({ ...pageLayout, orientation: 'Landscape' }, names);
  expect(style).toContain('size: 841.9pt 595.3pt;');
  expect(style).toContain('margin: 54pt 50.4pt 54pt 50.4pt;');
});

test('a sheet is made smaller to fit the page, never larger', () => {
  const wide = { width: 989, height: 5000 };
  const fit = (zoom: typeof pageLayout.zoom, size = wide): number =>
    printScale({ ...pageLayout, zoom }, size);
  expect(fit({ scale: 75 })).toBe(0.75);
  expect(fit({ horizontalFitToPages: 1 })).toBeCloseTo(0.5, 2);
  expect(fit({ horizontalFitToPages: 1 }, { width: 100, height: 9 })).toBe(1);
  expect(fit({ horizontalFitToPages: 1, verticalFitToPages: 1 })).toBeLessThan(0.2);
});
