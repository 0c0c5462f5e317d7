import type { Closing, RatioLine } from '../../../src/domain/ratio/ratioLine';
import { frequencyNoteText } from '../../../src/text/sheet/frequencyText';
import {
  ratioNameText,
  ratioRemarkText,
  ratioSourceText,
  ratioStateText,
  ratioValueText,
} from '../../../src/text/sheet/ratioText';
import { closingText } from '../../../src/text/sheet/closingText';
import type { FrequencyMark } from '../../../src/domain/ratio/frequency';

const line = (changes: Partial<RatioLine>): RatioLine => ({
  rule: { kind: 'quota' },
  period: { year: 2026, quarter: 1 },
  required: 16,
  actual: 12,
  bound: 'least',
  unit: 'enterprises',
  state: 'open',
  gap: 4,
  closing: { kind: 'check', count: 4, until: 'quarter' },
  ...changes,
});

test('a line has a name and a value that can be read by themselves', () => {
  const lines: readonly RatioLine[] = [
    line({ category: 'key' }),
    line({ category: 'general', period: 'year' }),
    line({ rule: { kind: 'coverage', years: 1 }, category: 'special', period: 'year' }),
    line({ rule: { kind: 'coverage', years: 3 }, category: 'special', period: 'year' }),
    line({
      rule: { kind: 'cap', cap: { times: 2, per: 'year', kinds: ['routine', 'joint'] } },
      period: 'year',
      required: 2,
      actual: 3,
      bound: 'most',
      unit: 'times',
    }),
    line({ rule: { kind: 'directed', id: 'a', name: '粮食' } }),
    line({
      rule: { kind: 'joint', share: 'external', percent: 10 },
      period: { year: 2026, quarter: 2 },
      unit: 'times',
      required: 1,
      actual: 0,
    }),
    line({
      rule: { kind: 'target', what: 'publication', percent: 100 },
      period: 'year',
      unit: 'percent',
      required: 100,
      actual: 200 / 3,
      share: { count: 2, total: 3 },
    }),
    line({ category: 'special', period: 'year', unit: 'visits', actual: 2, required: 68 }),
    line({ category: 'key', arranged: 4 }),
    line({
      rule: { kind: 'joint', share: 'internal', percent: 35 },
      unit: 'times',
      required: 6,
      actual: 6,
      share: { count: 6, total: 15, arranged: 12 },
    }),
    line({ category: 'key', required: 0, actual: 0 }),
  ];
  expect(lines.map((each) => `${ratioNameText(each)} ${ratioValueText(each)}`)).toEqual([
    '重点 第1季度抽查家数 12/16 家',
    '一般 本年累计抽查家数 12/16 家',
    '特殊 全年覆盖 12/16 家',
    '特殊 3 年覆盖（本年部分） 12/16 家',
    '每家每年不超过 2 次（计日常双随机、部门联合） 最多 3 次，上限 2 次',
    '第1季度定向抽查：粮食 12/16 家',
    '第2季度跨部门联合抽查（10%） 0/1 次',
    '抽查结果公开率 66.67% / 100%（2/3）',
    '特殊 本年累计抽查家次 2/68 家次',
    '重点 第1季度抽查家数 12/16 家，已安排 4 家',
    '第1季度部门内联合抽查（35%） 6/6 次（共 15 次，其中 12 次已安排未查）',
    '重点 第1季度抽查家数 —',
  ]);
});

test('every gap has a sentence that says what to do', () => {
  const closings: readonly Closing[] = [
    { kind: 'check', count: 3, until: 'quarter', category: 'key' },
    { kind: 'check', count: 3, until: 'year' },
    { kind: 'missed', count: 2 },
    { kind: 'stop', count: 1 },
    { kind: 'joint', count: 2 },
    { kind: 'graded', count: 2 },
    { kind: 'publish', count: 5 },
    { kind: 'passed' },
    { kind: 'by-hand' },
    { kind: 'check', count: 3, until: 'month' },
    { kind: 'check', count: 3, until: 'half' },
    { kind: 'beyond', count: 3, until: 'month', by: 'month' },
    { kind: 'beyond', count: 3, until: 'year', by: 'month' },
    { kind: 'draw', count: 1 },
    { kind: 'by-hand', lacking: 'draws' },
    { kind: 'by-hand', lacking: 'batches' },
  ];
  const sentences = closings.map((closing) => closingText({ closing }));
  expect(sentences.slice(0, 2)).toEqual(['本季度再查 3 家重点即达标', '年内再查 3 家即达标']);
  expect(sentences.slice(9, 14)).toEqual([
    '本月再查 3 家即达标',
    '本半年再查 3 家即达标',
    '本月全部检查一遍，仍少 3 家次',
    '余下各月全部检查一遍，仍少 3 家次',
    '年内再抽 1 批即达标',
  ]);
  expect(new Set(sentences).size).toBe(closings.length);
  expect(closingText({ closing: { kind: 'nothing' } })).toBe('');
  expect(ratioStateText(line({}))).toBe('进行中');
  expect(ratioStateText(line({ closing: { kind: 'by-hand' } }))).toBe('待核对');
});

test('a sentence says visits where visits are counted, and what of the gap is arranged', () => {
  const closing: Closing = { kind: 'check', count: 66, until: 'quarter', category: 'special' };
  expect(closingText({ closing, unit: 'visits', arranged: 15 })).toBe(
    '本季度再查 66 家次特殊即达标（已安排 15 家次）',
  );
  expect(closingText({ closing: { kind: 'missed', count: 3 }, unit: 'visits' })).toBe(
    '已到期，少查 3 家次',
  );
});

test('a value that there is not has its reason beside it', () => {
  expect(
    ratioRemarkText(line({ required: 0, actual: 0, gap: 0, closing: { kind: 'nothing' } })),
  ).toBe('没有应查的');
  expect(ratioRemarkText(line({ closing: { kind: 'by-hand', lacking: 'checks' } }))).toBe(
    '这段时间没有可计入的检查，请人工核对',
  );
});

test('the source of the numbers is told with what was not counted', () => {
  expect(ratioSourceText({ source: 'records', kinds: null, unmatched: 2, countedMore: 1 })).toBe(
    '数据来自检查记录，计入各类检查；本年 2 条记录对不上名录，没有计入；名录次数多于记录的 1 家，全年按名录计',
  );
});

test('a note without dates or a cap says what is known', () => {
  const mark = { state: 'at-cap', cap: null, times: 2, dates: [] } as unknown as FrequencyMark;
  expect(frequencyNoteText(mark, { kinds: null })).toBe(
    '〔双随机抽查标注〕\n已达上限：本年已查 2 次\n计入：各类检查',
  );
});
