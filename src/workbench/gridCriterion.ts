import { BooleanNumber } from '@univerjs/core';
import type { IFilterColumn } from '@univerjs/sheets-filter';
import type { FilterCriterion } from '../host/grid/filterCriterion';

/** What Univer asks of a value; without an operator, that it be like a text with `*` and `?`. */
interface GridTest {
  readonly val: string | number;
  readonly operator?: string | undefined;
}

/** Univer's names for what Excel writes before a value. */
const OPERATORS: Readonly<Record<string, string>> = {
  '=': 'equal',
  '<>': 'notEqual',
  '>': 'greaterThan',
  '>=': 'greaterThanOrEqual',
  '<': 'lessThan',
  '<=': 'lessThanOrEqual',
};

/** Univer's own word for what is not empty. */
const NOT_EMPTY: GridTest = { val: ' ', operator: 'notEqual' };

/** A row that is filtered: what it shows in the grid, and by what the host takes its value. */
export interface FilteredRow {
  readonly shown: string;
  readonly text: string;
}

/**
 * What a clerk asked for in the grid, as Excel keeps it.
 *
 * @param rows of the column, without the header
 * @returns null for colours, by which the host does not filter
 */
export function criterionOf(
  { filters, customFilters }: IFilterColumn,
  rows: readonly FilteredRow[],
): FilterCriterion | null {
  if (filters) {
    const chosen = new Set(filters.filters);
    const texts = rows.filter(({ shown }) => chosen.has(shown)).map(({ text }) => text);
    return { filterOn: 'Values', values: [...new Set(texts), ...(filters.blank ? [''] : [])] };
  }
  if (!customFilters) return null;
  const [criterion1 = '', criterion2] = customFilters.customFilters.map(testOf);
  return {
    filterOn: 'Custom',
    criterion1,
    ...(criterion2 !== undefined && { criterion2, operator: customFilters.and ? 'And' : 'Or' }),
  };
}

function testOf({ val, operator }: GridTest): string {
  const operand = operator === NOT_EMPTY.operator && val === NOT_EMPTY.val ? '' : String(val);
  const [sign = '='] = Object.entries(OPERATORS).find(([, name]) => name === operator) ?? [];
  return sign + operand;
}

/**
 * A criterion as the grid shows it. What Univer has no words for, such as the ten highest, is shown
 * as the values that it lets through.
 *
 * @param rows those that it lets through
 */
export function gridCriterion(
  colId: number,
  criterion: FilterCriterion,
  rows: readonly FilteredRow[],
): IFilterColumn {
  const { filterOn, criterion1 = '', criterion2, operator } = criterion;
  if (filterOn === 'Custom') {
    const first = gridTest(criterion1);
    return {
      colId,
      customFilters: {
        ...(criterion2 !== undefined && operator !== 'Or' && { and: BooleanNumber.TRUE }),
        customFilters: criterion2 === undefined ? [first] : [first, gridTest(criterion2)],
      },
    };
  }
  const shown = new Set(rows.map((row) => row.shown));
  const blank = shown.delete('');
  return { colId, filters: { filters: [...shown], ...(blank && { blank }) } };
}

function gridTest(criterion: string): GridTest {
  const [, sign = '=', val = ''] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(criterion) ?? [];
  if (sign === '<>' && val === '') return NOT_EMPTY;
  return sign === '=' ? { val } : { val, operator: OPERATORS[sign] };
}
