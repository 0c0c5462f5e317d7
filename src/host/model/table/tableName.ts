import type { Grid } from '../../grid/grid';
import { isNameTaken } from '../../grid/names';
import { listTables } from '../../grid/tables';
import { itemAlreadyExists } from '../../protocol/hostError';
import { definedNameArgument } from '../definedName';

/**
 * A name for a table: as for a defined name, and unlike those of the workbook and other tables.
 *
 * @param tableId of the table that is to have it
 * @throws HostError InvalidArgument, ItemAlreadyExists
 */
export function tableNameArgument(grid: Grid, value: unknown, tableId: number): string {
  const name = definedNameArgument(value);
  const isTaken = listTables(grid).some(
    ({ table }) => table.id !== tableId && table.name.toLowerCase() === name.toLowerCase(),
  );
  if (isTaken || isNameTaken(grid, name)) throw itemAlreadyExists();
  return name;
}
