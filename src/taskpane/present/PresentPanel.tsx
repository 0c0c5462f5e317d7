import { useState, type JSX } from 'react';
import { DefaultButton, Link } from 'office-ui-fabric-react';
import type { WorkbookScan } from '../../app/scanWorkbook';
import { paneText } from '../../text/pane/paneText';
import { seedGroups } from '../../domain/draw/ticket/seed';
import { presentText } from '../../text/pane/presentText';
import { projectorSheetName } from '../../text/sheet/sheetNames';
import type { Place } from '../../domain/ground/problem';
import { FailureNotice } from '../common/FailureNotice';
import { ProblemItems } from '../common/ProblemItems';
import { StateNotice } from '../common/StateNotice';
import type { OpenFailure } from './openPresentation';
import { PACES, type Pace } from './playback';
import type { Presentation } from './usePresentation';

const text = presentText.pane;

export interface PresentPanelProps {
  readonly presentation: Presentation;
  readonly scan: WorkbookScan | null;
  readonly onShow: (place: Place) => void;
}

/**
 * The button 现场展示, and how the showing stands: in a window of its own, or on a sheet where there
 * can be none.
 */
export function PresentPanel({ presentation, scan, onShow }: PresentPanelProps): JSX.Element {
  const { state, open } = presentation;
  /** Of an earlier day. */
  const isLeftOver =
    presentation.sheet.status === 'none' &&
    scan?.resultTables.some(({ sheet }) => sheet.startsWith(projectorSheetName));
  return (
    <>
      {state.status !== 'open' && (
        <DefaultButton
          className="apart"
          text={state.status === 'opening' ? text.opening : text.open}
          title={text.hint}
          disabled={state.status === 'opening'}
          onClick={open}
        />
      )}
      <WindowNotice presentation={presentation} />
      {isLeftOver === true && (
        <p className="hint">
          {text.sheet.leftOver} <Link onClick={presentation.removeSheet}>{text.sheet.remove}</Link>
        </p>
      )}
      <SheetNotice presentation={presentation} onShow={onShow} />
    </>
  );
}

function WindowNotice({
  presentation,
}: {
  readonly presentation: Presentation;
}): JSX.Element | null {
  const { state, close, open, showOnSheet } = presentation;
  switch (state.status) {
    case 'closed':
    case 'opening':
      return null;
    case 'open':
      return (
        <div role="status">
          <StateNotice
            kind="info"
            title={text.opened}
            actions={<Link onClick={close}>{text.close}</Link>}
          >
            {state.note !== null &&
              (state.note.taken ? text.seedTaken(seedGroups(state.note.seed)) : text.seedRefused)}
          </StateNotice>
        </div>
      );
    case 'failed':
      return (
        <StateNotice
          kind="warning"
          title={text.failed.title}
          actions={
            <>
              <Link onClick={open}>{text.again}</Link>
              {presentation.sheet.status === 'none' && (
                <Link onClick={() => showOnSheet('medium')}>{text.onSheet}</Link>
              )}
            </>
          }
        >
          {failureText(state.failure)}
        </StateNotice>
      );
  }
}

function failureText(failure: OpenFailure): string {
  switch (failure.reason) {
    case 'blocked':
    case 'already':
    case 'address':
    case 'silent':
      return text.failed[failure.reason];
    case 'other':
      return text.failed.other(failure.code);
  }
}

interface SheetNoticeProps {
  readonly presentation: Presentation;
  readonly onShow: (place: Place) => void;
}

/** The sheet 现场展示: how far it is, and the ways on. */
function SheetNotice({ presentation, onShow }: SheetNoticeProps): JSX.Element | null {
  const [pace, setPace] = useState<Pace>('medium');
  const { sheet, stopSheet, removeSheet } = presentation;
  const again = (
    <>
      <label>
        {text.sheet.pace}{' '}
        <select
          value={pace}
          onChange={({ target }) =>
            setPace(PACES.find((each) => each === target.value) ?? 'medium')
          }
        >
          {PACES.map((each) => (
            <option key={each} value={each}>
              {text.sheet.paces[each]}
            </option>
          ))}
        </select>
      </label>
      <Link onClick={() => presentation.showOnSheet(pace)}>{text.sheet.again}</Link>
      <Link onClick={removeSheet}>{text.sheet.remove}</Link>
    </>
  );
  switch (sheet.status) {
    case 'none':
      return null;
    case 'writing':
      return <p role="status">{text.sheet.writing}</p>;
    case 'removing':
      return <p role="status">{text.sheet.removing}</p>;
    case 'removed':
      return (
        <p role="status">
          {text.sheet.removed}{' '}
          <Link onClick={() => presentation.showOnSheet(pace)}>{text.sheet.again}</Link>
        </p>
      );
    case 'showing':
      return (
        <p role="status">
          {text.sheet.showing(sheet.shown, sheet.all)}{' '}
          <Link onClick={stopSheet}>{text.sheet.stop}</Link>
        </p>
      );
    case 'ended': {
      const { kind, sheet: name, shown, all, problems } = sheet.outcome;
      const titles = {
        shown: text.sheet.shown(name),
        stopped: text.sheet.stopped(name, shown, all),
        broken: text.sheet.broken(shown, all),
      };
      return (
        <div role="status">
          <StateNotice
            kind={kind === 'broken' ? 'warning' : 'info'}
            title={titles[kind]}
            actions={again}
          >
            {problems.length > 0 && <ProblemItems problems={problems} onShow={onShow} />}
          </StateNotice>
        </div>
      );
    }
    case 'failed':
      return (
        <FailureNotice
          title={text.sheet.failed}
          problems={sheet.problems}
          retry={again}
          onShow={onShow}
        />
      );
    case 'notRemoved':
      return (
        <FailureNotice
          title={text.sheet.notRemoved}
          problems={sheet.problems}
          retry={<Link onClick={removeSheet}>{paneText.pane.retry}</Link>}
          onShow={onShow}
        />
      );
  }
}
