import type { IWorkbookData } from '@univerjs/core';
import { FormulaExecuteStageType } from '@univerjs/engine-formula';
import { openTestExcel, type TestExcel } from '../../support/excel';

let excel: TestExcel;
afterEach(() => excel.dispose());

/** Makes the engine wait before each stretch of a calculation, as it does on a busy machine. */
function slowEngine(milliseconds: number): void {
  class SlowPort {
    onmessage: (() => void) | null = null;
    other: SlowPort | null = null;
    postMessage(): void {
      setTimeout(() => this.other?.onmessage?.(), milliseconds);
    }
    close(): void {
      this.onmessage = null;
    }
  }
  class SlowChannel {
    readonly port1 = new SlowPort();
    readonly port2 = new SlowPort();
    constructor() {
      this.port1.other = this.port2;
      this.port2.other = this.port1;
    }
  }
  globalThis.MessageChannel = SlowChannel as unknown as typeof MessageChannel;
}

/** More than the 100 ms after which Univer begins a calculation by itself. */
const SLOW = 130;

function column(count: number, formula: (row: number) => string): string[][] {
  return Array.from({ length: count }, (_, index) => [formula(index + 1)]);
}

async function write(address: string, formulas: string[][]): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange(address).formulas = formulas;
    await context.sync();
  });
}

async function valuesOf(address: string, sheet = 'Sheet1'): Promise<unknown[]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).load('values');
    await context.sync();
    return (range.values as unknown[][]).flat();
  });
}

const oneTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

test('a calculation that Univer begins meanwhile takes no results away', async () => {
  excel = await openTestExcel();
  slowEngine(SLOW);
  await write(
    'A1:A40',
    column(40, (row) => `=${row}*1`),
  );
  await write(
    'B1:B40',
    column(40, (row) => `=A${row}&"!"`),
  );
  expect(await valuesOf('B1:B40')).toEqual(oneTo(40).map((row) => `${row}!`));
  await write('A1', [['7']]);
  expect(await valuesOf('B1:B2')).toEqual(['7!', '2!']);
  expect(await valuesOf('A1:A40')).toEqual([7, ...oneTo(40).slice(1)]);
});

test('a calculation that is stopped on the way is made up for', async () => {
  excel = await openTestExcel();
  // The engine looks up every 500 formulas. Univer stops it where something else has changed.
  const formula = excel.host.univerAPI.getFormula();
  let stops = 0;
  const listening = formula.calculationProcessing(({ stage }) => {
    if (stage !== FormulaExecuteStageType.CURRENTLY_CALCULATING || stops > 0) return;
    stops += 1;
    formula.stopCalculation();
  });
  await write(
    'A1:A1300',
    column(1300, (row) => `=${row}+0`),
  );
  listening.dispose();
  expect(stops).toBe(1);
  expect(await valuesOf('A1:A1300')).toEqual(oneTo(1300));
});

test('a workbook closed while it is calculated leaves nothing behind for the next', async () => {
  const formulas = [['=IF(1=1,"yes","no")'], ['=SUM(1,2)'], ['=MAX(3,A2)']];
  excel = await openTestExcel();
  slowEngine(SLOW);
  // Never answered.
  void write('A1:A3', formulas);
  await new Promise((resolve) => {
    setTimeout(resolve, SLOW / 4);
  });
  excel.dispose();
  await new Promise((resolve) => {
    setTimeout(resolve, 2 * SLOW);
  });
  excel = await openTestExcel();
  await write('A1:A3', formulas);
  expect(await valuesOf('A1:A3')).toEqual(['yes', 3, 3]);
});

function twoSheets(): Partial<IWorkbookData> {
  return {
    id: 'book',
    sheetOrder: ['a', 'b'],
    sheets: {
      a: { id: 'a', name: 'A', cellData: { 0: { 0: { v: 3 } } } },
      b: {
        id: 'b',
        name: 'B',
        cellData: { 0: { 0: { f: '=A!A1*2' }, 1: { f: '=A!A1*3', v: 9 } } },
      },
    },
  };
}

test('formulas that a file holds no results of have them when they are first read', async () => {
  excel = await openTestExcel({ workbook: twoSheets() });
  expect(await valuesOf('A1:B1', 'B')).toEqual([6, 9]);
});

test('formulas over a sheet that gets another name keep their results, read and saved', async () => {
  excel = await openTestExcel({ workbook: twoSheets() });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('A').name = 'New';
    await context.sync();
  });
  expect(excel.host.state().snapshot.sheets.b?.cellData?.[0]).toMatchObject({
    0: { f: '=New!A1*2', v: 6 },
    1: { f: '=New!A1*3', v: 9 },
  });
  expect(await valuesOf('A1:B1', 'B')).toEqual([6, 9]);
});

test('a calculation that says nothing for ten seconds is given up; the next one counts', async () => {
  excel = await openTestExcel();
  jest.useFakeTimers({
    now: Date.now(),
    doNotFake: ['queueMicrotask', 'nextTick', 'setImmediate'],
  });
  try {
    slowEngine(11_000);
    const writing = write('A1', [['=1+1']]).then(
      () => 'written',
      (error: unknown) => error as { code: string },
    );
    await jest.advanceTimersByTimeAsync(10_500);
    expect(await writing).toMatchObject({
      code: 'GeneralException',
      message: 'A calculation does not come to its end.',
    });
    // What was given up is done in the end, and makes way.
    await jest.advanceTimersByTimeAsync(20_000);
  } finally {
    jest.useRealTimers();
  }
  slowEngine(0);
  await write('A2', [['=A1+1']]);
  expect(await valuesOf('A1:A2')).toEqual([2, 3]);
});

/** https://support.microsoft.com/office/edate-function-3c920eb2-6e66-44e7-a1f5-753ae47ee4f5 */
test('EDATE keeps to the month, cuts months to whole ones and takes texts of dates', async () => {
  excel = await openTestExcel();
  const date = (year: number, month: number, day: number) => `=DATE(${year},${month},${day})`;
  const cases: readonly (readonly [formula: string, expected: string | number])[] = [
    ['=EDATE(DATE(2025,1,31),1)', date(2025, 2, 28)],
    ['=EDATE(DATE(2024,1,31),1)', date(2024, 2, 29)],
    ['=EDATE(DATE(2024,3,31),-1)', date(2024, 2, 29)],
    ['=EDATE(DATE(2025,5,31),6)', date(2025, 11, 30)],
    ['=EDATE(DATE(2025,12,15),13)', date(2027, 1, 15)],
    ['=EDATE(DATE(2025,3,15),-1.9)', date(2025, 2, 15)],
    ['=EDATE("2025-1-31",1)', date(2025, 2, 28)],
    ['=EDATE("没有",1)', '#VALUE!'],
    ['=EDATE(TRUE,1)', '#VALUE!'],
    ['=EDATE(5,-1)', '#NUM!'],
    ['=SUM(EDATE({45688,45689},{1;2}))', 45716 + 45747 + 45717 + 45748],
  ];
  await write(
    'A1:A11',
    cases.map(([formula]) => [formula]),
  );
  await write(
    'B1:B11',
    cases.map(([, expected]) => [String(expected)]),
  );
  expect(await valuesOf('A1:A11')).toEqual(await valuesOf('B1:B11'));
});
