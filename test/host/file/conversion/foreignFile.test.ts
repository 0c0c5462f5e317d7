import { strFromU8, strToU8, unzipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import type { FileFormat } from '../../../../src/host/file/detectFormat';
import { openWorkbookFile, type OpenedWorkbook } from '../../../../src/host/file/openWorkbookFile';
import { saveWorkbookFile } from '../../../../src/host/file/saveWorkbookFile';
import { WorkbookFileError } from '../../../../src/host/file/workbookFileError';
import {
  container,
  encryptedXls,
  excel95,
  gbk,
  openDocument,
  otherProgram,
  utf16,
} from './foreignFiles';

/** Values as the spreadsheet holds them, sheet by sheet. */
function values({ snapshot }: OpenedWorkbook): Record<string, unknown[][]> {
  return Object.fromEntries(
    snapshot.sheetOrder.map((id) => {
      const { name = '', cellData = {} } = snapshot.sheets[id] ?? {};
      const last = Math.max(-1, ...Object.keys(cellData).map(Number));
      const rows = Array.from({ length: last + 1 }, (_, row) => {
        const cells = cellData[row] ?? {};
        const width = Math.max(-1, ...Object.keys(cells).map(Number)) + 1;
        return Array.from({ length: width }, (__, column) => cells[column]?.v ?? null);
      });
      return [name, rows];
    }),
  );
}

async function faultOf(bytes: Uint8Array): Promise<string | null> {
  try {
    await openWorkbookFile(bytes, '名录.xls');
    return null;
  } catch (thrown) {
    if (thrown instanceof WorkbookFileError) return thrown.fault;
    throw thrown;
  }
}

// Written before anything is read: the reader brings its own code pages to the library that writes
// them.
const kinds = [
  ['xls', otherProgram('biff8')],
  ['xml-2003', otherProgram('xlml')],
] as const satisfies readonly (readonly [FileFormat, Uint8Array])[];
const misnamed = otherProgram('xlsx');
const old = excel95();

describe('workbooks of other programs', () => {
  test.each(kinds)('%s keeps texts, dates, merges and what is hidden', async (format, bytes) => {
    const opened = await openWorkbookFile(bytes, '名录.xls');
    expect(opened).toMatchObject({ source: format, fileName: '名录.xlsx', lost: [] });
    expect(values(opened)).toEqual({
      名录: [
        ['检查对象名录'],
        ['企业名称', '社会信用代码', '开业时间', '排放量', '合计'],
        ['甲公司', '007', 40779, 1.5, 3],
        ['乙公司', '914100000000000001', 40780, 2.5],
      ],
      藏: [['暗']],
    });
    const [list, secret] = opened.snapshot.sheetOrder.map((id) => opened.snapshot.sheets[id]);
    expect(opened.snapshot.styles[list?.cellData?.[2]?.[2]?.s as string]).toMatchObject({
      n: { pattern: 'yyyy/m/d' },
    });
    expect(list?.mergeData).toEqual([{ startRow: 0, startColumn: 0, endRow: 0, endColumn: 4 }]);
    expect(list?.columnData?.[1]).toMatchObject({ hd: 1 });
    expect([list?.hidden, secret?.hidden]).toEqual([0, 1]);
  });

  test('rows that are hidden stay so, and formulas stay formulas', async () => {
    const opened = await openWorkbookFile(kinds[1][1], '名录.xml');
    const list = opened.snapshot.sheets[opened.snapshot.sheetOrder[0] ?? ''];
    expect(list?.rowData?.[3]).toMatchObject({ hd: 1 });
    expect(list?.cellData?.[2]?.[4]).toMatchObject({ f: '=D3*2', v: 3 });
  });

  test('a workbook of Excel 95 keeps its Chinese and its formulas', async () => {
    const opened = await openWorkbookFile(old, '旧.et');
    expect(opened.fileName).toBe('旧.xlsx');
    expect(values(opened)).toEqual({ 名录: [['企业名称'], [null, 12.5, 25]] });
    expect(opened.snapshot.sheets[opened.snapshot.sheetOrder[0] ?? '']?.cellData?.[1]?.[2]?.f).toBe(
      '=B2*2',
    );
  });

  test('a workbook of today called .xls is opened as what it is, and named so', async () => {
    const opened = await openWorkbookFile(misnamed, '名录.xls');
    expect(opened).toMatchObject({ source: 'xlsx', fileName: '名录.xlsx' });
    expect(opened.bytes).toBe(misnamed);
  });

  test('saving gives an .xlsx of the contents, the same each time', async () => {
    const opened = await openWorkbookFile(kinds[0][1], '名录.xls');
    expect(saveWorkbookFile(opened, opened.snapshot, opened.extras)).toBe(opened.bytes);
    const again = await openWorkbookFile(opened.bytes, '名录.xlsx');
    expect(values(again)).toEqual(values(opened));
    expect((await openWorkbookFile(kinds[0][1], '名录.xls')).bytes).toEqual(opened.bytes);
  });
});

describe('text', () => {
  const list =
    '企业名称,代码,数量,金额\r\n甲公司,007,12,12.50\r\n"乙, ""新""\n公司",914100000000000001,-3.25,="0012"\r\n';
  const expected = [
    ['企业名称', '代码', '数量', '金额'],
    ['甲公司', '007', 12, 12.5],
    ['乙, "新"\n公司', '914100000000000001', -3.25, '0012'],
  ];

  test.each([
    ['UTF-8', strToU8(list)],
    ['UTF-8 with its mark', strToU8(`\ufeff${list}`)],
    ['GBK', gbk(list)],
    ['UTF-16', utf16(list)],
    [
      'a declared separator',
      strToU8(`sep=;\r\n${list.replaceAll(',', ';').replace('乙;', '乙,')}`),
    ],
  ])('comma-separated in %s: codes stay text', async (_, bytes) => {
    const opened = await openWorkbookFile(bytes, '企业名单.csv');
    expect(opened).toMatchObject({ source: 'delimited', fileName: '企业名单.xlsx' });
    expect(values(opened)).toEqual({ 企业名单: expected });
  });

  test('numbers show as they were written', async () => {
    const { snapshot } = await openWorkbookFile(
      strToU8('a,b\n12.50,1e5\n12345678901,123456789012\n-0,.5'),
      'a.csv',
    );
    const cells = snapshot.sheets[snapshot.sheetOrder[0] ?? '']?.cellData ?? {};
    expect(snapshot.styles[cells[1]?.[0]?.s as string]).toMatchObject({ n: { pattern: '0.00' } });
    expect([
      cells[1]?.[1]?.v,
      cells[2]?.[0]?.v,
      cells[2]?.[1]?.v,
      cells[3]?.[0]?.v,
      cells[3]?.[1]?.v,
    ]).toEqual(['1e5', 12345678901, '123456789012', '-0', '.5']);
  });

  test('tabs separate in a text called .xls', async () => {
    const opened = await openWorkbookFile(gbk('企业名称\t代码\n甲, 乙公司\t0396\n'), '导出.xls');
    expect(values(opened)).toEqual({
      导出: [
        ['企业名称', '代码'],
        ['甲, 乙公司', '0396'],
      ],
    });
  });

  const codes = [
    ['序号', '企业名称', '代码'],
    [1, '甲厂', '914100000000000001'],
    [2, '乙厂', '0396'],
    [3, '丙厂', '123'],
  ];

  test.each([
    [
      'behind codes',
      '序号,企业名称,代码\n1,甲厂,914100000000000001\t\n2,乙厂,0396\t\n3,丙厂,123\t\n',
    ],
    [
      'before and behind, in the header too',
      '序号,企业名称\t,\t代码\r\n1,甲厂\t,\t914100000000000001\r\n2,乙厂\t,\t0396\r\n3,丙厂\t,\t123\r\n',
    ],
    [
      'inside quotes',
      '"序号";"企业名称";"代码"\n1;"\t甲厂";"\t914100000000000001"\n2;"乙厂";"\t0396"\n3;"丙厂";"\t123\t"\n',
    ],
  ])('tabs %s are white space, and what they hold is text', async (_, text) => {
    expect(values(await openWorkbookFile(gbk(text), '名录.csv'))).toEqual({ 名录: codes });
  });

  test.each([
    ['commas', '名称,地址,备注\n甲;一厂,"东路;1号",a;b\n乙厂,西路,c;d\n丙;厂,南;路,e;f\n'],
    ['tabs', '名称\t地址\t备注\n甲厂\t东路,1号\t\n乙厂\t西路,2号\t\n丙厂\t南路,3号\tx\n'],
    ['bars', '名称|地址|备注\n甲厂|东,1|a\n乙厂|西,2|b\n丙厂|南,3|c\n'],
  ])('of several signs that could separate, %s do', async (_, text) => {
    const [rows = []] = Object.values(values(await openWorkbookFile(strToU8(text), 'a.csv')));
    expect(rows[0]).toEqual(['名称', '地址', '备注']);
    expect(rows).toHaveLength(4);
  });

  test('a list of one column is a list', async () => {
    const opened = await openWorkbookFile(strToU8('企业名称\n甲厂\n乙厂\n'), '名录.txt');
    expect(values(opened)).toEqual({ 名录: [['企业名称'], ['甲厂'], ['乙厂']] });
  });

  test('a name that no sheet may have is mended', async () => {
    const { snapshot } = await openWorkbookFile(strToU8('a,b'), `${'名'.repeat(40)}[1].csv`);
    expect(Object.values(snapshot.sheets).map((sheet) => sheet.name)).toEqual(['名'.repeat(31)]);
  });
});

describe('web pages', () => {
  const page = (charset: string): string =>
    `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="${charset}"></head><body>` +
    '<table border="1"><tr><th colspan="2">检查对象&nbsp;名录</th></tr><tr><td>企业名称</td><td>代码</td></tr>' +
    '<tr><td>甲&amp;乙<br>公司</td><td style="mso-number-format:\'\\@\'">914100000000000001</td></tr><tr><td>丙</td><td>007</td></tr></table>' +
    '<table><tr><td>第二张表</td></tr></table></body></html>';
  test.each([
    ['UTF-8', strToU8(page('utf-8'))],
    ['GBK', gbk(page('gb2312'))],
  ])('called .xls in %s: each table is a sheet', async (_, bytes) => {
    const opened = await openWorkbookFile(bytes, '导出.xls');
    expect(opened.source).toBe('html');
    expect(values(opened)).toEqual({
      导出: [
        ['检查对象 名录'],
        ['企业名称', '代码'],
        ['甲&乙\n公司', '914100000000000001'],
        ['丙', '007'],
      ],
      '导出 (2)': [['第二张表']],
    });
    expect(opened.snapshot.sheets[opened.snapshot.sheetOrder[0] ?? '']?.mergeData).toMatchObject([
      { endColumn: 1 },
    ]);
  });
});

describe('OpenDocument', () => {
  const cell = (text: string, properties = ''): string =>
    `<table:table-cell ${properties}><text:p>${text}</text:p></table:table-cell>`;
  const row = (cells: string, properties = ''): string =>
    `<table:table-row ${properties}>${cells}</table:table-row>`;

  test('rows and cells in groups and written once for many keep their places', async () => {
    const table =
      '<table:table table:name="名录"><table:table-header-columns><table:table-column table:style-name="wide"/></table:table-header-columns>' +
      '<table:table-column table:visibility="collapse" table:number-columns-repeated="2"/><table:table-column table:number-columns-repeated="16381"/>' +
      `<table:table-header-rows>${row(cell('标题', 'table:number-columns-spanned="3"') + '<table:covered-table-cell table:number-columns-repeated="2"/>')}</table:table-header-rows>` +
      row(
        '<table:table-cell table:number-columns-repeated="16384"/>',
        'table:number-rows-repeated="2"',
      ) +
      `<table:table-row-group>${row(cell('同', 'table:number-columns-repeated="2"'), 'table:number-rows-repeated="2" table:visibility="filter"')}</table:table-row-group>` +
      row('<table:table-cell/>', 'table:number-rows-repeated="1048000"') +
      '</table:table>';
    const opened = await openWorkbookFile(
      openDocument(table, {
        styles:
          '<style:style style:name="wide" style:family="table-column"><style:table-column-properties style:column-width="5cm"/></style:style>',
      }),
      '名录.ods',
    );
    expect(values(opened)).toEqual({ 名录: [['标题'], [], [], ['同', '同'], ['同', '同']] });
    const sheet = opened.snapshot.sheets[opened.snapshot.sheetOrder[0] ?? ''];
    expect(sheet?.mergeData).toEqual([{ startRow: 0, startColumn: 0, endRow: 0, endColumn: 2 }]);
    expect([0, 1, 2, 3].map((column) => sheet?.columnData?.[column]?.hd ?? 0)).toEqual([
      0, 1, 1, 0,
    ]);
    expect([2, 3, 4].map((rowIndex) => sheet?.rowData?.[rowIndex]?.hd ?? 0)).toEqual([0, 1, 1]);
    expect(sheet?.columnData?.[0]?.w).toBeGreaterThan(150);
  });

  test('values have their kinds, texts their lines, formulas the form of Excel', async () => {
    const cells = [
      cell('007', 'office:value-type="string"'),
      cell('00007', 'office:value-type="float" office:value="7" table:style-name="code"'),
      cell('12%', 'office:value-type="percentage" office:value="0.12"'),
      cell('2026/1/5', 'office:value-type="date" office:date-value="2026-01-05"'),
      cell('8:30', 'office:value-type="time" office:time-value="PT08H30M00S"'),
      cell('真', 'office:value-type="boolean" office:boolean-value="true"'),
      cell(
        '甲\u3000\u00a0\n <text:s text:c="2"/>乙<text:line-break/><text:span>丙</text:span></text:p><text:p>丁',
        'office:value-type="string"',
      ),
      cell(
        '8',
        'office:value-type="float" office:value="8" table:formula="of:=SUM([.B1];[$\'别 表\'.A1:.A2];&quot;[.A1];&quot;)"',
      ),
      cell('9', 'office:value-type="float" office:value="9" table:formula="of:=SUM({1;2})"'),
      cell(
        '#DIV/0!',
        'office:value-type="string" office:string-value="" calcext:value-type="error"',
      ),
      `<table:table-cell><office:annotation><text:p>批注</text:p></office:annotation></table:table-cell>`,
    ];
    const opened = await openWorkbookFile(
      openDocument(
        `<table:table table:name="名录" table:style-name="off">${row(cells.join(''))}</table:table>`,
        {
          styles:
            '<number:number-style style:name="N1"><number:number number:min-integer-digits="5"/></number:number-style>' +
            '<style:style style:name="code" style:family="table-cell" style:data-style-name="N1"/>' +
            '<style:style style:name="off" style:family="table"><style:table-properties table:display="false"/></style:style>',
        },
      ),
      '名录.ods',
    );
    expect(values(opened)).toEqual({
      名录: [
        [
          '007',
          7,
          0.12,
          46027,
          0.3541666666666667,
          1,
          '甲\u3000\u00a0   乙\n丙\n丁',
          8,
          9,
          '#DIV/0!',
        ],
      ],
    });
    const sheet = opened.snapshot.sheets[opened.snapshot.sheetOrder[0] ?? ''];
    const line = sheet?.cellData?.[0] ?? {};
    const pattern = (column: number): unknown =>
      (opened.snapshot.styles[line[column]?.s as string] as { n?: { pattern: string } } | undefined)
        ?.n?.pattern;
    expect([1, 2, 3].map(pattern)).toEqual(['00000', '0.00%', 'yyyy/m/d']);
    expect([line[7]?.f, line[8]?.f]).toEqual(['=SUM(B1,\'别 表\'!A1:A2,"[.A1];")', undefined]);
    expect(sheet?.hidden).toBe(1);
  });

  test('a document that ends too early is damaged', async () => {
    expect(await faultOf(openDocument('<table:table table:name="a"><table:table-row>'))).toBe(
      'damaged',
    );
  });
});

describe('what cannot be opened is said', () => {
  test.each([
    [
      'a new workbook',
      () =>
        writeXlsx({
          sheets: [{ name: 'a', rows: [['b']] }],
          encryption: { password: '1', spinCount: 10 },
        }),
    ],
    ['an old workbook', encryptedXls],
    [
      'an OpenDocument spreadsheet',
      () => openDocument('', { manifest: '<manifest:encryption-data/>' }),
    ],
    ['a workbook under rights management', () => container('\tDRMContent', new Uint8Array(5000))],
  ])('%s with a password', async (_, make: () => Uint8Array | Promise<Uint8Array>) => {
    expect(await faultOf(await make())).toBe('encrypted');
  });

  test.each([
    ['a letter', strToU8('关于开展检查的通知\n各单位：\n')],
    ['a longer letter', strToU8('关于开展检查的通知\n各单位：\n现将有关事项通知如下。\n某某局\n')],
    ['a Word document', container('WordDocument', new Uint8Array(5000))],
    ['a JSON file', strToU8('{"a": 1,\n"b": 2}')],
    ['a web page without tables', strToU8('<html><body>无</body></html>')],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0)],
    ['an OpenDocument without sheets', openDocument('')],
  ])('%s is no workbook', async (_, bytes) => {
    expect(await faultOf(bytes)).toBe('not-workbook');
  });
});

test('settings of add-ins come back, and nothing else of the file changes', async () => {
  const opened = await openWorkbookFile(misnamed, '名录.xlsx');
  expect(opened.extras.settings).toEqual({});
  const settings = {
    'ssj.choice': { enterprise: '名录 <1> & "2"', columns: { 3: null } },
    开关: true,
    字: 'a\uffff]]>',
  };
  const saved = saveWorkbookFile(opened, opened.snapshot, { ...opened.extras, settings });
  const [before, after] = [unzipSync(misnamed), unzipSync(saved)];
  const changed = Object.keys(after).filter(
    (part) => before[part] === undefined || strFromU8(before[part]) !== strFromU8(after[part]!),
  );
  expect(changed.sort()).toEqual(
    [
      '[Content_Types].xml',
      'customXml/_rels/item1.xml.rels',
      'customXml/item1.xml',
      'customXml/itemProps1.xml',
      'xl/_rels/workbook.xml.rels',
    ].sort(),
  );
  const again = await openWorkbookFile(saved, '名录.xlsx');
  expect(again.extras.settings).toEqual(settings);
  expect(saveWorkbookFile(again, again.snapshot, again.extras)).toBe(saved);
  const emptied = saveWorkbookFile(again, again.snapshot, { ...again.extras, settings: {} });
  expect(Object.keys(unzipSync(emptied)).sort()).toEqual(Object.keys(before).sort());
});
