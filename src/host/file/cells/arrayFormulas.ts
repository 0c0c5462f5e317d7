import type { ICellData, Nullable } from '@univerjs/core';
import { asksForSpill } from './formulaSigns';

/**
 * What a cell says of an array formula, in the member that Univer has for it (`ref`) and leaves as it
 * is: Univer lets every formula spill, a file only those of which it says so.
 */

/** How a file keeps a formula of several values. */
export interface ArrayKind {
  /** How many cells it fills. */
  readonly rows: number;
  readonly columns: number;
  /** Whether it spills as far as it has values; else it fills the cells that it was entered for. */
  readonly isDynamic: boolean;
}

interface ArrayMark extends ArrayKind {
  readonly shape: string;
}

/** Texts first, so that nothing in them is taken for a cell; then sheets, which go with their cells. */
const PLACE =
  /"(?:[^"]|"")*"|(?:(?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?:#REF!|(?<![\p{L}\p{N}_.])(?:\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_(.!]))/gu;

/**
 * What stays of a formula whatever cells it names: two formulas of one shape differ no more than one
 * that was moved.
 *
 * @example formulaShape('=SUM(A1:B2*2)') // → 'SUM(·*2)'
 */
export function formulaShape(formula: string): string {
  return formula
    .replace(/^=/, '')
    .replace(PLACE, (token) => (token.startsWith('"') ? token : '·'))
    .replace(/\s+/g, '')
    .toUpperCase();
}

/** What a cell with that formula holds in `ref`. */
export function arrayMark(formula: string, { rows, columns, isDynamic }: ArrayKind): string {
  return JSON.stringify({
    rows,
    columns,
    isDynamic,
    shape: formulaShape(formula),
  } satisfies ArrayMark);
}

/** Null for a formula that is none of those, and where another one was typed in its place. */
export function arrayKind(cell: Nullable<ICellData>): ArrayKind | null {
  if (!cell?.f || !cell.ref) return null;
  const mark = JSON.parse(cell.ref) as Partial<ArrayMark>;
  return mark.rows !== undefined && mark.shape === formulaShape(cell.f)
    ? (mark as ArrayMark)
    : null;
}

interface SpilledMark {
  readonly spilledFrom: string;
}

/** What a cell that a formula spills into holds in `ref` where a sheet is compared with the file. */
export function spilledMark(formula: string): string {
  return JSON.stringify({ spilledFrom: formula } satisfies SpilledMark);
}

/** The formula that a value comes from; null for any other cell. */
export function spilledFrom(cell: ICellData): string | null {
  if (cell.f || !cell.ref) return null;
  return (JSON.parse(cell.ref) as Partial<SpilledMark>).spilledFrom ?? null;
}

const SPILLING =
  /(?<![\p{L}\p{N}_.\\])(?:BYCOL|BYROW|CHOOSECOLS|CHOOSEROWS|DROP|EXPAND|FILTER|GROUPBY|HSTACK|MAKEARRAY|MAP|PIVOTBY|RANDARRAY|SCAN|SEQUENCE|SORT|SORTBY|TAKE|TEXTSPLIT|TOCOL|TOROW|TRIMRANGE|UNIQUE|VSTACK|WRAPCOLS|WRAPROWS)\(/iu;

/** Whether Excel keeps such a formula as a dynamic one, also where it comes to one value. */
export function maySpill(formula: string): boolean {
  return SPILLING.test(formula.replace(/"(?:[^"]|"")*"/g, '""')) || asksForSpill(formula);
}
