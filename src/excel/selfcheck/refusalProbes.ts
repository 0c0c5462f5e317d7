import { refusalOf, refusedProbe, type Probe } from './probe';
import { sources } from './sources';

/** What Excel refuses. */
export const refusalProbes: readonly Probe[] = [
  refusedProbe('missing-sheet', sources.errors, 'ItemNotFound', (_, { workbook }) =>
    workbook.worksheets.getItem('no such sheet').load('name'),
  ),
  refusedProbe('long-sheet-name', sources.sheetName, 'InvalidArgument', (sheet) => {
    sheet.name = 'x'.repeat(32);
  }),
  refusedProbe('sign-in-sheet-name', sources.naming, 'InvalidArgument', (sheet) => {
    sheet.name = 'a/b';
  }),
  refusedProbe('values-of-another-size', sources.values, 'InvalidArgument', (sheet) => {
    sheet.getRange('A1:B2').values = [[1, 2, 3]];
  }),
  refusedProbe(
    'write-on-protected-sheet',
    sources.protection,
    'AccessDenied',
    async (sheet, context) => {
      sheet.protection.protect();
      await context.sync();
      sheet.getRange('A1').values = [[1]];
    },
  ),
  refusedProbe(
    'unprotect-without-password',
    sources.unprotection,
    'BadPassword',
    async (sheet, context) => {
      sheet.protection.protect(undefined, 'secret');
      await context.sync();
      sheet.protection.unprotect('another');
    },
  ),
  {
    // That Excel refuses is documented, its code is not: see merge-in-table-code.
    name: 'merge-in-table',
    source: sources.merging,
    expected: true,
    run: async (sheet, context) => (await mergedInTable(sheet, context)) !== null,
  },
  {
    name: 'merge-in-table-code',
    source: sources.merging,
    informs: true,
    run: mergedInTable,
  },
];

async function mergedInTable(
  sheet: Excel.Worksheet,
  context: Excel.RequestContext,
): Promise<string | null> {
  sheet.getRange('A1:B3').values = [
    ['a', 'b'],
    [1, 2],
    [3, 4],
  ];
  sheet.tables.add('A1:B3', true);
  await context.sync();
  return refusalOf(() => sheet.getRange('A2:A3').merge(), sheet, context);
}
