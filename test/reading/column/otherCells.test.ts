import type { ColumnTest } from '../../../src/domain/profile/profile';
import type { Enterprise } from '../../../src/domain/register/enterprise';
import type { CellValue } from '../../../src/domain/ground/cellValue';
import { withOtherCells } from '../../../src/reading/column/otherCells';
import { readEnterpriseParts } from '../../../src/reading/enterprise/readEnterpriseRegister';
import type { Answers, Question } from '../../../src/reading/question';
import { sheetView, type SheetTable } from '../../../src/reading/cell/sheetTable';
import { vocabulary } from '../../../src/text/vocabulary/vocabulary';
import { sheetTable } from '../../support/sheetTable';

const NAMES = ['青岚化工有限公司', '白石造纸厂', '大河印染有限公司', '南山电镀厂', '北桥水泥厂'];

/** A list with columns of its own beside names and regions. */
function listWith(headers: readonly string[], rows: readonly (readonly CellValue[])[]): SheetTable {
  return sheetTable('名录', [
    ['企业名称', '所在乡镇', ...headers],
    ...rows.map((cells, index) => [NAMES[index] ?? '', '城关镇', ...cells]),
  ]);
}

function read(
  table: SheetTable,
  tests: readonly ColumnTest[],
  answers: Answers = {},
  counts: (row: Enterprise) => boolean = () => true,
) {
  const { register, columns } = readEnterpriseParts([sheetView(table)], vocabulary, { answers });
  if (register === null) throw new Error('no register');
  const sources = {
    kind: 'enterprise',
    tests,
    columns,
    tables: [table],
    answers,
    vocabulary,
  } as const;
  const found = withOtherCells(register, sources, counts);
  return {
    ...found,
    others: found.register.rows.map(({ others }) => others),
    asked: found.questions.map((each): [string, readonly string[]] => [
      valueOf(each),
      each.choices,
    ]),
  };
}

function valueOf(question: Question): string {
  return question.kind === 'value' ? question.value : '';
}

const area: ColumnTest = { column: '占地面积', atLeast: 500 };

test('a column is found by its header, and its cells are numbers', () => {
  const { others, asked, register } = read(
    listWith(['占地面积（㎡）'], [[500], ['1,200㎡'], ['800 平方米'], [''], ['/']]),
    [area],
  );
  expect(others).toEqual([
    { 占地面积: { text: '500', amount: 500 } },
    { 占地面积: { text: '1,200m2', amount: 1200 } },
    { 占地面积: { text: '800 平方米', amount: 800 } },
    undefined,
    undefined,
  ]);
  expect(asked).toEqual([]);
  expect(register.others?.['占地面积']?.header).toBe('占地面积（㎡）');
});

test('a cell that is no number is asked about, and is what the clerk says', () => {
  const table = listWith(['占地面积'], [['约500㎡'], ['不详'], ['500至800'], [600], ['约500㎡']]);
  const { asked, questions } = read(table, [area]);
  expect(asked).toEqual([
    ['约500㎡', ['500', 'none']],
    ['不详', ['none']],
    ['500至800', ['500', '800', 'none']],
  ]);
  const answers = Object.fromEntries(questions.map(({ id, choices }) => [id, choices[0] ?? '']));
  expect(read(table, [area], answers).others).toEqual([
    { 占地面积: { text: '约500m2', amount: 500 } },
    { 占地面积: { text: '不详' } },
    { 占地面积: { text: '500至800', amount: 500 } },
    { 占地面积: { text: '600', amount: 600 } },
    { 占地面积: { text: '约500m2', amount: 500 } },
  ]);
  expect(read(table, [area], answers).questions.every(({ answer }) => answer !== null)).toBe(true);
});

test('rows that do not count are not asked about', () => {
  const table = listWith(['占地面积'], [['不详'], [600]]);
  expect(read(table, [area], {}, ({ name }) => name !== NAMES[0]).asked).toEqual([]);
});

test('two units in one column are no numbers that can be compared', () => {
  const table = listWith(['占地面积'], [['500㎡'], ['2亩'], [600]]);
  expect(read(table, [area]).asked).toEqual([
    ['500㎡', ['500', 'none']],
    ['2亩', ['2', 'none']],
  ]);
  expect(read(table, [{ column: '占地面积（亩）', atLeast: 1 }]).asked).toEqual([
    ['500㎡', ['500', 'none']],
  ]);
});

test('cells without a unit go with the only unit of the others', () => {
  const table = listWith(['占地面积'], [['500㎡'], [600], ['700'], ['/']]);
  const { others, asked } = read(table, [area]);
  expect(asked).toEqual([]);
  expect(others.map((each) => each?.['占地面积']?.amount)).toEqual([
    500,
    600,
    700,
    undefined,
    undefined,
  ]);
  // Of a text that is compared with others, units do not count.
  const text = read(table, [{ column: '占地面积', is: ['500㎡'] }]);
  expect(text.others[0]?.['占地面积']).toEqual({ text: '500m2' });
});

test('a column of another unit is not the one that is named', () => {
  const table = listWith(['占地面积（亩）'], [[5], [6]]);
  expect(read(table, [{ column: '占地面积（㎡）', above: 5 }]).register.others).toBeUndefined();
});

test('days are Excel dates and texts; one that may be on both sides is asked about', () => {
  const table = listWith(
    ['验收日期'],
    [[43831], ['2019年12月31日'], ['2020年'], ['早年'], ['2020/3']],
  );
  const { others, asked } = read(table, [{ column: '验收日期', until: '2020-02-01' }]);
  expect(asked).toEqual([
    ['2020年', ['2020-01-01', '2020-12-31', 'none']],
    ['早年', ['none']],
  ]);
  expect(others.map((each) => each?.['验收日期']?.days)).toEqual([
    { first: '2020-01-01', last: '2020-01-01' },
    { first: '2019-12-31', last: '2019-12-31' },
    undefined,
    undefined,
    { first: '2020-03-01', last: '2020-03-31' },
  ]);
});

test('yes and no are read as in other columns', () => {
  const table = listWith(['是否涉重'], [['√'], ['否'], ['部分工段'], [''], ['有']]);
  const { others, asked } = read(table, [{ column: '是否涉重', is: [true] }]);
  expect(asked).toEqual([['部分工段', ['yes', 'no', 'none']]]);
  expect(others.map((each) => each?.['是否涉重']?.answer)).toEqual([
    true,
    false,
    undefined,
    undefined,
    true,
  ]);
});

test('texts are compared as they stand, and words for nothing are nothing', () => {
  const table = listWith(['所属园区'], [['经开区 '], ['无'], ['Ａ区'], [''], [3]]);
  const { others, asked } = read(table, [{ column: '所属园区', is: ['经开区'] }]);
  expect(asked).toEqual([]);
  expect(others.map((each) => each?.['所属园区']?.text)).toEqual([
    '经开区',
    undefined,
    'A区',
    undefined,
    '3',
  ]);
});

test('a field is found by its name where no header is it', () => {
  const table = listWith(['开业日期'], [[42005], ['2016年3月']]);
  const { others } = read(table, [{ column: '投产时间', until: '2015-12-31' }]);
  expect(others.map((each) => each?.['投产时间']?.days?.first)).toEqual([
    '2015-01-01',
    '2016-03-01',
  ]);
});

test('two columns with the header that is named are not chosen from', () => {
  const table = listWith(['占地面积', '占地面积'], [[1, 900]]);
  expect(read(table, [area]).register.others).toBeUndefined();
});

test('more texts than can be asked about singly are asked about at once', () => {
  const rows = Array.from({ length: 11 }, (_, index): CellValue[] => [
    `城关第${index}造纸厂`,
    '城关镇',
    `约${index}`,
  ]);
  const table = sheetTable('名录', [['企业名称', '所在乡镇', '占地面积'], ...rows]);
  const { questions } = read(table, [area]);
  expect(questions).toHaveLength(1);
  expect(questions[0]?.choices).toEqual(['none']);
});

test('without tests of columns the register is the same', () => {
  const table = listWith(['占地面积'], [[1]]);
  const { register } = readEnterpriseParts([sheetView(table)], vocabulary, {});
  if (register === null) throw new Error('no register');
  const sources = {
    kind: 'enterprise',
    tests: [],
    columns: [],
    tables: [],
    answers: {},
    vocabulary,
  } as const;
  expect(withOtherCells(register, sources, () => true).register).toBe(register);
});
