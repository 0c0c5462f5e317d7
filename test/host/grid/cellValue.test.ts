import { CellValueType, type ICellData } from '@univerjs/core';
import {
  formulaOf,
  isFilled,
  isFormula,
  parseInput,
  textOf,
  typeOf,
  valueOf,
} from '../../../src/host/grid/cellValue';

const { STRING, NUMBER, BOOLEAN, FORCE_STRING } = CellValueType;
const rich = { body: { dataStream: 'two\r\nlines\r\n' } } as ICellData['p'];

test.each<[ICellData | null | undefined, unknown, string]>([
  [undefined, '', 'Empty'],
  [null, '', 'Empty'],
  [{}, '', 'Empty'],
  [{ v: null }, '', 'Empty'],
  [{ v: '', t: STRING }, '', 'Empty'],
  [{ v: 0 }, 0, 'Double'],
  [{ v: 1, t: BOOLEAN }, true, 'Boolean'],
  [{ v: 'TRUE', t: BOOLEAN }, true, 'Boolean'],
  [{ v: 0, t: BOOLEAN }, false, 'Boolean'],
  [{ v: 'FALSE', t: BOOLEAN }, false, 'Boolean'],
  [{ v: 7, t: STRING }, '7', 'String'],
  [{ v: '007', t: FORCE_STRING }, '007', 'String'],
  [{ p: rich }, 'two\r\nlines', 'String'],
  // What somebody typed is a text.
  [{ v: '#N/A', t: STRING }, '#N/A', 'String'],
  [{ v: '#N/A', t: STRING, f: '=NA()' }, '#N/A', 'Error'],
  [{ v: '#N/A', t: STRING, si: 'shared' }, '#N/A', 'Error'],
  [{ v: '#1', t: STRING, f: '="#1"' }, '#1', 'String'],
])('%j reads %j, %s', (cell, value, type) => {
  expect([valueOf(cell), typeOf(cell)]).toEqual([value, type]);
});

test('a formula is told before its value', () => {
  expect(formulaOf({ f: '=1+1', v: 2 })).toBe('=1+1');
  expect([formulaOf({ v: 2 }), formulaOf(null)]).toEqual([2, '']);
});

test.each<[ICellData | null, boolean, boolean]>([
  [null, false, false],
  [{ s: 'style' }, false, false],
  [{ v: '' }, false, false],
  [{ v: 0 }, true, false],
  [{ f: '=A1' }, true, true],
  [{ si: 'shared' }, true, true],
  [{ p: rich }, true, false],
])('%j: filled %p, a formula %p', (cell, filled, more) => {
  expect([isFilled(cell), isFormula(cell)]).toEqual([filled, more]);
});

test('shown are numbers by their format, truth values in capitals and texts as they are', () => {
  expect(textOf({ v: 0.125 }, '0.0%')).toBe('12.5%');
  expect(textOf({ v: 46023 }, 'yyyy-mm-dd')).toBe('2026-01-01');
  expect(textOf({ v: 0, t: BOOLEAN }, '0.00')).toBe('FALSE');
  expect(textOf({ v: '5', t: STRING }, '0.00')).toBe('5');
  expect(textOf(null, '0.00')).toBe('');
});

test('by a format that nobody understands a number is shown plainly', () => {
  expect(textOf({ v: 1.5 }, '[')).toBe('1.5');
});

test('null and undefined leave a cell, an empty text empties it', () => {
  expect([parseInput(null, 'General'), parseInput(undefined, '@')]).toEqual([null, null]);
  expect([parseInput('', 'General'), parseInput('', '@')]).toEqual([{ v: null }, { v: null }]);
});

test.each<[unknown, object]>([
  [true, { v: 1, t: BOOLEAN }],
  ['False', { v: 0, t: BOOLEAN }],
  [0, { v: 0, t: NUMBER }],
  ['12', { v: 12, t: NUMBER }],
  ['-1.5', { v: -1.5, t: NUMBER }],
  ['.5', { v: 0.5, t: NUMBER }],
  ['50%', { v: 0.5, t: NUMBER, s: { n: { pattern: '0%' } } }],
  ['=A1', { v: null, f: '=A1' }],
  ['=', { v: '=', t: STRING }],
  ["'007", { v: '007', t: FORCE_STRING }],
  ["'", { v: '', t: FORCE_STRING }],
  ['-', { v: '-', t: STRING }],
  ['1号', { v: '1号', t: STRING }],
  ['true.', { v: 'true.', t: STRING }],
  [' 12', { v: ' 12', t: STRING }],
  [{ a: 1 }, { v: '{"a":1}', t: STRING }],
])('%j written is %j', (input, patch) => {
  expect(parseInput(input, 'General')).toEqual(patch);
});

test('in a cell of texts everything but a truth value stays a text', () => {
  expect(parseInput('=A1', '@')).toEqual({ v: '=A1', t: STRING });
  expect(parseInput("'x", '@')).toEqual({ v: "'x", t: STRING });
  expect(parseInput(7, '@')).toEqual({ v: '7', t: STRING });
  expect(parseInput(true, '@')).toEqual({ v: 1, t: BOOLEAN });
});

test.each([
  ['+1+2', '=+1+2'],
  ['-A1*$B$2', '=-A1*$B$2'],
  ['+C3', '=+C3'],
  ['-5%-.5', '=-5%-.5'],
])('%s begins with its sign and is a formula', (text, formula) => {
  expect(parseInput(text, 'General')).toEqual({ v: null, f: formula });
  expect(parseInput(text, '@')).toEqual({ v: text, t: STRING });
});

test.each(['-', '+无', '-无-2', '1+2', '+86 123', '-1-'])('%s is no formula', (text) => {
  expect(parseInput(text, 'General')).not.toHaveProperty('f');
});

test('-3 is a number', () => {
  expect(parseInput('-3', 'General')).toMatchObject({ v: -3, t: NUMBER });
});
