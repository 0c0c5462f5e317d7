import type { JSX } from 'react';
import { Link } from 'office-ui-fabric-react';
import type { Entry } from '../../../domain/act/act';
import type { PeriodRecord } from '../../../domain/act/periodRecord';
import type { Place } from '../../../domain/ground/problem';
import { actName } from '../../../text/sheet/actText';
import { paneChangeText } from '../../../text/pane/paneChangeText';

const text = paneChangeText;

export interface ActChainProps {
  readonly record: PeriodRecord;
  readonly onShow: (place: Place) => void;
}

/** All that was done with a period's lists so far, the latest first, and how each list stands. */
export function ActChain({ record, onShow }: ActChainProps): JSX.Element {
  const { entries, lists } = record;
  const names = namesOf(record);
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
  readonly names: ReadonlyMap<string, string>;
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

function actWords(act: Entry['act'], names: ReadonlyMap<string, string>): string {
  const name = (id: string): string => names.get(id) ?? id;
  switch (act.kind) {
    case 'draw':
    case 'redraw':
      return act.sheets.list;
    case 'substitute':
      return text.substituted(name(act.removed), name(act.added));
    case 'reassign':
      return text.reassigned(name(act.inspector), act.tasks.length);
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

/** Names of the enterprises and inspectors of a period's lists, by id. */
function namesOf({ lists }: PeriodRecord): ReadonlyMap<string, string> {
  const units = lists.flatMap(({ tasks }) =>
    tasks.map(({ unit }) => [String(unit.id), unit.name] as const),
  );
  const people = lists.flatMap(({ recorded }) =>
    recorded.population.inspectors.map(({ id, name }) => [String(id), name] as const),
  );
  return new Map([...units, ...people]);
}
