/**
 * Every request of every job comes into trouble: the workbook is as it was, or whole, the clerk is
 * told, and a second try works. `npm run fidelity -- faults` has each of them come into each trouble.
 */

import { JOBS } from '../support/troubledJobs';
import { cancelFaults, trialFaults, untroubled } from '../support/troubledTrial';
import type { Trouble } from '../support/troubledHost';

const TROUBLES: readonly Trouble[] = [
  { kind: 'refused', code: 'GeneralException' },
  { kind: 'unsent' },
  { kind: 'gone' },
  { kind: 'late' },
];

test.each(JOBS.map((job) => [job.name, job] as const))('%s', async (_, job) => {
  const plain = await untroubled(job);
  const faults: string[] = [];
  for (let at = 1; at <= plain.requests; at++) {
    const taken = TROUBLES[at % TROUBLES.length] ?? { kind: 'unsent' };
    const troubles = at > plain.requests - 2 ? [taken, { kind: 'unanswered' } as const] : [taken];
    for (const trouble of troubles) {
      const found = await trialFaults(plain, { at, trouble });
      faults.push(...found.map((fault) => `${trouble.kind} ${at}/${plain.requests}: ${fault}`));
    }
  }
  expect(faults).toEqual([]);
});

test('a draw that is cancelled at any stage leaves the workbook as it was', async () => {
  const [draw] = JOBS;
  if (draw === undefined) throw new Error('there is a draw');
  expect(await cancelFaults(await untroubled(draw))).toEqual([]);
});
