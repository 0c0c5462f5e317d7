import { useCallback, useState, type JSX, type ReactNode } from 'react';
import { Link, PrimaryButton, Spinner } from 'office-ui-fabric-react';
import type { WorkbookScan } from '../../../app/scanWorkbook';
import type { Place } from '../../../domain/ground/problem';
import type { DuplicateGroup } from '../../../reading/duplicates';
import type { FieldFill, HealthReport } from '../../../reading/health';
import { fieldText } from '../../../text/term/fieldText';
import { duplicateText, problemKindText } from '../../../text/sheet/healthText';
import { registerFieldText } from '../../../text/term/registerFieldText';
import { paneTabText } from '../../../text/pane/paneTabText';
import { paneHealthText } from '../../../text/pane/paneHealthText';
import { paneText } from '../../../text/pane/paneText';
import { PlacedList } from '../../common/PlacedList';
import { ProblemItems } from '../../common/ProblemItems';
import { StateNotice } from '../../common/StateNotice';
import { WrittenNotice } from '../../common/WrittenNotice';
import { PaneIcon } from '../../common/icons';
import { sheetEnding, useDeed, type NewSheet } from '../../state/useDeed';
import type { Pane } from '../../state/usePane';
import { useResult } from '../../state/useResult';
import { PanelFrame } from '../PanelFrame';

const text = paneHealthText;

/**
 * How the registers are: every kind of problem with its cells, rows that occur twice, empty cells,
 * and what the profile will miss.
 */
export function HealthPanel({
  pane,
  scan,
}: {
  readonly pane: Pick<Pane, 'actions' | 'app' | 'perform' | 'profile'>;
  readonly scan: WorkbookScan;
}): JSX.Element {
  const { app, profile, actions } = pane;
  const { deed, start } = useDeed<NewSheet>(pane.perform);
  const ask = useCallback(() => app.examineRegisters(scan, profile), [app, scan, profile]);
  const report = useResult(ask).value;
  const writing = deed.status === 'busy';
  const write = (found: HealthReport): void =>
    start(async () => sheetEnding(await app.writeHealthSheet(found)));
  return (
    <PanelFrame
      heading={text.heading}
      back={text.back}
      onBack={() => actions.openPanel('none')}
      footer={
        <PrimaryButton
          text={writing ? text.writing : text.write}
          disabled={writing || report === undefined}
          onClick={() => report !== undefined && write(report)}
        />
      }
    >
      <WrittenNotice
        deed={deed}
        written={text.written}
        failed={text.failed}
        onShow={actions.show}
      />
      {report === undefined ? (
        <Spinner label={paneTabText.computing} />
      ) : (
        <Findings report={report} onShow={actions.show} />
      )}
    </PanelFrame>
  );
}

function Findings({
  report,
  onShow,
}: PlacedProps & { readonly report: HealthReport }): JSX.Element {
  return (
    <>
      <div>
        <strong>{text.summary(report.enterpriseCount, report.inspectorCount)}</strong>
        <p className="hint">
          {report.profileName === null ? text.withoutProfile : text.against(report.profileName)}
        </p>
      </div>
      <Lacking report={report} />
      <Problems report={report} onShow={onShow} />
      <Duplicates groups={report.duplicates} onShow={onShow} />
      <FilledCodes report={report} onShow={onShow} />
      <Fills fills={report.fills} onShow={onShow} />
    </>
  );
}

interface PlacedProps {
  readonly onShow: (place: Place) => void;
}

function Lacking({
  report: { lacking, lackingOfInspectors },
}: {
  readonly report: HealthReport;
}): JSX.Element | null {
  const fields = [
    ...lacking.map((field) => registerFieldText('enterprise', field)),
    ...lackingOfInspectors.map((field) => registerFieldText('inspector', field)),
  ];
  if (fields.length === 0) return null;
  return (
    <StateNotice kind="warning" title={text.lacking}>
      <p>{fields.join(paneText.pane.listSeparator)}</p>
      <p>{text.lackingHint}</p>
    </StateNotice>
  );
}

function Problems({
  report: { groups },
  onShow,
}: PlacedProps & { readonly report: HealthReport }): JSX.Element {
  return (
    <section>
      <h3>{text.problems}</h3>
      {groups.length === 0 && (
        <p className="fine">
          <PaneIcon name="success" />
          {text.sound}
        </p>
      )}
      {groups.map((group) => (
        <Group
          key={`${group.severity} ${group.code}`}
          title={
            <>
              <PaneIcon name={group.severity} />
              {problemKindText(group.code)}
            </>
          }
          count={text.count(group.count)}
        >
          <ProblemItems problems={group.problems} onShow={onShow} />
        </Group>
      ))}
    </section>
  );
}

function Duplicates({
  groups,
  onShow,
}: PlacedProps & { readonly groups: readonly DuplicateGroup[] }): JSX.Element | null {
  if (groups.length === 0) return null;
  return (
    <section>
      <h3>{text.duplicates}</h3>
      {groups.map(({ by, value, members }) => (
        <Group
          key={`${by} ${value}`}
          title={
            <>
              {duplicateText(by)} <span className="hint">{value}</span>
            </>
          }
          count={text.members(members.length)}
        >
          <PlacedList
            items={members.map(({ name, ...place }) => ({
              key: `${place.sheet} ${place.cell}`,
              words: name,
              place,
            }))}
            onShow={onShow}
          />
        </Group>
      ))}
    </section>
  );
}

function FilledCodes({
  report: { filledCodes },
  onShow,
}: PlacedProps & { readonly report: HealthReport }): JSX.Element | null {
  if (filledCodes.length === 0) return null;
  const items = filledCodes.map(({ name, code, ...place }) => ({
    key: `${place.sheet} ${place.cell}`,
    words: text.filledCode(name, code),
    place,
  }));
  return (
    <Group title={text.filledCodes} count={text.count(items.length)}>
      <PlacedList items={items} onShow={onShow} />
    </Group>
  );
}

/** Columns with empty cells, the emptiest first. */
function Fills({
  fills,
  onShow,
}: PlacedProps & { readonly fills: readonly FieldFill[] }): JSX.Element | null {
  if (fills.length === 0) return null;
  const holey = fills
    .filter(({ missing }) => missing > 0)
    .sort((one, other) => other.missing - one.missing);
  return (
    <section>
      <h3>{text.fills}</h3>
      <ul className="bars fills">
        {holey.map((fill) => (
          <Fill key={fill.field} fill={fill} onShow={onShow} />
        ))}
      </ul>
      {holey.length < fills.length && (
        <p className="hint">{text.complete(fills.length - holey.length)}</p>
      )}
    </section>
  );
}

/** A column with how much of it is empty; pressed again and again it goes from one empty cell to the next. */
function Fill({
  fill: { field, filled, missing, empty },
  onShow,
}: PlacedProps & { readonly fill: FieldFill }): JSX.Element {
  const [next, setNext] = useState(0);
  const place = empty[next % empty.length];
  const show = (): void => {
    if (place !== undefined) onShow(place);
    setNext((next + 1) % empty.length);
  };
  return (
    <li>
      <span>{fieldText(field)}</span>
      <span className="bar lack" aria-hidden="true">
        <span style={{ width: `${(missing / (filled + missing)) * 100}%` }} />
      </span>
      <span className="number">{text.missing(missing, filled + missing)}</span>
      {place !== undefined && (
        <Link aria-label={text.nextEmptyOf(fieldText(field), place.cell)} onClick={show}>
          {text.nextEmpty}
        </Link>
      )}
    </li>
  );
}

function Group({
  title,
  count,
  children,
}: {
  readonly title: ReactNode;
  readonly count: string;
  readonly children: ReactNode;
}): JSX.Element {
  return (
    <details className="fold health-group">
      <summary>
        <span className="line">
          <span>{title}</span>
          <span className="number hint">{count}</span>
        </span>
      </summary>
      {children}
    </details>
  );
}
