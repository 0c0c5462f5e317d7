/** What formulas can ask of the arithmetic of quotas. */

import type { CellValue } from '../../domain/ground/cellValue';
import { normalizeText } from '../../domain/ground/normalizeText';
import { roundProduct, type Rounding } from '../../domain/ground/roundUp';
import { evenPart } from '../../domain/quota/spread';
import { staffProduct } from '../../domain/quota/staff';
import { keptValue } from '../../excel/writing/keptText';
import {
  functionFaultText as faults,
  functionText,
  roundingWords,
} from '../../text/sheet/functionText';
import { eachCell, FunctionFault, oneCell, sheetFunction, type Cells } from './sheetFunction';

const nameOf = {
  total: functionText.QUOTA.parameters.total[0],
  staff: functionText.STAFFQUOTA.parameters.staff[0],
  units: functionText.STAFFQUOTA.parameters.units[0],
  visited: functionText.COVERAGE.parameters.visited[0],
  left: functionText.COVERAGE.parameters.left[0],
} as const;

/** How many units a percentage comes to; cells without a number of units stay empty. */
export const quota = sheetFunction(
  ['total', 'ratio', 'rounding?'],
  ({ total, ratio, rounding }) => {
    const by = roundingOf(rounding);
    return eachCell(
      [total, ratio],
      ([units = '', part = '']) => {
        if (units === '') return '';
        const { decimal, divisor } = ratioOf(part);
        return roundProduct(wholeNumber(units, nameOf.total), decimal, divisor, by).count;
      },
      faults.sizes,
    );
  },
);

/** How many units 1:n of the staff comes to. */
export const staffQuota = sheetFunction(
  ['staff', 'units', 'rounding?'],
  ({ staff, units, rounding }) => {
    const by = roundingOf(rounding);
    return eachCell(
      [staff, units],
      ([people = '', each = '']) => {
        if (people === '') return '';
        const ratio = {
          kind: 'staff',
          units: amount(each, nameOf.units),
          base: 'licensed',
          per: 'year',
          rounding: by,
        } as const;
        return staffProduct(ratio, wholeNumber(people, nameOf.staff)).count;
      },
      faults.sizes,
    );
  },
);

/** How many units a draw has to take so that those left will all have been checked in time. */
export const coverage = sheetFunction(['total', 'visited', 'left'], ({ total, visited, left }) =>
  eachCell(
    [total, visited, left],
    ([units = '', done = '', draws = '']) => {
      if (units === '') return '';
      const open =
        wholeNumber(units, nameOf.total) - (done === '' ? 0 : wholeNumber(done, nameOf.visited));
      const times = wholeNumber(draws, nameOf.left);
      if (times === 0) throw new FunctionFault('#VALUE!', faults.positive(nameOf.left));
      return evenPart(Math.max(0, open), times);
    },
    faults.sizes,
  ),
);

function roundingOf(cells: Cells | undefined): Rounding {
  const word = normalizeText(oneCell(cells));
  if (word === '') return 'up';
  const found = (['up', 'nearest', 'down'] as const).find((each) => roundingWords[each] === word);
  if (found === undefined) throw new FunctionFault('#VALUE!', faults.rounding);
  return found;
}

/** 25% is 0.25 in a cell, and '25%' in a text. */
function ratioOf(value: CellValue): { readonly decimal: number; readonly divisor: number } {
  const percent = typeof value === 'string' ? /^(.*)%$/.exec(normalizeText(value))?.[1] : undefined;
  const divisor = percent === undefined ? 1 : 100;
  const decimal = numberIn(percent ?? value);
  if (decimal === null || decimal < 0 || decimal > divisor)
    throw new FunctionFault('#VALUE!', faults.ratio);
  return { decimal, divisor };
}

function amount(value: CellValue, name: string): number {
  const found = numberIn(value);
  if (found === null || found < 0) throw new FunctionFault('#VALUE!', faults.number(name));
  return found;
}

/** A count that a cell holds; a number as text counts as well. */
function wholeNumber(value: CellValue, name: string): number {
  const found = numberIn(value);
  if (found === null || !Number.isSafeInteger(found) || found < 0)
    throw new FunctionFault('#VALUE!', faults.whole(name));
  return found;
}

/**
 * The number that a cell holds, with the 15 digits that Excel shows of it; null for none.
 *
 * @example
 * numberIn(1 - 0.93) // → 0.07
 * numberIn(' ６１ ') // → 61
 * numberIn('') // → null
 */
export function numberIn(value: CellValue): number | null {
  if (typeof value === 'number') return Number(keptValue(value));
  const text = normalizeText(value);
  return typeof value === 'string' && /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}
