import { useState, type JSX } from 'react';
import { SearchBox } from 'office-ui-fabric-react';
import type { CurrentTask } from '../../../domain/act/periodRecord';
import { paneChangeText } from '../../../text/pane/paneChangeText';

const text = paneChangeText;

/** So many enterprises are offered at once. */
const OFFERED = 6;

export interface EnterpriseSearchProps {
  readonly tasks: readonly CurrentTask[];
  /** Given the enterprise's id. */
  readonly onChoose: (enterprise: string) => void;
}

/** One enterprise of a list, found by a part of its name or id. */
export function EnterpriseSearch({ tasks, onChoose }: EnterpriseSearchProps): JSX.Element {
  const [words, setWords] = useState('');
  const wanted = words.trim().toUpperCase();
  const found =
    wanted === ''
      ? []
      : tasks.filter(
          ({ unit }) =>
            unit.name.toUpperCase().includes(wanted) || unit.id.toUpperCase().includes(wanted),
        );
  return (
    <div>
      <div className="line">
        <span className="label">{text.enterprise}</span>
        <span role="status" className="hint number">
          {wanted === ''
            ? text.all(tasks.length)
            : found.length === 0
              ? text.noneFound
              : text.found(found.length)}
        </span>
      </div>
      <SearchBox
        placeholder={text.searchEnterprise}
        ariaLabel={text.searchEnterprise}
        value={words}
        onChange={(_, value) => setWords(value ?? '')}
      />
      <ul className="offers">
        {found.slice(0, OFFERED).map(({ unit }) => (
          <li key={unit.id}>
            <button
              type="button"
              className="offer"
              title={unit.name}
              onClick={() => onChoose(unit.id)}
            >
              {unit.name}
            </button>
          </li>
        ))}
      </ul>
      {found.length > OFFERED && <p className="hint">{text.moreFound(found.length - OFFERED)}</p>}
    </div>
  );
}
