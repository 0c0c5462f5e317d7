import type { Problem } from '../text/problem/problemText';
import type { CheckUse } from '../domain/profile/countedKinds';
import type { RuleLine } from '../domain/population/ruleLines';
import { type Question, type QuestionKind } from '../reading/question';
import { noneAnswers } from '../reading/answers';
import { mattersTo, ruleQuestions, type RuleGround } from '../reading/ruleQuestions';

/** What the questions of a draw are made from. */
export interface QuestionSources {
  /** Whatever could not be known, for any profile. */
  readonly asked: readonly Question[];
  /** What the rules of the profile found. */
  readonly lines: readonly RuleLine[];
  /** What it looks at in past checks. */
  readonly use: CheckUse;
  readonly ground: RuleGround;
  /** True to take what rules look for and do not find as not being there. */
  readonly assumeNone: boolean;
}

/** What a wrong guess does most harm to comes first: who is drawn, who is sent, what is counted. */
const BY_HARM: readonly QuestionKind[] = [
  'times',
  'number',
  'sheet',
  'column',
  'field',
  'value',
  'year',
  'authority',
  'entry',
  'same',
  'row',
  'people',
  'condition',
];

/**
 * The questions that can change a draw, answered or open, the most harmful first.
 *
 * @param sources what was asked, and what the rules ask
 */
export function drawQuestions({
  asked,
  lines,
  use,
  ground,
  assumeNone,
}: QuestionSources): Question[] {
  const reading = asked.filter((each) => mattersTo(each, lines, use));
  const rules = ruleQuestions(lines, ground).filter((each) => !isAskedOfColumn(each, reading));
  const assumed = assumeNone ? noneAnswers(rules) : {};
  return [
    ...reading,
    ...rules.map((each) => ({ ...each, answer: assumed[each.id] ?? each.answer })),
  ].sort((one, other) => BY_HARM.indexOf(one.kind) - BY_HARM.indexOf(other.kind));
}

/**
 * A column that may be what a rule looks for is asked about as itself first, and so are values that
 * may be what a rule matches.
 */
function isAskedOfColumn(missing: Question, reading: readonly Question[]): boolean {
  return reading.some((each) => {
    if (each.answer !== null) return false;
    if (missing.kind === 'field')
      return (
        each.kind === 'column' &&
        each.table === missing.register &&
        each.choices.includes(missing.field)
      );
    return (
      missing.kind === 'condition' &&
      each.kind === 'value' &&
      each.table === missing.register &&
      missing.fields.some((field) => field === each.field)
    );
  });
}

/**
 * Problems without those that a question says as well: values of a column, and names of a list, that
 * the clerk is asked about.
 *
 * @param problems of the registers
 * @param questions that are put
 * @example
 * withoutAsked([{ code: 'value-unknown', sheet: '一', header: '状态', value: '待定' }], [{ kind: 'value', sheet: '一', header: '状态', value: '待定' }]) // → []
 */
export function withoutAsked<Any extends Problem>(
  problems: readonly Any[],
  questions: readonly Question[],
): Any[] {
  return problems.filter((problem) => !questions.some((question) => says(question, problem)));
}

function says(question: Question, problem: Problem): boolean {
  if (question.sheet !== problem.sheet) return false;
  if (question.kind === 'value' && problem.code === 'value-unknown')
    return (
      question.header === problem.header &&
      (question.group !== undefined || question.value === problem.value)
    );
  if (question.kind === 'entry' && problem.code === 'flag-unmatched')
    return (
      typeof question.list !== 'string' &&
      question.list.listed === problem.field &&
      (question.group !== undefined || question.entry === problem.entry)
    );
  return false;
}
