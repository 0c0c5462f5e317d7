import { simulatedSeed } from '../../src/app/simulateYear';
import type { Seed } from '../../src/domain/draw/draw';
import { parseSeed } from '../../src/domain/draw/ticket/seed';

test('a seed of any length that a draw takes is one of a simulation', () => {
  const [long, other] = ['a', 'b'].map((last) => `${'7'.repeat(199)}${last}` as Seed);
  const period = { year: 2026, month: 3 } as const;
  for (const seed of [long, other, '7'.repeat(196) as Seed]) {
    if (seed === undefined) throw new Error('it is a seed');
    const own = simulatedSeed(seed, period);
    expect(parseSeed(own)).toBe(own);
    expect(own.endsWith('-M03')).toBe(true);
  }
  expect(simulatedSeed('7'.repeat(196) as Seed, period)).toBe(`${'7'.repeat(196)}-M03`);
  expect(simulatedSeed(long ?? ('' as Seed), period)).not.toBe(
    simulatedSeed(other ?? ('' as Seed), period),
  );
});
