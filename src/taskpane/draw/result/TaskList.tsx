import { useMemo, useRef, useState, type JSX } from 'react';
import { Link } from 'office-ui-fabric-react';
import type { CurrentTask } from '../../../domain/act/periodRecord';
import type { DirectedDraw } from '../../../domain/profile/profile';
import { categoryText } from '../../../text/term/codeText';
import { paneResultText as text } from '../../../text/pane/paneResultText';
import { paneText } from '../../../text/pane/paneText';
import { copyText } from '../../common/copyText';
import { PaneIcon } from '../../common/icons';
import { ViewBar } from '../../common/ViewBar';
import { PersonList } from './PersonList';
import { TaskFilterFields } from './TaskFilterFields';
import { hasMore, listText, moreText, TaskRow } from './TaskRow';
import {
  ALL_TASKS,
  loadsOf,
  pastedText,
  wantedTasks,
  type NumberedTask,
  type TaskFilter,
} from './taskView';
import { useRowsInSight } from './useRowsInSight';

/** Height of one task in pixels; all are equal so that only those in sight need be drawn. */
const ROW_HEIGHT = 54;
/** Where some task has helpers, partners or a directed draw, all get a line more. */
const TALL_ROW_HEIGHT = 72;

const VIEWS = ['tasks', 'people'] as const;

export interface TaskListProps {
  /** as they stand today, replaced ones too. */
  readonly tasks: readonly CurrentTask[];
  /** what happened to them since the draw, in words, by unit id. */
  readonly changes: ReadonlyMap<string, string>;
  /** The profile's own, which have the names. */
  readonly directedDraws: readonly DirectedDraw[];
  /** Shows the row of an enterprise on the sheet. */
  readonly onOpen: (unit: string) => void;
}

/**
 * The drawn enterprises with their teams: to be searched, filtered, sorted and copied, or by the
 * people who are sent. It scrolls with the pane, and draws only the rows in sight.
 */
export function TaskList({ tasks, changes, directedDraws, onOpen }: TaskListProps): JSX.Element {
  const [view, setView] = useState<(typeof VIEWS)[number]>('tasks');
  const [filter, setFilter] = useState<TaskFilter>(ALL_TASKS);
  const loads = useMemo(() => loadsOf(tasks), [tasks]);
  const found = useMemo(() => wantedTasks(tasks, filter), [tasks, filter]);
  return (
    <section className="tasks" aria-label={text.list}>
      <div className="line">
        <h3>{text.list}</h3>
        <CopyLink found={found} />
      </div>
      <ViewBar
        label={text.viewLabel}
        views={VIEWS}
        names={text.views}
        current={view}
        disabled={false}
        onView={setView}
      />
      {view === 'people' ? (
        <PersonList
          loads={loads}
          onPerson={(person) => {
            setFilter({ ...ALL_TASKS, person });
            setView('tasks');
          }}
        />
      ) : (
        <>
          <TaskFilterFields tasks={tasks} loads={loads} filter={filter} onChange={setFilter} />
          <span className="line">
            <span role="status" className="hint number">
              {found.length === 0 ? text.nothingFound : text.found(found.length, tasks.length)}
            </span>
            {found.length < tasks.length && (
              <Link onClick={() => setFilter({ ...ALL_TASKS, order: filter.order })}>
                {text.showAll}
              </Link>
            )}
          </span>
          <TaskRows
            found={found}
            rowHeight={changes.size > 0 || tasks.some(hasMore) ? TALL_ROW_HEIGHT : ROW_HEIGHT}
            moreOf={(task) =>
              [changes.get(task.unit.id) ?? '', moreText(task, directedDraws)]
                .filter((part) => part !== '')
                .join(paneText.pane.clauseSeparator)
            }
            onOpen={onOpen}
          />
        </>
      )}
    </section>
  );
}

interface TaskRowsProps {
  readonly found: readonly NumberedTask[];
  readonly rowHeight: number;
  readonly moreOf: (task: CurrentTask) => string;
  readonly onOpen: (unit: string) => void;
}

function TaskRows({ found, rowHeight, moreOf, onOpen }: TaskRowsProps): JSX.Element {
  const list = useRef<HTMLOListElement>(null);
  const sight = useRowsInSight(list, rowHeight);
  const first = Math.max(0, Math.min(sight.first, found.length - sight.count));
  return (
    <ol
      ref={list}
      className="task-rows"
      style={{ height: found.length * rowHeight, paddingTop: first * rowHeight }}
    >
      {found.slice(first, first + sight.count).map(({ task }, index) => (
        <li
          key={task.unit.id}
          style={{ height: rowHeight }}
          aria-setsize={found.length}
          aria-posinset={first + index + 1}
        >
          <TaskRow task={task} more={moreOf(task)} onOpen={() => onOpen(task.unit.id)} />
        </li>
      ))}
    </ol>
  );
}

/** Copies the tasks that are shown, as cells to be pasted. */
function CopyLink({ found }: { readonly found: readonly NumberedTask[] }): JSX.Element {
  const [copied, setCopied] = useState<{
    readonly of: readonly NumberedTask[];
    readonly done: boolean;
  } | null>(null);
  const copy = async (): Promise<void> =>
    setCopied({ of: found, done: await copyText(pastedText(rowsOf(found))) });
  return (
    <span>
      <span role="status" className="hint">
        {copied?.of === found && (copied.done ? text.copied(found.length) : text.copyFailed)}
      </span>{' '}
      <Link onClick={() => void copy()}>
        <PaneIcon name="copy" /> {text.copy}
      </Link>
    </span>
  );
}

function rowsOf(found: readonly NumberedTask[]): string[][] {
  return [
    [...text.copyHeaders],
    ...found.map(({ task: { unit, lead, assists, status, replaces } }) => [
      unit.name,
      unit.address,
      unit.region,
      categoryText(unit.category),
      lead.name,
      listText(assists.map(({ name }) => name)),
      status === 'replaced' ? text.replaced : replaces === '' ? '' : text.added,
    ]),
  ];
}
