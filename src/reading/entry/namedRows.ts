import type { Enterprise } from '../../domain/register/enterprise';
import type { Inspector } from '../../domain/register/inspector';
import type { NameWords } from '../vocabulary';
import { nameFinder, type NamedRow, type NameFinder } from './nameFinder';
import { shortNames } from './shortNames';

/** An enterprise to be found by name. */
export interface NamedEnterprise extends NamedRow {
  readonly row: Enterprise;
}

/**
 * The finder of enterprises by names and codes.
 *
 * @param rows of the register
 * @param words how names are shortened
 */
export function enterprisesNamed(
  rows: readonly Enterprise[],
  words: NameWords,
): NameFinder<NamedEnterprise> {
  return nameFinder<NamedEnterprise>(
    () =>
      rows.map((row) => ({
        row,
        id: row.id,
        name: row.name,
        keys: present([row.id, row.name, row.creditCode]),
        codes: present([row.sourceCode, row.permitNumber]),
        where: row.address ?? row.region ?? '',
      })),
    shortNames(words),
  );
}

/**
 * The finder of people by names and licence numbers.
 *
 * @param rows of the register
 * @param allKnown true where a draw knows people by each of their licences, not by id alone
 */
export function inspectorsNamed(
  rows: readonly Inspector[],
  allKnown: boolean,
): NameFinder<NamedRow> {
  return nameFinder<NamedRow>(
    () =>
      rows.map(({ id, name, licences, unit }) => ({
        id,
        name,
        keys: [id, name, ...(allKnown ? licences : [])],
        codes: licences,
        where: [unit, ...licences].filter(Boolean).join(' '),
      })),
    null,
  );
}

function present(texts: readonly (string | undefined)[]): string[] {
  return texts.flatMap((text) => (text === undefined || text === '' ? [] : [text]));
}
