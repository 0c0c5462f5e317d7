import { CATEGORIES } from '../../../src/domain/register/category';
import { classify } from '../../../src/domain/population/classify';
import { categoryText, exclusionText } from '../../../src/text/term/codeText';
import { reasonText } from '../../../src/text/grammar/conditionText';
import { presets } from '../../../src/text/preset/presets';
import { aProfile, anEnterprise } from '../../support/register';

const tangshan = presets[1] ?? aProfile();

test('categories have the names that officials use', () => {
  expect(CATEGORIES.map(categoryText)).toEqual(['重点', '特殊', '一般', '非现场']);
});

test('every exclusion says why', () => {
  expect(
    (['suspended', 'capped', 'offsite', 'exempt', 'repeated', 'recent'] as const).map(
      exclusionText,
    ),
  ).toEqual([
    '停产',
    '已达年度检查上限',
    '非现场监管',
    '免检',
    '本年已查，不重复抽查',
    '近年已查，不再抽查',
  ]);
});

test('a reason names the condition that held and its clause', () => {
  expect(reasonText(classify(anEnterprise('a', { credit: 'D' }), tangshan).reason, tangshan)).toBe(
    '环境信用评价 是 D〔二（三）〕',
  );
  expect(
    reasonText(classify(anEnterprise('a', { permitClass: 'key' }), tangshan).reason, tangshan),
  ).toBe('排污许可管理类别 是 重点管理〔二（三）〕');
  expect(
    reasonText(classify(anEnterprise('a', { keyListed: true }), tangshan).reason, tangshan),
  ).toBe('重点排污单位名录 为 是〔二（三）〕');
});

test('a condition on words lists them', () => {
  const profile = aProfile({
    categoryRules: [
      { category: 'key', any: [{ field: 'industry', contains: ['印染', '染整'] }] },
      { category: 'key', any: [{ field: 'visits', atLeast: 2 }] },
    ],
  });
  expect(
    reasonText(classify(anEnterprise('a', { industry: '毛染整' }), profile).reason, profile),
  ).toBe('行业类别 含 印染、染整');
  expect(reasonText(classify(anEnterprise('a', { visits: 2 }), profile).reason, profile)).toBe(
    '年度检查次数 不少于 2',
  );
});

test('units that no rule took, and those of the register’s own column', () => {
  expect(reasonText({ by: 'otherwise' }, tangshan)).toBe('不符合其他类别的条件');
  expect(reasonText({ by: 'register' }, tangshan)).toBe('名录库企业分类');
});
