/**
 * A ratio to the staff sets a number for the year, and the people of now may come to another: whether
 * the number stands is asked, with both.
 */

import { periodName } from '../domain/calendar/period';
import { demandKey, mapDemands } from '../domain/profile/demands';
import type { Profile } from '../domain/profile/profile';
import { withNumber, type ChangedNumber } from '../domain/quota/yearNumbers';
import { question, type Answers, type Question } from './question';

/** The number that was set, or that of now. */
const CHOICES = ['set', 'now'] as const;

/**
 * A question for each number that people have changed, answered or open.
 *
 * @param changed numbers, both of them
 * @param answers to questions
 * @param sheet of the people
 */
export function numberQuestions(
  changed: readonly ChangedNumber[],
  answers: Answers,
  sheet: string,
): Question[] {
  return changed.map(({ subject, set, now }) =>
    question(
      {
        kind: 'number',
        subject,
        units: set.units,
        base: set.base,
        set: set.count,
        since: periodName(set.period),
        now,
        about: [demandKey(subject), set.period.year, set.units, set.base, set.count, now].join(':'),
        sheet,
        cell: '',
        header: '',
        samples: [],
        choices: CHOICES,
      },
      answers,
    ),
  );
}

/**
 * A profile by the numbers of its year: those that stand, unless the clerk takes the ones of now.
 *
 * @param profile to draw by
 * @param changed numbers, both of them
 * @param questions about them, in the same order
 */
export function withNumbersSaid(
  profile: Profile,
  changed: readonly ChangedNumber[],
  questions: readonly Question[],
): Profile {
  return mapDemands(profile, (subject, demand) => {
    const index = changed.findIndex((each) => demandKey(each.subject) === demandKey(subject));
    const own = changed[index];
    return own === undefined || questions[index]?.answer === 'now'
      ? demand
      : withNumber(demand, own.set);
  });
}
