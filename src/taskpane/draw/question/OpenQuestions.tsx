import { useEffect, useId, useRef, useState, type JSX } from 'react';
import { DefaultButton, Link } from 'office-ui-fabric-react';
import { type Question } from '../../../reading/question';
import { noneAnswers } from '../../../reading/answers';
import { paneQuestionText } from '../../../text/pane/paneQuestionText';
import { PaneIcon } from '../../common/icons';
import { FieldQuestions, type FieldQuestion } from './FieldQuestions';
import { QuestionItem } from './QuestionItem';
import type { Asking } from './useAsking';
import './question.css';

const text = paneQuestionText;

/** About a screen of them. */
const PAGE = 5;

export interface OpenQuestionsProps {
  /** The most harmful first; answered ones are passed over. */
  readonly questions: readonly Question[];
  readonly asking: Asking;
}

/**
 * What the clerk must say before the draw: a screen of it, the most harmful first, the columns that
 * rules miss together. After each answer the heading takes the focus and says how many are left.
 */
export function OpenQuestions({ questions, asking }: OpenQuestionsProps): JSX.Element | null {
  const [shown, setShown] = useState(PAGE);
  const headingId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const { times } = asking;
  useEffect(() => {
    if (times > 0) heading.current?.focus();
  }, [times]);
  const open = questions.filter(({ answer }) => answer === null);
  const absent = noneAnswers(open);
  const absentCount = Object.keys(absent).length;
  if (open.length === 0)
    return times > 0 ? (
      <h3 ref={heading} tabIndex={-1} className="fine questions-end">
        <PaneIcon name="success" />
        {text.allAnswered}
      </h3>
    ) : null;
  return (
    <section className="notice notice-warning questions" aria-labelledby={headingId}>
      <PaneIcon name="warning" />
      <div className="notice-text">
        <h3 id={headingId} ref={heading} tabIndex={-1}>
          {text.open(open.length)}
        </h3>
        <div className="notice-body">
          <p className="hint">{text.openHint}</p>
          {absentCount > 1 && (
            <DefaultButton
              className="remedy"
              text={text.allNone(absentCount)}
              onClick={() => asking.answerAll(absent)}
            />
          )}
          <ul className="question-list">
            {grouped(open.slice(0, shown)).map((each) =>
              Array.isArray(each) ? (
                <FieldQuestions key="fields" questions={each} asking={asking} />
              ) : (
                <QuestionItem key={each.id} question={each} asking={asking} />
              ),
            )}
          </ul>
          {open.length > shown && (
            <Link onClick={() => setShown(open.length)}>{text.more(open.length - shown)}</Link>
          )}
        </div>
      </div>
    </section>
  );
}

type OtherQuestion = Exclude<Question, FieldQuestion>;

/** The questions in their order, with those about missing columns together where the first stands. */
function grouped(questions: readonly Question[]): (OtherQuestion | FieldQuestion[])[] {
  const fields = questions.filter((each) => each.kind === 'field');
  return questions.flatMap((each): (OtherQuestion | FieldQuestion[])[] => {
    if (each.kind !== 'field') return [each];
    return each === fields[0] ? [fields] : [];
  });
}
