/** @jest-environment jsdom */
import { act, screen } from '@testing-library/react';
import type { PeriodRecord } from '../../../../src/domain/act/periodRecord';
import { paneResultText } from '../../../../src/text/pane/paneResultText';
import type { WorkbookScan } from '../../../../src/app/scanWorkbook';
import { heldRecord } from '../../heldRecord';
import { doneOutcome, scanOf } from '../../paneFixture';
import {
  failOnComplaints,
  NEXT_DRAW,
  NEXT_PROFILE,
  press,
  renderPane,
  type,
} from '../../renderPane';

failOnComplaints();

const sheets = { list: '抽查名单 2026Q1', ledger: '抽取底册 2026Q1', record: '抽取记录 2026Q1' };
const PLAN = '抽查工作计划表';
const ALL = [PLAN, ...Object.values(sheets)];
const OWN = ['检查对象名录库', '执法人员', '备用'];

/** A workbook in which the pane has drawn, and in which a clerk then deletes and brings back sheets. */
async function drawnInPane() {
  let names: readonly string[] = [];
  let record: PeriodRecord | null = null;
  let tellSheets: () => void = () => undefined;
  let tellCells: (sheet: string | null) => void = () => undefined;
  let readings = 0;
  const scan = (): WorkbookScan => {
    readings += 1;
    const isHeld = Object.values(sheets).every((sheet) => names.includes(sheet));
    return scanOf({ resultSheets: names, periods: isHeld && record !== null ? [record] : [] });
  };
  await renderPane({
    scan,
    forgetful: true,
    run: (request) => {
      const outcome = doneOutcome(request, scanOf());
      record = heldRecord(outcome);
      names = ALL;
      return outcome;
    },
    later: {
      watchWorkbook: (onMove, onSheets) => {
        tellCells = onMove;
        tellSheets = onSheets;
        return Promise.resolve(() => Promise.resolve());
      },
      sheetNamesNow: () => Promise.resolve([...OWN, ...names]),
    },
  });
  await press(NEXT_PROFILE);
  await press(NEXT_DRAW);
  type('种子', '20260105 38291');
  await press('开始抽取');
  const passed = (ms: number) => act(() => new Promise((resolve) => setTimeout(resolve, ms)));
  const put = async (now: readonly string[]): Promise<void> => {
    names = now;
    tellSheets();
    await passed(400);
    await passed(600);
  };
  /** How often the workbook is read then. */
  const typeInto = async (sheet: string): Promise<number> => {
    const before = readings;
    act(() => tellCells(sheet));
    await passed(600);
    return readings - before;
  };
  return { put, typeInto, readings: () => readings };
}

const drawnLine = (): HTMLElement | null =>
  screen.queryByText(/^已抽取 \d+ 家/, { selector: 'strong' });

test('sheets of a draw that were deleted are told of, and nothing of it is offered', async () => {
  const { put } = await drawnInPane();
  expect(drawnLine()).not.toBeNull();
  expect(screen.getByRole('button', { name: sheets.list })).toBeTruthy();

  (document.activeElement as HTMLElement).blur();
  await put([]);
  // A clerk at the spreadsheet keeps the keys: what was undone can be done again.
  expect(document.activeElement).toBe(document.body);
  expect(screen.getByRole('alert').textContent).toContain(
    paneResultText.lost.title('2026年第1季度'),
  );
  expect(screen.getByText(paneResultText.lost.gone(Object.values(sheets)))).toBeTruthy();
  expect(drawnLine()).toBeNull();
  for (const name of [...ALL, paneResultText.print, '名单变动'])
    expect(screen.queryByRole('button', { name })).toBeNull();

  await put(ALL);
  expect(screen.queryByRole('alert')).toBeNull();
  expect(drawnLine()).not.toBeNull();
});

test('one sheet that is gone takes the draw along, and what is left is named', async () => {
  const { put } = await drawnInPane();
  await put([PLAN, sheets.ledger, sheets.record]);
  expect(screen.getByText(paneResultText.lost.gone([sheets.list]))).toBeTruthy();
  expect(screen.getByText(paneResultText.lost.left([sheets.ledger, sheets.record]))).toBeTruthy();
  await press(paneResultText.lost.seen);
  expect(screen.queryByText(paneResultText.lost.effect)).toBeNull();
  expect(screen.queryByText(paneResultText.list)).toBeNull();
  expect(screen.getByText('本期已经抽取过')).toBeTruthy();
});

test('without its plan a list stands, and the plan is not offered', async () => {
  const { put } = await drawnInPane();
  await put(Object.values(sheets));
  expect(drawnLine()).not.toBeNull();
  expect(screen.queryByRole('button', { name: PLAN })).toBeNull();
  expect(screen.getByText(paneResultText.lost.plan(PLAN))).toBeTruthy();
});

test('any sheet of ours that is gone has the workbook read again, a new document has not', async () => {
  const { put, readings } = await drawnInPane();
  const before = readings();
  await put([...ALL, '超频次']);
  expect(readings()).toBe(before);
  await press('重新读取');
  await put(ALL);
  expect(readings()).toBe(before + 2);
});

test('cells that change on the sheets of a draw have it read again, others have not', async () => {
  const { typeInto } = await drawnInPane();
  expect(await typeInto(sheets.list)).toBe(1);
  expect(await typeInto('检查台账 2026Q1')).toBe(0);
});
