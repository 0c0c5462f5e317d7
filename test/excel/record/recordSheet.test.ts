import { groupedHash } from '../../../src/domain/ground/hashGroups';
import { METHODS } from '../../../src/domain/draw/draw';
import type { Population } from '../../../src/domain/population/population';
import { LAYOUT } from '../../../src/domain/record/drawRecord';
import { ledgerSheet } from '../../../src/excel/draw/ledgerSheet';
import { RECORD_WIDTHS } from '../../../src/excel/record/actTable';
import { recordSheet } from '../../../src/excel/record/recordSheet';
import { pageScale } from '../../../src/excel/writing/pageSize';
import { aDraw, aRecord } from '../../support/draw';
import golden from '../../vectors/draws2.json';

const sheets = {
  plan: '抽查工作计划表',
  list: '抽查名单 2026Q1',
  ledger: '抽取底册 2026Q1',
  record: '',
};

function valueOf(label: string, content = recordSheet(aRecord(), sheets)): unknown {
  return content.blocks.flatMap((block) => block.values).find((row) => row[0] === label)?.[1];
}

test('a record says who drew, by what, and from which sheets', () => {
  expect(valueOf('抽取人')).toBe('赵一');
  expect(valueOf('监督人')).toBe('钱二');
  expect(valueOf('抽取底册')).toBe('抽取底册 2026Q1');
  expect(valueOf('种子')).toBe('314159');
  expect(valueOf('提示')).toBe('甲\n乙');
});

test('a row shows no more warnings than it has room for, and says how many there are', () => {
  const warnings = Array.from({ length: 60 }, (_, index) => `提示${index + 1}`);
  const shown = String(
    valueOf('提示', recordSheet(aRecord(undefined, { warnings }), sheets)),
  ).split('\n');
  expect(shown).toHaveLength(11);
  expect(shown.at(-1)).toBe('……共 60 条提示，其余从略。');
});

test('what only programs read stands in hidden columns, out of print, and evidence is protected', () => {
  const { printArea, blocks, isEvidence, hiddenColumns = [] } = recordSheet(aRecord(), sheets);
  const data = blocks.filter((block) => block.looks.includes('data'));
  expect(data.length).toBeGreaterThanOrEqual(3);
  for (const { columnIndex, values } of data) {
    expect(columnIndex).toBeGreaterThan(printArea.columnCount);
    values[0]?.forEach((_, column) => expect(hiddenColumns).toContain(columnIndex + column));
  }
  expect(isEvidence).toBe(true);
});

/** What people see of a sheet. */
function seen({ blocks, hiddenColumns = [] }: ReturnType<typeof recordSheet>): string {
  return blocks
    .flatMap(({ columnIndex, values }) =>
      values.flatMap((row) => row.filter((_, at) => !hiddenColumns.includes(columnIndex + at))),
    )
    .join('\n');
}

test.each(METHODS)(
  'people see no machine text on a record by %s, and hashes in groups of four',
  (method) => {
    const everything = aDraw(golden.population as unknown as Population, method);
    const shown = seen(recordSheet(aRecord(everything), sheets));
    for (const word of ['{', 'npm', 'joint-', 'ELSE', 'R1.1']) expect(shown).not.toContain(word);
    expect(shown).toContain(groupedHash(everything.fingerprint));
    const ledger = seen(ledgerSheet(everything, LAYOUT));
    for (const word of ['ELSE', 'R1.1', '依据编号']) expect(ledger).not.toContain(word);
  },
);

test('a record of an earlier version is made again as it was: data below what is printed', () => {
  const { layout, ...earlier } = aRecord();
  expect(layout).toBe(LAYOUT);
  const { printArea, blocks } = recordSheet(earlier, sheets);
  const data = blocks.find((block) => block.looks.includes('data'));
  expect(data?.columnIndex).toBe(0);
  expect(data?.rowIndex).toBeGreaterThanOrEqual(printArea.rowIndex + printArea.rowCount);
});

test('a record is printed in type of ten points, on as many pages as it takes', () => {
  expect(pageScale({ orientation: 'portrait', columnWidths: RECORD_WIDTHS })).toBe(100);
});
