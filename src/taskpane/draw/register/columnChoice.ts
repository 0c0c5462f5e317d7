import type { RegisterField } from '../../../domain/register/field';
import type { RegisterChoice } from '../../../reading/registerChoice';
import { without } from '../../state/without';

/**
 * What the clerk says of a column: a field, null for none of them, 'automatic' to leave it to the
 * program again.
 */
export type ColumnAnswer = RegisterField | null | 'automatic';

/**
 * The choice with one column corrected. A field given to a column is taken from every other column
 * of the sheet that the clerk had given it to.
 *
 * @param choice made so far
 * @param sheet that the column is on
 * @param columnIndex 0-based, in the sheet
 * @param answer what the column is
 */
export function withColumn(
  choice: RegisterChoice,
  sheet: string,
  columnIndex: number,
  answer: ColumnAnswer,
): RegisterChoice {
  const others = Object.entries(choice.mapping?.[sheet] ?? {}).filter(
    ([index, field]) => Number(index) !== columnIndex && (field === null || field !== answer),
  );
  const columns = Object.fromEntries(
    answer === 'automatic' ? others : [...others, [columnIndex, answer]],
  );
  return { ...choice, mapping: { ...choice.mapping, [sheet]: columns } };
}

/**
 * The choice with another sheet as a register; the sheets that the enterprise list was spread over
 * belonged to the former one.
 */
export function withRegister(
  choice: RegisterChoice,
  register: 'enterprise' | 'inspector',
  sheet: string,
): RegisterChoice {
  if (register === 'inspector') return { ...choice, inspector: sheet };
  return { ...without(choice, 'enterpriseParts'), enterprise: sheet };
}
