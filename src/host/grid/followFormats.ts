import { ICommandService, type IDisposable, type Injector, type IRange } from '@univerjs/core';
import { LexerTreeBuilder } from '@univerjs/engine-formula';
import { changedRule, meaningOfRule, type ConditionalFormatRule } from './conditionalFormats';
import type { Grid } from './grid';
import type { LineMove } from './lineMove';
import { goneFromStart, movedFormula, movedRange, spanOf, type MovedLines } from './movedFormula';
import { withFormulas } from './rule/meaning';
import { listSheets } from './sheets';
import { boxOfRange } from './univerRange';

const MUTATIONS: Readonly<Record<string, readonly [axis: LineMove['axis'], sign: 1 | -1]>> = {
  'sheet.mutation.insert-row': ['row', 1],
  'sheet.mutation.remove-rows': ['row', -1],
  'sheet.mutation.insert-col': ['column', 1],
  'sheet.mutation.remove-col': ['column', -1],
};

/**
 * Lets conditional formats go along when rows or columns are inserted or deleted: their cells, and
 * what their formulas name. In Univer only the user interface sees to that, so this is for a
 * workbook without one.
 */
export function followFormats(grid: Grid, injector: Injector): IDisposable {
  return injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
    const [axis, sign] = MUTATIONS[id] ?? [];
    if (!axis || !sign) return;
    const { subUnitId, range } = params as { readonly subUnitId: string; readonly range: IRange };
    const name = grid.sheet(subUnitId)?.getSheetName() ?? '';
    const [first, last] = spanOf(range, axis);
    moveFormats(
      grid,
      { sheet: name, move: { axis, first, count: sign * (last - first + 1) } },
      injector.get(LexerTreeBuilder),
    );
  });
}

function moveFormats(grid: Grid, lines: MovedLines, lexer: LexerTreeBuilder): void {
  for (const sheet of listSheets(grid)) {
    for (const rule of sheet.univerSheet.getConditionalFormattingRules()) {
      const moved = movedRule(rule, sheet.name, lines, lexer);
      if (JSON.stringify(moved) === JSON.stringify(rule)) continue;
      const command =
        moved.ranges.length > 0
          ? 'sheet.mutation.set-conditional-rule'
          : 'sheet.mutation.delete-conditional-rule';
      const parameters = {
        unitId: grid.workbook.getId(),
        subUnitId: sheet.id,
        cfId: rule.cfId,
        rule: moved,
      };
      grid.ownEdit(() => grid.api.syncExecuteCommand(command, parameters));
    }
  }
}

function movedRule(
  rule: ConditionalFormatRule,
  sheet: string,
  lines: MovedLines,
  lexer: LexerTreeBuilder,
): ConditionalFormatRule {
  const ranges =
    sheet === lines.sheet
      ? rule.ranges.flatMap((range) => movedRange(range, lines.move) ?? [])
      : rule.ranges;
  const gone = goneFromStart(rule, sheet, lines);
  const former = meaningOfRule(rule);
  const meaning = withFormulas(former, (formula) =>
    movedFormula(formula, { sheet, lines, gone }, lexer),
  );
  const stays = JSON.stringify([meaning, ranges]) === JSON.stringify([former, rule.ranges]);
  return stays ? rule : changedRule(rule, { meaning, places: ranges.map(boxOfRange) });
}
