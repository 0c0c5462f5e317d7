import { cellAddress } from '../../domain/ground/cellAddress';
import type { Place } from '../../domain/ground/problem';
import { shortHash } from '../../domain/ground/shortHash';
import type { RegisterField } from '../../domain/register/field';

/** The table that a field's column is looked for in. */
export interface HeaderLine {
  readonly sheet: string;
  /** 1-based row in the sheet of the (last) header row. */
  readonly headerRow: number;
  /** Of its columns that have one, in sheet order. */
  readonly headers: readonly { readonly header: string; readonly columnIndex: number }[];
}

/**
 * What is asked where a rule needs a column that was not recognised: the place of the header, and a
 * text that changes with the headers, so that a list with other columns is asked again.
 *
 * @param line the header
 * @param field that is missing
 * @example
 * fieldAsked({ sheet: '名录', headerRow: 2, headers: [{ header: '名称', columnIndex: 1 }] }, 'credit').cell // → 'B2'
 */
export function fieldAsked(
  { sheet, headerRow, headers }: HeaderLine,
  field: RegisterField,
): Place & { readonly about: string } {
  const cell = cellAddress(headerRow, headers[0]?.columnIndex ?? 0);
  const texts = headers.map(({ header }) => header).join('\n');
  return { sheet, cell, about: `${field}:${shortHash(texts)}` };
}
