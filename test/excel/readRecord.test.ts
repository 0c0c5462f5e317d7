import fc from 'fast-check';
import { verifyDraw } from '../../src/domain/record/verifyDraw';
import type { CellValue, SheetTable } from '../../src/domain/register/sheetTable';
import { ledgerSheet } from '../../src/excel/ledgerSheet';
import { listSheet } from '../../src/excel/listSheet';
import { readRecord } from '../../src/excel/readRecord';
import { recordSheet } from '../../src/excel/recordSheet';
import type { SheetContent } from '../../src/excel/sheetContent';
import { recordText } from '../../src/text/sheetText';
import { aDraw, aRecord, smallPopulation } from '../support/draw';

/** The cells of a sheet as Excel would give them back. */
function tableOf(content: SheetContent): SheetTable {
  const values: CellValue[][] = [];
  for (const block of content.blocks) {
    block.values.forEach((row, index) => {
      const line = (values[block.rowIndex + index] ??= []);
      row.forEach((value, column) => (line[block.columnIndex + column] = value));
    });
  }
  const width = Math.max(...Array.from(values, (row) => row?.length ?? 0));
  const filled = Array.from(values, (row) => Array.from({ length: width }, (_, column) => row?.[column] ?? ''));
  return { sheet: content.name, rowIndex: 0, columnIndex: 0, values: filled, hidden: false, protected: false, hiddenRowCount: 0 };
}

function sheetsOf(draw = aDraw()): { record: SheetTable; ledger: SheetTable; list: SheetTable } {
  const ledger = ledgerSheet(draw);
  const list = listSheet(draw, new Map(), '2026年3月31日');
  const record = recordSheet(aRecord(draw), { plan: '', list: list.name, ledger: ledger.name, record: '' });
  return { record: tableOf(record), ledger: tableOf(ledger), list: tableOf(list) };
}

function read(sheets = sheetsOf()) {
  const { recorded, problems } = readRecord(sheets.record, [sheets.record, sheets.ledger, sheets.list]);
  if (recorded === null || problems.length > 0) throw new Error(JSON.stringify(problems));
  return recorded;
}

test('a draw is read back whole from its three sheets', () => {
  const draw = aDraw();
  const recorded = read(sheetsOf(draw));
  expect(recorded.population.inspectors).toEqual(draw.population.inspectors);
  const byId = new Map(draw.population.units.map((unit) => [unit.id, unit]));
  expect(recorded.population.units).toHaveLength(draw.population.units.length);
  for (const unit of recorded.population.units) expect({ ...unit, rowNumber: 2 }).toEqual(byId.get(unit.id));
  expect(recorded.population.profile).toEqual(draw.population.profile);
  expect(recorded.fingerprint).toBe(draw.fingerprint);
});

test.each(['seedrandom', 'sha256'] as const)('an untouched record of method %s verifies', (method) => {
  expect(verifyDraw(read(sheetsOf(aDraw(smallPopulation(), method))))).toEqual([]);
});

test('any changed cell of the ledger that the draw depends on or gave is found', () => {
  const original = sheetsOf().ledger;
  const cells = original.values.flatMap((row, rowIndex) =>
    row.flatMap((value, columnIndex) => (rowIndex > 3 && columnIndex > 0 && value !== '' ? [{ rowIndex, columnIndex }] : [])),
  );
  const isLabel = (value: CellValue | undefined): boolean =>
    typeof value === 'string' &&
    ['人员标识', '姓名', '单位', '回避企业', '行政区域', '持证', '在编在岗', '辅助人员', '已有任务'].includes(value);
  fc.assert(
    fc.property(fc.constantFrom(...cells), ({ rowIndex, columnIndex }) => {
      fc.pre(!isLabel(original.values[rowIndex]?.[columnIndex]));
      const sheets = sheetsOf();
      const values = sheets.ledger.values.map((row) => [...row]);
      const row = values[rowIndex] ?? [];
      row[columnIndex] = typeof row[columnIndex] === 'number' ? Number(row[columnIndex]) + 1 : `${String(row[columnIndex])}x`;
      const { recorded, problems } = readRecord(sheets.record, [sheets.record, { ...sheets.ledger, values }, sheets.list]);
      expect([...problems, ...(recorded === null ? [] : verifyDraw(recorded))]).not.toEqual([]);
    }),
  );
});

test('a swapped inspector on the list is found at its cell', () => {
  const sheets = sheetsOf();
  const values = sheets.list.values.map((row) => [...row]);
  const [first, second] = [values[3] ?? [], values[4] ?? []];
  [first[10], first[11]] = [second[10] === first[10] ? (first[11] ?? '') : (second[10] ?? ''), first[10] ?? ''];
  const differences = verifyDraw(read({ ...sheets, list: { ...sheets.list, values } }));
  expect(differences).toContainEqual(expect.objectContaining({ what: 'task-lead', sheet: sheets.list.sheet, cell: 'K4' }));
});

test('a record whose ledger is gone says so instead of passing', () => {
  const sheets = sheetsOf();
  const { recorded, problems } = readRecord(sheets.record, [sheets.record, sheets.list]);
  expect(recorded).toBeNull();
  expect(problems).toContainEqual(
    expect.objectContaining({ code: 'record-unreadable', part: recordText.labels.ledger, sheet: sheets.record.sheet }),
  );
});
