import { classify, classifyByRules, disagrees } from '../../../src/domain/population/classify';
import { findPreset } from '../../../src/text/preset/presets';
import { aProfile, anEnterprise } from '../../support/register';
import type { Enterprise } from '../../../src/domain/register/enterprise';
import type { Profile } from '../../../src/domain/profile/profile';

function preset(id: string): Profile {
  const found = findPreset(id);
  if (found === null) throw new Error(id);
  return found;
}

test('the first rule that holds decides and is named with its condition', () => {
  const profile = aProfile({
    categoryRules: [
      { category: 'special', any: [{ field: 'credit', is: ['D', 'E'] }] },
      {
        category: 'key',
        any: [
          { field: 'visits', atLeast: 3 },
          { field: 'industry', contains: ['纸'] },
        ],
      },
    ],
  });
  const paper = { field: 'industry', contains: ['纸'] } as const;
  expect(classify(anEnterprise('a', { industry: '造纸业', credit: 'E' }), profile)).toMatchObject({
    category: 'special',
    reason: { rule: 0 },
  });
  expect(classify(anEnterprise('a', { industry: '造纸业', visits: 2 }), profile)).toEqual({
    category: 'key',
    reason: { by: 'rule', rule: 1, condition: paper },
  });
});

test('no rule at all gives the remaining category', () => {
  expect(classify(anEnterprise('a'), aProfile({ otherwise: 'special' }))).toEqual({
    category: 'special',
    reason: { by: 'otherwise' },
  });
});

test('a missing field makes conditions false, also those that ask for no', () => {
  const profile = aProfile({
    categoryRules: [{ category: 'key', any: [{ field: 'construction', is: [false] }] }],
  });
  expect(classify(anEnterprise('a'), profile).category).toBe('general');
  expect(classify(anEnterprise('a', { construction: false }), profile).category).toBe('key');
});

test('a profile that goes by the register takes its category, and the rules only where it has none', () => {
  const profile = aProfile({
    classifyBy: 'register',
    categoryRules: [{ category: 'key', any: [{ field: 'keyListed', is: [true] }] }],
  });
  expect(
    classify(anEnterprise('a', { registeredCategory: 'special', keyListed: true }), profile),
  ).toEqual({
    category: 'special',
    reason: { by: 'register' },
  });
  expect(classify(anEnterprise('a', { keyListed: true }), profile).category).toBe('key');
});

test('a profile that goes by its rules ignores the register’s category', () => {
  expect(classify(anEnterprise('a', { registeredCategory: 'key' }), aProfile()).category).toBe(
    'general',
  );
});

describe('唐山高新区 2024', () => {
  test.each<[string, Partial<Enterprise>, string]>([
    ['key list and credit D: special conditions win', { keyListed: true, credit: 'D' }, 'special'],
    [
      'key permit and positive list: general conditions win',
      { permitClass: 'key', positiveList: true },
      'offsite',
    ],
    [
      'positive list and a penalty last quarter',
      { positiveList: true, penalised: true },
      'special',
    ],
    ['supervised', { supervised: true }, 'special'],
    ['complaint proved', { complaintVerified: true }, 'special'],
    ['complaint alone', { complaint: true }, 'general'],
    ['key permit', { permitClass: 'key' }, 'key'],
    ['simplified permit, credit B', { permitClass: 'simplified', credit: 'B' }, 'general'],
  ])('%s', (_, fields, category) => {
    expect(classify(anEnterprise('a', fields), preset('tangshan-gaoxin-2024')).category).toBe(
      category,
    );
  });
});

describe('丽水 2021', () => {
  test.each<[string, Partial<Enterprise>]>([
    ['a national-level unit on the key list', { keyListed: true, controlLevel: '国控' }],
    ['chemicals as GB/T 4754 words them', { industry: '化学原料和化学制品制造业' }],
    ['paper as GB/T 4754 words it', { industry: '造纸和纸制品业' }],
    ['leather as GB/T 4754 words it', { industry: '皮革鞣制加工' }],
    ['dyeing as GB/T 4754 words it', { industry: '棉印染精加工' }],
    ['dyeing as lists word it', { industry: '纺织印染' }],
    ['wool finishing', { industry: '毛染整精加工' }],
    ['lead batteries', { industry: '铅蓄电池制造' }],
    [
      'electroplating under a broad industry',
      { name: '丽水某某电镀有限公司', industry: '金属制品业' },
    ],
    ['a sewage works by industry', { industry: '污水处理及其再生利用' }],
    ['a sewage works by name', { name: '某县城北污水处理厂', industry: '水的生产和供应业' }],
    ['complaints', { complaint: true }],
  ])('%s is special', (_, fields) => {
    expect(classify(anEnterprise('a', fields), preset('lishui-2021-county')).category).toBe(
      'special',
    );
    expect(classify(anEnterprise('a', fields), preset('lishui-2021-city')).category).toBe(
      'special',
    );
  });

  test.each<[string, Partial<Enterprise>, string]>([
    ['artificial leather is no tannery', { industry: '塑料人造革、合成革制造' }, 'general'],
    ['chemical fibres are no chemicals', { industry: '化学纤维制造业' }, 'general'],
    ['a printer', { industry: '印刷和记录媒介复制业' }, 'general'],
    [
      'a key unit of another industry',
      { keyListed: true, industry: '水泥制造', controlLevel: '市控' },
      'key',
    ],
  ])('%s', (_, fields, category) => {
    expect(classify(anEnterprise('a', fields), preset('lishui-2021-county')).category).toBe(
      category,
    );
  });
});

test('西平 2024: units of city level and above are key', () => {
  expect(
    classifyByRules(anEnterprise('a', { controlLevel: '市控' }), preset('xiping-2024')).category,
  ).toBe('key');
});

const byRegister = aProfile({
  classifyBy: 'register',
  categoryRules: [
    {
      category: 'key',
      any: [
        { field: 'keyListed', is: [true] },
        { field: 'permitClass', is: ['key'] },
      ],
    },
  ],
});

test('equal categories agree, and general units may be off-site', () => {
  expect(disagrees('key', 'key', byRegister, new Set())).toBe(false);
  expect(disagrees('general', 'offsite', aProfile(), new Set())).toBe(false);
});

test('a general unit that a rule takes is contradicted', () => {
  expect(disagrees('general', 'key', byRegister, new Set(['keyListed']))).toBe(true);
});

test('a registered category is contradicted only when all that could confirm it is there', () => {
  expect(disagrees('key', 'general', byRegister, new Set(['keyListed']))).toBe(false);
  expect(disagrees('key', 'general', byRegister, new Set(['keyListed', 'permitClass']))).toBe(true);
});

test('a category without rules can only come from the register', () => {
  expect(disagrees('special', 'general', byRegister, new Set(['keyListed', 'permitClass']))).toBe(
    false,
  );
});

test('a profile that goes by its rules is never silent', () => {
  expect(disagrees('special', 'general', { ...byRegister, classifyBy: 'rules' }, new Set())).toBe(
    true,
  );
});

test('a rule that must be followed goes before the register’s own category', () => {
  const xiping = preset('xiping-2024');
  const xinxian = preset('xinxian-2021');
  const categoryOf = (profile: Profile, changes: Partial<Enterprise>) =>
    classify(anEnterprise('a', changes), profile).category;
  // 西平 2024 一（三）: 其中市控及以上重点企业必须作为重点排污单位.
  expect(categoryOf(xiping, { registeredCategory: 'general', controlLevel: '市控' })).toBe('key');
  expect(categoryOf(xiping, { registeredCategory: 'general', controlLevel: '县控' })).toBe(
    'general',
  );
  // 新县 2021 三（五）1: 市生态环境局发布的重点排污单位.
  expect(categoryOf(xinxian, { registeredCategory: 'general', keyListed: true })).toBe('key');
  expect(categoryOf(xinxian, { registeredCategory: 'general', keyListed: false })).toBe('general');
  // 特殊 stands before it in the rules, and asks for more: once a quarter.
  expect(categoryOf(xiping, { registeredCategory: 'special', controlLevel: '国控' })).toBe(
    'special',
  );
  // A rule that need not be followed is still silent where the column speaks.
  expect(categoryOf(xiping, { registeredCategory: 'general', violation: true })).toBe('general');
});
