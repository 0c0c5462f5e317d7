import type { JSX } from 'react';
import { Link } from 'office-ui-fabric-react';
import type { Preparation } from '../../../app/prepareDraw';
import type { WorkbookScan } from '../../../app/scanWorkbook';
import type { RuleLine } from '../../../domain/population/ruleLines';
import { paneQuestionText, ruleGroupText, ruleText } from '../../../text/pane/paneQuestionText';
import { registerFieldText } from '../../../text/term/registerFieldText';
import { columnLetters } from '../../../domain/ground/cellAddress';
import { ruleState, type RuleState } from './ruleState';
import type { Asking } from './useAsking';
import './question.css';

const text = paneQuestionText;

/** Rules that need a column and count nobody: told is how many have a value in it. */
const FILLED: readonly RuleLine['subject']['rule'][] = [
  'registered',
  'visits',
  'region',
  'expertise',
  'departments',
];

export interface RuleLinesProps {
  readonly scan: WorkbookScan;
  readonly preparation: Preparation;
  readonly asking: Asking;
}

/** Each rule of the profile with what it found, under the heading that it belongs to. */
export function RuleLines({ scan, preparation, asking }: RuleLinesProps): JSX.Element | null {
  const { lines } = preparation;
  if (lines.length === 0) return null;
  const headings = [...new Set(lines.map(({ subject }) => ruleGroupText(subject)))];
  return (
    <section className="rules">
      <h3>{text.rules}</h3>
      {headings.map((heading) => (
        <details key={heading} className="fold" open>
          <summary>{heading}</summary>
          <ul aria-label={heading}>
            {lines
              .filter(({ subject }) => ruleGroupText(subject) === heading)
              .map((line, index) => (
                <RuleItem
                  key={index}
                  line={line}
                  state={ruleState(line, { scan, preparation })}
                  asking={asking}
                />
              ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

interface RuleItemProps {
  readonly line: RuleLine;
  readonly state: RuleState;
  readonly asking: Asking;
}

function RuleItem({ line, state, asking }: RuleItemProps): JSX.Element {
  const isOpen = 'open' in state && state.open;
  const label = ruleText(line.subject);
  return (
    <li>
      <span>{label}</span>
      <span className={isOpen ? 'rule-state rule-open' : 'rule-state'}>
        {stateText(line, state)}
        {state.answers.length > 0 && (
          <Link
            className="question-change"
            aria-label={text.changeOf(label)}
            onClick={() =>
              asking.answerAll(Object.fromEntries(state.answers.map((id) => [id, null])))
            }
          >
            {text.change}
          </Link>
        )}
      </span>
    </li>
  );
}

function filledText({ register, subject, matched, of }: RuleLine): string {
  const filled = text.filled(register, matched);
  if (matched === 0 || matched === of) return filled;
  const asZero = subject.rule === 'visits' ? text.blankTimes : '';
  return `${filled}${text.blank(register, of - matched)}${asZero}`;
}

function stateText(line: RuleLine, state: RuleState): string {
  const { register, subject, matched, fields } = line;
  const count = FILLED.includes(subject.rule) ? filledText(line) : text.count(register, matched);
  switch (state.kind) {
    case 'found': {
      const { given } = state;
      return given === null
        ? count
        : text.state(count, text.given(columnLetters(given.columnIndex), given.header));
    }
    case 'records':
      return text.byRecords;
    case 'nobody':
      return text.state(count, state.open ? text.waiting : text.asNone);
    case 'missing': {
      // A rule that looks at several columns says which of them.
      const what =
        fields.length === 1
          ? text.missing
          : text.missingFields(state.fields.map((field) => registerFieldText(register, field)));
      return text.state(what, state.open ? text.waiting : text.asNone);
    }
  }
}
