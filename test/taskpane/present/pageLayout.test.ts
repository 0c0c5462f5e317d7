import { pageLayout } from '../../../src/taskpane/present/pageLayout';

const screens = [
  [1024, 768],
  [1280, 720],
  [1920, 1080],
] as const;

test.each(screens)('on %i × %i a usual draw of 20 fits on one page', (width, height) => {
  expect(pageLayout({ width: width * 0.96, height: height * 0.7 }, height, 20).pages).toBe(1);
});

test.each(screens)(
  'on %i × %i every unit of a long list has its place on some page',
  (width, height) => {
    const { columns, rows, pages } = pageLayout(
      { width: width * 0.96, height: height * 0.7 },
      height,
      500,
    );
    expect(columns * rows * pages).toBeGreaterThanOrEqual(500);
    expect(columns * rows * (pages - 1)).toBeLessThan(500);
  },
);

test('fewer units get larger type', () => {
  const size = (count: number): number =>
    pageLayout({ width: 1840, height: 760 }, 1080, count).fontSize;
  expect(size(6)).toBeGreaterThan(size(40));
});

test('an area of nothing still has a place for a unit', () => {
  expect(pageLayout({ width: 0, height: 0 }, 0, 3)).toEqual({
    fontSize: 13,
    columns: 1,
    rows: 1,
    pages: 3,
  });
});
