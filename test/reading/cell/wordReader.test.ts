import type { CellReader } from '../../../src/reading/cell/cellReader';
import { isUnknown, remembered } from '../../../src/reading/cell/cellReader';
import { cellOf } from '../../../src/reading/cell/sheetTable';
import { blankTest } from '../../../src/reading/cell/textReader';
import { anyOf, escaped, longestFirst } from '../../../src/reading/cell/wordPattern';
import { answerReader, countReader, wordReader } from '../../../src/reading/cell/wordReader';
import type { CellValue } from '../../../src/domain/ground/cellValue';

/** What a reader gives; '?' for what it does not understand, '↩' for what takes a word back. */
function read(reader: CellReader, value: CellValue): unknown {
  const result = reader(cellOf(value));
  if (!isUnknown(result)) return result;
  return result.takenBack === true ? '↩' : '?';
}

const state = (): CellReader =>
  wordReader(
    [
      ['on', ['在产', '开']],
      ['off', ['停产', '停业']],
      ['half', ['部分停产', '恢复生产']],
    ],
    { noPrefixes: ['未', '非'], undone: ['恢复', '销', '原'] },
    blankTest(['-', '无']),
  );

test.each<[string, unknown]>([
  ['在产', 'on'],
  [' 停 业 ', 'off'],
  ['开', 'on'],
  ['开工', '?'],
  ['停产（2024.5）', 'off'],
  ['开（2024.5）', 'on'],
  ['长期停产', 'off'],
  // The longer word of two that stand in one another.
  ['已部分停产', 'half'],
  ['停产、停业', 'off'],
  ['在产，将停产', '?'],
  ['部分停产，其余停产', 'half'],
  ['未停产', '?'],
  ['非在产', '?'],
  // A word of the list takes nothing back.
  ['恢复生产', 'half'],
  ['停产恢复', 'off'],
  // One letter takes back what it begins.
  ['原停产', '↩'],
  ['停产后原样', 'off'],
  ['原', '?'],
  ['原样', '?'],
  ['原开', '?'],
  ['', undefined],
  ['-', undefined],
  ['不详', '?'],
])('%j says %j of a state', (value, expected) => {
  expect(read(state(), value)).toBe(expected);
});

test('what would be understood is the first word of each value', () => {
  expect(state()(cellOf('不详'))).toEqual({ accepted: ['在产', '停产', '部分停产'] });
  expect(state()(cellOf('原停产'))).toEqual({
    accepted: ['在产', '停产', '部分停产'],
    takenBack: true,
  });
});

const words = {
  yes: ['是', '有', '√'],
  no: ['否', '无'],
  yesPrefixes: ['已'],
  noPrefixes: ['未', '否'],
  blank: ['-', '无'],
  undone: ['摘牌', '原'],
};

test.each<[string | number | boolean, unknown, unknown, unknown]>([
  // What is read plainly, as an account, and of what holds now.
  ['是', true, true, true],
  ['√', true, true, true],
  ['否', false, false, false],
  ['无', false, false, false],
  ['无（2024年）', false, false, false],
  ['-', undefined, undefined, undefined],
  ['', undefined, undefined, undefined],
  [3, true, true, true],
  [0, false, false, false],
  ['2次', true, true, true],
  ['0次', false, false, false],
  ['-3', '?', '?', '?'],
  ['10002', '?', true, '?'],
  [1.5, '?', '?', '?'],
  [-1, '?', '?', '?'],
  [2023, true, true, '?'],
  ['2023年', true, true, '?'],
  ['未列入', false, false, false],
  ['未摘牌', '?', '?', '?'],
  ['否，已摘牌', false, false, false],
  ['已摘牌', '?', '?', '?'],
  ['原有', '?', '?', '?'],
  ['已列入', true, true, true],
  ['水环境', true, true, true],
  ['2023年已列入', '?', true, '?'],
  ['已列入（2023年）', true, true, '?'],
  ['已列入（2023年3月）', true, true, true],
  ['已列入2023-12', true, true, true],
  ['已列入2023-13', true, true, '?'],
  ['2023年水环境', true, true, true],
  ['受过处罚', '?', true, '?'],
  ['受处罚', '?', '?', '?'],
])('%j is answered with %j, as an account %j, of now %j', (value, plain, account, now) => {
  const rules = { classes: ['水环境'] };
  expect([
    read(answerReader(words, rules), value),
    read(answerReader(words, { ...rules, accounts: true }), value),
    read(answerReader(words, { ...rules, present: true }), value),
  ]).toEqual([plain, account, now]);
});

test('an answer that is not understood says which would be', () => {
  expect(answerReader(words)(cellOf('水环境'))).toEqual({ accepted: ['是', '否'] });
});

test.each<[string | number | boolean, unknown]>([
  [3, 3],
  [0, 0],
  ['3', 3],
  ['第2', 2],
  ['3次', 3],
  ['3.0', 3],
  ['3.5', '?'],
  ['已查2次', '?'],
  [12345, 12345],
  ['12345', '?'],
  [2023, '?'],
  ['2023年', '?'],
  ['是', 1],
  ['否', 0],
  ['无', 0],
  ['-', undefined],
  [true, '?'],
  [-1, '?'],
  ['-1', '?'],
  ['–1', '?'],
])('%j counts %j', (value, expected) => {
  expect(read(countReader(words), value)).toBe(expected);
});

test('what a count may be is said', () => {
  expect(countReader(words)(cellOf('多次'))).toEqual({ accepted: ['0', '1', '2'] });
});

test('a value is worked out once', () => {
  const seen: CellValue[] = [];
  const reader = remembered(({ value }) => {
    seen.push(value);
    return undefined;
  });
  for (const value of ['甲', '甲', '乙', '甲']) reader(cellOf(value));
  expect(seen).toEqual(['甲', '乙']);
});

test('a pattern of words tries the longer first, and none of what stands in them is a mark', () => {
  expect(longestFirst(['甲', '甲乙丙', '甲乙'])).toEqual(['甲乙丙', '甲乙', '甲']);
  expect('停产检修（临时）'.match(anyOf(['', '停产', '停产检修', '停产']))?.[0]).toBe('停产检修');
  expect(anyOf(['']).test('停产')).toBe(false);
  expect('甲A甲'.replace(anyOf(['a'], 'gi'), '')).toBe('甲甲');
  const marks = '.*+?^${}()|[]\\/';
  expect(new RegExp(`^${escaped(marks)}$`, 'u').test(marks)).toBe(true);
});
