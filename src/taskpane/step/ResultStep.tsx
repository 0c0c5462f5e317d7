import type { JSX } from 'react';
import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react';
import type { CategoryDraw } from '../../domain/draw/draw';
import { categoryText } from '../../text/categoryText';
import { paneText } from '../../text/paneText';
import { FingerprintView } from '../component/FingerprintView';
import { StepFrame } from '../component/StepFrame';
import { TaskList } from '../component/TaskList';
import { PaneIcon } from '../icons';
import { inspectorsSent } from '../state/inspectorsSent';
import type { Run } from '../state/paneState';
import type { Pane } from '../state/usePane';

const text = paneText.result;

export interface ResultStepProps {
  readonly run: Extract<Run, { status: 'done' }>;
  readonly pane: Pane;
}

/** Fourth step: what was drawn, against what had to be, with the evidence and the sheets that were written. */
export function ResultStep({ run: { draw, sheets }, pane }: ResultStepProps): JSX.Element {
  const open = (sheet: string): void => pane.actions.show({ sheet, cell: '' });
  return (
    <StepFrame step="result" pane={pane} footer={<PrimaryButton text={text.print} onClick={() => open(sheets.record)} />}>
      <p className="fine">
        <PaneIcon name="success" />
        <strong>{text.done(draw.tasks.length, inspectorsSent(draw))}</strong>
        <span className="hint">{paneText.pane.period(draw.population.period)}</span>
      </p>
      <ul className="bars">
        {draw.categories
          .filter(({ category }) => category !== 'offsite')
          .map((category) => (
            <CategoryBar key={category.category} category={category} />
          ))}
      </ul>
      <details className="fold">
        <summary>
          <span className="hint">{text.evidence(draw.seed, draw.fingerprint.slice(0, 4))}</span>
        </summary>
        <p className="hint">{text.method(paneText.draw.methods[draw.method])}</p>
        <FingerprintView fingerprint={draw.fingerprint} />
      </details>
      <h3>{text.open}</h3>
      <div className="sheets">
        {[sheets.plan, sheets.list, sheets.ledger, sheets.record].map((sheet) => (
          <DefaultButton key={sheet} text={sheet} onClick={() => open(sheet)} />
        ))}
      </div>
      <TaskList tasks={draw.tasks} />
    </StepFrame>
  );
}

function CategoryBar({ category: { category, drawn, quota } }: { readonly category: CategoryDraw }): JSX.Element {
  const name = categoryText(category);
  return (
    <li aria-label={text.countsLabel(name, drawn, quota)}>
      <span>{name}</span>
      <span className="bar" aria-hidden="true">
        <span style={{ width: quota === 0 ? '0' : `${Math.min(100, (drawn / quota) * 100)}%` }} />
      </span>
      <span className="number">{text.counts(drawn, quota)}</span>
      {drawn < quota && <span className="short">{text.short(quota - drawn)}</span>}
    </li>
  );
}
