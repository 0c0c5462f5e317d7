import type { JSX } from 'react';
import { Link } from 'office-ui-fabric-react';
import type { Entry } from '../../../domain/act/act';
import type { PeriodRecord } from '../../../domain/act/periodRecord';
import type { Place } from '../../../domain/ground/problem';
import { actName, type ActNames } from '../../../text/sheet/actText';
import { paneChangeText } from '../../../text/pane/paneChangeText';
import { actNames } from './actNames';

const text = paneChangeText;

export interface ActChainProps {
  readonly record: PeriodRecord;
  readonly onShow: (place: Place) => void;
}

/** All that was done with a period's lists so far, the latest first, and how each list stands. */
export function ActChain({ record, onShow }: ActChainProps): JSX.Element {
  const { entries, lists } = record;
  const names = actNames(record);
  return (
    <details className="fold">
      <summary>{text.chain(entries.length)}</summary>
      <ul className="chain">
        {lists.map(({ sheets, state }) => (
          <li key={sheets.list} className="line">
            <Link onClick={() => onShow({ sheet: sheets.list, cell: '' })}>{sheets.list}</Link>
            <span className="tag">{text.states[state]}</span>
          </li>
        ))}
        {[...entries].reverse().map((entry) => (
          <li key={entry.number}>
            <EntryWords entry={entry} names={names} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function EntryWords({
  entry: { number, act, at, by, witness },
  names,
}: {
  readonly entry: Entry;
  readonly names: ActNames;
}): JSX.Element {
  const facts = [
    actWords(act, names),
    act.reason === '' ? '' : text.because(act.reason),
    text.signed(by, witness),
  ];
  return (
    <>
      <strong>{text.entry(number, actName(act), at)}</strong>
      {facts
        .filter((words) => words !== '')
        .map((words, index) => (
          <p key={index} className="hint">
            {words}
          </p>
        ))}
    </>
  );
}

function actWords(act: Entry['act'], { unit, person }: ActNames): string {
  switch (act.kind) {
    case 'draw':
    case 'redraw':
      return act.sheets.list;
    case 'substitute':
      return text.substituted(unit(act.removed), unit(act.added));
    case 'reassign':
      return text.reassigned(person(act.inspector), act.tasks.length);
    case 'void':
      return act.list;
    case 'announce':
      return act.sheet;
    case 'attempt':
      return text.attempted(act.count, act.seed);
    case 'cancelled':
    case 'failed':
      return text.ended(act.attempt);
  }
}
