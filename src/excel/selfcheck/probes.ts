import { cellProbe, refusedProbe, type Probe } from './probe';

const LONG = 'x'.repeat(300);

/** What is written into a cell, and what Excel makes of it. */
const cells: readonly Probe[] = [
  cellProbe('text-equals-in-text-cell', '=1+1', '=1+1', '@'),
  cellProbe('text-plus-in-text-cell', '+86', '+86', '@'),
  cellProbe('text-zeros-in-text-cell', '007', '007', '@'),
  cellProbe('text-code-in-text-cell', '913501000001000143', '913501000001000143', '@'),
  cellProbe('text-date-in-text-cell', '2026-03-05', '2026-03-05', '@'),
  cellProbe('text-long-in-text-cell', LONG, LONG, '@'),
  cellProbe('text-line-break', 'a\nb', 'a\nb', '@'),
  cellProbe('apostrophe', "'abc", 'abc'),
  cellProbe('formula', '=1+1', 2),
  cellProbe('formula-error', '=1/0', '#DIV/0!'),
  cellProbe('text-zeros', '007', 7),
  cellProbe('text-exponent', '1E5', 100_000),
  cellProbe('text-percent', '25%', 0.25),
  cellProbe('text-date', '2026-03-05', 46_086),
  cellProbe('text-true', 'TRUE', true),
  cellProbe('text-empty', '', ''),
  cellProbe('number', 12.5, 12.5),
  cellProbe('number-in-text-cell', 12, '12', '@'),
  cellProbe('day-in-text-cell', 46_086, '46086', '@'),
];

const ranges: readonly Probe[] = [
  {
    name: 'scalar-number-format',
    expected: [
      ['0.00', '0.00'],
      ['0.00', '0.00'],
    ],
    run: async (sheet, context) => {
      const range = sheet.getRange('A1:B2');
      range.numberFormat = '0.00' as unknown as string[][];
      range.load('numberFormat');
      await context.sync();
      return range.numberFormat;
    },
  },
  {
    name: 'scalar-values',
    expected: [
      [5, 5],
      [5, 5],
    ],
    run: async (sheet, context) => {
      const range = sheet.getRange('A1:B2');
      range.values = 5 as unknown as number[][];
      range.load('values');
      await context.sync();
      return range.values;
    },
  },
  {
    name: 'merge-keeps-first',
    expected: [
      ['a', ''],
      ['', ''],
    ],
    run: async (sheet, context) => {
      const range = sheet.getRange('A1:B2');
      range.values = [
        ['a', 'b'],
        ['c', 'd'],
      ];
      range.merge();
      range.load('values');
      await context.sync();
      return range.values;
    },
  },
  {
    name: 'link-text',
    expected: 'there',
    run: async (sheet, context) => {
      const cell = sheet.getRange('A1');
      cell.hyperlink = { documentReference: 'A5', textToDisplay: 'there', screenTip: 'tip' };
      cell.load('values');
      await context.sync();
      return (cell.values as unknown[][])[0]?.[0];
    },
  },
  {
    name: 'link-look',
    expected: ['#0563C1', 'Single'],
    run: async (sheet, context) => {
      const cell = sheet.getRange('A1');
      cell.hyperlink = { documentReference: 'A5', textToDisplay: 'there' };
      cell.format.font.load('color,underline');
      await context.sync();
      return [cell.format.font.color, cell.format.font.underline];
    },
  },
  {
    name: 'many-actions',
    expected: 2_000,
    run: async (sheet, context) => {
      for (let row = 1; row <= 2_000; row++) sheet.getRange(`A${row}`).format.font.bold = true;
      sheet.getRange('A2000').values = [[2_000]];
      const last = sheet.getRange('A2000');
      last.load('values');
      await context.sync();
      return (last.values as unknown[][])[0]?.[0];
    },
  },
  {
    name: 'column-width',
    expected: 60,
    run: async (sheet, context) => {
      const { format } = sheet.getRange('C:C');
      format.columnWidth = 60;
      format.load('columnWidth');
      await context.sync();
      return format.columnWidth;
    },
  },
  {
    name: 'used-range-of-values',
    expected: 'B2:C3',
    run: async (sheet, context) => {
      sheet.getRange('B2').values = [[1]];
      sheet.getRange('C3').values = [[2]];
      sheet.getRange('F9').format.fill.color = '#FF0000';
      const used = sheet.getUsedRange(true);
      used.load('address');
      await context.sync();
      return used.address.replace(/^.*!/, '');
    },
  },
  {
    name: 'used-range-of-nothing',
    expected: true,
    run: async (sheet, context) => {
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load('address');
      await context.sync();
      return used.isNullObject;
    },
  },
];

const rules: readonly Probe[] = [
  {
    name: 'list',
    expected: 'List',
    run: async (sheet, context) => {
      const { dataValidation } = sheet.getRange('A1:A9');
      dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
      dataValidation.load('type');
      await context.sync();
      return dataValidation.type;
    },
  },
  {
    name: 'prompt',
    expected: { title: 't', message: 'm', showPrompt: true },
    run: async (sheet, context) => {
      const { dataValidation } = sheet.getRange('A1');
      dataValidation.prompt = { title: 't', message: 'm', showPrompt: true };
      dataValidation.load('prompt');
      await context.sync();
      const { title, message, showPrompt } = dataValidation.prompt;
      return { title, message, showPrompt };
    },
  },
  {
    name: 'conditional-format',
    expected: 1,
    run: async (sheet, context) => {
      const range = sheet.getRange('A1:A9');
      range.conditionalFormats.add(Excel.ConditionalFormatType.custom).custom.rule.formula =
        '=$A1>1';
      const count = range.conditionalFormats.getCount();
      await context.sync();
      return count.value;
    },
  },
  {
    name: 'filter',
    expected: true,
    run: async (sheet, context) => {
      const range = sheet.getRange('A1:B3');
      range.values = [
        ['a', 'b'],
        [1, 2],
        [3, 4],
      ];
      sheet.autoFilter.apply(range);
      sheet.autoFilter.load('enabled');
      await context.sync();
      return sheet.autoFilter.enabled;
    },
  },
];

const sheets: readonly Probe[] = [
  {
    name: 'zoom-fit',
    expected: 1,
    run: async (sheet, context) => {
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.pageLayout.load('zoom');
      await context.sync();
      return sheet.pageLayout.zoom.horizontalFitToPages;
    },
  },
  {
    name: 'zoom-scale',
    expected: 80,
    run: async (sheet, context) => {
      sheet.pageLayout.zoom = { scale: 80 };
      sheet.pageLayout.load('zoom');
      await context.sync();
      return sheet.pageLayout.zoom.scale;
    },
  },
  {
    name: 'print-area',
    expected: 'A1:C9',
    run: async (sheet, context) => {
      sheet.pageLayout.setPrintArea('A1:C9');
      const area = sheet.pageLayout.getPrintAreaOrNullObject();
      area.load('address');
      await context.sync();
      return area.address.replace(/^.*!/, '');
    },
  },
  {
    name: 'chart-title',
    expected: 'title',
    run: async (sheet, context) => {
      const range = sheet.getRange('A1:B3');
      range.values = [
        ['a', 'b'],
        ['x', 2],
        ['y', 4],
      ];
      const { title } = sheet.charts.add(
        Excel.ChartType.columnClustered,
        range,
        Excel.ChartSeriesBy.columns,
      );
      title.text = 'title';
      title.load('text');
      await context.sync();
      return title.text;
    },
  },
  {
    name: 'missing-sheet-is-null',
    expected: true,
    run: async (_, context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject('no such sheet');
      missing.load('name');
      await context.sync();
      return missing.isNullObject;
    },
  },
];

const refusals: readonly Probe[] = [
  refusedProbe('missing-sheet', 'ItemNotFound', (_, { workbook }) =>
    workbook.worksheets.getItem('no such sheet').load('name'),
  ),
  refusedProbe('long-sheet-name', 'InvalidArgument', (sheet) => {
    sheet.name = 'x'.repeat(32);
  }),
  refusedProbe('sign-in-sheet-name', 'InvalidArgument', (sheet) => {
    sheet.name = 'a/b';
  }),
  refusedProbe('values-of-another-size', 'InvalidArgument', (sheet) => {
    sheet.getRange('A1:B2').values = [[1, 2, 3]];
  }),
  refusedProbe('write-on-protected-sheet', 'AccessDenied', async (sheet, context) => {
    sheet.protection.protect();
    await context.sync();
    sheet.getRange('A1').values = [[1]];
  }),
  refusedProbe('unprotect-without-password', 'BadPassword', async (sheet, context) => {
    sheet.protection.protect(undefined, 'secret');
    await context.sync();
    sheet.protection.unprotect('another');
  }),
];

/** All probes, in the order in which they are run. */
export const probes: readonly Probe[] = [...cells, ...ranges, ...rules, ...sheets, ...refusals];
