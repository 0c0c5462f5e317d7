import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changedParts, rawWorkbook } from '../host/file/rawWorkbook';

const root = join(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'ssj-check-'));
const book = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

jest.setTimeout(120_000);

type Row = readonly string[];

function sheetXml(rows: readonly Row[], behind = ''): string {
  const cell = (text: string, row: number, column: number): string =>
    `<c r="${String.fromCharCode(65 + column)}${row + 1}" t="inlineStr"><is><t>${text}</t></is></c>`;
  return `<sheetData>${rows.map((row, index) => `<row r="${index + 1}">${row.map((text, column) => cell(text, index, column)).join('')}</row>`).join('')}</sheetData>${behind}`;
}

const check = (name: string, date: string): Row => [
  name,
  date,
  '双随机',
  '赵一、钱二',
  '未发现问题',
  '2026-06-01',
];

function bureau(behind = '', more: readonly Row[] = []): Uint8Array {
  return rawWorkbook({
    sheets: [
      {
        name: '检查对象名录',
        xml: sheetXml(
          [
            ['序号', '企业名称', '单位地址', '企业分类', '生产状态'],
            ...['甲厂', '乙厂', '丙厂', '丁厂'].map((name, index) => [
              `${index + 1}`,
              name,
              `工业路${index + 1}号`,
              '重点',
              '在产',
            ]),
          ],
          behind,
        ),
      },
      {
        name: '执法人员',
        xml: sheetXml([
          ['序号', '姓名', '单位', '执法证号', '在编在岗'],
          ['1', '赵一', '大队', '41150001', '是'],
          ['2', '钱二', '大队', '41150002', '是'],
        ]),
      },
      {
        name: '检查记录',
        xml: sheetXml([
          ['企业名称', '检查日期', '检查类型', '检查人员', '检查结果', '公开日期'],
          ...['2026-01-05', '2026-02-06', '2026-04-07'].map((date) => check('甲厂', date)),
          ...['2026-03-03', '2026-05-05'].map((date) => check('乙厂', date)),
          ...more,
        ]),
      },
    ],
  });
}

writeFileSync(book('bureau.xlsx'), bureau());
writeFileSync(book('locked.xlsx'), bureau('<sheetProtection sheet="1"/>'));

function json(...words: string[]): { status: number | null; value: Record<string, unknown> } {
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(root, 'src/cli/start.cjs'), ...words, '--json'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  return { status, value: JSON.parse(stdout) as Record<string, unknown> };
}

const by = ['--profile', 'xuchang-jianan-2026', '--year', '2026', '--quarter', '2'];

test('check tells each rule, what is lacking and where the year is heading, and writes its sheet where asked', () => {
  const { status, value } = json(
    'check',
    book('bureau.xlsx'),
    ...by,
    '--as-of',
    '2026-06-15',
    '--out',
    book('ratio.xlsx'),
  );
  expect(status).toBe(0);
  expect(value).toMatchObject({
    ok: true,
    source: 'records',
    period: '2026Q2',
    gaps: 1,
    sheet: '比例核查 2026Q2',
    problems: [],
  });
  // Four key units a year: one a quarter; 甲 in the first and the second, 乙 in both.
  expect(value.lines).toContainEqual(
    expect.objectContaining({
      name: '重点 第2季度抽查家数',
      required: 1,
      actual: 2,
      state: 'met',
      message: '',
    }),
  );
  expect(value.lines).toContainEqual(
    expect.objectContaining({
      name: '重点 全年覆盖',
      required: 4,
      actual: 2,
      state: 'open',
      message: '年内再查 2 家重点即达标',
    }),
  );
  expect(value.forecast).toEqual([
    { category: 'key', visited: 2, total: 4, projected: 4, planned: 4, required: 4, enough: true },
  ]);
  expect(json('check', book('ratio.xlsx'), ...by, '--as-of', '2026-07-01').value).toMatchObject({
    gaps: 1,
    sheet: null,
  });
});

test('flag marks, unflag leaves the file as it was', () => {
  const flagged = json('flag', book('bureau.xlsx'), ...by, '--out', book('flagged.xlsx'));
  expect(flagged).toMatchObject({
    status: 0,
    value: {
      ok: true,
      caps: [{ times: 2, per: 'year', kinds: ['routine'] }],
      kinds: ['routine', 'special', 'joint'],
      sheet: '超频次',
      problems: [],
    },
  });
  expect(
    (flagged.value.marks as { name: string; state: string; times: number }[]).map(
      ({ name, state, times }) => [name, state, times],
    ),
  ).toEqual([
    ['甲厂', 'over', 3],
    ['乙厂', 'at-cap', 2],
    ['丙厂', 'due', 0],
    ['丁厂', 'due', 0],
  ]);
  expect(json('unflag', book('flagged.xlsx'), '--out', book('again.xlsx'))).toEqual({
    status: 0,
    value: { ok: true, enterprises: 4, removed: 5, problems: [] },
  });
  expect(changedParts(readFileSync(book('bureau.xlsx')), readFileSync(book('again.xlsx')))).toEqual(
    [],
  );
});

test('a protected register and one that is not there are problems, and nothing is written', () => {
  expect(json('flag', book('locked.xlsx'), ...by, '--out', book('no.xlsx'))).toMatchObject({
    status: 1,
    value: { ok: false, sheet: null, problems: [{ code: 'sheet-locked', sheet: '检查对象名录' }] },
  });
  writeFileSync(book('empty.xlsx'), rawWorkbook({ sheets: [{ name: '空', xml: '<sheetData/>' }] }));
  expect(json('flag', book('empty.xlsx'), ...by, '--out', book('no.xlsx'))).toMatchObject({
    status: 1,
    value: { ok: false, marks: [] },
  });
  expect(json('check', book('empty.xlsx'), ...by)).toMatchObject({
    status: 1,
    value: { ok: false, lines: [] },
  });
  expect(existsSync(book('no.xlsx'))).toBe(false);
});

test('records that cannot be read do not go by in silence', () => {
  writeFileSync(book('mistyped.xlsx'), bureau('', [check('丙厂', '2026-02-30')]));
  for (const command of [['check'], ['stats'], ['flag', '--out', book('flagged-mistyped.xlsx')]]) {
    const [name = '', ...more] = command;
    const { value } = json(name, book('mistyped.xlsx'), ...by, ...more);
    expect(value).toMatchObject({
      ok: true,
      problems: [{ severity: 'warning', sheet: '检查记录', cell: 'B7' }],
    });
  }
});

test('counts says what it would write, writes it into the list alone, and counts nothing twice', () => {
  const cells = [
    { rowNumber: 2, count: 3, before: '' },
    { rowNumber: 3, count: 2, before: '' },
    { rowNumber: 4, count: 0, before: '' },
    { rowNumber: 5, count: 0, before: '' },
  ];
  const columns = [
    { sheet: '检查对象名录', column: 'F', header: '2026年度检查次数', isNew: true, cells },
  ];
  expect(json('counts', book('bureau.xlsx'), ...by)).toMatchObject({
    status: 0,
    value: { ok: true, columns, left: [], written: null, problems: [] },
  });
  const out = book('counted.xlsx');
  expect(json('counts', book('bureau.xlsx'), ...by, '--out', out)).toMatchObject({
    status: 0,
    value: { ok: true, columns, written: 4 },
  });
  expect(json('counts', out, ...by)).toMatchObject({ value: { ok: true, columns: [] } });
  const checked = (file: string): unknown => json('check', file, ...by).value.lines;
  expect(checked(out)).toEqual(checked(book('bureau.xlsx')));
  expect(json('counts', book('locked.xlsx'), ...by, '--out', book('no.xlsx'))).toMatchObject({
    status: 1,
    value: { ok: false, written: null, problems: [{ code: 'sheet-locked' }] },
  });
  expect(existsSync(book('no.xlsx'))).toBe(false);
});
