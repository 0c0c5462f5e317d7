import { CellValueType, numfmt, type ICellData, type Nullable } from '@univerjs/core';
import type { CellPatch } from './pendingWrites';

/**
 * A cell's value as Excel gives it to an add-in: '' for an empty cell, dates as serial numbers,
 * errors as their text.
 */
export type GridValue = string | number | boolean;

/** `Excel.RangeValueType`. */
export type ValueType = 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error';

const ERROR = /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)$/;
const EMPTY: CellPatch = { v: null };

/** What a cell holds, as events tell it. */
export interface CellContent {
  readonly value: GridValue;
  readonly type: ValueType;
}

export function contentOf(cell: Nullable<ICellData>): CellContent {
  return { value: valueOf(cell), type: typeOf(cell) };
}

/** Whether a cell holds a formula, its own or one that it shares. */
export function isFormula(cell: Nullable<ICellData>): boolean {
  return Boolean(cell && (cell.f || cell.si));
}

export function holdsFormulas(
  cells: Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>> | undefined>>,
): boolean {
  return Object.values(cells).some((row) => Object.values(row ?? {}).some(isFormula));
}

export function isFilled(cell: Nullable<ICellData>): boolean {
  if (!cell) return false;
  return (
    (cell.v !== undefined && cell.v !== null && cell.v !== '') ||
    Boolean(cell.f ?? cell.si ?? cell.p)
  );
}

export function valueOf(cell: Nullable<ICellData>): GridValue {
  if (!cell) return '';
  const { v, t, p } = cell;
  if (v === undefined || v === null) return p?.body?.dataStream.replace(/\r\n$/, '') ?? '';
  if (t === CellValueType.BOOLEAN) return v === 'TRUE' || v === true || v === 1;
  if (t === CellValueType.STRING || t === CellValueType.FORCE_STRING) return String(v);
  return v;
}

/** The formula with its `=`, or the value where there is none. */
export function formulaOf(cell: Nullable<ICellData>): GridValue {
  return cell?.f ? cell.f : valueOf(cell);
}

/** What the user sees. */
export function textOf(cell: Nullable<ICellData>, numberFormat: string): string {
  const value = valueOf(cell);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  try {
    return numfmt.format(numberFormat, value, { locale: 'zh-CN' });
  } catch {
    // A format that only Excel understands.
    return String(value);
  }
}

export function typeOf(cell: Nullable<ICellData>): ValueType {
  const value = valueOf(cell);
  if (value === '') return 'Empty';
  const type = typeOfValue(value);
  return type === 'Error' && !isFormula(cell) ? 'String' : type;
}

/** The type of what a formula came to. */
export function typeOfValue(value: GridValue): ValueType {
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return ERROR.test(value) ? 'Error' : 'String';
}

/**
 * What Excel makes of a value that an add-in writes: texts that look like formulas, numbers, dates
 * or truth values become those.
 *
 * @param input null leaves a cell as it is, '' empties it
 * @param format the cell's number format; with `@` everything stays text
 * @returns null when there is nothing to change
 */
export function parseInput(input: unknown, format: string): CellPatch | null {
  if (input === null || input === undefined) return null;
  if (typeof input === 'boolean') return { v: input ? 1 : 0, t: CellValueType.BOOLEAN };
  if (format === '@')
    return input === '' ? EMPTY : { v: inputText(input), t: CellValueType.STRING };
  if (typeof input === 'number') return { v: input, t: CellValueType.NUMBER };
  return parseText(inputText(input));
}

/** Office.js sends dates, which it cannot put into JSON, as their text. */
function inputText(input: unknown): string {
  return typeof input === 'string' ? input : JSON.stringify(input);
}

const OPERAND = String.raw`(?:\d+(?:\.\d*)?%?|\.\d+%?|\$?[A-Z]{1,3}\$?\d{1,7})`;
/** What Excel takes for a formula for the sign that it begins with: `+1+2`, `-A1*3`, but not `-3`. */
const SUM = new RegExp(
  `^[+-](?:${OPERAND}(?:[-+*/^]${OPERAND})+|\\$?[A-Z]{1,3}\\$?\\d{1,7})$`,
  'i',
);

const WITH_YEAR = /^\d{4}[-/.]/;
/** The last day that was written: a column of them holds few. One without a year is another next year. */
let lastDay: {
  readonly text: string;
  readonly number: ReturnType<typeof numfmt.parseValue>;
} | null = null;

function parseNumber(text: string): ReturnType<typeof numfmt.parseValue> {
  if (!WITH_YEAR.test(text)) return numfmt.parseValue(text);
  if (lastDay?.text !== text) lastDay = { text, number: numfmt.parseValue(text) };
  return lastDay.number;
}

function parseText(text: string): CellPatch {
  if (text === '') return EMPTY;
  if (text.startsWith('=') && text.length > 1) return { v: null, f: text };
  if (SUM.test(text)) return { v: null, f: `=${text}` };
  if (text.startsWith("'")) return { v: text.slice(1), t: CellValueType.FORCE_STRING };
  if (/^(true|false)$/i.test(text))
    return { v: /^t/i.test(text) ? 1 : 0, t: CellValueType.BOOLEAN };
  const number = /^[\d\-+.($¥¥]/.test(text) ? parseNumber(text) : null;
  if (typeof number?.v !== 'number') return { v: text, t: CellValueType.STRING };
  return {
    v: number.v,
    t: CellValueType.NUMBER,
    ...(number.z ? { s: { n: { pattern: number.z } } } : {}),
  };
}
