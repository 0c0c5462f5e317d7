import { findRegisters } from '../src/reading/findRegisters';
import type { SheetTable } from '../src/reading/cell/sheetTable';
import { vocabulary } from '../src/text/vocabulary/vocabulary';
import {
  inventedEnterprises,
  inventedInspectors,
  type InventedRegister,
} from './inventedRegisters';

const ENTERPRISES = 100_000;
const INSPECTORS = 2_000;
const AS_OF = '2026-01-01';

/** Reading the registers of a workbook; the function gives its milliseconds. */
export interface RegisterBench {
  readonly size: string;
  readonly read: () => number;
}

/** Reading invented registers as large as a province's. */
export function registerBench(): RegisterBench {
  const enterprises = inventedEnterprises(ENTERPRISES);
  const inspectors = inventedInspectors(INSPECTORS);
  const tables = [table('E', enterprises), table('I', inspectors)];
  const read = (): number =>
    findRegisters(tables, vocabulary, AS_OF).enterprise.register?.rows.length ?? 0;
  if (read() !== ENTERPRISES) throw new Error('not all rows were read');
  return {
    size: `${ENTERPRISES} × ${enterprises.header.length} and ${INSPECTORS} × ${inspectors.header.length} cells`,
    read: () => {
      const start = performance.now();
      read();
      return performance.now() - start;
    },
  };
}

function table(sheet: string, { header, rowCount, row }: InventedRegister): SheetTable {
  return {
    sheet,
    rowIndex: 0,
    columnIndex: 0,
    values: [[...header], ...Array.from({ length: rowCount }, (_, index) => row(index))],
    hidden: false,
    protected: false,
  };
}
