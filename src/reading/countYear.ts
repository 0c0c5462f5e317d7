/**
 * Which year a register's column of counts (年度检查次数) is of. A list of last year is often drawn from
 * in January, and its counts must not be taken for this year's without a word.
 */

import { cellAddress } from '../domain/ground/cellAddress';
import { omit } from '../domain/feasibility/profileChange';
import { shownText } from '../domain/ground/normalizeText';
import type { Enterprise } from '../domain/register/enterprise';
import type { InspectionRecord } from '../domain/register/inspectionRecord';
import type { Column, EnterpriseRegister } from '../domain/register/register';
import type { SheetTable } from './cell/sheetTable';
import { shortHash } from '../domain/ground/shortHash';
import { question, type Answers, type Question } from './question';

const YEAR = /(?:19|20)\d{2}/;

/** What the counts are held against. */
export interface CountGround {
  /** year that is drawn. */
  readonly drawn: number;
  /** the sheet of the register; undefined where it is not known. */
  readonly table: Pick<SheetTable, 'rowIndex' | 'values'> | undefined;
  /** past checks, those of our own lists too. */
  readonly records: readonly Pick<InspectionRecord, 'date' | 'drawn'>[];
  /** what may stand behind a year: 年, 年度. */
  readonly yearMarks: readonly string[];
  readonly answers: Answers;
}

/** The year of the counts, and what has to be asked to know it. */
export interface CountYear {
  /** the drawn year while nothing speaks against it, or nothing was answered. */
  readonly year: number;
  readonly question: Question | null;
}

/**
 * The year of the enterprises' counts: the one in the header of their column; else that of the drawn
 * year, unless the newest evidence is of another one, which is asked: a year in a title above the
 * list or in the name of its sheet, or else that of the newest check on record. Without counts there
 * is nothing to ask. The question holds the counts, so that it is put again when they change.
 *
 * @param register of the enterprises
 * @param ground the drawn year and what is known beside
 */
export function countYear(register: EnterpriseRegister, ground: CountGround): CountYear {
  const { drawn, answers } = ground;
  const column = register.columns.visits;
  const nothing: CountYear = { year: drawn, question: null };
  if (column === undefined || !register.rows.some(({ visits = 0 }) => visits > 0)) return nothing;
  const stated = yearOfHeader(column);
  if (stated !== null) return { year: stated, question: null };
  const title = yearOfTitles(register, ground);
  const known = title ?? newestYear(ground.records);
  if (known === null || known === drawn) return nothing;
  const asked = question(
    {
      kind: 'year',
      drawn,
      known,
      by: title === null ? 'records' : 'title',
      sheet: register.sheet,
      cell: cellAddress(register.headerRow, column.columnIndex),
      about: `${column.header} ${drawn} ${shortHash(register.rows.map(countText).join('\n'))}`,
      header: column.header,
      samples: [],
      choices: [String(drawn), String(known)],
    },
    answers,
  );
  return { year: asked.answer === null ? drawn : Number(asked.answer), question: asked };
}

/**
 * The year that a header names.
 *
 * @example
 * yearOfHeader({ header: '２０２６年检查次数' }) // → 2026
 * yearOfHeader({ header: '年度检查次数' }) // → null
 */
export function yearOfHeader({ header }: Pick<Column, 'header'>): number | null {
  const year = YEAR.exec(header.normalize('NFKC'))?.[0];
  return year === undefined ? null : Number(year);
}

/** The one year in the rows above the header that hold a single text, or in the sheet's name. */
function yearOfTitles(
  { sheet, headerRow }: EnterpriseRegister,
  { table, yearMarks }: CountGround,
): number | null {
  const rows = table?.values.slice(0, Math.max(0, headerRow - 1 - table.rowIndex)) ?? [];
  const titles = rows
    .map((row) => row.map(shownText).filter((text) => text !== ''))
    .flatMap((texts) => (texts.length === 1 ? texts : []));
  const years = [...titles, sheet].flatMap((text) => yearsIn(text, yearMarks));
  return new Set(years).size === 1 ? (years[0] ?? null) : null;
}

function yearsIn(text: string, marks: readonly string[]): number[] {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  return [...plain.matchAll(new RegExp(YEAR, 'g'))].flatMap(({ 0: year, index }) =>
    marks.some((mark) => plain.startsWith(mark, index + year.length)) ? [Number(year)] : [],
  );
}

function newestYear(records: CountGround['records']): number | null {
  const years = records.flatMap(({ date, drawn }) =>
    drawn !== undefined ? [drawn.year] : date === '' ? [] : [Number(date.slice(0, 4))],
  );
  return years.length === 0 ? null : years.reduce((newest, year) => Math.max(newest, year));
}

function countText({ visits = 0 }: Enterprise): string {
  return String(visits);
}

/**
 * A register without its column of counts, as if it had none.
 *
 * @example
 * withoutCounts({ columns: { visits: { columnIndex: 2 } }, rows: [{ name: 'A', visits: 3 }] }) // → { columns: {}, rows: [{ name: 'A' }] }
 */
export function withoutCounts(register: EnterpriseRegister): EnterpriseRegister {
  return {
    ...register,
    columns: omit(register.columns, 'visits'),
    rows: register.rows.map((row) => omit(row, 'visits')),
  };
}
