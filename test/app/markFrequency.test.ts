import { strToU8, zipSync } from 'fflate';
import { markFrequency, frequency, isMarked, clearMarks } from '../../src/app/markFrequency';
import { scanWorkbook, type WorkbookScan } from '../../src/app/scanWorkbook';
import type { FrequencyReport } from '../../src/domain/ratio/frequency';
import type { Profile } from '../../src/domain/profile/profile';
import { openWorkbookFile } from '../../src/host/file/openWorkbookFile';
import { saveWorkbookFile } from '../../src/host/file/saveWorkbookFile';
import type { OpenedWorkbook } from '../../src/host/file/openWorkbookFile';
import {
  REQUIREMENT_SETS,
  REQUIREMENT_SETS_WITH_NOTES,
} from '../../src/host/transport/requirementSets';
import { findPreset } from '../../src/text/preset/presets';
import { openTestExcel, type TestExcel } from '../support/excel';
import { failingHost } from '../support/failingHost';
import { changedParts, partsOf, rawWorkbook, type RawSheet } from '../host/file/rawWorkbook';

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const period = { year: 2026, quarter: 2 } as const;

jest.setTimeout(60_000);

let excel: TestExcel | null = null;
let opened: OpenedWorkbook;
afterEach(() => {
  excel?.dispose();
  excel = null;
});

const profile = ((): Profile => {
  const found = findPreset('xuchang-jianan-2026');
  if (found === null) throw new Error('the preset is built in');
  return found;
})();

type Row = readonly string[];

function sheetXml(rows: readonly Row[], behind = ''): string {
  const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const cell = (text: string, row: number, column: number): string =>
    text === ''
      ? ''
      : `<c r="${String.fromCharCode(65 + column)}${row + 1}" s="${row === 0 ? 1 : 3}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
  const lines = rows.map(
    (row, index) =>
      `<row r="${index + 1}">${row.map((text, column) => cell(text, index, column)).join('')}</row>`,
  );
  return `<sheetData>${lines.join('')}</sheetData>${behind}`;
}

const HEADER = ['序号', '企业名称', '统一社会信用代码', '单位地址', '企业分类', '生产状态'];
const row = (number: number, name: string, category = '一般'): Row => [
  String(number),
  name,
  '',
  `工业路${number}号`,
  category,
  '在产',
];

const people: RawSheet = {
  name: '执法人员',
  xml: sheetXml([
    ['序号', '姓名', '单位', '执法证号', '在编在岗'],
    ['1', '赵一', '大队', '41150001', '是'],
    ['2', '钱二', '大队', '41150002', '是'],
  ]),
};

const check = (name: string, date: string): Row => [
  name,
  date,
  '双随机',
  '赵一、钱二',
  '未发现问题',
];
const checks = (...rows: readonly Row[]): RawSheet => ({
  name: '检查记录',
  xml: sheetXml([['企业名称', '检查日期', '检查类型', '检查人员', '检查结果'], ...rows]),
});

/** What a bureau has made of its register: a filter, conditional formats, a validation, notes. */
const OWN_RULES =
  '<autoFilter ref="A1:F7"/>' +
  '<conditionalFormatting sqref="B2:B7"><cfRule type="expression" priority="2" dxfId="0"><formula>$E2="重点"</formula></cfRule></conditionalFormatting>' +
  '<conditionalFormatting sqref="A2:F7"><cfRule type="cellIs" operator="equal" priority="1" dxfId="0"><formula>"停产"</formula></cfRule></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="E2:E7"><formula1>"重点,特殊,一般"</formula1></dataValidation></dataValidations>' +
  '<legacyDrawing r:id="rId7"/>';

/**
 * 甲 three times and 乙 twice where two are allowed; 丙 and 己 are key units that nobody visited; 丁*
 * and 戊 are left alone.
 */
function bureau(
  xml = sheetXml(register, OWN_RULES),
  further: readonly RawSheet[] = [],
): Uint8Array {
  return rawWorkbook({
    sheets: [
      { name: '检查对象名录', xml },
      people,
      checks(
        ...['2026-01-05', '2026-02-06', '2026-04-07'].map((date) => check('甲厂*', date)),
        ...['2026-03-03', '2026-05-05'].map((date) => check('乙厂', date)),
        check('丁厂', '2026-04-01'),
      ),
      ...further,
    ],
    contentTypes:
      '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
      '<Override PartName="/xl/comments1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/>',
    parts: {
      'xl/worksheets/_rels/sheet1.xml.rels':
        `<Relationships><Relationship Id="rId7" Type="${REL}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/>` +
        `<Relationship Id="rId2" Type="${REL}/comments" Target="../comments1.xml"/></Relationships>`,
      'xl/comments1.xml':
        '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>王科</author></authors><commentList>' +
        '<comment ref="B3" authorId="0"><text><t>年初已约谈</t></text></comment></commentList></comments>',
      'xl/drawings/vmlDrawing1.vml':
        '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
        '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202"/>' +
        '<v:shape id="_x0000_s1025" type="#_x0000_t202" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:Anchor>2, 15, 2, 10, 4, 15, 6, 4</x:Anchor><x:Row>2</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>',
    },
  });
}

/** The bureau's note as the stand-in of a thread of comments, as Excel writes it. */
function withThread(bytes: Uint8Array): Uint8Array {
  const parts = partsOf(bytes);
  const comments = (parts['xl/comments1.xml'] ?? '').replace(
    '<author>王科</author>',
    '<author>tc={6F3B}</author>',
  );
  return zipSync(
    Object.fromEntries(
      Object.entries({ ...parts, 'xl/comments1.xml': comments }).map(([name, text]) => [
        name,
        strToU8(text),
      ]),
    ),
  );
}

const register: readonly Row[] = [
  HEADER,
  row(1, '甲厂*'),
  row(2, '乙厂', '特殊'),
  row(3, '丙厂', '重点'),
  row(4, '丁厂'),
  row(5, '戊厂'),
  row(6, '己厂', '重点'),
];

async function open(
  bytes: Uint8Array,
  requirementSets = REQUIREMENT_SETS_WITH_NOTES,
): Promise<{ readonly scan: WorkbookScan; readonly report: FrequencyReport }> {
  opened = await openWorkbookFile(bytes, 'book.xlsx');
  excel = await openTestExcel({
    workbook: opened.snapshot,
    extras: opened.extras,
    requirementSets,
  });
  return look();
}

async function look(): Promise<{ readonly scan: WorkbookScan; readonly report: FrequencyReport }> {
  const scan = await scanWorkbook('2026-06-01');
  const report = frequency(scan, profile, period);
  if (report === null) throw new Error(JSON.stringify(scan.problems));
  return { scan, report };
}

function saved(): Uint8Array {
  if (excel === null) throw new Error('no workbook is open');
  const { snapshot, extras } = excel.host.state();
  return saveWorkbookFile(opened, snapshot, extras);
}

/** All that the file holds. */
const state = (): unknown => partsOf(saved());
const sheetNames = (): string[] =>
  excel?.host.univerAPI
    .getActiveWorkbook()
    ?.getSheets()
    .map((sheet) => sheet.getSheetName()) ?? [];
const withoutSheets = (
  problems: readonly { readonly code: string; readonly sheet: string }[],
): string[] => problems.map(({ code, sheet }) => `${code} ${sheet}`);

test('the report says who is over the cap, at it and due, with dates and cells', async () => {
  const { report } = await open(bureau());
  expect(
    report.marks.map(({ name, state: found, times, dates, place }) => [
      name,
      found,
      times,
      dates.length,
      place.cell,
    ]),
  ).toEqual([
    ['甲厂*', 'over', 3, 3, 'B2'],
    ['乙厂', 'at-cap', 2, 2, 'B3'],
    ['丙厂', 'due', 0, 0, 'B4'],
    ['己厂', 'due', 0, 0, 'B7'],
  ]);
  expect(report).toMatchObject({
    caps: [{ times: 2, per: 'year', kinds: ['routine'] }],
    kinds: ['routine', 'special', 'joint'],
  });
});

test('flagging and taking the flags away gives the very file that saving gives without them', async () => {
  const { scan, report } = await open(bureau());
  const before = saved();
  expect(await markFrequency(scan, report)).toEqual({ sheet: '超频次', problems: [] });
  expect(changedParts(before, saved())).not.toEqual([]);
  expect(await clearMarks()).toEqual({ enterprises: 4, removed: 4, problems: [] });
  const after = saved();
  expect(changedParts(before, after)).toEqual([]);
  expect(Buffer.from(after).equals(Buffer.from(before))).toBe(true);
});

test('flags leave the bureau’s cells, filter, formats, validations and notes as they are', async () => {
  const bytes = bureau();
  const { scan, report } = await open(bytes);
  await markFrequency(scan, report);
  const [old, now] = [partsOf(bytes), partsOf(saved())];
  const before = old['xl/worksheets/sheet1.xml'] ?? '';
  const after = now['xl/worksheets/sheet1.xml'] ?? '';
  const data = (xml: string): string =>
    xml.slice(xml.indexOf('<sheetData>'), xml.indexOf('</sheetData>'));
  expect(data(after)).toBe(data(before));
  for (const own of OWN_RULES.replace('</dataValidations>', '')
    .split(/(?=<conditionalFormatting|<dataValidations|<legacyDrawing)/)
    .slice(0, 3)) {
    // The three flags come first, as Excel puts them, which the numbers of the others say.
    const behind = own.replace(
      /priority="(\d+)"/g,
      (_, priority: string) => `priority="${String(Number(priority) + 3)}"`,
    );
    expect(after).toContain(behind);
  }
  expect(after).toContain(
    '<dataValidation type="list" allowBlank="1" sqref="E2:E7"><formula1>"重点,特殊,一般"</formula1></dataValidation>',
  );
  expect(now['xl/comments1.xml']).toContain(
    '<comment ref="B3" authorId="0"><text><t>年初已约谈</t></text></comment>',
  );
  // Cell formats keep their numbers: new ones stand behind the bureau's.
  const formats = (styles = ''): string =>
    styles
      .slice(styles.indexOf('<cellXfs'), styles.indexOf('</cellXfs>'))
      .replace(/count="\d+"/, '');
  expect(formats(now['xl/styles.xml']).startsWith(formats(old['xl/styles.xml']))).toBe(true);
});

test('notes tell how many, when, the cap and what counted; a cell with a note of the bureau’s keeps it', async () => {
  const { scan, report } = await open(bureau());
  await markFrequency(scan, report);
  const { notes, formulas } = await Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem('检查对象名录');
    worksheet.notes.load('items/content');
    const formats = worksheet.getRange('B2:B7').conditionalFormats.load('items/type');
    await context.sync();
    const rules = formats.items
      .filter(({ type }) => type === 'Custom')
      .map(({ custom }) => custom.rule.load('formula'));
    await context.sync();
    return {
      notes: worksheet.notes.items.map(({ content }) => content),
      formulas: rules.map(({ formula }) => formula),
    };
  });
  expect(notes).toEqual([
    '〔双随机抽查标注〕\n超频次：本年已查 3 次，上限 2 次\n日期：2026年1月5日、2026年2月6日、2026年4月7日\n计入：日常双随机',
    '年初已约谈',
  ]);
  expect(formulas.filter((formula) => formula.includes('ssj_mark_'))).toHaveLength(3);
  const list = (await scanWorkbook('2026-06-01')).resultTables.find(
    ({ sheet }) => sheet === '超频次',
  );
  expect(list?.values[9]?.slice(1, 7)).toEqual([
    '甲厂*',
    '超频次',
    3,
    expect.any(String),
    '「检查对象名录」B2',
    '着色并加批注',
  ]);
  expect(list?.values[10]?.[6]).toBe('着色；单元格已有批注，没有另加');
});

test('each line of the list leads to the cell of its enterprise', async () => {
  const { scan, report } = await open(bureau());
  await markFrequency(scan, report);
  const links = await Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem('超频次');
    const cells = report.marks.map((_, index) =>
      worksheet.getRange(`F${10 + index}`).load('hyperlink'),
    );
    await context.sync();
    return cells.map(({ hyperlink }) => hyperlink.documentReference);
  });
  expect(links).toEqual(report.marks.map(({ place }) => `'${place.sheet}'!${place.cell}`));
  expect(partsOf(saved())['xl/worksheets/sheet4.xml']).toContain('location="\'检查对象名录\'!B2"');
});

test('flagging again replaces the marks', async () => {
  const { scan, report } = await open(bureau());
  await markFrequency(scan, report);
  const once = state();
  const again = await look();
  expect(isMarked(again.scan)).toBe(true);
  expect(again.report).toEqual(report);
  expect(await markFrequency(again.scan, again.report)).toEqual({ sheet: '超频次', problems: [] });
  expect(sheetNames().filter((name) => name.startsWith('超频次'))).toEqual(['超频次']);
  expect(state()).toEqual(once);
  expect(await clearMarks()).toEqual({ enterprises: 4, removed: 4, problems: [] });
  expect(isMarked((await look()).scan)).toBe(false);
});

test('marks find their rows after sorting: the formulas compare names letter by letter, with codes where names are shared', async () => {
  const shared = [HEADER, row(1, '甲厂*'), [...row(2, '甲厂*')], row(3, '丙厂', '重点')];
  const { scan, report } = await open(
    rawWorkbook({
      sheets: [
        {
          name: '检查对象名录',
          xml: sheetXml(
            shared.map((each, index) =>
              index === 0
                ? each
                : each.map((text, column) =>
                    column === 2
                      ? index === 1
                        ? '91350100M000100Y43'
                        : '91110000802100433B'
                      : text,
                  ),
            ),
          ),
        },
        people,
        {
          name: '检查记录',
          xml: sheetXml([
            ['企业名称', '统一社会信用代码', '检查日期', '检查类型', '检查人员', '检查结果'],
            ...['2026-01-05', '2026-02-06'].map((date) => [
              '甲厂*',
              '91350100M000100Y43',
              date,
              '双随机',
              '赵一',
              '无',
            ]),
          ]),
        },
      ],
    }),
  );
  expect(report.marks.map(({ state: found, place }) => [found, place.cell])).toEqual([
    ['at-cap', 'B2'],
    ['due', 'B4'],
  ]);
  await markFrequency(scan, report);
  const formula = await Excel.run(async (context) => {
    const formats = context.workbook.worksheets
      .getItem('检查对象名录')
      .getRange()
      .conditionalFormats.load('items/type');
    await context.sync();
    const rules = formats.items.map(({ custom }) => custom.rule.load('formula'));
    await context.sync();
    return rules.map((rule) => rule.formula).sort();
  });
  expect(formula).toEqual([
    '=SUMPRODUCT(1*EXACT(ssj_mark_at_cap_1,$B2)*EXACT(ssj_mark_at_cap_2,$C2))>0',
    '=SUMPRODUCT(1*EXACT(ssj_mark_due_1,$B2)*EXACT(ssj_mark_due_2,$C2))>0',
  ]);
});

test('a register over several sheets is marked on all of them', async () => {
  const east: RawSheet = {
    name: '东山镇',
    xml: sheetXml([HEADER, row(1, '甲厂*'), row(2, '丙厂', '重点')]),
  };
  const west: RawSheet = {
    name: '西河镇',
    xml: sheetXml([HEADER, row(1, '乙厂', '特殊'), row(2, '戊厂')]),
  };
  const { scan, report } = await open(
    rawWorkbook({
      sheets: [
        east,
        west,
        people,
        checks(
          ...['2026-01-05', '2026-02-06', '2026-04-07'].map((date) => check('甲厂*', date)),
          ...['2026-03-03', '2026-05-05'].map((date) => check('乙厂', date)),
        ),
      ],
    }),
  );
  expect(report.marks.map(({ place }) => `${place.sheet}!${place.cell}`)).toEqual([
    '东山镇!B2',
    '西河镇!B2',
    '东山镇!B3',
  ]);
  const before = saved();
  await markFrequency(scan, report);
  // Three colours on each sheet, and two notes.
  expect(await clearMarks()).toEqual({ enterprises: 3, removed: 8, problems: [] });
  expect(changedParts(before, saved())).toEqual([]);
});

test('a list that was renamed goes too, one that was deleted leaves no colours behind', async () => {
  const { scan, report } = await open(bureau());
  const before = saved();
  await markFrequency(scan, report);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('超频次').name = '交办';
    await context.sync();
  });
  expect(await clearMarks()).toEqual({ enterprises: 4, removed: 4, problems: [] });
  expect(changedParts(before, saved())).toEqual([]);
  await markFrequency(scan, report);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('超频次').delete();
    await context.sync();
  });
  expect(await clearMarks()).toEqual({ enterprises: 1, removed: 4, problems: [] });
  expect(changedParts(before, saved())).toEqual([]);
});

test('a protected sheet is left alone, and the problem says what to do', async () => {
  const { scan, report } = await open(bureau(sheetXml(register, '<sheetProtection sheet="1"/>')));
  const before = state();
  const outcome = await markFrequency(scan, report);
  expect(outcome.sheet).toBeNull();
  expect(withoutSheets(outcome.problems)).toEqual(['sheet-locked 检查对象名录']);
  expect(state()).toEqual(before);
});

test('a sheet of the bureau’s own that is called 超频次 is neither used nor deleted', async () => {
  const { scan, report } = await open(
    bureau(undefined, [{ name: '超频次', xml: sheetXml([['去年的超频次企业']]) }]),
  );
  expect(await markFrequency(scan, report)).toEqual({ sheet: '超频次 (2)', problems: [] });
  await clearMarks();
  expect(sheetNames()).toEqual(['检查对象名录', '执法人员', '检查记录', '超频次']);
});

test('where Excel has no notes the cells get an input message, which goes with the rest', async () => {
  const { scan, report } = await open(bureau(), REQUIREMENT_SETS);
  const before = saved();
  await markFrequency(scan, report);
  const prompt = await Excel.run(async (context) => {
    const { dataValidation } = context.workbook.worksheets.getItem('检查对象名录').getRange('B3');
    dataValidation.load('prompt');
    await context.sync();
    return dataValidation.prompt;
  });
  expect(prompt).toMatchObject({
    showPrompt: true,
    title: '双随机抽查标注',
    message: expect.stringContaining('本年已查 2 次') as unknown,
  });
  expect(await clearMarks()).toEqual({ enterprises: 4, removed: 5, problems: [] });
  expect(changedParts(before, saved())).toEqual([]);
});

test('a thread of comments on a cell to be marked has the notes be input messages, and stays', async () => {
  const threaded = bureau();
  const { scan, report } = await open(withThread(threaded));
  const before = saved();
  expect(await markFrequency(scan, report)).toEqual({ sheet: '超频次', problems: [] });
  const list = (await scanWorkbook('2026-06-01')).resultTables.find(
    ({ sheet }) => sheet === '超频次',
  );
  expect(list?.values.slice(9, 13).map((cells) => cells[6])).toEqual([
    '着色并加输入提示',
    '着色并加输入提示',
    '着色',
    '着色',
  ]);
  expect(await clearMarks()).toEqual({ enterprises: 4, removed: 5, problems: [] });
  expect(changedParts(before, saved())).toEqual([]);
});

test('a host that fails at any request of flagging leaves the workbook as it was', async () => {
  const { scan, report } = await open(bureau());
  const before = state();
  if (excel === null) throw new Error('no workbook is open');
  const failAt = failingHost(excel);
  for (let failing = 1; ; failing++) {
    failAt(failing);
    const { sheet, problems } = await markFrequency(scan, report);
    if (sheet !== null) {
      // Three requests look for marks, three write; a seventh there is not.
      expect(failing).toBe(7);
      break;
    }
    expect(problems).toMatchObject([{ code: 'host-failed', hostCode: 'ServiceNotAvailable' }]);
    expect(state()).toEqual(before);
  }
});

test('a host that fails at any request of taking flags away leaves them all', async () => {
  const { scan, report } = await open(bureau());
  await markFrequency(scan, report);
  const before = state();
  if (excel === null) throw new Error('no workbook is open');
  const failAt = failingHost(excel);
  for (let failing = 1; ; failing++) {
    failAt(failing);
    const { removed, problems } = await clearMarks();
    if (problems.length === 0) {
      expect([failing, removed]).toEqual([5, 4]);
      break;
    }
    expect(problems).toMatchObject([{ code: 'host-failed', hostCode: 'ServiceNotAvailable' }]);
    expect(state()).toEqual(before);
  }
});
