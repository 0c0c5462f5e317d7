import { useMemo, useState, type JSX } from 'react';
import { SearchBox } from 'office-ui-fabric-react';
import type { Task } from '../../domain/draw/draw';
import { categoryText } from '../../text/categoryText';
import { paneText } from '../../text/paneText';

/** Height of one task in pixels; all are equal so that only those in sight need be drawn. */
const ROW_HEIGHT = 54;
/** The half row shows that there is more below. */
const ROWS_IN_SIGHT = 4.5;
/** Rows drawn above and below those in sight, so that quick scrolling shows no gaps. */
const OVERSCAN = 4;
const DRAWN = Math.ceil(ROWS_IN_SIGHT) + 1;

/** The drawn enterprises with their teams, searchable by the name of either; draws only the rows in sight. */
export function TaskList({ tasks }: { readonly tasks: readonly Task[] }): JSX.Element {
  const [words, setWords] = useState('');
  const [scrollTop, setScrollTop] = useState(0);
  const found = useMemo(() => tasks.filter((task) => mentions(task, words.trim())), [tasks, words]);
  const first = Math.max(0, Math.min(Math.floor(scrollTop / ROW_HEIGHT), found.length - DRAWN) - OVERSCAN);
  const inSight = found.slice(first, first + DRAWN + 2 * OVERSCAN);
  return (
    <section className="tasks" aria-label={paneText.result.list}>
      <div className="line">
        <h3>{paneText.result.list}</h3>
        <span role="status" className="hint number">
          {found.length === 0 ? paneText.result.nothingFound : paneText.result.found(found.length, tasks.length)}
        </span>
      </div>
      <SearchBox
        placeholder={paneText.result.search}
        ariaLabel={paneText.result.search}
        value={words}
        onChange={(_, value) => setWords(value ?? '')}
      />
      <div
        className="tasks-window"
        role="group"
        aria-label={paneText.result.list}
        tabIndex={0}
        style={{ maxHeight: ROWS_IN_SIGHT * ROW_HEIGHT }}
        onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
      >
        <ol style={{ height: found.length * ROW_HEIGHT, paddingTop: first * ROW_HEIGHT }}>
          {inSight.map((task, index) => (
            <li key={task.unit.id} style={{ height: ROW_HEIGHT }} aria-setsize={found.length} aria-posinset={first + index + 1}>
              <TaskRow task={task} />
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

function TaskRow({ task }: { readonly task: Task }): JSX.Element {
  const assists = task.assists.map(({ name }) => name).join(paneText.pane.listSeparator);
  return (
    <>
      <div className="line">
        <span className="task-name" title={task.unit.name}>
          {task.unit.name}
        </span>
        <span className="tag">{categoryText(task.unit.category)}</span>
      </div>
      <div className="line hint">
        <span className="task-team">
          {paneText.result.lead} {task.lead.name}
          {assists !== '' && ` ${paneText.result.assist} ${assists}`}
        </span>
        <span className="task-ticket" title={`${paneText.result.ticket} ${task.ticket}`}>
          {paneText.result.ticket} {task.ticket.slice(0, 8)}
        </span>
      </div>
    </>
  );
}

function mentions({ unit, lead, assists }: Task, words: string): boolean {
  return words === '' || [unit, lead, ...assists].some(({ name }) => name.includes(words));
}
