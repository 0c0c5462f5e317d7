import { normalizeText } from '../../../src/domain/ground/normalizeText';
import { NONE, type Answers, type Question } from '../../../src/reading/question';
import type { RegisterChoice } from '../../../src/reading/registerChoice';
import type { Problem } from '../../../src/text/problem/problemText';
import type { Truth } from './truth';

/**
 * What somebody who knows the truth answers; a question that the truth does not settle is answered
 * as if nothing were there.
 */
export function truthfulAnswers(questions: readonly Question[], truth: Truth): Answers {
  return Object.fromEntries(
    questions.flatMap((question) => {
      if (question.answer !== null || isUnanswerable(question, truth)) return [];
      const answer = truthfulAnswer(question, truth);
      const chosen = [answer, NONE].find((each) => question.choices.includes(each));
      return [[question.id, chosen ?? question.choices[0] ?? NONE]];
    }),
  );
}

/** Names as the clerk knows them: whatever letters are typed in which width. */
export const bareName = (text: string): string =>
  normalizeText(text)
    .replace(/[\s\p{Cf}]/gu, '')
    .replace(/[（(](?:已?停产|已?注销|关闭|已关停)[)）]/, '');

function truthfulAnswer(question: Question, truth: Truth): string {
  switch (question.kind) {
    case 'column':
      return truth.columns[question.sheet]?.[question.columnIndex] ?? NONE;
    case 'row': {
      if (question.block !== undefined) {
        const { firstRow, lastRow } = question.block;
        return isEntryRow(truth, question.sheet, firstRow, lastRow) ? 'entry' : NONE;
      }
      const row = Number(/\d+$/.exec(question.cell)?.[0]);
      return isEntryRow(truth, question.sheet, row, row) ? 'entry' : NONE;
    }
    case 'sheet':
      return truth.meanings[question.sheet] ?? NONE;
    case 'value':
      return valueAnswer(question, truth);
    case 'same': {
      const [one, other] = question.names.map(bareName);
      return one === other ? 'same' : 'different';
    }
    case 'people':
      return 'one';
    case 'times':
      return 'units';
    case 'number':
      return 'now';
    case 'year':
      return String(question.drawn);
    case 'entry':
      return (
        question.choices.find((choice) => bareName(choice) === bareName(question.entry)) ?? NONE
      );
    case 'field':
    case 'condition':
    case 'authority':
      return NONE;
  }
}

function isEntryRow(
  { enterprises, inspectors }: Truth,
  sheet: string,
  first: number,
  last: number,
) {
  return [...enterprises, ...inspectors].some(({ spots }) =>
    spots.some((spot) => spot.sheet === sheet && spot.row >= first && spot.row <= last),
  );
}

/** Many texts can only be waved through together: not where one of them says that somebody is out. */
function isUnanswerable(question: Question, truth: Truth): boolean {
  if (question.kind !== 'value' || question.group === undefined) return false;
  const isOut = [
    ...truth.enterprises.filter(({ production }) => production !== 'operating'),
    ...truth.inspectors.filter(({ active }) => !active),
  ];
  return isOut.some(({ spots }) => spots.some(({ sheet }) => sheet === question.sheet));
}

/** By what the entry is whose row the first of the cells stands in. */
function valueAnswer(question: Extract<Question, { kind: 'value' }>, truth: Truth): string {
  const row = Number(/\d+/.exec(question.cells[0] ?? question.cell)?.[0]);
  const stands = ({ spots }: { readonly spots: readonly { sheet: string; row: number }[] }) =>
    spots.some((spot) => spot.sheet === question.sheet && spot.row === row);
  const enterprise = truth.enterprises.find(stands);
  const inspector = truth.inspectors.find(stands);
  if (question.field === 'production' && enterprise !== undefined) return enterprise.production;
  if (question.field === 'status' && inspector !== undefined)
    return inspector.active ? 'yes' : 'no';
  return NONE;
}

/** Which sheets the clerk picks where the program could not tell. */
export function truthfulChoice(problems: readonly Problem[], truth: Truth): RegisterChoice {
  const choice: { enterpriseParts?: readonly string[]; inspector?: string } = {};
  for (const problem of problems) {
    if (problem.code !== 'register-ambiguous' && problem.code !== 'register-not-found') continue;
    if (problem.register === 'enterprise') choice.enterpriseParts = truth.enterpriseSheets;
    else choice.inspector = truth.inspectorSheet;
  }
  return choice;
}
