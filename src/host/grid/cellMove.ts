import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
} from '@univerjs/sheets';
import { columnCount, rowCount, type Box } from './box';
import type { CellShift } from './cellChange';
import type { MovedLines } from './movedFormula';

/** Univer's commands by which cells move. */
export const MOVING_COMMANDS = {
  Down: InsertRangeMoveDownCommand,
  Right: InsertRangeMoveRightCommand,
  Up: DeleteRangeMoveUpCommand,
  Left: DeleteRangeMoveLeftCommand,
} as const satisfies Record<CellShift, object>;

/** Null for any other command. */
export function shiftOf(commandId: string): CellShift | null {
  const shifts = Object.keys(MOVING_COMMANDS) as CellShift[];
  return shifts.find((shift) => MOVING_COMMANDS[shift].id === commandId) ?? null;
}

/** The cells below or beside a box that comes or goes, as parts of lines that move. */
export function cellMove(sheet: string, box: Box, shift: CellShift): MovedLines {
  const { firstRow, firstColumn, lastRow, lastColumn } = box;
  const sign = shift === 'Down' || shift === 'Right' ? 1 : -1;
  return shift === 'Down' || shift === 'Up'
    ? {
        sheet,
        move: { axis: 'row', first: firstRow, count: sign * rowCount(box) },
        band: [firstColumn, lastColumn],
      }
    : {
        sheet,
        move: { axis: 'column', first: firstColumn, count: sign * columnCount(box) },
        band: [firstRow, lastRow],
      };
}
