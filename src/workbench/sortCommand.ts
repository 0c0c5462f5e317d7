import type { IDisposable, Injector, IRange } from '@univerjs/core';
import { MessageType } from '@univerjs/design';
import { ReorderRangeCommand } from '@univerjs/sheets';
import { IMessageService } from '@univerjs/ui';
import type { EmbeddedExcel } from '../host/embeddedExcel';
import { rowCount } from '../host/grid/box';
import { findSheet } from '../host/grid/sheets';
import { reorder } from '../host/grid/sortCells';
import { boxOfRange } from '../host/grid/univerRange';
import { bookText } from '../text/bookText';
import { asRequest } from './asRequest';
import { takeCommands } from './takeCommands';

/** What Univer's sorting has found out. */
interface NewOrder {
  readonly subUnitId: string;
  readonly range: IRange;
  /** By row, the one that comes into its place. */
  readonly order: Readonly<Record<number, number>>;
}

/**
 * Lets the host put rows into the order that a clerk asked the grid for, as one step to take back:
 * Univer would leave notes behind, and formulas would go on naming cells of the row that they left.
 */
export function takeSortCommand(excel: EmbeddedExcel, injector: Injector): IDisposable {
  return takeCommands(injector, (id, params) => {
    if (id !== ReorderRangeCommand.id) return false;
    const { subUnitId, range, order } = params as NewOrder;
    const sheet = findSheet(excel.grid, subUnitId);
    if (!sheet) return false;
    if (sheet.extras.protected) {
      const content = bookText.sortProtected;
      injector.get(IMessageService).show({ type: MessageType.Warning, content });
      return true;
    }
    const box = boxOfRange(range);
    const lines = Array.from({ length: rowCount(box) }, (_, line) => {
      const row = box.firstRow + line;
      return (order[row] ?? row) - box.firstRow;
    });
    asRequest(excel, () => {
      reorder(sheet, box, 'Rows', lines);
      excel.grid.flush();
    });
    return true;
  });
}
