import { recordSheet } from '../../../src/excel/record/recordSheet';
import { aRecord } from '../../support/draw';

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

test('what only programs read stays out of print, and evidence is protected', () => {
  const { printArea, blocks, isEvidence } = recordSheet(aRecord(), sheets);
  const data = blocks.find((block) => block.looks.includes('data'));
  expect(data?.rowIndex).toBeGreaterThanOrEqual(printArea.rowIndex + printArea.rowCount);
  expect(isEvidence).toBe(true);
});
