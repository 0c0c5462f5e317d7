import type { Parts } from './zipParts';

/**
 * The first name that is free, counting from 1. Names that differ in small and large letters alone
 * are one name (ECMA-376 part 2, 6.3.5): Excel opens no file with both.
 *
 * @param namesOf all the parts that are to have a number, by that number
 * @returns the number
 * @example freeNumber(new Map([['xl/Sheet1.XML', new Uint8Array(0)]]), (number) => [`xl/sheet${number}.xml`]) // → 2
 */
export function freeNumber(parts: Parts, namesOf: (number: number) => readonly string[]): number {
  const taken = new Set([...parts.keys()].map((name) => name.toLowerCase()));
  let number = 1;
  while (namesOf(number).some((name) => taken.has(name.toLowerCase()))) number++;
  return number;
}

/** The free name of a part that stands alone. */
export function freeName(parts: Parts, nameOf: (number: string) => string): string {
  return nameOf(String(freeNumber(parts, (number) => [nameOf(String(number))])));
}
