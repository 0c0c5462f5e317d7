import type { CellValue } from '../../../src/domain/ground/cellValue';
import { sheetView } from '../../../src/reading/cell/sheetTable';
import { readEnterpriseParts } from '../../../src/reading/enterprise/readEnterpriseRegister';
import { vocabulary } from '../../../src/text/vocabulary/vocabulary';
import { sheetTable } from '../../support/sheetTable';

type Rows = readonly (readonly CellValue[])[];
const CODE = '91350100M000100Y43';
const OTHER = '91330106MA2CFLDG4R';
const HEADER = ['企业名称', '地址', '统一社会信用代码'];

const read = (sheets: Readonly<Record<string, Rows>>) =>
  readEnterpriseParts(
    Object.entries(sheets).map(([sheet, rows]) => sheetView(sheetTable(sheet, rows))),
    vocabulary,
    {},
  );
const told = ({ problems }: ReturnType<typeof read>) =>
  problems.map(({ code, severity, sheet, cell }) => `${severity} ${code} ${sheet}!${cell}`);

test('of a list over several sheets each row knows its sheet, and what the sheet’s name says', () => {
  const { register, problems, columns } = read({
    城关镇: [HEADER, ['甲厂', '东路1号', '']],
    一般排污单位: [HEADER, ['乙厂', '东路2号', '']],
    白石乡: [
      [...HEADER, '所属区域'],
      ['丙厂', '东路3号', '', '青湾镇'],
      ['丁厂', '东路4号', '', ''],
    ],
    重点排污单位: [
      [...HEADER, '企业分类'],
      ['戊厂', '东路5号', '', '特殊'],
    ],
    其他: [HEADER, ['己厂', '东路6号', '']],
  });
  expect(
    register?.rows.map((row) => [row.name, row.sheet, row.region, row.registeredCategory]),
  ).toEqual([
    ['甲厂', '城关镇', '城关镇', undefined],
    ['乙厂', '一般排污单位', undefined, 'general'],
    ['丙厂', '白石乡', '青湾镇', undefined],
    ['丁厂', '白石乡', undefined, undefined],
    ['戊厂', '重点排污单位', undefined, 'special'],
    ['己厂', '其他', undefined, undefined],
  ]);
  expect(register?.sheet).toBe('城关镇');
  expect(new Set(columns.map(({ sheet }) => sheet)).size).toBe(5);
  expect(problems).toEqual([]);
});

test('a list on one sheet says nothing of its sheet, whatever its name', () => {
  const { register } = read({ 城关镇: [HEADER, ['甲厂', '东路', ''], ['乙厂', '西路', '']] });
  expect(register?.rows.map(({ sheet, region }) => [sheet, region])).toEqual([
    [undefined, undefined],
    [undefined, undefined],
  ]);
});

test('a sheet without entries beside one with some is a warning, alone an error', () => {
  const filled = [HEADER, ['甲厂', '东路', ''], ['乙厂', '西路', '']];
  expect(told(read({ 城关镇: filled, 白石乡: [HEADER] }))).toEqual([
    'warning register-empty 白石乡!A1',
  ]);
  expect(told(read({ 白石乡: [HEADER] }))).toEqual(['error register-empty 白石乡!A1']);
});

test('a second row of an enterprise on another sheet is said with that sheet', () => {
  const { register, problems } = read({
    城关镇: [HEADER, ['甲厂', '东路', CODE], ['乙厂', '西路', '']],
    白石乡: [HEADER, ['丙厂', '北路', ''], ['甲厂', '东路', CODE], ['丙厂', '北路', '']],
  });
  expect(register?.rows.map(({ name }) => name)).toEqual(['甲厂', '乙厂', '丙厂']);
  const duplicate = { code: 'enterprise-duplicate', severity: 'error', sheet: '白石乡' };
  expect(problems).toEqual([
    { ...duplicate, cell: 'A3', name: '甲厂', otherCell: '城关镇!A2' },
    { ...duplicate, cell: 'A4', name: '丙厂', otherCell: 'A2' },
  ]);
});

test('a list of one enterprise is an error, unless another row is asked about', () => {
  const one = [...HEADER.slice(0, 2), '联系人'];
  expect(told(read({ 名录: [one, ['甲厂', '东路', '周七']] }))).toEqual([
    'error register-of-one 名录!A2',
  ]);
  const open = read({ 名录: [one, ['甲厂', '东路', '周七'], ['青湾养殖场']] });
  expect(open.questions).toHaveLength(1);
  expect(told(open)).toEqual([]);
});

test('the beginning of a permit number is the code where none is', () => {
  const { register, problems } = read({
    名录: [
      [...HEADER, '排污许可证编号'],
      ['甲厂', '东路1号', '', `${CODE}001P`],
      ['乙厂', '东路2号', OTHER, `${CODE}002P`],
      ['丙厂', '东路3号', '', CODE.slice(0, 17)],
      ['丁厂', '东路4号', '', `${CODE.slice(0, 17)}9001P`],
      ['戊厂', '东路5号', '', ''],
    ],
  });
  expect(register?.rows.map(({ creditCode }) => creditCode)).toEqual([
    CODE,
    OTHER,
    undefined,
    undefined,
    undefined,
  ]);
  expect(register?.codesFromPermit).toEqual([register?.rows[0]?.id]);
  expect(problems).toEqual([]);
});

test('which lists of key units an enterprise is on is told by its ticks and words', () => {
  const lists = (header: readonly string[], ...rows: readonly (readonly CellValue[])[]) => {
    const table = [
      [...HEADER.slice(0, 2), ...header],
      ...rows.map((row, at) => [`厂${at}`, `东路${at}号`, ...row]),
    ];
    return read({ 名录: table }).register?.rows.map((row) => [row.keyListed, row.keyLists]);
  };
  expect(
    lists(['水环境重点排污单位', '大气环境重点排污单位'], ['√', '√'], ['√', ''], ['', '']),
  ).toEqual([
    [true, '水环境重点排污单位、大气环境重点排污单位'],
    [true, '水环境重点排污单位'],
    [undefined, undefined],
  ]);
  // One column of answers names no list.
  expect(lists(['重点排污单位名录'], ['是'], ['水环境'], ['否'])).toEqual([
    [true, undefined],
    [true, '水环境'],
    [false, undefined],
  ]);
});

test('a cell that speaks of an end of production is asked about beside a state that goes on', () => {
  const remark = (state: string) =>
    read({
      名录: [
        [...HEADER.slice(0, 2), '生产状态', '备注'],
        ['甲厂', '东路1号', state, '2024年3月已停产'],
        ['乙厂', '东路2号', '在产', '园区内'],
        ['丙厂', '东路3号', '在产', ''],
      ],
    }).questions.map(({ kind, header }) => `${kind} ${header}`);
  expect(remark('在产')).toEqual(['column 备注']);
  expect(remark('停产')).toEqual([]);
});

test('words of an end in the names of companies say nothing, in a text that ends as names do they do', () => {
  const asked = (header: string, cells: readonly string[]) =>
    read({
      名录: [
        [...HEADER.slice(0, 2), header],
        ...cells.map((cell, at) => [`岚水${at}厂`, `东路${at}号`, cell]),
      ],
    }).questions.map(({ kind, header: of }) => `${kind} ${of}`);
  const companies = ['甲拆除有限公司', '乙搬迁有限公司', '丙已关闭矿山修复有限公司'];
  expect(asked('说明', companies)).toEqual([]);
  expect(asked('说明', ['已停产，设备移至新厂', '已停产，并入老厂'])).toEqual(['column 说明']);
});
