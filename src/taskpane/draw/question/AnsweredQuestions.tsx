import type { JSX } from 'react';
import { Link } from 'office-ui-fabric-react';
import type { Question } from '../../../reading/question';
import { paneQuestionText } from '../../../text/pane/paneQuestionText';
import { choiceText } from '../../../text/question/choiceText';
import { questionText } from '../../../text/question/questionText';
import { PlaceLink } from './QuestionItem';
import { isToldWithRule } from './ruleState';
import type { Asking } from './useAsking';
import './question.css';

const text = paneQuestionText;

export interface AnsweredQuestionsProps {
  /** Open ones are passed over, and those that are told with their rules. */
  readonly questions: readonly Question[];
  readonly asking: Asking;
}

/** What the clerk said of the lists and of the profile's words, each to be asked again. */
export function AnsweredQuestions({
  questions,
  asking,
}: AnsweredQuestionsProps): JSX.Element | null {
  const answered = questions.filter((each) => each.answer !== null && !isToldWithRule(each));
  if (answered.length === 0) return null;
  return (
    <details className="fold">
      <summary>{text.answered(answered.length)}</summary>
      <ul className="answered-questions">
        {answered.map((question) => (
          <li key={question.id}>
            <p className="hint">
              {questionText(question)} <PlaceLink place={question} onShow={asking.show} />
            </p>
            <p className="line">
              <span>{text.answer(choiceText(question, question.answer ?? ''))}</span>
              <Link
                className="question-change"
                aria-label={text.changeOf(questionText(question))}
                onClick={() => asking.answer(question.id, null)}
              >
                {text.change}
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
