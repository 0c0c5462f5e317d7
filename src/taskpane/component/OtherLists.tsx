import type { JSX } from 'react';
import { Checkbox, Dropdown, Link, ResponsiveMode } from 'office-ui-fabric-react';
import type { WorkbookScan } from '../../app/scanWorkbook';
import type { RegisterChoice } from '../../domain/register/registerChoice';
import { fieldText } from '../../text/fieldText';
import { paneText } from '../../text/paneText';

const text = paneText.register;

export interface OtherListsProps {
  readonly scan: WorkbookScan;
  readonly onChoose: (choice: RegisterChoice) => void;
}

/** What the workbook holds beside the two registers: further parts of the enterprise list, lists of marked enterprises, past checks. */
export function OtherLists({ scan, onChoose }: OtherListsProps): JSX.Element {
  return (
    <section className="other-lists">
      <Parts scan={scan} onChoose={onChoose} />
      <FlagLists scan={scan} onChoose={onChoose} />
      <Dropdown
        label={text.records}
        responsiveMode={ResponsiveMode.large}
        selectedKey={scan.recordsSheet ?? ''}
        options={[{ key: '', text: text.noRecords }, ...scan.sheetNames.map((sheet) => ({ key: sheet, text: sheetText(scan, sheet) }))]}
        onChange={(_, option) => option && onChoose({ ...scan.choice, records: String(option.key) })}
      />
      {scan.recordsSheet !== null && <p className="facts">{text.recordCount(scan.records.length)}</p>}
    </section>
  );
}

function Parts({ scan, onChoose }: OtherListsProps): JSX.Element | null {
  const offered = scan.sheetNames.filter((sheet) => scan.parts.includes(sheet) || scan.candidates.enterprise.includes(sheet));
  if (scan.enterprises === null || offered.length < 2) return null;
  const toggle = (sheet: string, used: boolean): void =>
    onChoose({ ...scan.choice, enterpriseParts: offered.filter((each) => (each === sheet ? used : scan.parts.includes(each))) });
  return (
    <fieldset className="fields checks">
      <legend>{text.parts}</legend>
      {offered.map((sheet) => (
        <Checkbox
          key={sheet}
          label={sheet}
          checked={scan.parts.includes(sheet)}
          disabled={scan.parts.length === 1 && scan.parts.includes(sheet)}
          onChange={(_, checked) => toggle(sheet, checked === true)}
        />
      ))}
    </fieldset>
  );
}

/** A list that was put aside comes back with all that the program finds by itself. */
function FlagLists({ scan, onChoose }: OtherListsProps): JSX.Element | null {
  const { flagLists: chosen, ...others } = scan.choice;
  if (scan.flagLists.length === 0 && chosen === undefined) return null;
  return (
    <fieldset className="fields checks">
      <legend>{text.flagLists}</legend>
      {scan.flagLists.map((list) => (
        <Checkbox
          key={`${list.sheet} ${list.field}`}
          label={text.flagList(list.sheet, fieldText(list.field))}
          checked
          onChange={() => onChoose({ ...others, flagLists: scan.flagLists.filter((each) => each !== list) })}
        />
      ))}
      {chosen !== undefined && <Link onClick={() => onChoose(others)}>{text.findFlagLists}</Link>}
    </fieldset>
  );
}

function sheetText({ candidates }: WorkbookScan, sheet: string): string {
  return candidates.records.includes(sheet) ? text.recordsCandidate(sheet) : sheet;
}
