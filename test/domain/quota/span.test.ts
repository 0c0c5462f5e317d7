import { spanAround, spansOf } from '../../../src/domain/quota/span';

describe('the spans that a draw lies in or holds', () => {
  test.each([
    ['month', { year: 2026, quarter: 2 }, ['4-4', '5-5', '6-6']],
    ['quarter', { year: 2026, month: 4 }, ['4-6']],
    ['quarter', { year: 2026, month: 6 }, ['4-6']],
    ['half-year', { year: 2026, quarter: 3 }, ['7-12']],
    ['quarter', { year: 2026, whole: true }, ['1-3', '4-6', '7-9', '10-12']],
    ['year', { year: 2026, month: 12 }, ['1-12']],
  ] as const)('%s of %j', (per, period, spans) => {
    expect(spansOf(per, {}, period).map(({ first, last }) => `${first}-${last}`)).toEqual(spans);
  });

  test('where nothing is drawn there is none', () => {
    const months = { first: 4, last: 9 };
    const year = { year: 2026, whole: true } as const;
    expect(spansOf('quarter', { months }, year)).toEqual([
      { first: 4, last: 6 },
      { first: 7, last: 9 },
    ]);
    expect(spansOf('quarter', { months }, { year: 2026, quarter: 1 })).toEqual([]);
    expect(spansOf('month', { months: { first: 4, last: 4 } }, year)).toEqual([
      { first: 4, last: 4 },
    ]);
  });
});

test('a visit stands for one of a draw in the span that the draw lies in, or in all its months', () => {
  expect(spanAround('quarter', { year: 2026, month: 5 })).toEqual({ first: 4, last: 6 });
  expect(spanAround('quarter', { year: 2026, half: 2 })).toEqual({ first: 7, last: 12 });
  expect(spanAround('month', { year: 2026, quarter: 2 })).toEqual({ first: 4, last: 6 });
  expect(spanAround('year', { year: 2026, quarter: 2 })).toEqual({ first: 1, last: 12 });
});
