import type { Probe } from './probe';
import { sources } from './sources';

/** What ranges take, and how they answer. */
export const rangeProbes: readonly Probe[] = [
  {
    name: 'scalar-number-format',
    source: sources.numberFormat,
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
    source: sources.values,
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
    source: sources.merging,
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
    source: sources.hyperlink,
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
    name: 'column-width',
    source: sources.columnWidth,
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
    source: sources.usedRange,
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
    source: sources.nullObjects,
    expected: true,
    run: async (sheet, context) => {
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load('address');
      await context.sync();
      return used.isNullObject;
    },
  },
  {
    name: 'link-keeps-given-font',
    source: sources.fontColor,
    expected: ['#FF0000', 'None'],
    run: async (sheet, context) => {
      const cell = sheet.getRange('A1');
      cell.hyperlink = { documentReference: 'A5', textToDisplay: 'there' };
      cell.format.font.color = '#FF0000';
      cell.format.font.underline = Excel.RangeUnderlineStyle.none;
      await context.sync();
      cell.format.font.load('color,underline');
      await context.sync();
      return [cell.format.font.color, cell.format.font.underline];
    },
  },
  {
    name: 'copied-look',
    source: sources.copyFrom,
    expected: [true, '', 'kept'],
    run: async (sheet, context) => {
      const from = sheet.getRange('A1');
      from.values = [['not copied']];
      from.format.font.bold = true;
      sheet.getRange('B2').values = [['kept']];
      const to = sheet.getRange('A2:B2');
      to.copyFrom('A1', Excel.RangeCopyType.formats);
      to.load('values');
      to.format.font.load('bold');
      await context.sync();
      return [to.format.font.bold, ...((to.values as unknown[][])[0] ?? [])];
    },
  },
];
