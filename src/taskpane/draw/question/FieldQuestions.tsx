import type { JSX } from 'react';
import { NONE, type Question } from '../../../reading/question';
import { paneQuestionText } from '../../../text/pane/paneQuestionText';
import { registerFieldText } from '../../../text/term/registerFieldText';
import { ChoiceDropdown } from './ChoiceDropdown';
import { PlaceLink } from './QuestionItem';
import type { Asking } from './useAsking';

const text = paneQuestionText;

export type FieldQuestion = Extract<Question, { readonly kind: 'field' }>;

export interface FieldQuestionsProps {
  readonly questions: readonly FieldQuestion[];
  readonly asking: Asking;
}

/** Columns that rules look at and no list has, a line each. */
export function FieldQuestions({ questions, asking }: FieldQuestionsProps): JSX.Element {
  return (
    <li>
      <p>{text.fields}</p>
      <p className="hint">{text.fieldsHint}</p>
      <ul className="question-fields">
        {questions.map((question) => (
          <FieldLine key={question.id} question={question} asking={asking} />
        ))}
      </ul>
    </li>
  );
}

function FieldLine({
  question,
  asking,
}: {
  readonly question: FieldQuestion;
  readonly asking: Asking;
}): JSX.Element {
  const { id, register, field, subjects, columns } = question;
  // Most often there is none; and a list can have dozens of unread columns.
  const choices = [NONE, ...question.choices.filter((choice) => choice !== NONE)];
  return (
    <li>
      <ChoiceDropdown
        label={text.fieldOf(register, registerFieldText(register, field))}
        options={choices.map((choice) => ({
          key: choice,
          text: text.column(question, choice, columns[choice]),
        }))}
        onChoose={(choice) => asking.answer(id, choice)}
      />
      <p className="hint">
        {text.usedBy(subjects)} <PlaceLink place={question} onShow={asking.show} />
      </p>
    </li>
  );
}
