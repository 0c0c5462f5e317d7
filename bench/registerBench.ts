import { findRegisters } from '../src/reading/findRegisters';
import type { SheetTable } from '../src/reading/cell/sheetTable';
import type { CellValue } from '../src/domain/ground/cellValue';
import { vocabulary } from '../src/text/vocabulary/vocabulary';

const ENTERPRISES = 100_000;
const INSPECTORS = 2_000;
const AS_OF = '2026-01-01';

/** Reading the registers of a workbook; the function gives its milliseconds. */
export interface RegisterBench {
  readonly size: string;
  readonly read: () => number;
}

/**
 * Invented registers as large as a province's, of 20 and of 8 columns, with codes, dates, answers
 * in words and gaps.
 */
export function registerBench(): RegisterBench {
  const tables = [enterprises(), inspectors()];
  const read = (): number =>
    findRegisters(tables, vocabulary, AS_OF).enterprise.register?.rows.length ?? 0;
  if (read() !== ENTERPRISES) throw new Error('not all rows were read');
  return {
    size: `${ENTERPRISES} × ${tables[0]?.values[0]?.length ?? 0} and ${INSPECTORS} × ${tables[1]?.values[0]?.length ?? 0} cells`,
    read: () => {
      const start = performance.now();
      read();
      return performance.now() - start;
    },
  };
}

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

function creditCode(index: number): string {
  const body = `91410100MA${String(index).padStart(7, '0')}`;
  const sum = [...body].reduce(
    (total, letter, place) => total + ALPHABET.indexOf(letter) * (WEIGHTS[place] ?? 0),
    0,
  );
  return body + (ALPHABET[(31 - (sum % 31)) % 31] ?? '');
}

function pick<Value>(values: readonly Value[], index: number): Value {
  return values[index % values.length]!;
}

function enterprises(): SheetTable {
  const { enterpriseHeaders: headers } = vocabulary;
  const { category, production, permitClass, credit, yes, no } = vocabulary;
  const fields = [
    ...([
      'name',
      'creditCode',
      'permitNumber',
      'address',
      'longitude',
      'latitude',
      'phone',
      'legalPerson',
      'contact',
      'region',
    ] as const),
    ...([
      'industry',
      'pollutionType',
      'startDate',
      'scale',
      'registeredCategory',
      'permitClass',
      'keyListed',
      'credit',
    ] as const),
    ...(['penalised', 'production'] as const),
  ];
  const row = (index: number): CellValue[] => [
    `N${index}`,
    creditCode(index),
    `${creditCode(index)}001${pick(['P', 'Q', 'V'], index)}`,
    `A${index}`,
    114 + index / 1e6,
    33 + index / 1e6,
    `1380000${String(index % 10_000).padStart(4, '0')}`,
    `L${index % 997}`,
    `C${index % 991}`,
    `R${index % 20}`,
    `I${index % 30}`,
    `P${index % 5}`,
    42_005 + (index % 3000),
    `S${index % 100}`,
    pick([category.key[0]!, category.special[0]!, category.general[0]!], index),
    pick([permitClass.key[0]!, permitClass.simplified[0]!, ''], index),
    pick([yes[0]!, no[0]!, no[0]!], index),
    pick([credit.A[0]!, credit.B[0]!, credit.C[0]!, ''], index),
    pick([no[0]!, no[0]!, yes[0]!], index),
    pick([production.operating[0]!, production.operating[1]!, production.suspended[0]!], index),
  ];
  return table('E', [
    fields.map((field) => headers[field][0]!),
    ...Array.from({ length: ENTERPRISES }, (_, index) => row(index)),
  ]);
}

function inspectors(): SheetTable {
  const { inspectorHeaders: headers } = vocabulary;
  const fields = [
    'name',
    'unit',
    'licence',
    'licenceExpiry',
    'title',
    'department',
    'region',
    'specialty',
  ] as const;
  const row = (index: number): CellValue[] => [
    `I${index}`,
    'U',
    `41${index}`,
    '2030-12-31',
    'T',
    `D${index % 7}`,
    `R${index % 20}`,
    'S',
  ];
  return table('I', [
    fields.map((field) => headers[field][0]!),
    ...Array.from({ length: INSPECTORS }, (_, index) => row(index)),
  ]);
}

function table(sheet: string, values: CellValue[][]): SheetTable {
  return {
    sheet,
    rowIndex: 0,
    columnIndex: 0,
    values,
    hidden: false,
    protected: false,
    hiddenRowCount: 0,
  };
}
