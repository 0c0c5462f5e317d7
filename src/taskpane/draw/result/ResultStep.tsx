import { Fragment, useMemo, type JSX } from 'react';
import { DefaultButton, Link, PrimaryButton } from 'office-ui-fabric-react';
import type { PeriodRecord } from '../../../domain/act/periodRecord';
import type { Draw } from '../../../domain/draw/draw';
import { seedGroups } from '../../../domain/draw/ticket/seed';
import { categoryText } from '../../../text/term/codeText';
import { paneChangeText } from '../../../text/pane/paneChangeText';
import { paneDrawText } from '../../../text/pane/paneDrawText';
import { paneProfileText } from '../../../text/pane/paneProfileText';
import { paneResultText } from '../../../text/pane/paneResultText';
import { paneText } from '../../../text/pane/paneText';
import { PaneIcon } from '../../common/icons';
import { PresentPanel } from '../../present/PresentPanel';
import { usePresentation, viewAfter } from '../../present/usePresentation';
import { inspectorsSent } from '../../state/inspectorsSent';
import type { DrawnResult } from '../../state/paneState';
import type { Pane } from '../../state/usePane';
import { FingerprintView } from '../FingerprintView';
import { directedName } from '../profile/QuotaTable';
import { StepFrame } from '../StepFrame';
import { TaskList } from './TaskList';

const text = paneResultText;

export interface ResultStepProps {
  readonly result: DrawnResult;
  readonly pane: Pick<Pane, 'actions' | 'app' | 'run' | 'state'>;
}

/**
 * Fourth step: what was drawn, against what had to be, with the evidence and the sheets that were
 * written.
 */
export function ResultStep({ result: { draw, sheets }, pane }: ResultStepProps): JSX.Element {
  const view = useMemo(() => viewAfter(draw), [draw]);
  const presentation = usePresentation(pane.app, view, null);
  const changes = changesOf(sheets.list, pane.state.scan?.periods ?? []);
  const open = (sheet: string): void => pane.actions.show({ sheet, cell: '' });
  return (
    <StepFrame
      step="result"
      pane={pane}
      footer={<PrimaryButton text={text.print} onClick={() => open(sheets.record)} />}
    >
      <p className="fine">
        <PaneIcon name="success" />
        <strong>{text.done(draw.tasks.length, inspectorsSent(draw))}</strong>
        <span className="hint">{paneText.pane.period(draw.population.period)}</span>
      </p>
      <ul className="bars">
        {draw.categories
          .filter(({ category }) => category !== 'offsite')
          .map(({ category, drawn, quota }) => (
            <DrawnBar key={category} name={categoryText(category)} drawn={drawn} quota={quota} />
          ))}
      </ul>
      <DirectedBars draw={draw} />
      <JointTasks draw={draw} />
      <PresentPanel presentation={presentation} scan={pane.state.scan} onShow={pane.actions.show} />
      <details className="fold">
        <summary>
          <span className="hint">
            {text.evidence(seedGroups(draw.seed), draw.fingerprint.slice(0, 4))}
          </span>
        </summary>
        <p className="hint">{text.method(paneDrawText.methods[draw.method])}</p>
        <FingerprintView fingerprint={draw.fingerprint} />
      </details>
      <div className="line">
        <h3>{text.open}</h3>
        <Link onClick={() => pane.actions.openPanel('changes')}>
          <PaneIcon name="edit" /> {paneChangeText.open}
        </Link>
      </div>
      <div className="sheets">
        {[sheets.plan, sheets.list, sheets.ledger, sheets.record].map((sheet) => (
          <DefaultButton key={sheet} text={sheet} onClick={() => open(sheet)} />
        ))}
      </div>
      {changes > 0 && <p className="hint">{paneChangeText.changed(changes)}</p>}
      <TaskList tasks={draw.tasks} directedDraws={draw.population.profile.directed ?? []} />
    </StepFrame>
  );
}

/** How often a list was changed after it was drawn. */
function changesOf(list: string, periods: readonly PeriodRecord[]): number {
  return periods
    .flatMap(({ entries }) => entries)
    .filter(({ act }) => 'list' in act && act.list === list).length;
}

interface DrawnBarProps {
  readonly name: string;
  readonly drawn: number;
  readonly quota: number;
}

function DrawnBar({ name, drawn, quota }: DrawnBarProps): JSX.Element {
  return (
    <li aria-label={text.countsLabel(name, drawn, quota)}>
      <span className="bar-name" title={name}>
        {name}
      </span>
      <span className="bar" aria-hidden="true">
        <span style={{ width: quota === 0 ? '0' : `${Math.min(100, (drawn / quota) * 100)}%` }} />
      </span>
      <span className="number">{text.counts(drawn, quota)}</span>
      {drawn < quota && <span className="short">{text.short(quota - drawn)}</span>}
    </li>
  );
}

/** Directed draws, and how much of them the categories had taken already. */
function DirectedBars({
  draw: { directed, population },
}: {
  readonly draw: Draw;
}): JSX.Element | null {
  if (directed.length === 0) return null;
  return (
    <>
      <h3>{paneProfileText.table.directed}</h3>
      <ul className="bars directed-bars">
        {directed.map(({ id, drawn, quota, shared }) => (
          <Fragment key={id}>
            <DrawnBar
              name={directedName(id, population.profile.directed ?? [])}
              drawn={drawn}
              quota={quota}
            />
            {shared > 0 && <li className="hint">{text.directedShared(shared)}</li>}
          </Fragment>
        ))}
      </ul>
    </>
  );
}

function JointTasks({ draw: { tasks } }: { readonly draw: Draw }): JSX.Element | null {
  const internal = tasks.filter(({ joint }) => joint.internal.length > 0).length;
  const external = tasks.filter(({ joint }) => joint.external.length > 0).length;
  return internal + external === 0 ? null : (
    <p className="hint">{text.jointCounts(internal, external, tasks.length)}</p>
  );
}
