import type { JSX } from 'react';
import { paneResultText as text } from '../../../text/pane/paneResultText';
import type { PersonLoad } from './taskView';

export interface PersonListProps {
  readonly loads: readonly PersonLoad[];
  /** Shows the tasks of somebody. */
  readonly onPerson: (id: string) => void;
}

/** Everybody who is sent, with how many tasks, to see whether the work is spread evenly. */
export function PersonList({ loads, onPerson }: PersonListProps): JSX.Element {
  const most = Math.max(1, ...loads.map(({ all }) => all));
  return (
    <ul className="people">
      {loads.map(({ person, lead, assist, helping, all }) => (
        <li key={person.id}>
          <button type="button" className="person" onClick={() => onPerson(person.id)}>
            <span className="person-name">{person.name}</span>
            <span className="bar" aria-hidden="true">
              <span style={{ width: `${(all / most) * 100}%` }} />
            </span>
            <span className="hint number">{text.load(lead, assist, helping, all)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
