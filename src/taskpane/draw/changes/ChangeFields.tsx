import type { JSX } from 'react';
import {
  Checkbox,
  Dropdown,
  Link,
  ResponsiveMode,
  Spinner,
  TextField,
} from 'office-ui-fabric-react';
import type { SubstitutionReason } from '../../../app/changeList';
import type { CurrentTask } from '../../../domain/act/periodRecord';
import type { PeriodRecord } from '../../../domain/act/periodRecord';
import type { Place } from '../../../domain/ground/problem';
import { periodName } from '../../../domain/calendar/period';
import { categoryText } from '../../../text/term/codeText';
import { paneChangeText } from '../../../text/pane/paneChangeText';
import { paneDrawText } from '../../../text/pane/paneDrawText';
import { paneText } from '../../../text/pane/paneText';
import { FailureNotice } from '../../common/FailureNotice';
import type { Pane } from '../../state/usePane';
import { EnterpriseSearch } from './EnterpriseSearch';
import { isInTeam, standingTasks, type Change } from './useChange';

const text = paneChangeText;

export interface ChangeFieldsProps {
  readonly pane: Pick<Pane, 'actions' | 'state' | 'working'>;
  readonly record: PeriodRecord;
  readonly change: Change;
}

/** What a change needs to know, in the order in which it is decided, and what it would come to. */
export function ChangeFields({ pane, record, change }: ChangeFieldsProps): JSX.Element {
  const { state, actions, working } = pane;
  const { draft, fill } = change;
  return (
    <fieldset className="fields" disabled={working}>
      {draft.kind === 'substitute' && <SubstituteFields record={record} change={change} />}
      {draft.kind === 'reassign' && <ReassignFields record={record} change={change} />}
      <Preview change={change} onShow={actions.show} />
      <ReasonFields change={change} />
      {draft.kind === 'void' && (
        <TextField
          label={text.confirmVoid(periodName(record.period))}
          autoComplete="off"
          value={draft.confirmation}
          onChange={(_, value) => fill({ confirmation: value ?? '' })}
        />
      )}
      <div className="pair">
        <TextField
          label={text.by}
          placeholder={paneDrawText.namePlaceholder}
          value={state.draft.drawnBy}
          onChange={(_, value) => actions.fillDraft({ drawnBy: value ?? '' })}
        />
        <TextField
          label={text.witness}
          placeholder={paneDrawText.namePlaceholder}
          value={state.draft.witness}
          onChange={(_, value) => actions.fillDraft({ witness: value ?? '' })}
        />
      </div>
    </fieldset>
  );
}

interface PartProps {
  readonly record: PeriodRecord;
  readonly change: Change;
}

function SubstituteFields({ record, change: { draft, fill } }: PartProps): JSX.Element {
  const tasks = standingTasks(record);
  const chosen = tasks.find(({ unit }) => unit.id === draft.enterprise);
  if (chosen === undefined)
    return <EnterpriseSearch tasks={tasks} onChoose={(enterprise) => fill({ enterprise })} />;
  return (
    <div>
      <div className="line">
        <span className="label">{text.chosen}</span>
        <Link className="reread" onClick={() => fill({ enterprise: '' })}>
          {text.other}
        </Link>
      </div>
      <TaskWords task={chosen} />
    </div>
  );
}

function ReassignFields({ record, change: { draft, fill } }: PartProps): JSX.Element {
  const tasks = standingTasks(record);
  const people = new Map(
    tasks.flatMap(({ lead, assists, auxiliaries }) =>
      [lead, ...assists, ...auxiliaries].map(({ id, name }) => [String(id), name]),
    ),
  );
  const own = tasks.filter((task) => isInTeam(task, draft.inspector));
  const keep = (enterprise: string, goes: boolean): void =>
    fill({
      kept: goes ? draft.kept.filter((each) => each !== enterprise) : [...draft.kept, enterprise],
    });
  return (
    <>
      <Dropdown
        label={text.inspector}
        placeholder={text.chooseInspector}
        responsiveMode={ResponsiveMode.large}
        selectedKey={draft.inspector === '' ? null : draft.inspector}
        options={[...people].map(([id, name]) => ({
          key: id,
          text: text.inspectorOption(name, tasks.filter((task) => isInTeam(task, id)).length),
        }))}
        onChange={(_, option) => option && fill({ inspector: String(option.key), kept: [] })}
      />
      {own.map(({ unit }) => (
        <Checkbox
          key={unit.id}
          label={unit.name}
          checked={!draft.kept.includes(unit.id)}
          onChange={(_, checked) => keep(unit.id, checked === true)}
        />
      ))}
    </>
  );
}

function ReasonFields({ change: { draft, fill } }: { readonly change: Change }): JSX.Element {
  const listed = draft.kind === 'substitute';
  return (
    <>
      {listed && (
        <Dropdown
          label={text.reason}
          placeholder={text.chooseReason}
          responsiveMode={ResponsiveMode.large}
          selectedKey={draft.substitutionReason}
          options={Object.entries(text.reasons).map(([reason, words]) => ({
            key: reason,
            text: words,
          }))}
          onChange={(_, option) =>
            option && fill({ substitutionReason: option.key as SubstitutionReason })
          }
        />
      )}
      {(!listed || draft.substitutionReason === 'other') && (
        <TextField
          label={listed ? text.otherReason : text.reason}
          value={draft.words}
          onChange={(_, value) => fill({ words: value ?? '' })}
        />
      )}
    </>
  );
}

function Preview({
  change: { draft, preview, previewing },
  onShow,
}: {
  readonly change: Change;
  readonly onShow: (place: Place) => void;
}): JSX.Element | null {
  if (draft.kind === 'void') return null;
  if (previewing) return <Spinner label={text.previewing} />;
  if (preview === undefined) return null;
  if (preview.tasks.length === 0)
    return (
      <FailureNotice title={text.none[draft.kind]} problems={preview.problems} onShow={onShow} />
    );
  return (
    <section className="preview" aria-live="polite">
      <h3>
        {draft.kind === 'substitute'
          ? text.preview.substitute
          : text.preview.reassign(preview.tasks.length)}
      </h3>
      <ul>
        {preview.tasks.map((task) => (
          <li key={task.unit.id}>
            <TaskWords task={task} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** An enterprise with its category and its team. */
function TaskWords({
  task: { unit, lead, assists, auxiliaries },
}: {
  readonly task: CurrentTask;
}): JSX.Element {
  const names = (people: CurrentTask['assists']): string =>
    people.map(({ name }) => name).join(paneText.pane.listSeparator);
  return (
    <>
      <div className="line">
        <strong>{unit.name}</strong>
        <span className="tag">{categoryText(unit.category)}</span>
      </div>
      <p className="hint">{text.team(lead.name, names(assists), names(auxiliaries))}</p>
    </>
  );
}
