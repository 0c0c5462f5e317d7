import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as corpus from '../../../fidelity/corpus/all';
import { OTHER, REGISTER } from '../../../fidelity/corpus/book';
import { savingFaults } from '../../../fidelity/saving';
import { sdkFaults, whyNoValidator } from '../../../fidelity/sdkFaults';
import { edited } from './edited';

/** The quick half of `npm run fidelity`: what docs/FIDELITY.md says of the corpus. */
const folder = mkdtempSync(join(tmpdir(), 'ssj-corpus-'));
afterAll(() => rmSync(folder, { recursive: true }));

const kinds = Object.values(corpus).filter(({ refuses }) => refuses === undefined);

const NEW_SHEET =
  /^(\[Content_Types\]\.xml|xl\/(workbook|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/calcChain\.xml)$/i;
const MARKED =
  /^xl\/(worksheets\/(_rels\/)?sheet1\.xml(\.rels)?|comments1\.xml|drawings\/vmlDrawing1\.vml)$/i;
const ADDED =
  /^(xl\/(worksheets\/(_rels\/)?sheet\d\.xml(\.rels)?|comments\d\.xml|drawings\/vmlDrawing\d\.vml|styles\.xml)|customXml\/(_rels\/)?item(Props)?\d\.xml(\.rels)?)$/i;

/** What a draw, marks and the memory of the add-in do to a workbook. */
async function work(workbook: Excel.Workbook, context: Excel.RequestContext): Promise<void> {
  const list = workbook.worksheets.add('抽查名单');
  list.getRange('A1:B2').values = [
    ['企业', '日期'],
    ['甲', 46027],
  ];
  list.getRange('A1:B1').format.font.bold = true;
  list.getRange('B2').numberFormat = [['yyyy"年"m"月"d"日"']];
  const register = workbook.worksheets.getItem(REGISTER);
  const { custom } = register.getRange('A2:G19').conditionalFormats.add('Custom');
  custom.rule.formula = `=$A2="x"`;
  custom.format.fill.color = '#FFF4CE';
  await context.sync();
  workbook.notes.add(`${REGISTER}!A9`, '超频次');
  workbook.settings.add('seed', '20260105');
}

test('a kind of content is a file of the corpus each', () => {
  expect(kinds.length).toBeGreaterThan(30);
  expect(Object.entries(corpus).filter(([, { file }]) => file().length < 4000)).toEqual([]);
});

test.each(kinds)(
  '$name stay as they are beside a draw',
  async ({ name, file, ending, mayChange }) => {
    const before = file();
    expect(await edited(before, () => Promise.resolve())).toEqual(before);
    const after = await edited(before, work);
    const changes = [NEW_SHEET, MARKED, ...(mayChange ? [mayChange] : [])];
    expect(savingFaults(before, after, { changes, adds: ADDED })).toEqual([]);
    writeFileSync(join(folder, `${name}.${ending ?? 'xlsx'}`), after);
  },
);

test('the other sheets of a book keep every byte, and a cell that is written is the only one', async () => {
  const before = corpus.texts.file();
  const after = await edited(before, (workbook) => {
    workbook.worksheets.getItem(OTHER).getRange('A2').values = [['改']];
    return Promise.resolve();
  });
  expect(
    savingFaults(before, after, {
      changes: [/^xl\/(workbook|worksheets\/sheet3)\.xml$/],
      adds: /^$/,
    }),
  ).toEqual([
    'xl/worksheets/sheet3.xml: A2 was <c r="A2" t="s" s="2"><v>0</v></c>, is <c r="A2" s="2" t="inlineStr"><is><t>改</t></is></c>',
  ]);
});

const reason = whyNoValidator();
/** Where the program is not installed, the test says that it was skipped. */
const validated = reason === null ? test : test.skip;
validated.each([corpus.comments, corpus.controls, corpus.threadedComments, corpus.strict])(
  'the Open XML SDK finds nothing wrong with $name',
  ({ name }) => {
    expect(sdkFaults(join(folder, `${name}.xlsx`))).toEqual([]);
  },
);
