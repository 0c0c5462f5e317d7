import { verifyWorkbook } from '../../src/app/verifyWorkbook';
import type { Difference } from '../../src/domain/record/difference';
import { announce, ANNOUNCEMENT, follow } from '../support/announcedBook';
import { closeBook, LIST, openBook, RECORD } from '../support/drawnBook';

afterAll(closeBook);
beforeAll(async () => {
  await openBook();
  for (const deed of [announce, follow]) expect(await deed()).toHaveProperty('kind', 'done');
}, 60_000);

const LEDGER = '抽取底册 2026Q1';

/** Changes a sheet and gives what undoes it. */
type Hide = (sheet: Excel.Worksheet) => (sheet: Excel.Worksheet) => void;

const hideRow: Hide = (sheet) => {
  sheet.getRange('5:5').rowHidden = true;
  return (again) => (again.getRange('5:5').rowHidden = false);
};
const hideColumn: Hide = (sheet) => {
  sheet.getRange('B:B').columnHidden = true;
  return (again) => (again.getRange('B:B').columnHidden = false);
};
const color =
  (cells: string, to: string, back: string): Hide =>
  (sheet) => {
    sheet.getRange(cells).format.font.color = to;
    return (again) => (again.getRange(cells).format.font.color = back);
  };
const format =
  (cell: string, to: string, back: string): Hide =>
  (sheet) => {
    sheet.getRange(cell).numberFormat = [[to]];
    return (again) => (again.getRange(cell).numberFormat = [[back]]);
  };

const cases: readonly (readonly [string, string, Hide, Difference['what']])[] = [
  ['a hidden row', LIST, hideRow, 'sight-rows'],
  ['a hidden row', RECORD, hideRow, 'sight-rows'],
  ['a hidden row', LEDGER, hideRow, 'sight-rows'],
  ['a hidden row', ANNOUNCEMENT, hideRow, 'sight-rows'],
  ['a hidden column', LIST, hideColumn, 'sight-columns'],
  ['a hidden column', LEDGER, hideColumn, 'sight-columns'],
  [
    'a row of next to no height',
    LIST,
    (sheet) => {
      sheet.getRange('5:5').format.rowHeight = 1;
      return (again) => (again.getRange('5:5').format.rowHeight = 30);
    },
    'sight-rows',
  ],
  [
    'a column of next to no width',
    RECORD,
    (sheet) => {
      sheet.getRange('F:F').format.columnWidth = 1;
      return (again) => (again.getRange('F:F').format.columnWidth = 200);
    },
    'sight-columns',
  ],
  ['white letters in one cell', LIST, color('B5', '#FFFFFF', '#000000'), 'sight-color'],
  ['white letters in one cell', RECORD, color('B4', '#FFFFFF', '#000000'), 'sight-color'],
  ['white letters in one cell', ANNOUNCEMENT, color('B4', '#FFFFFF', '#000000'), 'sight-color'],
  ['pale letters in a column', LEDGER, color('C5:C64', '#F0F0F0', '#000000'), 'sight-color'],
  [
    'black ground',
    LIST,
    (sheet) => {
      sheet.getRange('K6').format.fill.color = '#101010';
      return (again) => {
        again.getRange('K6').format.fill.clear();
      };
    },
    'sight-color',
  ],
  [
    'letters of one point',
    LIST,
    (sheet) => {
      sheet.getRange('B5:L5').format.font.size = 1;
      return (again) => (again.getRange('B5:L5').format.font.size = 10.5);
    },
    'sight-size',
  ],
  ['a format that shows nothing', LIST, format('B5', ';;;', '@'), 'sight-format'],
  ['a format that shows more', LEDGER, format('H6', '0"0"', 'General'), 'sight-format'],
  [
    'a hidden sheet',
    RECORD,
    (sheet) => {
      sheet.visibility = 'Hidden';
      return (again) => (again.visibility = 'Visible');
    },
    'sight-sheet',
  ],
  [
    'a sheet that is hidden for good',
    LEDGER,
    (sheet) => {
      sheet.visibility = 'VeryHidden';
      return (again) => (again.visibility = 'Visible');
    },
    'sight-sheet',
  ],
  [
    'conditional formats',
    LIST,
    (sheet) => {
      const { custom } = sheet.getRange('B5').conditionalFormats.add('Custom');
      custom.rule.formula = '=TRUE';
      custom.format.font.color = '#FFFFFF';
      return (again) => {
        again.getRange('B5').conditionalFormats.clearAll();
      };
    },
    'sight-rules',
  ],
  [
    'a formula in place of a number',
    LIST,
    (sheet) => {
      sheet.getRange('A5').formulas = [['=1+1']];
      return (again) => (again.getRange('A5').values = [[2]]);
    },
    'sight-formula',
  ],
];

async function onSheet(
  name: string,
  change: (sheet: Excel.Worksheet) => unknown,
): Promise<unknown> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.protection.unprotect();
    const given = change(sheet);
    await context.sync();
    return given;
  });
}

test.each(cases)('%s of 「%s」 is told', async (_, name, hide, what) => {
  const undo = (await onSheet(name, hide)) as ReturnType<Hide>;
  const { differences } = await verifyWorkbook();
  await onSheet(name, undo);
  expect(differences.map((each) => [each.sheet, each.what])).toEqual([[name, what]]);
});

test('nothing is told when all can be seen again', async () => {
  expect((await verifyWorkbook()).differences).toEqual([]);
});
