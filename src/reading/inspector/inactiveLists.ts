/** Lists on sheets of their own of people who are not to be drawn: 退休调离人员. */

import { cellAddress } from '../../domain/ground/cellAddress';
import { groupBy } from '../../domain/ground/groupBy';
import type { InspectorRegister } from '../../domain/register/register';
import { foldNormal } from '../cell/foldWord';
import { offsetsOf } from '../cell/sheetTable';
import { splitList } from '../cell/textReader';
import { nameKey } from '../entry/nameFinder';
import type { ReadingProblem } from '../readingProblem';
import type { ScoredTable } from '../scoredSheets';

/**
 * Takes the people of lists out of those who may be drawn. Of several people with one name, those
 * whose licence stands in the row are meant; where none does, it is said and nobody is taken out.
 *
 * @param register that stays as it is
 * @param lists tables with a name column
 */
export function withoutListed(
  register: InspectorRegister,
  lists: readonly ScoredTable[],
): { readonly register: InspectorRegister; readonly problems: readonly ReadingProblem[] } {
  const byName = groupBy(register.rows, ({ name }) => nameKey(name));
  const out = new Set<string>();
  const problems: ReadingProblem[] = [];
  for (const { table, scores } of lists) {
    const { firstRow, nameOffset } = scores.inspector;
    for (let row = firstRow; row < table.rowCount; row += 1) {
      const name = table.normal(row, nameOffset);
      const namesakes = name === '' ? [] : (byName.get(nameKey(name)) ?? []);
      const texts = new Set(
        offsetsOf(table).flatMap((offset) =>
          splitList(table.value(row, offset), true).map(foldNormal),
        ),
      );
      const licensed = namesakes.filter(({ licences }) =>
        licences.some((each) => texts.has(foldNormal(each))),
      );
      const meant = namesakes.length > 1 ? licensed : namesakes;
      for (const { id } of meant) out.add(id);
      if (namesakes.length > 1 && licensed.length === 0)
        problems.push({
          code: 'person-unclear',
          severity: 'warning',
          sheet: table.sheet,
          cell: cellAddress(table.rowIndex + row + 1, table.columnIndex + nameOffset),
          name,
          count: namesakes.length,
        });
    }
  }
  if (out.size === 0) return { register, problems };
  const rows = register.rows.map((row) => (out.has(row.id) ? { ...row, active: false } : row));
  return { register: { ...register, rows }, problems };
}
