import { runDraw } from '../../src/app/runDraw';
import { readPeriodSheets } from '../../src/excel/record/periodSheets';
import { verifySheets } from '../../src/excel/record/verifySheets';
import {
  closeBook,
  doReassign,
  doSubstitute,
  doVoid,
  drawn,
  LIST,
  RECORD,
  scan,
} from '../support/drawnBook';
import { aDrawRequest } from '../support/drawRequest';

afterEach(closeBook);

test('any cell of list and acts that is changed after some acts is found', async () => {
  await drawn();
  for (const deed of [doSubstitute, doReassign, doSubstitute])
    expect(await deed()).toMatchObject({ kind: 'done' });
  const { resultTables } = await scan();
  const differencesOf = (tables: typeof resultTables): number =>
    readPeriodSheets(tables).periods.flatMap((period) => verifySheets(period, tables).differences)
      .length + readPeriodSheets(tables).problems.length;
  expect(differencesOf(resultTables)).toBe(0);
  const changed = (sheet: string, row: number, column: number): typeof resultTables =>
    resultTables.map((table) =>
      table.sheet !== sheet
        ? table
        : {
            ...table,
            values: table.values.map((cells, index) =>
              index === row
                ? cells.map((cell, at) => (at === column ? `${String(cell)}x` : cell))
                : cells,
            ),
          },
    );
  const list = resultTables.find(({ sheet }) => sheet === LIST);
  const header = list?.values[2] ?? [];
  // What the draw and the acts decide; contact, phone, region, category and reason are copies for
  // those who go there, as is the day.
  for (const name of [
    '企业名称',
    '统一社会信用代码',
    '地址',
    '票号（前16位）',
    '主办',
    '协办',
    '变动',
  ]) {
    for (const row of [3, 4, 5, 8])
      expect([name, row, differencesOf(changed(LIST, row, header.indexOf(name)))]).not.toEqual([
        name,
        row,
        0,
      ]);
  }
  const acts = resultTables.find(({ sheet }) => sheet === RECORD);
  const first = acts?.values.findIndex((row) => row[1] === '操作') ?? 0;
  for (const row of [1, 2, 3, 4]) {
    for (const column of [0, 1, 2, 3, 4, 5, 7])
      expect([row, column, differencesOf(changed(RECORD, first + row, column))]).not.toEqual([
        row,
        column,
        0,
      ]);
  }
  // A line of acts taken out, wherever it stood, and a row of the list.
  const without = (sheet: string, row: number): typeof resultTables =>
    resultTables.map((table) =>
      table.sheet === sheet
        ? { ...table, values: table.values.filter((_, index) => index !== row) }
        : table,
    );
  for (const row of [1, 2, 3, 4])
    expect([row, differencesOf(without(RECORD, first + row))]).not.toEqual([row, 0]);
  for (const row of [3, 4, 5])
    expect([row, differencesOf(without(LIST, row))]).not.toEqual([row, 0]);
});

test('an act that was taken off the end of the table shows on the sheets that it left', async () => {
  await drawn();
  const lastLineOff = async (): Promise<readonly string[]> => {
    const { resultTables } = await scan();
    const tables = resultTables.map((table) => {
      if (table.sheet !== RECORD) return table;
      const head = table.values.findIndex((row) => row[1] === '操作');
      const count = table.values.slice(head).findIndex((row) => row[0] === '');
      return { ...table, values: table.values.filter((_, row) => row !== head + count - 1) };
    });
    return readPeriodSheets(tables)
      .periods.flatMap((period) => verifySheets(period, tables).differences)
      .map(({ what }) => what);
  };
  await doSubstitute();
  expect(await lastLineOff()).toEqual(expect.arrayContaining(['task-extra', 'task-change']));
  await doVoid();
  expect(await lastLineOff()).toEqual(['sheet-mark', 'sheet-mark', 'sheet-mark']);
  await runDraw(aDrawRequest({ redrawReason: '名录有误', seed: '99' }));
  expect(await lastLineOff()).toEqual(['entry-missing']);
});
