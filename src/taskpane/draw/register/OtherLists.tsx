import { useState, type JSX } from 'react';
import { Checkbox, Dropdown, Link, ResponsiveMode } from 'office-ui-fabric-react';
import type { WorkbookScan } from '../../../app/scanWorkbook';
import type { ColumnReading } from '../../../reading/column/columnReading';
import type { FlagList, RegisterChoice } from '../../../reading/registerChoice';
import { FLAG_LIST_FIELDS, type FlagListField } from '../../../reading/vocabulary';
import { fieldText } from '../../../text/term/fieldText';
import { paneRegisterText } from '../../../text/pane/paneRegisterText';
import type { ColumnAnswer } from './columnChoice';
import { ColumnList } from './ColumnList';

const text = paneRegisterText;

interface ListProps {
  readonly scan: WorkbookScan;
  readonly onChoose: (choice: RegisterChoice) => void;
}

export interface OtherListsProps extends ListProps {
  readonly onAnswer: (reading: ColumnReading, answer: ColumnAnswer) => void;
}

/**
 * What the workbook holds beside the two registers: further parts of the enterprise list, lists of
 * marked enterprises, past checks, the list of items.
 */
export function OtherLists({ scan, onChoose, onAnswer }: OtherListsProps): JSX.Element {
  return (
    <section className="other-lists">
      <Parts scan={scan} onChoose={onChoose} />
      <FlagLists scan={scan} onChoose={onChoose} />
      <Dropdown
        label={text.records}
        responsiveMode={ResponsiveMode.large}
        selectedKey={scan.recordsSheet ?? ''}
        options={[
          { key: '', text: text.noRecords },
          ...scan.sheetNames.map((sheet) => ({ key: sheet, text: sheetText(scan, sheet) })),
        ]}
        onChange={(_, option) =>
          option && onChoose({ ...scan.choice, records: String(option.key) })
        }
      />
      {scan.recordsSheet !== null && (
        <p className="facts">{text.recordCount(scan.records.length)}</p>
      )}
      {scan.columns.records.length > 0 && (
        <ColumnList kind="records" readings={scan.columns.records} onAnswer={onAnswer} />
      )}
      <Items scan={scan} onChoose={onChoose} onAnswer={onAnswer} />
    </section>
  );
}

function Items({ scan, onChoose, onAnswer }: OtherListsProps): JSX.Element {
  const { items } = scan;
  return (
    <>
      <Dropdown
        label={text.items}
        responsiveMode={ResponsiveMode.large}
        selectedKey={items?.sheets[0] ?? ''}
        options={[
          { key: '', text: text.noRecords },
          ...scan.sheetNames.map((sheet) => ({ key: sheet, text: sheet })),
        ]}
        onChange={(_, option) => option && onChoose({ ...scan.choice, items: String(option.key) })}
      />
      {items !== null && <p className="facts">{text.itemCount(items.rows.length)}</p>}
      {scan.columns.items.length > 0 && (
        <ColumnList kind="items" readings={scan.columns.items} onAnswer={onAnswer} />
      )}
    </>
  );
}

function Parts({ scan, onChoose }: ListProps): JSX.Element | null {
  const offered = scan.sheetNames.filter(
    (sheet) => scan.parts.includes(sheet) || scan.candidates.enterprise.includes(sheet),
  );
  if (scan.enterprises === null || offered.length < 2) return null;
  const toggle = (sheet: string, used: boolean): void =>
    onChoose({
      ...scan.choice,
      enterpriseParts: offered.filter((each) =>
        each === sheet ? used : scan.parts.includes(each),
      ),
    });
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
function FlagLists({ scan, onChoose }: ListProps): JSX.Element | null {
  const { flagLists: chosen, ...others } = scan.choice;
  if (scan.enterprises === null) return null;
  return (
    <fieldset className="fields checks">
      {scan.flagLists.length > 0 && <legend>{text.flagLists}</legend>}
      {scan.flagLists.map((list) => (
        <Checkbox
          key={`${list.sheet} ${list.field}`}
          label={text.flagList(list.sheet, fieldText(list.field))}
          checked
          onChange={() =>
            onChoose({ ...others, flagLists: scan.flagLists.filter((each) => each !== list) })
          }
        />
      ))}
      <AddFlagList
        scan={scan}
        onAdd={(list) => onChoose({ ...others, flagLists: [...scan.flagLists, list] })}
      />
      {chosen !== undefined && <Link onClick={() => onChoose(others)}>{text.findFlagLists}</Link>}
    </fieldset>
  );
}

/**
 * A list that the program did not find: first its sheet, then what it says of the enterprises on
 * it.
 */
function AddFlagList({
  scan,
  onAdd,
}: {
  readonly scan: WorkbookScan;
  readonly onAdd: (list: FlagList) => void;
}): JSX.Element | null {
  const [sheet, setSheet] = useState<string | null>(null);
  const taken = [
    ...scan.parts,
    scan.inspectors?.sheet,
    scan.recordsSheet,
    ...(scan.items?.sheets ?? []),
    ...scan.flagLists.map((list) => list.sheet),
  ];
  const offered = scan.sheetNames.filter((name) => !taken.includes(name));
  if (offered.length === 0) return null;
  return (
    <details className="fold">
      <summary>{text.addFlagList}</summary>
      <Dropdown
        label={text.flagListSheet}
        placeholder={text.choose}
        responsiveMode={ResponsiveMode.large}
        selectedKey={sheet}
        options={offered.map((name) => ({ key: name, text: name }))}
        onChange={(_, option) => option && setSheet(String(option.key))}
      />
      {sheet !== null && (
        <Dropdown
          label={text.flagListMeans(sheet)}
          placeholder={text.choose}
          responsiveMode={ResponsiveMode.large}
          selectedKey={null}
          options={FLAG_LIST_FIELDS.map((field) => ({ key: field, text: fieldText(field) }))}
          onChange={(_, option) => {
            if (option === undefined) return;
            setSheet(null);
            onAdd({ sheet, field: option.key as FlagListField });
          }}
        />
      )}
    </details>
  );
}

function sheetText({ candidates }: WorkbookScan, sheet: string): string {
  return candidates.records.includes(sheet) ? text.recordsCandidate(sheet) : sheet;
}
