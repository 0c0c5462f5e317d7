import {
  Dimension,
  ICommandService,
  IUndoRedoService,
  sequenceExecute,
  type ICellData,
} from '@univerjs/core';
import {
  getInsertRangeMutations,
  getRemoveRangeMutations,
  SheetInterceptorService,
} from '@univerjs/sheets';
import { bounds, columnCount, rowCount, type Box } from './box';
import type { CellShift } from './cellChange';
import { cellMove, MOVING_COMMANDS } from './cellMove';
import { followValidations } from './followValidations';
import type { Sheet } from './sheet';
import { univerRange } from './univerRange';
import { usedBox } from './usedBox';

/**
 * Moves the cells below or beside a box away from it or into its place; formulas, names and rules
 * follow them. Univer's own commands do so on the sheet that is shown only, after a while, and may
 * insert whole rows as well.
 */
export function moveCells(sheet: Sheet, box: Box, shift: CellShift): void {
  const isInsertion = shift === 'Down' || shift === 'Right';
  if (isInsertion) reserveMoved(sheet, box, shift);
  const how = isInsertion ? 'CellInserted' : 'CellDeleted';
  sheet.editAtOnce({ box, how, shift }, () => {
    followValidations(sheet.grid, cellMove(sheet.name, box, shift), () => {
      carryOut(sheet, box, shift);
    });
  });
}

function carryOut(sheet: Sheet, box: Box, shift: CellShift): void {
  const isInsertion = shift === 'Down' || shift === 'Right';
  const { injector, workbook } = sheet.grid;
  const commands = injector.get(ICommandService);
  const interceptors = injector.get(SheetInterceptorService);
  const place = { unitId: workbook.getId(), subUnitId: sheet.id };
  const range = univerRange(box);
  const shiftDimension = shift === 'Down' || shift === 'Up' ? Dimension.ROWS : Dimension.COLUMNS;
  const moves = isInsertion
    ? getInsertRangeMutations(injector, {
        ...place,
        range,
        shiftDimension,
        cellValue: newCells(sheet, box, shift),
      })
    : getRemoveRangeMutations(injector, { ...place, range, shiftDimension });
  const command = { id: MOVING_COMMANDS[shift].id, params: { range } };
  const followers = interceptors.onCommandExecute(command);
  const redoMutations = [...(followers.preRedos ?? []), ...moves.redo, ...followers.redos];
  if (!sequenceExecute(redoMutations, commands).result)
    throw new Error(`Univer did not move the cells ${shift}.`);
  const late = interceptors.afterCommandExecute(command);
  sequenceExecute(late.redos, commands);
  injector.get(IUndoRedoService).pushUndoRedo({
    unitID: place.unitId,
    undoMutations: [
      ...followers.undos,
      ...moves.undo,
      ...(followers.preUndos ?? []),
      ...late.undos,
    ].reverse(),
    redoMutations: [...redoMutations, ...late.redos],
  });
}

/** Room for the cells where they go. */
function reserveMoved(sheet: Sheet, box: Box, shift: 'Down' | 'Right'): void {
  const used = usedBox(sheet, false, null);
  const end = used ? bounds(box, used) : box;
  sheet.reserve(
    shift === 'Down'
      ? { ...box, lastRow: end.lastRow + rowCount(box) }
      : { ...box, lastColumn: end.lastColumn + columnCount(box) },
  );
}

/** The new cells look like those above or to the left of them. */
function newCells(
  sheet: Sheet,
  { firstRow, firstColumn, lastRow, lastColumn }: Box,
  shift: 'Down' | 'Right',
): Record<number, Record<number, ICellData | null>> {
  const cells = sheet.cells();
  const made: Record<number, Record<number, ICellData | null>> = {};
  for (let row = firstRow; row <= lastRow; row++)
    for (let column = firstColumn; column <= lastColumn; column++) {
      const model =
        shift === 'Down' ? cells[firstRow - 1]?.[column] : cells[row]?.[firstColumn - 1];
      (made[row] ??= {})[column] = model?.s ? { s: model.s } : null;
    }
  return made;
}
