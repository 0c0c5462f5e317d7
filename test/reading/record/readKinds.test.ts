import { sheetView } from '../../../src/reading/cell/sheetTable';
import { readInspectionRecords } from '../../../src/reading/record/readInspectionRecords';
import type { Answers } from '../../../src/reading/question';
import { vocabulary } from '../../../src/text/vocabulary/vocabulary';
import { sheetTable } from '../../support/sheetTable';

const table = sheetView(
  sheetTable('检查记录', [
    ['企业名称', '检查日期', '检查类型', '检查结果'],
    ['甲公司', '2026-02-01', '夜查', '未发现问题'],
    ['乙公司', '2026-02-02', '', '未发现问题'],
    ['丙公司', '2026-02-03', '/', '未发现问题'],
    ['丁公司', '2026-02-04', '专项', '未发现问题'],
    ['戊公司', '', '', '未发现问题'],
  ]),
);
const read = (answers: Answers) =>
  readInspectionRecords(table, vocabulary, { mapping: {}, answers });
const kindsOf = (answers: Answers) =>
  read(answers).records.map(({ enterprise, kind }) => [enterprise, kind]);

const NIGHT = 'value:检查记录:检查类型:夜查';
const BLANK = 'value:检查记录:检查类型:';

test('a kind that is not understood is asked about, and all blank ones at once', () => {
  const { questions } = read({});
  expect(questions.map(({ id, cell, answer }) => [id, cell, answer])).toEqual([
    [NIGHT, 'C2', null],
    [BLANK, 'C3', null],
  ]);
  // The two of rows with a date: without one, a check counts for nothing.
  expect(questions[1]).toMatchObject({ count: 2, cells: ['C3:C4'] });
});

test('what the clerk says is the kind, or leaves the check out', () => {
  expect(kindsOf({ [NIGHT]: 'special', [BLANK]: 'none' })).toEqual([
    ['甲公司', 'special'],
    ['丁公司', 'special'],
    ['戊公司', null],
  ]);
  expect(kindsOf({ [NIGHT]: 'none', [BLANK]: 'routine' })).toEqual([
    ['乙公司', 'routine'],
    ['丙公司', 'routine'],
    ['丁公司', 'special'],
    ['戊公司', null],
  ]);
});
