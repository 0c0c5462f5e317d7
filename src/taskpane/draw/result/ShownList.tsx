import { Fragment, useMemo, type JSX } from 'react';
import { DefaultButton, Link } from 'office-ui-fabric-react';
import type { Place } from '../../../domain/ground/problem';
import type { Draw, Task } from '../../../domain/draw/draw';
import { seedGroups } from '../../../domain/draw/ticket/seed';
import { categoryText } from '../../../text/term/codeText';
import { paneChangeText } from '../../../text/pane/paneChangeText';
import { paneDrawText } from '../../../text/pane/paneDrawText';
import { paneProfileText } from '../../../text/pane/paneProfileText';
import { paneResultText } from '../../../text/pane/paneResultText';
import { paneStateText } from '../../../text/pane/paneStateText';
import { paneText } from '../../../text/pane/paneText';
import { changeTexts } from '../../../text/sheet/actText';
import { PaneIcon } from '../../common/icons';
import { PresentPanel } from '../../present/PresentPanel';
import { usePresentation, viewAfter } from '../../present/usePresentation';
import { peopleSent, standing, type ShownResult } from '../../state/shownResult';
import type { Pane } from '../../state/usePane';
import { FingerprintView } from '../FingerprintView';
import { directedName } from '../profile/QuotaTable';
import { actNames } from '../changes/actNames';
import { ListState } from './ListState';
import { TaskList } from './TaskList';

const text = paneResultText;

export interface ShownListProps {
  readonly shown: ShownResult;
  readonly pane: Pick<Pane, 'actions' | 'app' | 'clock' | 'run' | 'state'>;
}

/**
 * The list as it stands today, against what had to be drawn, with the evidence and the sheets that
 * were written.
 */
export function ShownList({ shown, pane }: ShownListProps): JSX.Element {
  const { sheets, tasks, record, population } = shown;
  const { run, actions, state } = pane;
  const acts = useMemo(
    () =>
      (record?.entries ?? [])
        .map(({ act }) => act)
        .filter((act) => 'list' in act && act.list === sheets.list),
    [record, sheets.list],
  );
  const changes = useMemo(
    () => (record === null ? new Map<string, string>() : changeTexts(acts, actNames(record))),
    [record, acts],
  );
  const draw =
    run.status === 'done' && run.value.sheets.list === sheets.list ? run.value.draw : null;
  const open = (sheet: string): void => actions.show({ sheet, cell: '' });
  return (
    <>
      <p className="fine">
        <PaneIcon name="success" />
        <strong>{paneStateText.drawn(standing(tasks).length, peopleSent(tasks))}</strong>
        <span className="hint">{paneText.pane.period(population.period)}</span>
      </p>
      <ListState shown={shown} pane={pane} />
      <ul className="bars">
        {shown.categories
          .filter(({ category }) => category !== 'offsite')
          .map(({ category, drawn, quota }) => (
            <DrawnBar key={category} name={categoryText(category)} drawn={drawn} quota={quota} />
          ))}
      </ul>
      <DirectedBars shown={shown} />
      <JointTasks tasks={standing(tasks)} />
      {draw !== null && <Presented draw={draw} pane={pane} />}
      <details className="fold">
        <summary>
          <span className="hint">
            {text.evidence(seedGroups(shown.seed), shown.fingerprint.slice(0, 4))}
          </span>
        </summary>
        <p className="hint">{text.method(paneDrawText.methods[shown.method])}</p>
        <FingerprintView fingerprint={shown.fingerprint} />
      </details>
      <div className="line">
        <h3>{text.open}</h3>
        {state.scan !== null && (
          <Link onClick={() => actions.openPanel('changes')}>
            <PaneIcon name="edit" /> {paneChangeText.open}
          </Link>
        )}
      </div>
      <div className="sheets">
        {[sheets.plan, sheets.list, sheets.ledger, sheets.record].map(
          (sheet) =>
            sheet !== null && (
              <DefaultButton key={sheet} text={sheet} onClick={() => open(sheet)} />
            ),
        )}
      </div>
      {shown.lostPlan !== null && <p className="hint">{text.lost.plan(shown.lostPlan)}</p>}
      {acts.length > 0 && <p className="hint">{paneChangeText.changed(acts.length)}</p>}
      <TaskList
        tasks={tasks}
        changes={changes}
        directedDraws={population.profile.directed ?? []}
        onOpen={(unit) => actions.show(rowOf(shown, unit))}
      />
    </>
  );
}

/** The row of an enterprise on 抽查名单; the sheet alone until the workbook was read after the draw. */
function rowOf({ sheets, record }: ShownResult, unit: string): Place {
  const list = record?.lists.find((each) => each.sheets.list === sheets.list);
  const place = list?.recorded.tasks.find(({ id }) => id === unit)?.place('id');
  const row = /\d+$/.exec(place?.cell ?? '')?.[0];
  return { sheet: sheets.list, cell: row === undefined ? '' : `${row}:${row}` };
}

interface PresentedProps {
  readonly draw: Draw;
  readonly pane: Pick<Pane, 'actions' | 'app' | 'state'>;
}

/** A draw that was just made can be shown to the hall. */
function Presented({ draw, pane }: PresentedProps): JSX.Element {
  const view = useMemo(() => viewAfter(draw), [draw]);
  const presentation = usePresentation(pane.app, view, null);
  return (
    <PresentPanel presentation={presentation} scan={pane.state.scan} onShow={pane.actions.show} />
  );
}

interface DrawnBarProps {
  readonly name: string;
  readonly drawn: number | null;
  readonly quota: number | null;
}

function DrawnBar({ name, drawn, quota }: DrawnBarProps): JSX.Element {
  const known = drawn !== null && quota !== null && quota > 0;
  return (
    <li aria-label={text.countsLabel(name, drawn, quota)}>
      <span className="bar-name" title={name}>
        {name}
      </span>
      <span className="bar" aria-hidden="true">
        <span style={{ width: known ? `${Math.min(100, (drawn / quota) * 100)}%` : '0' }} />
      </span>
      <span className="number">{text.counts(drawn, quota)}</span>
      {known && drawn < quota && <span className="short">{text.short(quota - drawn)}</span>}
    </li>
  );
}

/** Directed draws, and how much of them the categories had taken already. */
function DirectedBars({
  shown: { directed, population },
}: {
  readonly shown: ShownResult;
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
            {shared !== null && shared > 0 && (
              <li className="hint">{text.directedShared(shared)}</li>
            )}
          </Fragment>
        ))}
      </ul>
    </>
  );
}

function JointTasks({ tasks }: { readonly tasks: readonly Task[] }): JSX.Element | null {
  const internal = tasks.filter(({ joint }) => joint.internal.length > 0).length;
  const external = tasks.filter(({ joint }) => joint.external.length > 0).length;
  return internal + external === 0 ? null : (
    <p className="hint">{text.jointCounts(internal, external, tasks.length)}</p>
  );
}
