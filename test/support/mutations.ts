import type { CellValue } from '../../src/domain/ground/cellValue';
import type { SheetTable } from '../../src/reading/cell/sheetTable';

/** One change of a workbook's sheets, by what it is. */
export interface Mutation {
  readonly what: string;
  readonly apply: (tables: readonly SheetTable[]) => readonly SheetTable[];
}

type Rows = readonly (readonly CellValue[])[];

/** The change of one sheet's rows. */
function ofRows(what: string, sheet: string, change: (rows: Rows) => Rows): Mutation {
  return {
    what: `${sheet} ${what}`,
    apply: (tables) =>
      tables.map((table) => {
        if (table.sheet !== sheet) return table;
        const rows = change(table.values);
        const width = Math.max(...rows.map((row) => row.length));
        const values = rows.map((row) => [
          ...row,
          ...Array<CellValue>(width - row.length).fill(''),
        ]);
        // Formats have no part here.
        return { ...table, values };
      }),
  };
}

const setCell =
  (row: number, column: number, value: CellValue) =>
  (rows: Rows): Rows =>
    Array.from({ length: Math.max(rows.length, row + 1) }, (_, index) => {
      const cells = [...(rows[index] ?? [])];
      if (index !== row) return cells;
      while (cells.length <= column) cells.push('');
      cells[column] = value;
      return cells;
    });

/** Each kind of change of one cell. */
export function cellMutations(
  { sheet, values }: SheetTable,
  row: number,
  column: number,
): Mutation[] {
  const value = values[row]?.[column] ?? '';
  const at = `r${row}c${column}`;
  const set = (what: string, to: CellValue): Mutation =>
    ofRows(`${what} ${at}`, sheet, setCell(row, column, to));
  if (value === '') return [set('fill', '另')];
  const changed = typeof value === 'number' ? value + 1 : `${String(value)}另`;
  const retyped =
    typeof value === 'number'
      ? [set('text', String(value))]
      : /^\d{1,15}$/.test(String(value))
        ? [set('number', Number(value))]
        : [];
  const shortened =
    typeof value === 'string' && value.length > 1 ? [set('shorten', value.slice(0, -1))] : [];
  return [set('change', changed), set('clear', ''), ...shortened, ...retyped];
}

/** Each kind of change of one row. */
export function rowMutations({ sheet, values }: SheetTable, row: number): Mutation[] {
  const of = (what: string, change: (rows: Rows) => Rows): Mutation =>
    ofRows(`${what} r${row}`, sheet, change);
  const own = values[row] ?? [];
  const next = values[row + 1];
  const isFilled = own.some((cell) => cell !== '');
  return [
    of('delete row', (rows) => rows.filter((_, index) => index !== row)),
    of('insert blank row', (rows) => [...rows.slice(0, row), [], ...rows.slice(row)]),
    ...(isFilled
      ? [of('repeat row', (rows) => [...rows.slice(0, row), own, ...rows.slice(row)])]
      : []),
    ...(own.slice(1).some((cell) => cell !== '')
      ? [
          of('repeat row without number', (rows) => [
            ...rows.slice(0, row + 1),
            ['', ...own.slice(1)],
            ...rows.slice(row + 1),
          ]),
          of('repeat row below all', (rows) => [...rows, [], ['', ...own.slice(1)]]),
        ]
      : []),
    ...(next !== undefined && JSON.stringify(next) !== JSON.stringify(own)
      ? [of('swap rows', (rows) => [...rows.slice(0, row), next, own, ...rows.slice(row + 2)])]
      : []),
  ];
}

/** Each kind of change of one column. */
export function columnMutations({ sheet }: SheetTable, column: number): Mutation[] {
  return [
    ofRows(`delete column c${column}`, sheet, (rows) =>
      rows.map((row) => row.filter((_, index) => index !== column)),
    ),
    ofRows(`insert column c${column}`, sheet, (rows) =>
      rows.map((row, index) => [
        ...row.slice(0, column),
        index === 3 ? '另' : '',
        ...row.slice(column),
      ]),
    ),
  ];
}

/** Each kind of change of whole sheets. */
export function sheetMutations({ sheet }: SheetTable): Mutation[] {
  return [
    { what: `delete ${sheet}`, apply: (tables) => tables.filter((each) => each.sheet !== sheet) },
    {
      what: `rename ${sheet}`,
      apply: (tables) =>
        tables.map((each) => (each.sheet === sheet ? { ...each, sheet: '另表' } : each)),
    },
    {
      what: `number ${sheet}`,
      apply: (tables) =>
        tables.map((each) => (each.sheet === sheet ? { ...each, sheet: `${sheet} (7)` } : each)),
    },
    {
      what: `copy ${sheet}`,
      apply: (tables) =>
        tables.flatMap((each) =>
          each.sheet === sheet
            ? [each, { ...each, sheet: `${sheet.replace(/ \(\d+\)$/, '')} (9)` }]
            : [each],
        ),
    },
  ];
}
