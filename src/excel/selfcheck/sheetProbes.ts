import type { Probe } from './probe';
import { sources } from './sources';

/** Pages, charts, and sheets that are not there. */
export const sheetProbes: readonly Probe[] = [
  {
    name: 'zoom-fit',
    source: sources.zoom,
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
    source: sources.zoom,
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
    source: sources.printArea,
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
    source: sources.chartTitle,
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
    source: sources.nullObjects,
    expected: true,
    run: async (_, context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject('no such sheet');
      missing.load('name');
      await context.sync();
      return missing.isNullObject;
    },
  },
  {
    // An Excel on a computer without any printer is known to refuse what concerns pages.
    name: 'page',
    source: sources.paper,
    expected: ['A4', 'Landscape', 36],
    run: async (sheet, context) => {
      const { pageLayout } = sheet;
      pageLayout.paperSize = Excel.PaperType.a4;
      pageLayout.orientation = Excel.PageOrientation.landscape;
      pageLayout.leftMargin = 36;
      await context.sync();
      pageLayout.load('paperSize,orientation,leftMargin');
      await context.sync();
      return [pageLayout.paperSize, pageLayout.orientation, pageLayout.leftMargin];
    },
  },
  {
    name: 'print-titles',
    source: sources.printTitles,
    expected: '1:2',
    run: async (sheet, context) => {
      sheet.pageLayout.setPrintTitleRows('$1:$2');
      const rows = sheet.pageLayout.getPrintTitleRowsOrNullObject();
      rows.load('address');
      await context.sync();
      return rows.address.replace(/^.*!/, '').replaceAll('$', '');
    },
  },
];
