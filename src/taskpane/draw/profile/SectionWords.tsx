import { useState, type JSX } from 'react';
import { DefaultButton, Link, TextField } from 'office-ui-fabric-react';
import { profileWords, readProfileWords, type WordFault } from '../../../app/profileWords';
import type { Profile } from '../../../domain/profile/profile';
import { profileEditorText } from '../../../text/pane/profileEditorText';
import { profileCellFaultText } from '../../../text/problem/profileFaultText';
import { labels, sections, type SectionKey } from '../../../text/sheet/profileSheetText';

const text = profileEditorText;

/** The section in which each row is what its first cell says. */
const NAMED: SectionKey = 'plans';
/** Sections whose rows are fixed. */
const FIXED: readonly string[] = [NAMED, ...Object.keys(labels)];
/** What the program makes and the clerk is not asked for, by section: columns, and rows by label. */
const MADE_COLUMNS: Partial<Readonly<Record<SectionKey, number>>> = { directed: 2 };
const MADE_ROWS: readonly string[] = [labels.basics.id[0], labels.basics.name[0]];

type Rows = readonly (readonly (string | number | boolean)[])[];

export interface SectionWordsProps {
  readonly section: SectionKey;
  readonly profile: Profile;
  readonly onChange: (profile: Profile) => void;
}

/**
 * A section in the words of the profile's sheet, cell by cell: also what has no form here. It counts
 * once all of it can be read; until then each wrong cell says what is wrong.
 */
export function SectionWords({ section, profile, onChange }: SectionWordsProps): JSX.Element {
  const { title, headers, remark } = sections[section];
  /** What is being typed; null shows the profile. */
  const [typed, setTyped] = useState<Rows | null>(null);
  const words = profileWords(profile);
  const rows = typed ?? words[section];
  const faults =
    typed === null ? [] : readProfileWords({ ...words, [section]: withoutBlank(typed) }).faults;
  const set = (next: Rows): void => {
    const reading = readProfileWords({ ...words, [section]: withoutBlank(next) });
    setTyped(next);
    if (reading.profile !== null) onChange(reading.profile);
  };
  const made = MADE_COLUMNS[section];
  const shownRows = rows
    .map((cells, row) => ({ cells, row }))
    .filter(({ cells }) => section !== 'basics' || !MADE_ROWS.includes(String(cells[0])));
  const placed = (row: number, column: number): WordFault | undefined =>
    faults.find((each) => each.section === section && each.column === column && each.row === row);
  const isLabelled = section in labels;
  const isShown = (column: number): boolean =>
    (isLabelled ? column === 1 : column !== made) && (section !== NAMED || column !== 0);
  const others = faults.filter((each) => each.section !== section || !isShown(each.column));
  return (
    <div className="section-words">
      <p className="hint">{text.wordsHint}</p>
      {remark !== '' && <p className="hint">{remark}</p>}
      {shownRows.map(({ cells, row }, index) => (
        <div key={row} className="rule-fields">
          {!isLabelled && (
            <div className="line">
              <h4>{section === NAMED ? String(cells[0]) : text.wordsRow(index + 1)}</h4>
              {!FIXED.includes(section) && (
                <Link
                  aria-label={text.removeOf(`${title} ${text.wordsRow(index + 1)}`)}
                  onClick={() => set(rows.filter((_, at) => at !== row))}
                >
                  {text.remove}
                </Link>
              )}
            </div>
          )}
          {headers.map((header, column) => {
            if (!isShown(column)) return null;
            const fault = placed(row, column);
            const value = String(cells[column] ?? '');
            const label = isLabelled ? String(cells[0]) : header;
            return (
              <TextField
                key={header}
                label={label}
                ariaLabel={text.wordsCell(title, index + 1, label)}
                multiline
                autoAdjustHeight
                rows={1}
                resizable={false}
                value={value}
                {...(fault !== undefined && {
                  errorMessage: text.wordsOther(
                    fault.header,
                    profileCellFaultText(fault.fault, fault.value),
                  ),
                })}
                onChange={(_, next = '') =>
                  set(
                    rows.map((each, at) =>
                      at !== row
                        ? each
                        : headers.map((_header, of) => (of === column ? next : (each[of] ?? ''))),
                    ),
                  )
                }
              />
            );
          })}
        </div>
      ))}
      {others.map(({ header, value, fault }, index) => (
        <p key={index} role="alert" data-unfinished tabIndex={-1}>
          {text.wordsOther(header, profileCellFaultText(fault, value))}
        </p>
      ))}
      {!FIXED.includes(section) && (
        <DefaultButton
          className="apart"
          text={text.addRow}
          onClick={() => setTyped([...rows, headers.map(() => '')])}
        />
      )}
    </div>
  );
}

/** An empty row is one that the clerk has not filled in yet. */
function withoutBlank(rows: Rows): Rows {
  return rows.filter((row) => row.some((cell) => String(cell).trim() !== ''));
}
