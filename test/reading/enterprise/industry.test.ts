import fc from 'fast-check';
import type { CellValue } from '../../../src/domain/ground/cellValue';
import { cellOf } from '../../../src/reading/cell/sheetTable';
import {
  industryContent,
  industryReader,
  joinIndustries,
} from '../../../src/reading/enterprise/industry';
import { contentShapes } from '../../../src/reading/column/columnContent';
import { readEnterpriseRegister } from '../../../src/reading/enterprise/readEnterpriseRegister';
import { vocabulary } from '../../../src/text/vocabulary/vocabulary';
import { sheetTable } from '../../support/sheetTable';

const read = industryReader(({ normal }) => normal);

test.each<[CellValue, string]>([
  ['有机化学原料制造', '有机化学原料制造'],
  [2614, 'C2614'],
  ['2614', 'C2614'],
  ['Ｃ２６１４', 'C2614'],
  ['c-2614', 'C2614'],
  ['C 26 化学原料', 'C26 化学原料'],
  ['2614有机化学原料制造', 'C2614有机化学原料制造'],
  ['有机化学原料制造 2614', '有机化学原料制造 C2614'],
  ['污水处理及其再生利用（4620）', '污水处理及其再生利用(D4620)'],
  ['3360、2614', 'C3360、C2614'],
  ['0392', 'A0392'],
  ['9700', 'T9700'],
  // No codes of GB/T 4754, or of another section than they say.
  ['9800', '9800'],
  ['0', '0'],
  ['26140', '26140'],
  ['D2614', 'D2614'],
  ['年产2600吨涂料', '年产2600吨涂料'],
  ['年产 2600 吨涂料', '年产 2600 吨涂料'],
  ['2021年新建', '2021年新建'],
])('%s is read as %s', (value, industry) => {
  expect(read(cellOf(value))).toBe(industry);
});

test('what is read is read as itself', () => {
  const piece = fc.constantFrom(
    'C',
    'd',
    '26',
    '14',
    '2614',
    '、',
    ' ',
    '(',
    ')',
    '涂料',
    '吨',
    '.',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const once = read(cellOf(pieces.join('')));
      expect(read(cellOf(once as string))).toBe(once);
    }),
  );
});

test('one text of two columns', () => {
  expect(joinIndustries('C2614', '有机化学原料制造')).toBe('C2614 有机化学原料制造');
  expect(joinIndustries('C2614 有机化学原料制造', 'C26')).toBe('C2614 有机化学原料制造');
  expect(joinIndustries('C2614', 'C26')).toBe('C2614');
  expect(joinIndustries('C2614', '2614号楼')).toBe('C2614 2614号楼');
});

const industries = (rows: readonly (readonly CellValue[])[]): (string | undefined)[] =>
  readEnterpriseRegister(sheetTable('名录', rows), vocabulary).register?.rows.map(
    ({ industry }) => industry,
  ) ?? [];

test('a column of codes alone is the industry', () => {
  expect(
    industries([
      ['企业名称', '单位地址', '行业代码'],
      ['甲化工厂', '路1号', 2614],
      ['乙造纸厂', '路2号', 'C2221'],
    ]),
  ).toEqual(['C2614', 'C2221']);
});

test.each(['国民经济行业代码', '行业代码', '行业小类代码'])(
  'codes under %s complete the words of another column, whichever comes first',
  (header) => {
    const rows = [
      ['甲化工厂', '路1号', '有机化学原料制造', 2614],
      ['乙造纸厂', '路2号', '', 'C2221'],
      ['丙水泥厂', '路3号', '水泥制造', ''],
    ];
    const expected = ['C2614 有机化学原料制造', 'C2221', '水泥制造'];
    expect(industries([['企业名称', '单位地址', '行业类别', header], ...rows])).toEqual(expected);
    const swapped = rows.map(([name = '', place = '', words = '', code = '']) => [
      name,
      place,
      code,
      words,
    ]);
    expect(industries([['企业名称', '单位地址', header, '行业类别'], ...swapped])).toEqual(
      expected,
    );
  },
);

test('a wider class stands in where the preferred column is empty', () => {
  expect(
    industries([
      ['企业名称', '单位地址', '行业大类', '行业小类'],
      ['甲化工厂', '路1号', '化学原料和化学制品制造业', '涂料制造'],
      ['乙造纸厂', '路2号', '', '机制纸及纸板制造'],
      ['丙水泥厂', '路3号', '非金属矿物制品业', ''],
    ]),
  ).toEqual(['涂料制造', '机制纸及纸板制造', '非金属矿物制品业']);
});

test.each<[CellValue, boolean]>([
  ['化工', true],
  [2614, true],
  ['C26', true],
  ['26140', false],
  ['A-1', false],
  ['', false],
])('%j may be of an industry column: %j', (value, expected) => {
  const { words } = contentShapes(vocabulary.organisationEndings);
  const mayBe = industryContent(words, (cell) => read(cell) || undefined);
  expect(mayBe(cellOf(value))).toBe(expected);
});
