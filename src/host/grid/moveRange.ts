import { ICommandService, IUndoRedoService, sequenceExecute } from '@univerjs/core';
import { getMoveRangeCommandMutations } from '@univerjs/sheets';
import { bounds, type Box } from './box';
import type { Sheet } from './sheet';
import { univerRange } from './univerRange';

/**
 * Moves cells to another place of their sheet as cutting and pasting does: what stood there goes, and
 * formulas that name the cells follow them.
 *
 * @param to as large as the box
 */
export function moveRange(sheet: Sheet, box: Box, to: Box): void {
  const touched = sheet.reserve(bounds(box, to));
  sheet.editAtOnce({ box: touched, how: 'RangeEdited' }, () => {
    const { injector } = sheet.grid;
    const commands = injector.get(ICommandService);
    const moves = getMoveRangeCommandMutations(injector, {
      fromRange: univerRange(box),
      toRange: univerRange(to),
    });
    if (!moves || !sequenceExecute(moves.redos, commands).result)
      throw new Error('Univer did not move the cells.');
    injector.get(IUndoRedoService).pushUndoRedo({
      unitID: moves.unitId,
      undoMutations: moves.undos,
      redoMutations: moves.redos,
    });
  });
  sheet.grid.calculation.markAllDirty();
}
