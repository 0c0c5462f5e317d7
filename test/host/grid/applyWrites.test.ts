import { Styles, type ICellData, type IStyleData } from '@univerjs/core';
import { assert, integer, property, record, array, constantFrom } from 'fast-check';
import { applyWrites, touchedCells } from '../../../src/host/grid/applyWrites';
import type { Box } from '../../../src/host/grid/box';
import { forEachCell } from '../../../src/host/grid/box';
import { CellStyles } from '../../../src/host/grid/cellStyles';
import { mergeStyles, type CellPatch, type Write } from '../../../src/host/grid/pendingWrites';
import type { StoredCells } from '../../../src/host/grid/writeLooks';

let table: Styles;
beforeEach(() => {
  table = new Styles({});
});

function box(firstRow: number, firstColumn: number, lastRow: number, lastColumn: number): Box {
  return { firstRow, firstColumn, lastRow, lastColumn };
}

function look(place: Box, style: IStyleData): Write {
  return { kind: 'look', box: place, change: () => style };
}

function content(place: Box, patch: CellPatch | null): Write {
  return { kind: 'content', box: place, patchAt: () => patch };
}

function apply(cells: StoredCells, ...writes: Write[]): ReturnType<typeof applyWrites> {
  return applyWrites(cells, writes, new CellStyles(table));
}

function styleOf(cell: ICellData | undefined): IStyleData {
  return new CellStyles(table).get(cell?.s);
}

test('a value takes the place of formula and rich text, and keeps the look', () => {
  const s = table.setValue({ bl: 1 })!;
  const cells: StoredCells = { 0: { 0: { f: '=B1', v: 3, t: 2, s }, 1: { p: {} as never, s } } };
  const { formulas, edited } = apply(cells, content(box(0, 0, 0, 1), { v: 'x', t: 1 }));
  expect(cells).toEqual({ 0: { 0: { v: 'x', t: 1, s }, 1: { v: 'x', t: 1, s } } });
  expect(Object.keys(formulas?.[0] ?? {})).toEqual(['0']);
  expect(formulas?.[0]?.[0]).toMatchObject({ v: 'x', f: null, si: null, p: null });
  expect(edited).toEqual([
    {
      box: box(0, 0, 0, 1),
      whole: box(0, 0, 0, 1),
      formulas: [{ row: 0, column: 0, previous: '=B1' }],
    },
  ]);
});

test('an emptied cell without a look is gone, one with a look stays', () => {
  const s = table.setValue({ bl: 1 })!;
  const cells: StoredCells = { 0: { 0: { v: 1, t: 2 }, 1: { v: 1, t: 2, s } } };
  apply(cells, content(box(0, 0, 0, 2), { v: null }));
  expect(cells).toEqual({ 0: { 1: { s } } });
});

test('what is beside a value is no edit', () => {
  const cells: StoredCells = { 0: { 0: { v: 1, t: 2 } } };
  const custom = { link: 1 };
  expect(apply(cells, content(box(0, 0, 0, 0), { custom })).edited).toEqual([]);
  expect(apply(cells, content(box(0, 0, 0, 0), null)).edited).toEqual([]);
  expect(cells[0]?.[0]).toEqual({ v: 1, t: 2, custom });
  apply(cells, content(box(0, 0, 0, 0), { custom: null }));
  expect(cells[0]?.[0]).toEqual({ v: 1, t: 2 });
});

test('a content is told the number format that its cell has by then', () => {
  const asked: string[] = [];
  const ask: Write = {
    kind: 'content',
    box: box(0, 0, 0, 0),
    patchAt: (...[, , format]) => {
      asked.push(format);
      return null;
    },
  };
  apply({}, ask, look(box(0, 0, 0, 0), { n: { pattern: '@' } }), ask);
  expect(asked).toEqual(['General', '@']);
});

test('texts with looks of their own are left to Univer', () => {
  const cells: StoredCells = { 0: { 0: { p: {} as never } } };
  const { richText } = apply(
    cells,
    look(box(0, 0, 0, 1), { bl: 1 }),
    look(box(0, 0, 0, 0), { it: 1 }),
  );
  expect(richText).toEqual({ 0: { 0: { s: { bl: 1, it: 1 } } } });
  expect(cells[0]?.[0]).toEqual({ p: {} });
});

test('a look never changes what a cell holds', () => {
  const cells: StoredCells = { 0: { 0: { v: '007', t: 1 }, 1: { v: 7, t: 2 } } };
  apply(cells, look(box(0, 0, 0, 0), { n: { pattern: '0' } }));
  apply(cells, look(box(0, 1, 0, 1), { n: { pattern: '@' } }));
  expect(cells[0]).toMatchObject({ 0: { v: '007', t: 1 }, 1: { v: 7, t: 2 } });
});

test('lines through a text have its colour', () => {
  const cells: StoredCells = {};
  apply(cells, look(box(0, 0, 0, 0), { ul: { s: 1 }, cl: { rgb: '#FF0000' } }));
  expect(styleOf(cells[0]?.[0])).toEqual({
    ul: { s: 1, cl: { rgb: '#FF0000' } },
    cl: { rgb: '#FF0000' },
  });
});

test('told are the cells as they are afterwards, what they do not hold as null', () => {
  const cells: StoredCells = { 0: { 0: { v: '7', t: 1 } } };
  const writes = [content(box(0, 0, 0, 1), null), look(box(0, 0, 0, 0), {})];
  const none = { v: null, f: null, si: null };
  expect(touchedCells(cells, writes)).toEqual({
    contents: { 0: { 0: { ...none, v: '7', t: 1 }, 1: none } },
    looks: { 0: { 0: { t: 1 } } },
  });
  expect(touchedCells(cells, [])).toEqual({ contents: null, looks: null });
});

const SIZE = 6;
const line = integer({ min: 0, max: SIZE - 1 });
const addition = constantFrom<IStyleData>(
  { bl: 1 },
  { bl: 0 },
  { bg: { rgb: '#FF0000' } },
  { bg: null },
  { bd: { t: { s: 1, cl: { rgb: '#000000' } } } },
  { bd: { t: null } },
  { bd: { b: { s: 2, cl: { rgb: '#000000' } } } },
);
const write = record({ a: line, b: line, c: line, d: line, style: addition }).map(
  ({ a, b, c, d, style }): Write =>
    look(box(Math.min(a, b), Math.min(c, d), Math.max(a, b), Math.max(c, d)), style),
);

test('many looks together give each cell what they give it one after another', () => {
  assert(
    property(array(write, { maxLength: 12 }), array(write, { maxLength: 3 }), (first, second) => {
      const cells: StoredCells = {};
      apply(cells, ...first);
      apply(cells, ...second);
      const expected: Record<string, IStyleData> = {};
      for (const each of [...first, ...second]) {
        forEachCell(each.box, (row, column) => {
          const key = `${String(row)},${String(column)}`;
          const style = each.kind === 'look' ? each.change({}) : {};
          expected[key] = mergeStyles(expected[key] ?? {}, style);
        });
      }
      const styles = new CellStyles(table);
      forEachCell(box(0, 0, SIZE - 1, SIZE - 1), (row, column) => {
        const wanted = styles.store(expected[`${String(row)},${String(column)}`] ?? {});
        expect(cells[row]?.[column]?.s).toBe(wanted);
      });
    }),
  );
});
