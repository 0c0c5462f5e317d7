import type { JSX } from 'react';
import type { CurrentTask } from '../../../domain/act/periodRecord';
import type { Task } from '../../../domain/draw/draw';
import type { DirectedDraw } from '../../../domain/profile/profile';
import { categoryText } from '../../../text/term/codeText';
import { paneResultText as text } from '../../../text/pane/paneResultText';
import { paneText } from '../../../text/pane/paneText';
import { directedName } from '../profile/QuotaTable';

export interface TaskRowProps {
  readonly task: CurrentTask;
  /** A line below: who else comes along, and what happened. */
  readonly more: string;
  /** Shows its row on the sheet. */
  readonly onOpen: () => void;
}

/** A drawn enterprise with its team; pressed, its row on the sheet is shown. */
export function TaskRow({ task, more, onOpen }: TaskRowProps): JSX.Element {
  const assists = listText(task.assists.map(({ name }) => name));
  return (
    <button type="button" className="task" title={text.openRow(task.unit.name)} onClick={onOpen}>
      <span className="line">
        <span className={task.status === 'replaced' ? 'task-name task-replaced' : 'task-name'}>
          {task.unit.name}
        </span>
        <span className="task-tags">
          {task.status === 'replaced' && <span className="tag">{text.replaced}</span>}
          {task.replaces !== '' && <span className="tag">{text.added}</span>}
          <span className="tag">{categoryText(task.unit.category)}</span>
        </span>
      </span>
      <span className="line hint">
        <span className="task-team">
          {text.lead} {task.lead.name}
          {assists !== '' && ` ${text.assist} ${assists}`}
        </span>
        <span className="task-region">{task.unit.region}</span>
      </span>
      {more !== '' && <span className="task-more hint">{more}</span>}
    </button>
  );
}

/** Whether a task has more than its team to tell. */
export function hasMore(task: Task): boolean {
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
 *
 * @param task of the list
 * @param draws the profile's own, which have the names
 */
export function moreText(task: Task, draws: readonly DirectedDraw[]): string {
  const { auxiliaries, joint } = task;
  const directed = drawsOf(task);
  const departments = [...joint.internal, ...joint.external];
  const parts = [
    auxiliaries.length > 0
      ? `${text.auxiliary} ${listText(auxiliaries.map(({ name }) => name))}`
      : '',
    departments.length > 0 ? text.joint(listText(departments)) : '',
    directed.length > 0
      ? text.directed(listText(directed.map((id) => directedName(id, draws))))
      : '',
  ];
  return parts.filter((part) => part !== '').join(paneText.pane.clauseSeparator);
}

/** Names one behind the other. */
export function listText(names: readonly string[]): string {
  return names.join(paneText.pane.listSeparator);
}
