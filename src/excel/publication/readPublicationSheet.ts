import { type Period, periodName } from '../../domain/calendar/period';
import type { Place } from '../../domain/ground/problem';
import type { PublicationProblem } from '../../domain/publication/publicationProblem';
import { cellAddress } from '../../domain/ground/cellAddress';
import { readIsoDate } from '../../reading/cell/isoDate';
import type { SheetTable } from '../../reading/cell/sheetTable';
import type { CellValue } from '../../domain/ground/cellValue';
import { publicationText as text } from '../../text/sheet/documentText';
import { documentNames, formerPublicationName } from '../../text/sheet/sheetNames';
import { LOG_FIELD_NAMES, LOG_FIELDS, type LogField } from './logColumns';

/** What the clerk filled in for one unit; dates are ISO, '' for none. */
export interface PublicationRow extends Readonly<Record<LogField, string>> {
  /** 序号, which moves with the row when the sheet is sorted. */
  readonly number: number;
  readonly name: string;
  readonly creditCode: string;
  /** what stands where a date should and is none, by field. */
  readonly unread: Readonly<Partial<Record<LogField, string>>>;
  /** the unit's name. */
  readonly place: Place;
}

export interface PublicationReading {
  readonly rows: readonly PublicationRow[];
  readonly problems: readonly PublicationProblem[];
}

/**
 * The latest 检查台账 of a period: of several the one with the highest number; of workbooks of before
 * their 结果公示, which has fewer columns.
 *
 * @param tables sheets of the workbook
 * @param period quarter
 * @returns null where there is none
 */
export function findPublicationSheet(
  tables: readonly SheetTable[],
  period: Period,
): SheetTable | null {
  const numberOf = (sheet: string, name: string): number | null => {
    const own = `${name} ${periodName(period)}`;
    const rest = sheet.startsWith(own) ? /^(?: \((\d+)\))?$/.exec(sheet.slice(own.length)) : null;
    return rest === null ? null : Number(rest[1] ?? 1);
  };
  const latest = (name: string): SheetTable | undefined =>
    tables
      .flatMap((table) => {
        const number = numberOf(table.sheet, name);
        return number === null ? [] : [{ table, number }];
      })
      .sort((left, right) => right.number - left.number)[0]?.table;
  return latest(documentNames.publication) ?? latest(formerPublicationName) ?? null;
}

/**
 * Reads back what was filled in, whatever order the rows are in by now. Columns are found by their
 * headers, so that further columns do no harm; the table ends with the line of the rate.
 *
 * @param table of findPublicationSheet
 */
export function readPublicationSheet(table: SheetTable): PublicationReading {
  const { columns } = text;
  const headerIndex = table.values.findIndex(
    (row) => row.includes(columns.name) && row.includes(columns.checked),
  );
  const header = (table.values[headerIndex] ?? []).map(String);
  const problems: PublicationProblem[] = [];
  const rows: PublicationRow[] = [];
  for (let index = headerIndex + 1; headerIndex >= 0 && index < table.values.length; index++) {
    const row = table.values[index] ?? [];
    if (row[0] === text.rate) break;
    const value = (title: string): CellValue => row[header.indexOf(title)] ?? '';
    const words = (title: string): string => String(value(title)).trim();
    const place = (title: string): Place => ({
      sheet: table.sheet,
      cell: cellAddress(
        table.rowIndex + index + 1,
        table.columnIndex + Math.max(0, header.indexOf(title)),
      ),
    });
    if (words(columns.name) === '') continue;
    const unread: Partial<Record<LogField, string>> = {};
    const read = (field: LogField): string => {
      const title = columns[field];
      if (LOG_FIELDS[field] === 'text') return words(title);
      const iso = readIsoDate(value(title));
      if (iso !== undefined || words(title) === '') return iso ?? '';
      unread[field] = words(title);
      problems.push({
        code: 'publication-date',
        severity: 'warning',
        header: title,
        value: words(title),
        ...place(title),
      });
      return '';
    };
    const said = Object.fromEntries(LOG_FIELD_NAMES.map((field) => [field, read(field)]));
    rows.push({
      ...(said as Record<LogField, string>),
      number: Number(value(columns.number)) || 0,
      name: words(columns.name),
      creditCode: words(columns.creditCode),
      unread,
      place: place(columns.name),
    });
  }
  return { rows, problems };
}
