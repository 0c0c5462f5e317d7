import { JOBS } from '../test/support/troubledJobs';
import { cancelFaults, trialFaults, untroubled } from '../test/support/troubledTrial';
import type { Trouble } from '../test/support/troubledHost';
import type { Step } from './step';

/** Errors that Excel gives to whole requests. */
const CODES = [
  'GeneralException',
  'InvalidOperation',
  'InvalidOperationInCellEditMode',
  'AccessDenied',
  'ItemNotFound',
  'RequestAborted',
  'Timeout',
];

const TROUBLES: readonly Trouble[] = [
  ...CODES.map((code) => ({ kind: 'refused', code }) as const),
  { kind: 'unsent' },
  { kind: 'gone' },
  { kind: 'unanswered' },
  { kind: 'late' },
];

/** Jobs that can be cancelled. */
const CANCELLED = ['抽取', '重抽', '按预告抽取'];

/**
 * Each request of each job comes into each trouble, and draws are cancelled everywhere: the workbook
 * is as it was, or whole, the clerk is told, and a second try works.
 */
export const step: Step = async ({ check }) => {
  for (const job of JOBS) {
    const plain = await untroubled(job);
    for (const trouble of TROUBLES) {
      const faults: string[] = [];
      for (let at = 1; at <= plain.requests; at++)
        for (const fault of await trialFaults(plain, { at, trouble }))
          faults.push(`request ${at}: ${fault}`);
      const what = 'code' in trouble ? `${trouble.kind} ${trouble.code}` : trouble.kind;
      check(`${job.name}, each of ${plain.requests} requests ${what}`, faults);
    }
    if (CANCELLED.includes(job.name)) check(`${job.name}, cancelled`, await cancelFaults(plain));
  }
};
