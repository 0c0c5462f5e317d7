import type { Box } from './box';
import { readCells } from './cells';
import { textOf, valueOf, type GridValue } from './cellValue';
import { isRowHidden, setRowsHidden } from './rowsAndColumns';
import type { Sheet } from './sheet';
import type { FilterCriterion } from './filterCriterion';

/** What is hidden by a filter: rows that some column does not let through; all others are shown. */
export function filterRows(
  sheet: Sheet,
  body: Box,
  criteria: readonly (FilterCriterion | null)[],
): void {
  if (body.lastRow < body.firstRow) return;
  const tests = criteria.flatMap((criterion, index) => {
    if (criterion === null) return [];
    const column = body.firstColumn + index;
    return [rowTest(sheet, { ...body, firstColumn: column, lastColumn: column }, criterion)];
  });
  const isHidden = Array.from(
    { length: body.lastRow - body.firstRow + 1 },
    (_, row) => !tests.every((test) => test(row)),
  );
  setRowsHidden(sheet, body, isHidden);
}

/** Whether a row is let through, counted from the first that is filtered. */
export type RowTest = (row: number) => boolean;

/**
 * What a criterion lets through.
 *
 * @param column the cells that it is for, without the header
 */
export function rowTest(sheet: Sheet, column: Box, criterion: FilterCriterion): RowTest {
  const values = readCells(sheet, column, valueOf).map(([value = '']) => value);
  const texts = filterTexts(sheet, column);
  const numbers = values.filter((value) => typeof value === 'number');
  const { filterOn, criterion1 = '', criterion2, operator, dynamicCriteria, stored } = criterion;
  if (stored !== undefined) {
    const shown = values.map((_, row) => !isRowHidden(sheet, column.firstRow + row));
    return (row) => shown[row] ?? true;
  }
  const limited = (isTop: boolean, isPercent: boolean): RowTest => {
    const wanted = Number(criterion1);
    const count = isPercent ? Math.max(1, Math.floor((numbers.length * wanted) / 100)) : wanted;
    const sorted = [...numbers].sort((one, other) => (isTop ? other - one : one - other));
    const limit = sorted[Math.min(count, sorted.length) - 1];
    return (row) => {
      const value = values[row];
      if (typeof value !== 'number' || limit === undefined) return false;
      return isTop ? value >= limit : value <= limit;
    };
  };
  switch (filterOn) {
    case 'Values': {
      const wanted = new Set(criterion.values?.map((value) => value.toLowerCase()));
      return (row) => wanted.has((texts[row] ?? '').toLowerCase());
    }
    case 'Custom': {
      const one = comparison(criterion1);
      if (criterion2 === undefined) return (row) => one(values[row] ?? '', texts[row] ?? '');
      const other = comparison(criterion2);
      return (row) => {
        const [first, second] = [one, other].map((test) =>
          test(values[row] ?? '', texts[row] ?? ''),
        );
        return operator === 'Or' ? Boolean(first || second) : Boolean(first && second);
      };
    }
    case 'TopItems':
    case 'TopPercent':
      return limited(true, filterOn === 'TopPercent');
    case 'BottomItems':
    case 'BottomPercent':
      return limited(false, filterOn === 'BottomPercent');
    default: {
      const average = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
      return (row) => {
        const value = values[row];
        if (typeof value !== 'number') return false;
        return dynamicCriteria === 'AboveAverage' ? value > average : value < average;
      };
    }
  }
}

/** What the cells of a column show, by which a filter takes values. */
export function filterTexts(sheet: Sheet, column: Box): string[] {
  const { grid } = sheet;
  return readCells(sheet, column, (cell) =>
    textOf(cell, grid.styleOf(cell).n?.pattern ?? 'General'),
  ).map(([text = '']) => text);
}

const COMPARISON = /^(<>|<=|>=|=|<|>)?(.*)$/s;

/** `=word`, `>50`, `<>`, with `*` and `?` in texts as Excel takes them. */
function comparison(criterion: string): (value: GridValue, text: string) => boolean {
  const [, sign = '=', operand = ''] = COMPARISON.exec(criterion) ?? [];
  const number = operand.trim() === '' ? NaN : Number(operand);
  if (sign === '=' || sign === '<>') {
    const pattern = wildcards(operand);
    const equals = (value: GridValue, text: string): boolean =>
      (typeof value === 'number' && value === number) || pattern.test(text);
    return sign === '=' ? equals : (value, text) => !equals(value, text);
  }
  return (value, text) => {
    if (value === '') return false;
    const order = Number.isNaN(number)
      ? text.localeCompare(operand, 'zh-CN')
      : typeof value === 'number'
        ? value - number
        : NaN;
    if (sign === '<') return order < 0;
    if (sign === '>') return order > 0;
    return sign === '<=' ? order <= 0 : order >= 0;
  };
}

/** A whole text in which `*` stands for any letters and `?` for one; `~` takes their meaning away. */
function wildcards(text: string): RegExp {
  const source = text.replace(/~([*?~])|([*?])|([.+^${}()|[\]\\/-])/g, (_, plain, wild, special) =>
    plain !== undefined
      ? `\\${String(plain)}`
      : wild !== undefined
        ? wild === '*'
          ? '.*'
          : '.'
        : `\\${String(special)}`,
  );
  return new RegExp(`^${source}$`, 'isu');
}
