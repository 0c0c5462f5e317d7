/**
 * Compares by code units: negative, zero or positive.
 *
 * @example
 * compareText('B-2', 'a') // → -1
 */
export function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
