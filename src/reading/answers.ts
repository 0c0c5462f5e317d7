import { NONE, type Answers, type Question } from './question';

/**
 * The answers that take every missing column, and every rule that matched nobody, for what it looks
 * like: nobody is meant (全部按没有处理). Only open questions are answered.
 *
 * @example
 * noneAnswers([{ id: 'a', kind: 'field', answer: null }, { id: 'b', kind: 'row', answer: null }]) // → { a: 'none' }
 */
export function noneAnswers(
  questions: readonly Pick<Question, 'id' | 'kind' | 'answer'>[],
): Answers {
  return Object.fromEntries(
    questions
      .filter(({ kind, answer }) => answer === null && (kind === 'field' || kind === 'condition'))
      .map(({ id }) => [id, NONE]),
  );
}

/**
 * The answers that questions have.
 *
 * @example
 * answersTo([{ id: 'a', answer: 'none' }, { id: 'b', answer: null }]) // → { a: 'none' }
 */
export function answersTo(questions: readonly Pick<Question, 'id' | 'answer'>[]): Answers {
  return Object.fromEntries(
    questions.flatMap(({ id, answer }) => (answer === null ? [] : [[id, answer]])),
  );
}
