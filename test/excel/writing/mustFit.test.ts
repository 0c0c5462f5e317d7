import { MOST_LETTERS, mustFit } from '../../../src/excel/writing/mustFit';
import type { SheetContent } from '../../../src/excel/writing/sheetContent';

const area = { rowIndex: 0, columnIndex: 0, rowCount: 1, columnCount: 1 };
const letters = (count: number): string => '字'.repeat(count);

const contents = {
  sheetName: (text) => ({ name: text }),
  cellText: (text) => ({ blocks: [{ ...area, values: [['', text]], looks: ['text'] }] }),
  formula: (text) => ({
    blocks: [{ ...area, values: [[`=${text.slice(1)}`]], looks: ['remark'] }],
  }),
  list: (text) => ({ validations: [{ area, list: [text.slice(2), '是'] }] }),
  promptTitle: (text) => ({ prompts: [{ area, title: text, text: '' }] }),
  prompt: (text) => ({ prompts: [{ area, title: '', text }] }),
} satisfies Record<keyof typeof MOST_LETTERS, (text: string) => Partial<SheetContent>>;

test.each(Object.keys(contents) as (keyof typeof MOST_LETTERS)[])(
  'a text of as many letters as Excel takes fits, one more does not: %s',
  (what) => {
    const of = (count: number): SheetContent =>
      ({ name: '表', blocks: [], ...contents[what](letters(count)) }) as unknown as SheetContent;
    expect(() => mustFit(of(MOST_LETTERS[what]))).not.toThrow();
    expect(() => mustFit(of(MOST_LETTERS[what] + 1))).toThrow(RangeError);
  },
);

test('the longest formula of a conditional format is a formula’s', () => {
  const formula = `=${letters(MOST_LETTERS.formula)}`;
  const content = { name: '表', blocks: [], conditionalFormats: [{ area, formula }] };
  expect(() => mustFit(content as unknown as SheetContent)).toThrow(/^formula of 8193 letters/);
});
