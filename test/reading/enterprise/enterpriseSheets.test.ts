import type { CellValue } from '../../../src/domain/ground/cellValue';
import { atOnce } from '../../../src/domain/ground/steps';
import { sheetView } from '../../../src/reading/cell/sheetTable';
import { canBePart, findEnterpriseSheets } from '../../../src/reading/enterprise/enterpriseSheets';
import { scoreSheets } from '../../../src/reading/scoredSheets';
import { vocabulary } from '../../../src/text/vocabulary/vocabulary';
import { sheetTable } from '../../support/sheetTable';

type Rows = readonly (readonly CellValue[])[];

const scoredOf = (sheets: Readonly<Record<string, Rows>>) =>
  atOnce(
    scoreSheets(
      Object.entries(sheets).map(([sheet, rows]) => sheetView(sheetTable(sheet, rows))),
      vocabulary,
    ),
  );
const find = (sheets: Readonly<Record<string, Rows>>) => {
  const { tables, rivals } = findEnterpriseSheets(scoredOf(sheets), vocabulary);
  return { tables: tables.map(({ sheet }) => sheet), rivals };
};

const HEADER = ['企业名称', '统一社会信用代码', '地址', '行业类别'];
const list = (...names: readonly string[]): Rows => [
  HEADER,
  ...names.map((name, at) => [name, '', `东路${at}号`, '化工']),
];
/** Without anything that tells its enterprises apart. */
const plain = (...names: readonly string[]): Rows => [
  ['企业名称', '行业类别', '法定代表人'],
  ...names.map((name) => [name, '化工', '张三']),
];

test('sheets with the same columns are one list where no enterprise stands on two', () => {
  const both = { tables: ['城关镇', '白石乡'], rivals: [] };
  expect(find({ 城关镇: list('甲厂', '乙厂'), 白石乡: list('丙厂') })).toEqual(both);
  const total = [['合计', '2家'], ['备注：略'], ['一、化工'], ['第1页 共1页'], HEADER];
  expect(
    find({ 城关镇: [...list('甲厂'), ...total], 白石乡: [...list('丙厂'), ...total, []] }),
  ).toEqual(both);
  // Twice on one sheet is said where the list is read.
  expect(find({ 城关镇: list('甲厂', '甲厂'), 白石乡: list('丙厂') })).toEqual(both);
});

test('versions of a list, and lists that share an enterprise, are for the clerk to choose from', () => {
  const rivals = (...names: readonly string[]) => ({ tables: [], rivals: names });
  expect(find({ 甲表: list('甲厂', '乙厂'), 乙表: list('丙厂', '甲 厂') })).toEqual(
    rivals('甲表', '乙表'),
  );
  expect(find({ '2025年': list('甲厂'), '2026年': list('丙厂') })).toEqual(
    rivals('2025年', '2026年'),
  );
  expect(find({ 名录: list('甲厂'), '名录（旧）': list('丙厂') })).toEqual(
    rivals('名录', '名录（旧）'),
  );
});

test('of lists with other columns the fullest is read, where the others may be further parts', () => {
  const fuller = list('甲厂', '乙厂').map((row, at) => [...row, at === 0 ? '联系人' : '张三']);
  expect(find({ 一般: list('丙厂'), 重点: fuller })).toEqual({ tables: ['重点'], rivals: [] });
  // Fuller still, but of those that do not produce.
  const gone = fuller.map((row, at) => [...row, at === 0 ? '法定代表人' : '李四']);
  expect(find({ 停产企业: gone, 一般: list('丙厂'), 重点: fuller })).toEqual({
    tables: ['重点'],
    rivals: [],
  });
  expect(find({ 城关镇: plain('丙厂'), 重点: list('甲厂') })).toEqual({
    tables: ['重点'],
    rivals: [],
  });
  expect(find({ 其他: plain('丙厂'), 重点: list('甲厂') })).toEqual({
    tables: [],
    rivals: ['重点', '其他'],
  });
  expect(find({ 一般: list('甲厂'), 重点: fuller })).toEqual({
    tables: [],
    rivals: ['重点', '一般'],
  });
});

test('a list by its name is half of the register where it has the others, and else says who is on it', () => {
  const half = { tables: ['名录', '重点排污单位名录'], rivals: [] };
  expect(find({ 名录: list('甲厂'), 重点排污单位名录: list('丙厂') })).toEqual(half);
  const whole = { tables: ['名录'], rivals: [] };
  expect(find({ 名录: list('甲厂', '丙厂'), 重点排污单位名录: list('丙厂') })).toEqual(whole);
  expect(find({ 名录: list('甲厂'), 停产企业: list('丙厂') })).toEqual(whole);
  expect(find({ 停产企业: list('丙厂') })).toEqual({ tables: ['停产企业'], rivals: [] });
  expect(find({ 正面清单: list('丙厂') })).toEqual({ tables: ['正面清单'], rivals: [] });
});

test('past checks are no register', () => {
  const records = [
    ['企业名称', '统一社会信用代码', '检查日期', '检查类型', '检查结果'],
    ['丙厂', '', '2026-01-05', '专项', ''],
  ];
  expect(find({ 检查: records, 名录: list('甲厂') })).toEqual({ tables: ['名录'], rivals: [] });
  expect(find({ 检查: records })).toEqual({ tables: [], rivals: [] });
});

test('a part has what tells enterprises apart, or the name of a region', () => {
  const can = (sheet: string, rows: Rows) =>
    scoredOf({ [sheet]: rows }).map((one) => canBePart(one, vocabulary));
  expect(can('其他', list('甲厂'))).toEqual([true]);
  expect(can('其他', plain('甲厂'))).toEqual([false]);
  expect(can('城关镇', plain('甲厂'))).toEqual([true]);
});
