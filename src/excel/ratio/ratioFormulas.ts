/**
 * The live formulas of the sheet 比例核查: E asked for, F done, G gap, H state, I what closes it, over
 * the numbers in E, F and G of a row below: asked for, done, arranged.
 */

import type { CellValue } from '../../domain/ground/cellValue';
import type { RatioLine } from '../../domain/ratio/ratioLine';
import { periodKind } from '../../domain/calendar/period';
import { ratioSheetText as text } from '../../text/sheet/ratioText';

/**
 * What is asked for.
 *
 * @param line which rule
 * @param data row of its numbers, 1-based
 */
export function requiredFormula(line: RatioLine, data: number): CellValue {
  const { rule, required } = line;
  switch (rule.kind) {
    case 'joint':
      return whereTold(line, data, `ROUNDUP(N(E${data})*${rule.percent}/100,0)`);
    case 'target':
      return required / 100;
    case 'quota':
    case 'most':
    case 'coverage':
    case 'cap':
    case 'no-repeat':
    case 'directed':
    case 'batches':
      return whereTold(line, data, `E${data}`);
  }
}

/** What is done. */
export function doneFormula(line: RatioLine, data: number): string {
  switch (line.rule.kind) {
    case 'joint':
      return whereTold(line, data, `N(F${data})`);
    case 'target':
      return whereTold(line, data, `F${data}/E${data}`);
    case 'quota':
    case 'most':
    case 'coverage':
    case 'cap':
    case 'no-repeat':
    case 'directed':
    case 'batches':
      return whereTold(line, data, `F${data}`);
  }
}

/** What is missing, or too much. */
export function gapFormula(line: RatioLine, row: number, data: number): string {
  const [from, less] = line.bound === 'least' ? ['E', 'F'] : ['F', 'E'];
  return whereTold(line, data, `MAX(0,${from}${row}-${less}${row})`);
}

/** — where nothing is known. */
function whereTold(line: RatioLine, data: number, formula: string): string {
  return isShare(line) ? `=IF(N(E${data})=0,"${text.noValue}",${formula})` : `=${formula}`;
}

/** 达标, 未达标 or 进行中; 待核对 for a share of nothing. */
export function stateFormula(line: RatioLine, row: number, data: number): string {
  const unmet = unmetState(line, row);
  const state = `IF(G${row}=0,"${text.states.met}",${unmet})`;
  return isShare(line) ? `=IF(N(E${data})=0,"${text.states.byHand}",${state})` : `=${state}`;
}

function unmetState({ bound, overdueBelow, required, rule }: RatioLine, row: number): string {
  const [gap, open] = [`"${text.states.gap}"`, `"${text.states.open}"`];
  if (bound === 'most') return gap;
  if (overdueBelow === undefined) return open;
  return overdueBelow === required || rule.kind === 'joint'
    ? gap
    : `IF(F${row}<${overdueBelow},${gap},${open})`;
}

/** A sentence with the number that closes the gap, '' where there is none. */
export function closingFormula(line: RatioLine, row: number, data: number): string {
  const sentence = sentenceOf(line, row, data);
  const shown = `IF(G${row}=0,"",${sentence})`;
  return isShare(line)
    ? `=IF(N(E${data})=0,"${text.closing.byHand(line.closing)}",${shown})`
    : `=${shown}`;
}

function sentenceOf(line: RatioLine, row: number, data: number): string {
  const { rule, closing, period, by = 'quarter', overdueBelow, required, category, unit } = line;
  const { room } = line;
  const isOver = overdueBelow !== undefined && overdueBelow === required && period !== 'year';
  switch (rule.kind) {
    case 'quota':
    case 'directed':
    case 'coverage': {
      if (closing.kind === 'missed' || isOver) return around(text.closing.missed(unit), `G${row}`);
      const until =
        closing.kind === 'check' || closing.kind === 'beyond'
          ? closing.until
          : rule.kind === 'coverage'
            ? 'year'
            : period === 'year'
              ? by
              : periodKind(period);
      const arranged = around(text.closing.arranged(unit), `G${data}`);
      const check = `${around(text.closing.check(until, category, unit), `G${row}`)}&IF(N(G${data})=0,"",${arranged})`;
      return room === undefined
        ? check
        : `IF(G${row}>${room},${around(text.closing.beyond(until, by), `(G${row}-${room})`)},${check})`;
    }
    case 'cap':
      return around(text.closing.stop, String(closing.kind === 'stop' ? closing.count : 1));
    case 'most':
      return around(text.closing.over, `G${row}`);
    case 'no-repeat':
      return around(text.closing.stop, `G${row}`);
    case 'batches':
      return overdueBelow === undefined
        ? around(text.closing.draw, `G${row}`)
        : `"${text.closing.passed}"`;
    case 'joint':
      return overdueBelow === undefined
        ? around(text.closing.joint, further(rule.percent, data))
        : `"${text.closing.passed}"`;
    case 'target':
      if (rule.what === 'publication')
        return around(text.closing.publish, `ROUNDUP(E${data}*${rule.percent}/100,0)-F${data}`);
      if (rule.what === 'items')
        return around(text.closing.items, `ROUNDUP(E${data}*${rule.percent}/100,0)-F${data}`);
      return overdueBelow === undefined
        ? around(text.closing.graded, further(rule.percent, data))
        : `"${text.closing.passed}"`;
  }
}

/** Each further one adds to the total too; nothing reaches 100 % but what is missing. */
function further(percent: number, data: number): string {
  if (percent >= 100) return `E${data}-F${data}`;
  return `ROUNDUP((${percent}*E${data}-100*F${data})/${100 - percent},0)`;
}

function around([before, behind]: readonly [string, string], number: string): string {
  return `"${before}"&${number}&"${behind}"`;
}

/** A share, or another rule of which the workbook does not tell the numbers. */
function isShare({ rule, closing }: RatioLine): boolean {
  return rule.kind === 'joint' || rule.kind === 'target' || closing.kind === 'by-hand';
}
