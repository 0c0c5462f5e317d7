import type { RegisterField } from '../../domain/register/field';
import type { Vocabulary } from '../vocabulary';
import { nameKey } from './nameFinder';

/** Words of a cell that are no names. */
export interface EntryWords {
  /** True for texts that name nobody: 无, or the header said again. */
  readonly isNobody: (text: string) => boolean;
  /** Words between two names. */
  readonly joining: readonly string[];
  /** Words of remarks. */
  readonly remarks: readonly string[];
  /** Chinese numerals from one to ten. */
  readonly numerals: string;
}

/**
 * The words with which cells of names are read.
 *
 * @param vocabulary the words of real sheets
 * @param field whose cells they are
 */
export function entryWords(
  vocabulary: Vocabulary,
  field: Extract<RegisterField, 'recusals' | 'recusedInspectors'>,
): EntryWords {
  const headers =
    field === 'recusals' ? vocabulary.inspectorHeaders[field] : vocabulary.enterpriseHeaders[field];
  const nobody = new Set(
    [...vocabulary.blank, ...vocabulary.no, ...vocabulary.names.nobody, ...headers].map(nameKey),
  );
  const { joining, remarks, numerals } = vocabulary.names;
  return { isNobody: (text) => nobody.has(nameKey(text)), joining, remarks, numerals };
}
