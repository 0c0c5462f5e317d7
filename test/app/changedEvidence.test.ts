import { runDraw } from '../../src/app/runDraw';
import { readTables } from '../../src/excel/reading/readTables';
import { readPeriodSheets } from '../../src/excel/record/periodSheets';
import { sheetsAlone, verifySheets } from '../../src/excel/record/verifySheets';
import { resultSheetKind } from '../../src/excel/writing/resultSheetName';
import type { SheetTable } from '../../src/reading/cell/sheetTable';
import { announcementText } from '../../src/text/sheet/announcementText';
import { recordText } from '../../src/text/sheet/sheetText';
import { announce, ANNOUNCEMENT, follow } from '../support/announcedBook';
import { bureauSheets, enterpriseRows, inspectorRows, workbookOf } from '../support/bureau';
import { aDrawRequest } from '../support/drawRequest';
import { closeBook, doReassign, doSubstitute, LIST, openBook } from '../support/drawnBook';
import {
  cellMutations,
  columnMutations,
  rowMutations,
  sheetMutations,
  type Mutation,
} from '../support/mutations';

/** All changes, some thousands, in minutes; without it some of those to cells, rows and columns. */
const everyChange = process.env.EVERY_CHANGE === '1';
const STEP = everyChange ? 1 : 41;
const COLUMN_STEP = everyChange ? 1 : 5;

afterAll(closeBook);

let tables: readonly SheetTable[] = [];

/**
 * A workbook with two announcements and two draws of one period, the first of them as announced, and
 * acts on both lists.
 */
beforeAll(async () => {
  // As small as a bureau can be: what is changed are kinds of rows.
  await openBook(workbookOf(bureauSheets(enterpriseRows(30), inspectorRows(6))));
  const deeds = [
    announce,
    () => announce({ madeAt: '2026-01-06T08:00', reason: '改来源' }),
    follow,
    doSubstitute,
    doReassign,
    () => runDraw(aDrawRequest({ redrawReason: '名录有误', seed: '99' })),
    doReassign,
    doSubstitute,
  ];
  for (const deed of deeds) expect(await deed()).toHaveProperty('kind', 'done');
  tables = await Excel.run(
    async (context) => (await readTables(context, (name) => resultSheetKind(name) !== null)).tables,
  );
}, 120_000);

/** Whether any fault is found in sheets. */
function isFaulty(changed: readonly SheetTable[]): boolean {
  const own = changed.filter(({ sheet }) => resultSheetKind(sheet) !== null);
  const { periods, problems } = readPeriodSheets(own);
  return (
    problems.length > 0 ||
    sheetsAlone(own).length > 0 ||
    periods.some((period) => verifySheets(period, changed).differences.length > 0)
  );
}

/** Rows of different kinds: all above and around tables, of tables the first, second and last. */
function rowsOf({ sheet, values }: SheetTable): number[] {
  const all = [...values.keys()];
  if (['announcement', 'record', 'plan'].includes(resultSheetKind(sheet) ?? '')) return all;
  const isInTable = (row: number): boolean => typeof values[row]?.[0] === 'number';
  return all.filter(
    (row) =>
      !isInTable(row) ||
      !isInTable(row - 1) ||
      !isInTable(row - 2) ||
      !isInTable(row + 1) ||
      String(values[row]?.join()).includes('换为'),
  );
}

/** The plan table is the bureau's own but for the tasks that the draw wrote. */
function mutationsOf(table: SheetTable): Mutation[] {
  const width = table.values[0]?.length ?? 0;
  const isPlan = resultSheetKind(table.sheet) === 'plan';
  const rows = rowsOf(table).filter((row) => !isPlan || table.values[row]?.[2] !== '');
  const tasks = isPlan ? rows.filter((row) => typeof table.values[row]?.[5] === 'number') : rows;
  const cells = tasks.flatMap((row) =>
    Array.from({ length: width + (isPlan ? 0 : 1) }, (_, column) => column)
      .filter((column) => !isPlan || table.values[row]?.[column] !== '')
      .flatMap((column) => cellMutations(table, row, column)),
  );
  if (isPlan) return cells.filter(({ what }) => !/ (text|number) /.test(what));
  return [
    ...[...cells, ...rows.flatMap((row) => rowMutations(table, row))].filter(
      (_, index) => index % STEP === 0,
    ),
    ...Array.from({ length: width }, (_, column) => column)
      .flatMap((column) => columnMutations(table, column))
      .filter((_, index) => index % COLUMN_STEP === 0),
    ...sheetMutations(table),
    ...[table.values.length + 3].flatMap((row) => cellMutations(table, row, width + 3)),
  ];
}

/** What several sheets lose together. */
function groupMutations(): Mutation[] {
  const draws = ['2026Q1', '2026Q1 (2)'];
  const without = (what: string, isGone: (sheet: string) => boolean): Mutation => ({
    what,
    apply: (all) => all.filter(({ sheet }) => !isGone(sheet)),
  });
  return [
    ...draws.map((name) => without(`all three of ${name}`, (sheet) => sheet.endsWith(` ${name}`))),
    ...['announcement', 'record', 'list', 'ledger'].map((kind) =>
      without(`every ${kind}`, (sheet) => resultSheetKind(sheet) === kind),
    ),
    {
      what: 'the whole table of acts',
      apply: (all) =>
        all.map((table) => {
          const head = table.values.findIndex((row) => row[1] === '操作');
          const end = table.values.findIndex((row, index) => index > head && row[0] === '');
          return head < 0
            ? table
            : {
                ...table,
                values: table.values.filter((_, row) => row < head - 1 || row >= end),
              };
        }),
    },
  ];
}

/** What people write by hand: see docs/VERIFY.md, what cannot be known. */
function isByHand({ apply }: Mutation): boolean {
  const before = tables.flatMap(({ values }) => values);
  const changed = apply(tables)
    .flatMap(({ values }) => values)
    .filter((row, index) => JSON.stringify(row) !== JSON.stringify(before[index]));
  return changed.every((row) =>
    [...recordText.signatures, ...announcementText.signatures].some((text) =>
      String(row[0]).startsWith(text.slice(0, text.indexOf('：') + 1)),
    ),
  );
}

test('an untouched workbook has no faults', () => {
  expect(isFaulty(tables)).toBe(false);
});

test('each single change of the sheets of a draw is found', () => {
  const mutations = [...tables.flatMap(mutationsOf), ...groupMutations()];
  const start = Date.now();
  const missed = mutations.filter(({ apply }) => !isFaulty(apply(tables)));
  const byHand = missed.filter(isByHand);
  console.info(
    `${mutations.length} changes, ${mutations.length - missed.length} found, ${byHand.length} by hand, ${Date.now() - start} ms`,
  );
  expect(mutations.length).toBeGreaterThan(200);
  expect(tables.map(({ sheet }) => sheet)).toEqual(
    expect.arrayContaining([ANNOUNCEMENT, `${ANNOUNCEMENT} (2)`, LIST, `${LIST} (2)`]),
  );
  expect(missed.filter((each) => !byHand.includes(each)).map(({ what }) => what)).toEqual([]);
}, 900_000);
