import { supportsNotes } from '../frequency/noteClient';
import { NOT_OFFERED, type Probe } from './probe';
import { sources } from './sources';

/** What hangs on cells: what may be typed, what is marked, filters and notes. */
export const ruleProbes: readonly Probe[] = [
  {
    name: 'list',
    source: sources.validation,
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
    source: sources.prompt,
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
    source: sources.conditionalFormats,
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
    source: sources.filter,
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
  {
    name: 'note',
    source: sources.notes,
    expected: ['A1', 'a\nb'],
    run: async (sheet, context) => {
      if (!supportsNotes()) return NOT_OFFERED;
      const note = sheet.notes.add('A1', 'a\nb');
      const place = note.getLocation();
      note.load('content');
      place.load('address');
      await context.sync();
      return [place.address.replace(/^.*!/, ''), note.content];
    },
  },
];
