import type { Difference, DifferenceSubject } from '../../../src/domain/record/difference';
import { differenceText } from '../../../src/text/problem/differenceText';

function difference(subject: DifferenceSubject, recorded: string, recomputed: string): Difference {
  return { ...subject, sheet: '抽取底册 2026Q1', cell: 'L5', recorded, recomputed };
}

test.each<[Difference, string]>([
  [
    difference({ what: 'unit-rank', name: '甲厂' }, '1', '0'),
    '「抽取底册 2026Q1」L5：企业“甲厂”的名次不符：记录为“1”，重算为“不参加抽取”。',
  ],
  [
    difference({ what: 'unit-drawn', name: '甲厂' }, '', '1'),
    '「抽取底册 2026Q1」L5：企业“甲厂”是否抽中不符：记录为“空”，重算为“抽中”。',
  ],
  [
    difference({ what: 'unit-category', name: '甲厂' }, 'key', 'general'),
    '「抽取底册 2026Q1」L5：企业“甲厂”的类别不符：记录为“重点”，重算为“一般”。',
  ],
  [
    difference({ what: 'category-quota', category: 'special' }, '3', '4'),
    '「抽取底册 2026Q1」L5：「特殊」应抽家数不符：记录为“3”，重算为“4”。',
  ],
  [
    difference({ what: 'task-assists', name: '甲厂' }, '王芳 1; 李强 2', ''),
    '「抽取底册 2026Q1」L5：企业“甲厂”的协办人员不符：记录为“王芳 1、李强 2”，重算为“空”。',
  ],
  [
    difference({ what: 'directed-drawn', name: '沿河排查' }, '5', '6'),
    '「抽取底册 2026Q1」L5：定向抽查「沿河排查」实抽家数不符：记录为“5”，重算为“6”。',
  ],
  [
    difference({ what: 'task-auxiliaries', name: '甲厂' }, '', '王芳 1; 李强 2'),
    '「抽取底册 2026Q1」L5：企业“甲厂”的辅助人员不符：记录为“空”，重算为“王芳 1、李强 2”。',
  ],
  [
    difference({ what: 'unit-key', name: '甲厂' }, '0.2', '0.3'),
    '「抽取底册 2026Q1」L5：企业“甲厂”的加权票号不符：记录为“0.2”，重算为“0.3”。',
  ],
  [
    difference({ what: 'task-change', name: '甲厂' }, '', '换为“乙厂”：停产'),
    '「抽取底册 2026Q1」L5：企业“甲厂”在抽查名单中的“变动”不符：记录为“空”，重算为“换为“乙厂”：停产”。',
  ],
  [
    difference({ what: 'entry-hash', number: 2 }, 'ab', 'cd'),
    '「抽取底册 2026Q1」L5：操作记录第 2 条被改动，校验值不符：记录为“ab”，重算为“cd”。',
  ],
  [
    difference({ what: 'entry-missing' }, '', ''),
    '「抽取底册 2026Q1」L5：这次抽取的表还在，操作记录里没有这一条，可能被删去。',
  ],
  [
    difference({ what: 'void-mark' }, '0', '1'),
    '「抽取底册 2026Q1」L5：已作废，表上却没有标明“作废”。',
  ],
])('%#: place, fact and both values', (given, expected) => {
  expect(differenceText(given)).toBe(expected);
});

test('a difference without a place has none in its sentence', () => {
  expect(
    differenceText({
      what: 'task-missing',
      name: '甲厂',
      sheet: '',
      cell: '',
      recorded: '',
      recomputed: 'A-1',
    }),
  ).toBe('抽查名单缺少抽中的企业“甲厂”（A-1）。');
});
