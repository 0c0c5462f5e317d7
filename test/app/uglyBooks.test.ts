/**
 * Workbooks as no bureau should keep them, made from seeds with what they really say: whatever is
 * drawn from them is drawn from that, or the clerk was told. All are read, some are drawn from,
 * verified, saved and opened again; `npm run fidelity -- fuzz` goes through many more.
 */

import { uglyBook } from '../support/ugly/uglyBook';
import { wholeJob } from '../support/ugly/wholeJob';

const BOOKS = 200;
/** Every so many-th is gone through to its end. */
const WHOLE = 8;

const ends = new Map<string, number>();

test.each(Array.from({ length: BOOKS / 20 }, (_, index) => index * 20))(
  'what ugly workbooks from %d on say is drawn from, or told of',
  async (first) => {
    const faults: string[] = [];
    for (let seed = first; seed < first + 20; seed++) {
      const job = await wholeJob(uglyBook(String(seed)), seed % WHOLE !== 0);
      ends.set(job.end, (ends.get(job.end) ?? 0) + 1);
      faults.push(
        ...job.faults.map((fault) => `npm run fidelity -- fuzz --seed=${seed}: ${fault}`),
      );
    }
    expect(faults).toEqual([]);
  },
);

test('most of them can be drawn from', () => {
  const count = (ends.get('read') ?? 0) + (ends.get('done') ?? 0);
  expect(count).toBeGreaterThan(BOOKS * 0.8);
});

test('the same workbook gives the same bytes', async () => {
  const [one, other] = [await wholeJob(uglyBook('0')), await wholeJob(uglyBook('0'))];
  expect(one.end).toBe('done');
  expect(other.saved).toEqual(one.saved);
});

test('what is not as the workbook says is found', async () => {
  const book = uglyBook('0');
  const [first, ...others] = book.truth.enterprises;
  const [person] = book.truth.inspectors;
  const truth = {
    ...book.truth,
    enterprises: others.map((each) => ({ ...each, category: 'offsite' as const })),
    inspectors: [{ name: '无此人', licence: null, active: true, spots: person?.spots ?? [] }],
  };
  const { faults } = await wholeJob({ ...book, truth }, true);
  for (const said of [`${first?.name ?? ''}: is no enterprise`, 'is offsite', '无此人'])
    expect(faults.join('\n')).toContain(said);
});
