/**
 * 每季度 1 次 can mean that every enterprise is checked once a quarter, or that one draw a quarter is
 * made. A quota that leaves it open (`of: 'unsaid'`) is asked about once, with the number that each
 * meaning comes to.
 */

import { shortHash } from '../domain/ground/shortHash';
import { anyQuota, mapQuota } from '../domain/profile/anyQuota';
import type { Demand, Profile, Quota } from '../domain/profile/profile';
import type { Population } from '../domain/population/population';
import { categoryQuotas } from '../domain/quota/categoryQuota';
import { directedQuotas } from '../domain/quota/directedQuota';
import { CATEGORIES } from '../domain/register/category';
import { question, questionId, type Answers, type Question, type TimesSubject } from './question';

/** Every unit so many times, or so many draws. */
const CHOICES = ['units', 'draws'] as const;
type Meaning = (typeof CHOICES)[number];

/**
 * A profile by what the clerk said of its n 次; those of which nothing was said stay open.
 *
 * @param profile as it was written
 * @param answers to questions
 */
export function withTimesSaid(profile: Profile, answers: Answers): Profile {
  return withMeanings(profile, (subject, quota) => {
    const given = answers[questionId({ kind: 'times', sheet: '', about: about(subject, quota) })];
    return CHOICES.find((choice) => choice === given) ?? null;
  });
}

/**
 * A question for each demand whose n 次 can mean either, answered or open.
 *
 * @param profile as it was written
 * @param population frozen under it
 * @param answers to questions
 */
export function timesQuestions(
  profile: Profile,
  population: Population,
  answers: Answers,
): Question[] {
  const [units, draws] = CHOICES.map((meaning) => {
    const meant = { ...population, profile: withMeanings(profile, () => meaning) };
    return { categories: categoryQuotas(meant), directed: directedQuotas(meant) };
  });
  const numberOf = (subject: TimesSubject, of: typeof units): number => {
    const line =
      subject.kind === 'category'
        ? of?.categories.find(({ category }) => category === subject.category)
        : of?.directed.find(({ id }) => id === subject.id);
    return line?.quota ?? 0;
  };
  return demandsOf(profile)
    .filter(({ demand: { quota } }) => isUnsaid(quota))
    .map(({ subject, demand: { quota } }) =>
      question(
        {
          kind: 'times',
          subject,
          quota,
          units: numberOf(subject, units),
          draws: numberOf(subject, draws),
          about: about(subject, quota),
          sheet: '',
          cell: '',
          header: '',
          samples: [],
          choices: CHOICES,
        },
        answers,
      ),
    );
}

function isUnsaid(quota: Quota): boolean {
  return anyQuota(quota, (each) => each.kind === 'times' && each.of === 'unsaid');
}

function demandsOf({
  plans,
  directed = [],
}: Profile): { readonly subject: TimesSubject; readonly demand: Demand }[] {
  return [
    ...CATEGORIES.map((category) => ({
      subject: { kind: 'category', category } as const,
      demand: plans[category],
    })),
    ...directed.map(({ id, name, plan: demand }) => ({
      subject: { kind: 'directed', id, name } as const,
      demand,
    })),
  ];
}

/** Another quota is another question. */
function about(subject: TimesSubject, quota: Quota): string {
  const name = subject.kind === 'category' ? subject.category : `directed ${subject.id}`;
  return `${name}:${shortHash(JSON.stringify(quota))}`;
}

function withMeanings(
  profile: Profile,
  meaningOf: (subject: TimesSubject, quota: Quota) => Meaning | null,
): Profile {
  const meant = (subject: TimesSubject, demand: Demand): Demand => {
    const meaning = isUnsaid(demand.quota) ? meaningOf(subject, demand.quota) : null;
    return meaning === null ? demand : { ...demand, quota: withMeaning(demand.quota, meaning) };
  };
  if (!demandsOf(profile).some(({ demand: { quota } }) => isUnsaid(quota))) return profile;
  const { plans, directed } = profile;
  const plan = (category: keyof typeof plans): Demand =>
    meant({ kind: 'category', category }, plans[category]);
  return {
    ...profile,
    plans: {
      key: plan('key'),
      special: plan('special'),
      general: plan('general'),
      offsite: plan('offsite'),
    },
    ...(directed === undefined
      ? {}
      : {
          directed: directed.map((each) => ({
            ...each,
            plan: meant({ kind: 'directed', id: each.id, name: each.name }, each.plan),
          })),
        }),
  };
}

function withMeaning(quota: Quota, meaning: Meaning): Quota {
  return mapQuota(quota, (each) => {
    if (each.kind !== 'times' || each.of !== 'unsaid') return each;
    const { kind, times, per } = each;
    return meaning === 'units' ? { kind, times, per } : { kind, times, per, of: 'draws' };
  });
}
