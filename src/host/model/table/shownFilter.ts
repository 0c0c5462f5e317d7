import type { Box } from '../../grid/box';
import { tablesIn } from '../../grid/tables';
import type { ModelContext } from '../modelContext';
import { SheetFilter, type FilterPlace } from '../worksheet/filterPlace';
import { sheetOf } from '../worksheet/sheetAccess';
import { TableAccess } from './tableAccess';
import { TableFilter } from './tableFilter';

/**
 * The filter of which a grid that has room for one on each sheet shows the buttons: the sheet's own,
 * else that of its first table with buttons, else the sheet's own that is not there yet.
 *
 * @throws HostError ItemNotFound when the sheet has been deleted
 */
export function shownFilter(context: ModelContext, sheetId: string): FilterPlace {
  const own = new SheetFilter(context, sheetId);
  if (own.box !== null) return own;
  const table = sheetOf(context, sheetId).extras.tables.find(
    ({ showHeaders, showFilterButton }) => showHeaders && showFilterButton,
  );
  return table ? new TableFilter(new TableAccess(context, sheetId, table.id)) : own;
}

/**
 * The filter that belongs over cells: that of the table that they meet, else the sheet's own. No
 * file may have one of the sheet over a table.
 */
export function filterOver(context: ModelContext, sheetId: string, box: Box): FilterPlace {
  const [table] = tablesIn(sheetOf(context, sheetId), box).filter(({ showHeaders }) => showHeaders);
  return table
    ? new TableFilter(new TableAccess(context, sheetId, table.id))
    : new SheetFilter(context, sheetId);
}
