/**
 * Which row is which enterprise. A row stands for one site, not for one legal person: a company
 * with four plants has one credit code and four rows. So a code alone identifies a row only when no
 * other row has it, and a wrong code never does.
 */

import { isCreditCode } from './creditCode';
import type { EnterpriseId } from './enterprise';
import { normalizeText } from '../ground/normalizeText';

/** What identity is made of; `creditCode` and `sourceCode` as the register reader cleans them. */
export interface IdentityFields {
  readonly name: string;
  readonly creditCode?: string;
  readonly sourceCode?: string;
  readonly address?: string;
}

/**
 * The ids of all rows, in their order. A row's id is its 污染源编码; else its credit code, when it is
 * valid and no other row has it; else code, name and address, as many as there are, joined by '|'
 * after normalizeText. The order of rows changes no id.
 *
 * @param rows all rows of the register: whether a code occurs once depends on the others
 * @returns one id a row; equal ids mean that one enterprise stands in the register twice
 * @example
 * assignEnterpriseIds([{ name: '甲厂', sourceCode: '411721000123' }, { name: '乙（西）厂', address: '路1号' }]) // → ['411721000123', '乙(西)厂|路1号']
 * assignEnterpriseIds([{ name: '甲厂', creditCode: '91350100M000100Y43' }]) // → ['91350100M000100Y43']
 */
export function assignEnterpriseIds(rows: readonly IdentityFields[]): EnterpriseId[] {
  const occurrences = new Map<string, number>();
  for (const { creditCode } of rows) {
    if (creditCode !== undefined)
      occurrences.set(creditCode, (occurrences.get(creditCode) ?? 0) + 1);
  }
  return rows.map(({ name, creditCode, sourceCode, address }) => {
    if (sourceCode !== undefined) return sourceCode as EnterpriseId;
    if (creditCode !== undefined && occurrences.get(creditCode) === 1 && isCreditCode(creditCode))
      return creditCode as EnterpriseId;
    return [creditCode ?? '', normalizeText(name), normalizeText(address ?? '')]
      .filter((part) => part !== '')
      .join('|') as EnterpriseId;
  });
}
