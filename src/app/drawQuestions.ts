import type { RuleLine } from '../domain/population/ruleLines';
import { noneAnswers, type Question, type QuestionKind } from '../reading/question';
import { mattersTo, ruleQuestions, type RuleGround } from '../reading/ruleQuestions';

/** What the questions of a draw are made from. */
export interface QuestionSources {
  /** Whatever could not be known, for any profile. */
  readonly asked: readonly Question[];
  /** What the rules of the profile found. */
  readonly lines: readonly RuleLine[];
  readonly ground: RuleGround;
  /** True to take what rules look for and do not find as not being there. */
  readonly assumeNone: boolean;
}

/** What a wrong guess does most harm to comes first: who is drawn, who is sent, what is counted. */
const BY_HARM: readonly QuestionKind[] = [
  'column',
  'field',
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
export function drawQuestions({ asked, lines, ground, assumeNone }: QuestionSources): Question[] {
  const reading = asked.filter((each) => mattersTo(each, lines));
  const rules = ruleQuestions(lines, ground).filter((each) => !isAskedOfColumn(each, reading));
  const assumed = assumeNone ? noneAnswers(rules) : {};
  return [
    ...reading,
    ...rules.map((each) => ({ ...each, answer: assumed[each.id] ?? each.answer })),
  ].sort((one, other) => BY_HARM.indexOf(one.kind) - BY_HARM.indexOf(other.kind));
}

/** A column that may be what a rule looks for is asked about as itself first. */
function isAskedOfColumn(missing: Question, reading: readonly Question[]): boolean {
  return (
    missing.kind === 'field' &&
    reading.some(
      (each) =>
        each.kind === 'column' &&
        each.answer === null &&
        each.table === missing.register &&
        each.choices.includes(missing.field),
    )
  );
}
