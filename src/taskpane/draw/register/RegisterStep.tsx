import type { JSX } from 'react';
import {
  DefaultButton,
  Dropdown,
  Link,
  PrimaryButton,
  ResponsiveMode,
} from 'office-ui-fabric-react';
import type { WorkbookScan } from '../../../app/scanWorkbook';
import type { PeriodRecord } from '../../../domain/act/periodRecord';
import { isClear } from '../../../domain/ground/problem';
import type { RegisterKind, TableKind } from '../../../domain/register/register';
import type { Problem } from '../../../text/problem/problemText';
import type { ColumnReading } from '../../../reading/column/columnReading';
import { paneRegisterText } from '../../../text/pane/paneRegisterText';
import { paneText } from '../../../text/pane/paneText';
import { ProblemList } from '../../common/ProblemList';
import { StateNotice } from '../../common/StateNotice';
import { PaneIcon } from '../../common/icons';
import type { Pane } from '../../state/usePane';
import { later } from '../../later';
import { StepFrame } from '../StepFrame';
import type { ColumnAnswer } from './columnChoice';

const RegisterQuestions = later(() => import('../question/RegisterQuestions')).part(
  'RegisterQuestions',
);

const AskedColumns = later(() => import('./AskedColumns')).part('AskedColumns');
const ColumnList = later(() => import('./ColumnList')).part('ColumnList');
const OtherLists = later(() => import('./OtherLists')).part('OtherLists');
const BlankLists = later(() => import('../../settings/BlankLists')).part('BlankLists');

const text = paneRegisterText;

const KINDS: readonly RegisterKind[] = ['enterprise', 'inspector'];
const TABLES: readonly TableKind[] = [...KINDS, 'records', 'items'];

/**
 * First step: which sheets hold the registers, what was recognised in them, and what is wrong
 * there.
 */
export function RegisterStep({
  pane,
  scan,
}: {
  readonly pane: Pick<
    Pane,
    | 'actions'
    | 'app'
    | 'perform'
    | 'preparation'
    | 'ready'
    | 'run'
    | 'showTab'
    | 'state'
    | 'working'
  >;
  readonly scan: WorkbookScan;
}): JSX.Element {
  const { actions, ready } = pane;
  const missing = KINDS.filter((kind) => registerOf(scan, kind) === null);
  const unrecognised = missing.filter((kind) => scan.candidates[kind].length === 0);
  // The notices for unrecognised registers and for columns to be confirmed say what these problems
  // say, and more.
  const listed = ready.registerProblems.filter(
    ({ code }) => code !== 'register-not-found' && code !== 'column-asked',
  );
  const asked = TABLES.flatMap((kind) =>
    scan.columns[kind]
      .filter((reading) => reading.confidence === 'asked' && !isQuestion(reading, scan))
      .map((reading) => ({ kind, reading })),
  );
  const answer = ({ sheet, columnIndex }: ColumnReading, to: ColumnAnswer): void =>
    actions.answerColumn(sheet, columnIndex, to);
  const errors = ready.registerProblems.filter(({ severity }) => severity === 'error').length;
  return (
    <StepFrame
      step="register"
      pane={pane}
      footer={
        <>
          {!ready.reachable.profile && (
            <p id="register-blocked">
              {missing.length > 0 ? text.needBoth : blockedText(listed, errors)}
            </p>
          )}
          <PrimaryButton
            text={paneText.step.next.register}
            disabled={!ready.reachable.profile}
            allowDisabledFocus
            aria-describedby={ready.reachable.profile ? undefined : 'register-blocked'}
            onClick={() => actions.goTo('profile')}
          />
        </>
      }
    >
      {isEmpty(scan) ? (
        <StateNotice
          kind="info"
          title={paneText.notice.empty.title}
          actions={<DefaultButton text={paneText.pane.reread} onClick={actions.reread} />}
        >
          {paneText.notice.empty.body}
        </StateNotice>
      ) : (
        <>
          <DrawnLists periods={scan.periods} pane={pane} />
          {scan.questions.length > 0 && (
            <RegisterQuestions scan={scan} preparation={pane.preparation} actions={actions} />
          )}
          {asked.length > 0 && <AskedColumns columns={asked} onAnswer={answer} />}
          {KINDS.map((kind) => (
            <RegisterPart
              key={kind}
              kind={kind}
              scan={scan}
              onChoose={(sheet) => actions.chooseRegister(kind, sheet)}
              onAnswer={answer}
            />
          ))}
          {scan.enterprises !== null && (
            <OtherLists scan={scan} onChoose={actions.choose} onAnswer={answer} />
          )}
          {unrecognised.length > 0 && <UnrecognisedRegisters kinds={unrecognised} />}
          <ProblemList problems={listed} onShow={actions.show} />
          {ready.registerProblems.length === 0 && (
            <p className="fine">
              <PaneIcon name="success" />
              {paneText.problem.none}
            </p>
          )}
          {scan.enterprises !== null && (
            <DefaultButton
              className="apart"
              text={text.health}
              onClick={() => actions.openPanel('health')}
            />
          )}
        </>
      )}
      <BlankLists pane={pane} offered={unrecognised.length > 0} />
    </StepFrame>
  );
}

/** Whether a column is among the questions, so that it is not asked about twice. */
function isQuestion({ sheet, columnIndex }: ColumnReading, { questions }: WorkbookScan): boolean {
  return questions.some(
    (each) => each.kind === 'column' && each.sheet === sheet && each.columnIndex === columnIndex,
  );
}

interface DrawnListsProps {
  readonly periods: readonly PeriodRecord[];
  readonly pane: Pick<Pane, 'actions' | 'showTab'>;
}

/** The latest list that the workbook holds already, with the ways on from it. */
function DrawnLists({ periods, pane: { actions, showTab } }: DrawnListsProps): JSX.Element | null {
  const latest = periods.filter(({ current }) => current !== null).at(-1);
  if (latest?.current === undefined || latest.current === null) return null;
  const standing = latest.current.tasks.filter(({ status }) => status === 'standing').length;
  const { sheets } = latest.current;
  return (
    <p className="fine drawn-lists">
      <PaneIcon name="success" />
      <Link onClick={() => actions.show({ sheet: sheets.list, cell: '' })}>
        {text.drawn(paneText.pane.period(latest.period), standing)}
      </Link>
      <Link onClick={() => actions.openPanel('changes')}>{text.changeList}</Link>
      <Link onClick={() => showTab('check')}>{text.verify}</Link>
    </p>
  );
}

/** Why the draw cannot go on: faults in the workbook first, for they take longest. */
function blockedText(listed: readonly Problem[], errors: number): string {
  return isClear(listed) ? text.confirmFirst : paneText.problem.blocked(errors);
}

interface RegisterPartProps {
  readonly kind: RegisterKind;
  readonly scan: WorkbookScan;
  readonly onChoose: (sheet: string) => void;
  readonly onAnswer: (reading: ColumnReading, answer: ColumnAnswer) => void;
}

function RegisterPart({ kind, scan, onChoose, onAnswer }: RegisterPartProps): JSX.Element {
  const register = registerOf(scan, kind);
  const candidates = scan.candidates[kind];
  return (
    <section className="register">
      <Dropdown
        label={text.names[kind]}
        placeholder={text.choose}
        responsiveMode={ResponsiveMode.large}
        selectedKey={register?.sheet ?? scan.choice[kind] ?? null}
        options={scan.sheetNames.map((sheet) => ({
          key: sheet,
          text: sheet,
          data: candidates.includes(sheet) ? text.candidate(sheet) : sheet,
        }))}
        onRenderOption={(option) => <span>{String(option?.data ?? '')}</span>}
        onChange={(_, option) => option && onChoose(String(option.key))}
      />
      {register !== null && (
        <>
          <p className="facts">
            <strong>{text.counts[kind](register.rows.length)}</strong>
            <span>{text.headerRow(register.headerRow)}</span>
          </p>
          <ColumnList kind={kind} readings={scan.columns[kind]} onAnswer={onAnswer} />
        </>
      )}
    </section>
  );
}

function UnrecognisedRegisters({
  kinds,
}: {
  readonly kinds: readonly RegisterKind[];
}): JSX.Element {
  return (
    <StateNotice kind="warning" title={paneText.notice.unrecognised(kinds)}>
      <p>{paneText.notice.unrecognisedBody}</p>
      <ul>
        {kinds.map((kind) => (
          <li key={kind}>{paneText.notice.needs[kind]}</li>
        ))}
      </ul>
    </StateNotice>
  );
}

function registerOf(
  scan: WorkbookScan,
  kind: RegisterKind,
): WorkbookScan['enterprises'] | WorkbookScan['inspectors'] {
  return kind === 'enterprise' ? scan.enterprises : scan.inspectors;
}

function isEmpty(scan: WorkbookScan): boolean {
  return scan.tables.every(({ values }) =>
    values.every((row) => row.every((value) => value === '')),
  );
}
