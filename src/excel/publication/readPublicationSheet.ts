import { type Period, periodName } from '../../domain/calendar/period';
import type { Place } from '../../domain/ground/problem';
import type { PublicationProblem } from '../../domain/publication/publicationProblem';
import { cellAddress } from '../../domain/ground/cellAddress';
import { readIsoDate } from '../../reading/cell/isoDate';
import type { SheetTable } from '../../reading/cell/sheetTable';
import type { CellValue } from '../../domain/ground/cellValue';
import { publicationText as text } from '../../text/sheet/documentText';
import { documentNames } from '../../text/sheet/sheetNames';

/** What the clerk filled in for one unit; dates are ISO, '' for none. */
export interface PublicationRow {
  /** 序号, which moves with the row when the sheet is sorted. */
  readonly number: number;
  readonly name: string;
  readonly creditCode: string;
  readonly checked: string;
  readonly content: string;
  readonly result: string;
  readonly open: string;
  readonly reason: string;
  readonly published: string;
  /** what stands where a date should and is none. */
  readonly unread: { readonly checked: string; readonly published: string };
  /** the unit's name. */
  readonly place: Place;
}

export interface PublicationReading {
  readonly rows: readonly PublicationRow[];
  readonly problems: readonly PublicationProblem[];
}

/**
 * The latest 结果公示 of a period: of several the one with the highest number.
 *
 * @param tables sheets of the workbook
 * @param period quarter
 * @returns null where there is none
 */
export function findPublicationSheet(
  tables: readonly SheetTable[],
  period: Period,
): SheetTable | null {
  const name = `${documentNames.publication} ${periodName(period)}`;
  const numbered = tables.flatMap((table) => {
    if (!table.sheet.startsWith(name)) return [];
    const rest = /^(?: \((\d+)\))?$/.exec(table.sheet.slice(name.length));
    return rest === null ? [] : [{ table, number: Number(rest[1] ?? 1) }];
  });
  return numbered.sort((left, right) => right.number - left.number)[0]?.table ?? null;
}

/**
 * Reads back what was filled in, whatever order the rows are in by now. Columns are found by their
 * headers, so that further columns do no harm; the table ends with the line of the rate.
 *
 * @param table of findPublicationSheet
 */
export function readPublicationSheet(table: SheetTable): PublicationReading {
  const [number, name, code, , checked, content, result, open, reason, published] = text.headers;
  const headerIndex = table.values.findIndex((row) => row.includes(name) && row.includes(checked));
  const header = (table.values[headerIndex] ?? []).map(String);
  const problems: PublicationProblem[] = [];
  const rows: PublicationRow[] = [];
  for (let index = headerIndex + 1; headerIndex >= 0 && index < table.values.length; index++) {
    const row = table.values[index] ?? [];
    const value = (title: string): CellValue => row[header.indexOf(title)] ?? '';
    if (row[0] === text.rate) break;
    const place = (title: string): Place => ({
      sheet: table.sheet,
      cell: cellAddress(
        table.rowIndex + index + 1,
        table.columnIndex + Math.max(0, header.indexOf(title)),
      ),
    });
    const words = (title: string): string => String(value(title)).trim();
    const date = (title: string): string => {
      const iso = readIsoDate(value(title));
      if (iso === undefined && words(title) !== '') {
        problems.push({
          code: 'publication-date',
          severity: 'warning',
          header: title,
          value: words(title),
          ...place(title),
        });
      }
      return iso ?? '';
    };
    if (words(name) === '') continue;
    const [checkedDay, publishedDay] = [date(checked), date(published)];
    rows.push({
      number: Number(value(number)) || 0,
      name: words(name),
      creditCode: words(code),
      checked: checkedDay,
      content: words(content),
      result: words(result),
      open: words(open),
      reason: words(reason),
      published: publishedDay,
      unread: {
        checked: checkedDay === '' ? words(checked) : '',
        published: publishedDay === '' ? words(published) : '',
      },
      place: place(name),
    });
  }
  return { rows, problems };
}
