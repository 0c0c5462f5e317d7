import { periodName } from '../../domain/calendar/period';
import type { DueDay } from '../../domain/calendar/workingDays';
import type { ItemCover } from '../../domain/item/itemCover';
import type { Draw } from '../../domain/draw/draw';
import type { Enterprise, EnterpriseId } from '../../domain/register/enterprise';
import { deadlineText } from '../../text/term/dayText';
import { listText } from '../../text/sheet/sheetText';
import { columnTable, columnWidths } from '../writing/column';
import { listColumns } from './listColumns';
import type { SheetContent } from '../writing/sheetContent';
import { layOut, subtitle, title } from '../writing/sheetLayout';
import { table } from '../writing/tableBand';
import { substituteBands } from './substituteBands';
import { sheetNames } from '../../text/sheet/sheetNames';

/**
 * 抽查名单: the selected enterprises with their teams, as the inspectors take it along, and below them
 * who takes the places of those that cannot be checked.
 *
 * @param draw its tasks, in their order
 * @param enterprises the register's rows, for contact and phone, which are no part of the draw
 * @param due last day for the checks
 * @param items which items the checks cover
 */
export function listSheet(
  draw: Draw,
  enterprises: ReadonlyMap<EnterpriseId, Enterprise>,
  due: DueDay,
  items: ItemCover | null,
): SheetContent {
  const { profile, period } = draw.population;
  const columns = listColumns(draw, enterprises, due.date, items);
  const list = columnTable(columns, draw.tasks);
  const people = new Set(
    draw.tasks.flatMap((task) =>
      [task.lead, ...task.assists, ...task.auxiliaries].map(({ id }) => id),
    ),
  );
  return layOut({
    name: `${sheetNames.list} ${periodName(period)}`,
    tabColor: '#107C41',
    orientation: 'landscape',
    columnWidths: columnWidths(columns, [list.header, ...list.rows]),
    isEvidence: true,
    bands: [
      title(listText.title(profile.authority, period)),
      subtitle(listText.subtitle(list.rows.length, people.size, deadlineText(due))),
      table({ ...list, headerHeight: 27, repeatsHeader: true }),
      ...substituteBands(draw),
    ],
  });
}
