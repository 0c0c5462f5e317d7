import {
  ICommandService,
  type IDisposable,
  type IMutationInfo,
  type Injector,
  type IRange,
} from '@univerjs/core';
import { LexerTreeBuilder } from '@univerjs/engine-formula';
import { SheetInterceptorService } from '@univerjs/sheets';
import { cellMove, shiftOf } from './cellMove';
import { changedRule, meaningOfRule, type ConditionalFormatRule } from './conditionalFormats';
import type { Grid } from './grid';
import type { LineMove } from './lineMove';
import { movedFormula, movedPlaces, spanOf, type MovedLines } from './movedFormula';
import { withFormulas } from './rule/meaning';
import { listSheets } from './sheets';
import { boxOfRange } from './univerRange';

const MUTATIONS: Readonly<Record<string, readonly [axis: LineMove['axis'], sign: 1 | -1]>> = {
  'sheet.mutation.insert-row': ['row', 1],
  'sheet.mutation.remove-rows': ['row', -1],
  'sheet.mutation.insert-col': ['column', 1],
  'sheet.mutation.remove-col': ['column', -1],
};

const SETTING = 'sheet.mutation.set-conditional-rule';
const ADDITION = 'sheet.mutation.add-conditional-rule';
const DELETION = 'sheet.mutation.delete-conditional-rule';

/**
 * Lets conditional formats go along when rows, columns or cells are inserted or deleted: their cells, and
 * what their formulas name. In Univer only the user interface sees to that, so this is for a
 * workbook without one.
 */
export function followFormats(grid: Grid, injector: Injector): IDisposable {
  const cells = injector.get(SheetInterceptorService).interceptCommand({
    getMutations({ id, params }) {
      const shift = shiftOf(id);
      if (!shift) return { redos: [], undos: [] };
      const name = grid.workbook.getActiveSheet().getSheetName();
      const box = boxOfRange((params as { readonly range: IRange }).range);
      const changes = changesBy(grid, cellMove(name, box, shift), injector.get(LexerTreeBuilder));
      return { redos: changes.map(({ redo }) => redo), undos: changes.map(({ undo }) => undo) };
    },
  });
  const lines = injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
    const [axis, sign] = MUTATIONS[id] ?? [];
    if (!axis || !sign) return;
    const { subUnitId, range } = params as { readonly subUnitId: string; readonly range: IRange };
    const name = grid.sheet(subUnitId)?.getSheetName() ?? '';
    const [first, last] = spanOf(range, axis);
    const move = { axis, first, count: sign * (last - first + 1) };
    for (const { redo } of changesBy(grid, { sheet: name, move }, injector.get(LexerTreeBuilder)))
      grid.ownEdit(() => grid.api.syncExecuteCommand(redo.id, redo.params));
  });
  return {
    dispose() {
      cells.dispose();
      lines.dispose();
    },
  };
}

interface FormatChange {
  readonly redo: IMutationInfo & { readonly params: object };
  readonly undo: IMutationInfo;
}

/** What becomes of the conditional formats of all sheets. */
function changesBy(grid: Grid, lines: MovedLines, lexer: LexerTreeBuilder): FormatChange[] {
  return listSheets(grid).flatMap((sheet) =>
    sheet.univerSheet.getConditionalFormattingRules().flatMap((rule) => {
      const moved = movedRule(rule, sheet.name, lines, lexer);
      if (JSON.stringify(moved) === JSON.stringify(rule)) return [];
      const { cfId } = rule;
      const place = { unitId: grid.workbook.getId(), subUnitId: sheet.id, cfId };
      const former = { ...place, rule: structuredClone(rule) };
      return moved.ranges.length > 0
        ? [
            {
              redo: { id: SETTING, params: { ...place, rule: moved } },
              undo: { id: SETTING, params: former },
            },
          ]
        : [{ redo: { id: DELETION, params: place }, undo: { id: ADDITION, params: former } }];
    }),
  );
}

function movedRule(
  rule: ConditionalFormatRule,
  sheet: string,
  lines: MovedLines,
  lexer: LexerTreeBuilder,
): ConditionalFormatRule {
  const { ranges, offset } = movedPlaces(rule, sheet, lines);
  const former = meaningOfRule(rule);
  const meaning = withFormulas(former, (formula) =>
    movedFormula(formula, { sheet, lines, offset }, lexer),
  );
  const stays = JSON.stringify([meaning, ranges]) === JSON.stringify([former, rule.ranges]);
  return stays ? rule : changedRule(rule, { meaning, places: ranges.map(boxOfRange) });
}
