import { useMemo, useState, type JSX } from 'react';
import { SearchBox } from 'office-ui-fabric-react';
import type { CurrentTask } from '../../../domain/act/periodRecord';
import type { Task } from '../../../domain/draw/draw';
import type { DirectedDraw } from '../../../domain/profile/profile';
import { categoryText } from '../../../text/term/codeText';
import { paneResultText } from '../../../text/pane/paneResultText';
import { paneText } from '../../../text/pane/paneText';
import { directedName } from '../profile/QuotaTable';

/** Height of one task in pixels; all are equal so that only those in sight need be drawn. */
const ROW_HEIGHT = 54;
/** Where some task has helpers, partners or a directed draw, all get a line more. */
const TALL_ROW_HEIGHT = 72;
/** The half row shows that there is more below. */
const ROWS_IN_SIGHT = 4.5;
/** Rows drawn above and below those in sight, so that quick scrolling shows no gaps. */
const OVERSCAN = 4;
const DRAWN = Math.ceil(ROWS_IN_SIGHT) + 1;

export interface TaskListProps {
  /** as they stand today, replaced ones too. */
  readonly tasks: readonly CurrentTask[];
  /** what happened to them since the draw, in words, by unit id. */
  readonly changes: ReadonlyMap<string, string>;
  /** The profile's own, which have the names. */
  readonly directedDraws: readonly DirectedDraw[];
}

/**
 * The drawn enterprises with their teams, searchable by the name of either; draws only the rows in
 * sight.
 */
export function TaskList({ tasks, changes, directedDraws }: TaskListProps): JSX.Element {
  const [words, setWords] = useState('');
  const [scrollTop, setScrollTop] = useState(0);
  const found = useMemo(() => tasks.filter((task) => mentions(task, words.trim())), [tasks, words]);
  const rowHeight = useMemo(
    () => (changes.size > 0 || tasks.some(hasMore) ? TALL_ROW_HEIGHT : ROW_HEIGHT),
    [tasks, changes],
  );
  const first = Math.max(
    0,
    Math.min(Math.floor(scrollTop / rowHeight), found.length - DRAWN) - OVERSCAN,
  );
  const inSight = found.slice(first, first + DRAWN + 2 * OVERSCAN);
  return (
    <section className="tasks" aria-label={paneResultText.list}>
      <div className="line">
        <h3>{paneResultText.list}</h3>
        <span role="status" className="hint number">
          {found.length === 0
            ? paneResultText.nothingFound
            : paneResultText.found(found.length, tasks.length)}
        </span>
      </div>
      <SearchBox
        placeholder={paneResultText.search}
        ariaLabel={paneResultText.search}
        value={words}
        onChange={(_, value) => setWords(value ?? '')}
      />
      <div
        className="tasks-window"
        role="group"
        aria-label={paneResultText.list}
        tabIndex={0}
        style={{ maxHeight: ROWS_IN_SIGHT * rowHeight }}
        onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
      >
        <ol style={{ height: found.length * rowHeight, paddingTop: first * rowHeight }}>
          {inSight.map((task, index) => (
            <li
              key={task.unit.id}
              style={{ height: rowHeight }}
              aria-setsize={found.length}
              aria-posinset={first + index + 1}
            >
              <TaskRow
                task={task}
                more={[changes.get(task.unit.id) ?? '', moreText(task, directedDraws)]
                  .filter((part) => part !== '')
                  .join(paneText.pane.clauseSeparator)}
              />
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

function TaskRow({
  task,
  more,
}: {
  readonly task: CurrentTask;
  readonly more: string;
}): JSX.Element {
  const assists = listText(task.assists.map(({ name }) => name));
  return (
    <>
      <div className="line">
        <span
          className={task.status === 'replaced' ? 'task-name task-replaced' : 'task-name'}
          title={task.unit.name}
        >
          {task.unit.name}
        </span>
        <span className="task-tags">
          {task.status === 'replaced' && <span className="tag">{paneResultText.replaced}</span>}
          {task.replaces !== '' && <span className="tag">{paneResultText.added}</span>}
          <span className="tag">{categoryText(task.unit.category)}</span>
        </span>
      </div>
      <div className="line hint">
        <span className="task-team">
          {paneResultText.lead} {task.lead.name}
          {assists !== '' && ` ${paneResultText.assist} ${assists}`}
        </span>
        <span className="task-ticket" title={`${paneResultText.ticket} ${task.ticket}`}>
          {paneResultText.ticket} {task.ticket.slice(0, 8)}
        </span>
      </div>
      {more !== '' && (
        <div className="task-more hint" title={more}>
          {more}
        </div>
      )}
    </>
  );
}

function hasMore(task: Task): boolean {
  const { auxiliaries, joint } = task;
  return (
    auxiliaries.length + joint.internal.length + joint.external.length + drawsOf(task).length > 0
  );
}

/** The directed draws of which it is a task. */
function drawsOf({ directed, shared = [] }: Task): readonly string[] {
  return [...directed, ...shared];
}

/**
 * Helpers, departments that join, and the directed draws of which it is a task, as far as there are
 * any.
 */
function moreText(task: Task, draws: readonly DirectedDraw[]): string {
  const { auxiliaries, joint } = task;
  const directed = drawsOf(task);
  const departments = [...joint.internal, ...joint.external];
  const parts = [
    auxiliaries.length > 0
      ? `${paneResultText.auxiliary} ${listText(auxiliaries.map(({ name }) => name))}`
      : '',
    departments.length > 0 ? paneResultText.joint(listText(departments)) : '',
    directed.length > 0
      ? paneResultText.directed(listText(directed.map((id) => directedName(id, draws))))
      : '',
  ];
  return parts.filter((part) => part !== '').join(paneText.pane.clauseSeparator);
}

function listText(names: readonly string[]): string {
  return names.join(paneText.pane.listSeparator);
}

function mentions({ unit, lead, assists, auxiliaries }: Task, words: string): boolean {
  return (
    words === '' ||
    [unit, lead, ...assists, ...auxiliaries].some(({ name }) => name.includes(words))
  );
}
