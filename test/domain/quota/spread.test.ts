import { kindOf, spread } from '../../../src/domain/quota/spread';

test('what is left is spread over the draws left, and the step says of which kind they are', () => {
  const owed = { due: 10, done: 3, left: 3 };
  const step = { kind: 'spread', annual: 10, done: 3, periodsLeft: 3, count: 3 };
  const of = (period: Parameters<typeof kindOf>[0]) => spread(owed, { period }, []);
  expect(of({ year: 2026, quarter: 2 })).toEqual({ count: 3, steps: [step] });
  expect(of({ year: 2026, month: 4 })).toEqual({ count: 3, steps: [{ ...step, of: 'month' }] });
  expect(of({ year: 2026, half: 1 })).toEqual({ count: 3, steps: [{ ...step, of: 'half' }] });
});

test('a draw has no part where none is left, and no negative one where all is done', () => {
  const quarter = { period: { year: 2026, quarter: 4 } } as const;
  const steps = [{ kind: 'not-in-batch', count: 0 }];
  expect(spread({ due: 10, done: 3, left: 0 }, quarter, [])).toEqual({ count: 0, steps });
  expect(spread({ due: 3, done: 10, left: 2 }, quarter, []).count).toBe(0);
});
