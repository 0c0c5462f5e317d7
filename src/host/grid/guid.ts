import { generateRandomId } from '@univerjs/core';

/** A new identity as files write one: `{GUID}`. */
export function newGuid(): string {
  const groups = [8, 4, 4, 4, 12].map((length) => generateRandomId(length, '0123456789ABCDEF'));
  return `{${groups.join('-')}}`;
}
