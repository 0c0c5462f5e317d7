/**
 * 每季度 1 次 can mean that every enterprise is checked once a quarter, or that one draw a quarter is
 * made. A quota that leaves it open (`of: 'unsaid'`) is asked about once, with the number that each
 * meaning comes to.
 */

import { shortHash } from '../domain/ground/shortHash';
import { anyQuota, mapQuota } from '../domain/profile/anyQuota';
import { demandKey, demandsOf, mapDemands, type DemandSubject } from '../domain/profile/demands';
import type { Profile, Quota } from '../domain/profile/profile';
import type { Population } from '../domain/population/population';
import { categoryQuotas } from '../domain/quota/categoryQuota';
import { directedQuotas } from '../domain/quota/directedQuota';
import { question, questionId, type Answers, type Question } from './question';

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
  const numberOf = (subject: DemandSubject, of: typeof units): number => {
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

/** Another quota is another question. */
function about(subject: DemandSubject, quota: Quota): string {
  return `${demandKey(subject)}:${shortHash(JSON.stringify(quota))}`;
}

function withMeanings(
  profile: Profile,
  meaningOf: (subject: DemandSubject, quota: Quota) => Meaning | null,
): Profile {
  return mapDemands(profile, (subject, demand) => {
    const meaning = isUnsaid(demand.quota) ? meaningOf(subject, demand.quota) : null;
    return meaning === null ? demand : { ...demand, quota: withMeaning(demand.quota, meaning) };
  });
}

function withMeaning(quota: Quota, meaning: Meaning): Quota {
  return mapQuota(quota, (each) => {
    if (each.kind !== 'times' || each.of !== 'unsaid') return each;
    const { kind, times, per } = each;
    return meaning === 'units' ? { kind, times, per } : { kind, times, per, of: 'draws' };
  });
}
