import { reassign, substitute, voidList, type ActOutcome } from '../../src/app/changeList';
import { runDraw } from '../../src/app/runDraw';
import { scanWorkbook } from '../../src/app/scanWorkbook';
import type { PeriodRecord } from '../../src/domain/act/periodRecord';
import { listText, recordText } from '../../src/text/sheet/sheetText';
import { bureauSheets, workbookOf } from './bureau';
import { aDrawRequest } from './drawRequest';
import { openTestExcel, type TestExcel } from './excel';

let excel: TestExcel | null = null;

/** The host of the book that was opened last. */
export function bookHost(): TestExcel {
  if (excel === null) throw new Error('no book is open');
  return excel;
}

/** Ends the host; to be called after each test. */
export function closeBook(): void {
  excel?.dispose();
  excel = null;
}

export const LIST = '抽查名单 2026Q1';
export const RECORD = '抽取记录 2026Q1';

/** Opens a workbook. */
export async function openBook(workbook = workbookOf(bureauSheets())): Promise<void> {
  excel = await openTestExcel({ workbook });
}

export async function drawn(): Promise<void> {
  await openBook();
  const outcome = await runDraw(aDrawRequest());
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
}

export const scan = () => scanWorkbook('2026-01-01');

export async function record(): Promise<PeriodRecord> {
  const [period] = (await scan()).periods;
  if (period === undefined) throw new Error('a draw was made');
  return period;
}

export const snapshot = (): unknown => {
  const { snapshot: book, extras } = bookHost().host.state();
  return JSON.parse(JSON.stringify([book.sheets, extras]));
};

export const request = async () => ({
  scan: await scan(),
  period: { year: 2026, quarter: 1 } as const,
  reason: '停产',
  at: '2026年2月3日 9:00',
  by: '赵一',
  witness: '钱二',
});

export async function firstUnit(): Promise<string> {
  return (await record()).current?.tasks.find(({ status }) => status === 'standing')?.unit.id ?? '';
}

export const doSubstitute = async (): Promise<ActOutcome> =>
  substitute({ ...(await request()), enterprise: await firstUnit() });
export const doReassign = async (): Promise<ActOutcome> => {
  const lead =
    (await record()).current?.tasks.find(({ status }) => status === 'standing')?.lead.id ?? '';
  return reassign({ ...(await request()), inspector: lead });
};
export const doVoid = async (): Promise<ActOutcome> => voidList(await request());

/** The cells of a sheet as texts. */
export async function cells(sheet: string): Promise<string[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getUsedRange();
    range.load('values');
    await context.sync();
    return (range.values as unknown[][]).map((row) => row.map(String));
  });
}

export async function write(sheet: string, address: string, value: string | number): Promise<void> {
  await Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.protection.unprotect();
    worksheet.getRange(address).values = [[value]];
    await context.sync();
  });
}

/** Takes off what records of earlier versions did not have: table of acts, facts, and the last columns of the list. */
export async function asEarlierVersion(): Promise<void> {
  await Excel.run(async (context) => {
    const list = context.workbook.worksheets.getItem(LIST);
    const kept = context.workbook.worksheets.getItem(RECORD);
    list.protection.unprotect();
    kept.protection.unprotect();
    const listRange = list.getUsedRange().load('values');
    const used = kept.getUsedRange().load('values');
    await context.sync();
    const headers = (listRange.values as unknown[][])[2] ?? [];
    list
      .getRangeByIndexes(0, headers.indexOf(listText.dueHeader), 1, 2)
      .getEntireColumn()
      .delete('Left');
    const heading = used.values.findIndex((row) => String(row[0]).startsWith('操作记录'));
    const facts = used.values.findIndex((row) => row.includes(recordText.labels.factsData));
    kept.getRange(`${facts + 1}:${facts + 1}`).delete('Up');
    kept.getRange(`${heading + 1}:${heading + 3}`).delete('Up');
    await context.sync();
  });
}
