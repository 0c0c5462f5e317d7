import { isObject } from '../ground/shape';
import type { Evidence } from './evidence';

/** A value of evidence that is not what it ought to be. */
export interface EvidenceDifference {
  /** keys and 0-based indexes from the evidence down; behind `frozen` the 0-based line of the text. */
  readonly path: readonly (string | number)[];
  /** texts as they are, all else as JSON; '' for what is not there. */
  readonly given: string;
  readonly expected: string;
}

/** What follows from the cells of the sheets. */
const PARTS = ['version', 'period', 'draws', 'entries'] as const;

/**
 * Every value of evidence that is another one than its own sheets give, or those of other evidence.
 *
 * @param given as a file has it
 * @param expected made again from the cells
 *
 * @example
 * evidenceDifferences({ period: '2026Q1', draws: [{ seed: '1' }] }, { period: '2026Q1', draws: [{ seed: '2' }] }) // → [{ path: ['draws', 0, 'seed'], given: '1', expected: '2' }]
 */
export function evidenceDifferences(given: Evidence, expected: Evidence): EvidenceDifference[] {
  return PARTS.flatMap((part) => compared(given[part], expected[part], [part]));
}

function compared(
  given: unknown,
  expected: unknown,
  path: EvidenceDifference['path'],
): EvidenceDifference[] {
  if (given === expected) return [];
  if (path.at(-1) === 'frozen' && typeof given === 'string' && typeof expected === 'string')
    return compared(given.split('\n'), expected.split('\n'), path);
  if (Array.isArray(given) && Array.isArray(expected))
    return Array.from(
      { length: Math.max(given.length, expected.length) },
      (_, index) => index,
    ).flatMap((index) => compared(given[index], expected[index], [...path, index]));
  if (isObject(given) && isObject(expected))
    return [...new Set([...Object.keys(given), ...Object.keys(expected)])]
      .sort()
      .flatMap((key) => compared(given[key], expected[key], [...path, key]));
  return [{ path, given: shown(given), expected: shown(expected) }];
}

function shown(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === undefined ? '' : JSON.stringify(value);
}
