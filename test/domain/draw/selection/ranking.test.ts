import * as fc from 'fast-check';
import type { Period } from '../../../../src/domain/calendar/period';
import type { Seed, Ticket } from '../../../../src/domain/draw/draw';
import { plainRanking, poolUnit, rankPool } from '../../../../src/domain/draw/selection/ranking';
import { ticketer } from '../../../../src/domain/draw/ticket/ticket';
import type { Demand, Quota } from '../../../../src/domain/profile/profile';
import { aUnit } from '../../../support/register';

const ticketOf = ticketer('sha256', '20260318' as Seed);

/** Quotas for a quarter and for the year, whole or in parts. */
const quota: fc.Arbitrary<Quota> = fc.constantFrom<Quota>(
  { kind: 'none' },
  { kind: 'count', count: 2, per: 'quarter' },
  { kind: 'percent', percent: 25, per: 'year' },
  { kind: 'bounded', floor: 1, quota: { kind: 'times', times: 2, per: 'half-year' } },
  {
    kind: 'or',
    of: [
      { kind: 'count', count: 2, per: 'quarter' },
      { kind: 'percent', percent: 25, per: 'year' },
    ],
  },
);
const plan: fc.Arbitrary<Demand> = fc.oneof(
  quota.map((each) => ({ quota: each })),
  fc.record({ quota, coverageYears: fc.integer({ min: 1, max: 5 }) }),
);
const period = fc.constantFrom<Period>(
  { year: 2026, quarter: 2 },
  { year: 2026, month: 6 },
  { year: 2026, half: 2 },
);
/** Some tickets are equal, and some in their first 15 decimals only. */
const ticket: fc.Arbitrary<Ticket | null> = fc.option(
  fc
    .constantFrom('0.1000000000000000', '0.1000000000000001', '0.7000000000000000')
    .map((text) => text as Ticket),
);
const weight = fc.oneof(fc.constant(fc.constant(1)), fc.constant(fc.constantFrom(1, 2, 0.5, 1.5)));

test('a pool stands in the order of the definition, by turns, weights, tickets and ids', () => {
  const pools = weight.chain((each) =>
    fc.array(
      fc.record({
        visits: fc.nat({ max: 3 }),
        months: fc.array(fc.nat({ max: 1 }), { maxLength: 8 }),
        due: fc.constantFrom(0, 2025, 2026, 2027),
        weight: each,
        ticket,
      }),
      { maxLength: 40 },
    ),
  );
  fc.assert(
    fc.property(pools, plan, period, fc.boolean(), (facts, category, period, isByMonth) => {
      const pool = facts.map(({ ticket: given, months, ...known }, index) => {
        const unit = isByMonth ? { ...known, months } : known;
        const id = `e${(index * 17) % 41}`;
        return poolUnit(aUnit(id, unit), given ?? ticketOf(id));
      });
      expect(rankPool(pool, category, period)).toEqual(plainRanking(pool, category, period));
    }),
    { numRuns: 300 },
  );
});
