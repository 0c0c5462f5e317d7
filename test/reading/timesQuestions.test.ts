import type { Demand, Profile } from '../../src/domain/profile/profile';
import { categoryQuotas } from '../../src/domain/quota/categoryQuota';
import { question, type Answers } from '../../src/reading/question';
import { timesQuestions, withTimesSaid } from '../../src/reading/timesQuestions';
import { readQuota } from '../../src/text/grammar/readQuota';
import { answerText } from '../../src/text/question/answerText';
import { choiceText } from '../../src/text/question/choiceText';
import { questionText } from '../../src/text/question/questionText';
import { xiping2024 } from '../../src/text/preset/xiping2024';
import { aPopulation, aProfile, units } from '../support/register';

function demand(words: string): Demand {
  const reading = readQuota(words);
  if (!reading.ok) throw new Error(words);
  return { quota: reading.value };
}

const forty = (profile: Profile) => aPopulation({ profile, units: units(40) });
const asks = (profile: Profile, answers: Answers = {}) =>
  timesQuestions(profile, forty(withTimesSaid(profile, answers)), answers);

test('每季度 1 次 of 40 is asked once, with the number of either meaning', () => {
  const profile = aProfile({ plans: { general: demand('每季度1次') } });
  const [asked, ...others] = asks(profile);
  expect(others).toEqual([]);
  expect(asked).toMatchObject({
    kind: 'times',
    subject: { kind: 'category', category: 'general' },
    units: 40,
    draws: 0,
    choices: ['units', 'draws'],
    answer: null,
  });
  if (asked === undefined) throw new Error('it is asked');
  expect(questionText(asked)).toBe(
    '一般监管对象的抽查数写着“每季度 1 次”，是每家企业都查这么多次（本期抽 40 家），还是抽查组织这么多批（本期抽 0 家，每批抽多少另外没有写）？',
  );
  expect(asked.choices.map((choice) => choiceText(asked, choice))).toEqual([
    '每家都查这么多次',
    '抽查组织这么多批',
  ]);
});

test('beside a share per draw, 40 × 5 % = 2 are drawn where draws are meant', () => {
  const profile = aProfile({ plans: { general: demand('每季度1次且每批5%') } });
  expect(asks(profile)).toMatchObject([{ units: 40, draws: 2 }]);
});

test('the answer is kept, and stands until the words change', () => {
  const profile = aProfile({ plans: { general: demand('每季度1次') } });
  const [asked] = asks(profile);
  const numbers = (answer: string): number[] =>
    categoryQuotas(forty(withTimesSaid(profile, { [asked?.id ?? '']: answer }))).map(
      ({ quota }) => quota,
    );
  expect([numbers('units'), numbers('draws'), numbers('perhaps')]).toEqual([[40], [0], [40]]);
  const given = { [asked?.id ?? '']: 'draws' };
  const [answered] = asks(profile, given);
  expect(answered?.answer).toBe('draws');
  expect(answered && answerText(answered)).toBe('一般监管对象的“每季度 1 次”：抽查组织这么多批');
  const changed = aProfile({ plans: { general: demand('每月1次') } });
  expect(asks(changed, given)).toMatchObject([{ answer: null }]);
});

test('a directed draw is asked about by itself', () => {
  const profile = aProfile({
    directed: [
      {
        id: 'd',
        name: '汽修',
        units: { field: 'industry', contains: ['汽修'] },
        plan: demand('每年一次'),
      },
    ],
  });
  const [asked] = asks(profile);
  expect(asked).toMatchObject({ subject: { kind: 'directed', name: '汽修' } });
  const said = withTimesSaid(profile, { [asked?.id ?? '']: 'draws' });
  expect(said.directed?.[0]?.plan.quota).toEqual({
    kind: 'times',
    times: 1,
    per: 'year',
    of: 'draws',
  });
});

test.each(['每家每季度1次', '每季度每家1次', '每季度抽查1次（批）', '每季度抽查1批', '每年一遍'])(
  '%s asks nothing',
  (words) => {
    expect(asks(aProfile({ plans: { general: demand(words) } }))).toEqual([]);
  },
);

test('a preset that means each enterprise asks nothing and is left as it is', () => {
  expect(asks(xiping2024)).toEqual([]);
  expect(withTimesSaid(xiping2024, {})).toBe(xiping2024);
});

test('an answer that is no choice leaves the question open', () => {
  const asked = {
    kind: 'times',
    subject: { kind: 'category', category: 'key' },
    quota: { kind: 'times', times: 1, per: 'year', of: 'unsaid' },
    units: 3,
    draws: 0,
    about: 'key:x',
    sheet: '',
    cell: '',
    header: '',
    samples: [],
    choices: ['units', 'draws'],
  } as const;
  expect(question(asked, { 'times::key:x': 'none' }).answer).toBeNull();
});
