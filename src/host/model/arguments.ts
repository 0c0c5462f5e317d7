import { apiNotFound, invalidArgument } from '../protocol/hostError';

/** What Excel asks of the values that an add-in passes; anything else throws InvalidArgument. */

export function textArgument(value: unknown): string {
  if (typeof value !== 'string') throw invalidArgument();
  return value;
}

export function numberArgument(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalidArgument();
  return value;
}

export function integerArgument(value: unknown): number {
  const number = numberArgument(value);
  if (!Number.isInteger(number)) throw invalidArgument();
  return number;
}

/** An angle of letters: whole degrees from -90 to 90, upwards; 180 for letters one below the other. */
export function angleArgument(value: unknown): number {
  const degrees = integerArgument(value);
  if (Math.abs(degrees) > 90 && degrees !== 180) throw invalidArgument();
  return degrees;
}

/** A size: a whole number of at least 1. */
export function countArgument(value: unknown): number {
  const count = integerArgument(value);
  if (count < 1) throw invalidArgument();
  return count;
}

/** A length: more than 0. */
export function positiveArgument(value: unknown): number {
  const number = numberArgument(value);
  if (number <= 0) throw invalidArgument();
  return number;
}

export function booleanArgument(value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalidArgument();
  return value;
}

/** An object with its members. */
export function recordArgument(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) throw invalidArgument();
  return value as Readonly<Record<string, unknown>>;
}

/** @returns the formula with its `=`, which may be left out */
export function formulaArgument(value: unknown): string {
  const formula = textArgument(value);
  if (formula === '') throw invalidArgument();
  return formula.startsWith('=') ? formula : `=${formula}`;
}

/** @param allowed as documented; compared without regard to case, as Excel does */
export function oneOf<Word extends string>(value: unknown, allowed: readonly Word[]): Word {
  const wanted = textArgument(value).toLowerCase();
  const word = allowed.find((candidate) => candidate.toLowerCase() === wanted);
  if (word === undefined) throw invalidArgument();
  return word;
}

/**
 * A word that Excel takes, as far as the host does.
 *
 * @param others that only Excel takes
 * @param member that is set
 * @throws HostError ApiNotFound for one of the others
 */
export function knownWord<Word extends string>(
  value: unknown,
  known: readonly Word[],
  others: readonly string[],
  member: string,
): Word {
  const word = oneOf<string>(value, [...known, ...others]);
  const found = known.find((each) => each === word);
  if (found === undefined) throw apiNotFound(`${member}(${word})`);
  return found;
}

/** Whether an optional argument was given. */
export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}
