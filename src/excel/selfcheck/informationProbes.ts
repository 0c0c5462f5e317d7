import { NOT_OFFERED, type Probe } from './probe';
import { sources } from './sources';

/** Each takes four actions and more: the range, its format, the font, and its boldness. */
const CELLS = 5_000;

/** What is measured or noted. */
export const informationProbes: readonly Probe[] = [
  {
    // By the clock: how long a request of 20,000 actions takes.
    name: 'many-actions',
    source: sources.limits,
    informs: true,
    run: async (sheet, context) => {
      for (let row = 1; row <= CELLS; row++) sheet.getRange(`A${row}`).format.font.bold = true;
      await context.sync();
      const last = sheet.getRange(`A${CELLS}`);
      last.format.font.load('bold');
      await context.sync();
      return last.format.font.bold;
    },
  },
  // The theme of the workbook decides: the one since 2023 has another blue than those before.
  {
    name: 'link-look',
    source: sources.hyperlink,
    informs: true,
    run: async (sheet, context) => {
      const cell = sheet.getRange('A1');
      cell.hyperlink = { documentReference: 'A5', textToDisplay: 'there' };
      cell.format.font.load('color,underline');
      await context.sync();
      return [cell.format.font.color, cell.format.font.underline];
    },
  },
  {
    // No member tells what can be undone.
    name: 'undo-group',
    source: sources.undo,
    informs: true,
    run: async (sheet, context) => {
      if (!Office.context.requirements.isSetSupported('ExcelApi', '1.20')) return NOT_OFFERED;
      sheet.load('id');
      await context.sync();
      const { id } = sheet;
      await Excel.run({ mergeUndoGroup: true }, async (grouped) => {
        const range = grouped.workbook.worksheets.getItem(id).getRange('A1');
        range.values = [[1]];
        await grouped.sync();
        range.format.font.bold = true;
        await grouped.sync();
      });
      return 'grouped';
    },
  },
];
