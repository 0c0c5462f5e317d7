import { edited } from '../edited';
import { changedParts, partsOf, rawWorkbook } from '../rawWorkbook';

// ECMA-376 part 1, 18.8.7–18.8.10: cells name a format, which names that of a style.
const STYLES = 'xl/styles.xml';
const SHEET = 'xl/worksheets/sheet1.xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const file = rawWorkbook({
  sheets: [
    {
      name: '表',
      xml: '<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1"><v>2</v></c></row></sheetData>',
    },
  ],
  parts: {
    [STYLES]:
      `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts>` +
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
      '<borders count="1"><border/></borders><cellStyleXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>' +
      '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" applyFill="0"><alignment shrinkToFit="1" indent="1"/></xf></cellStyleXfs>' +
      '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="1"/></cellXfs>' +
      '<cellStyles count="2"><cellStyle name="常规" xfId="0" builtinId="0"/><cellStyle name="表头" xfId="1"/></cellStyles></styleSheet>',
  },
});

test('the styles of a file are read, and its cells say which they have', async () => {
  const saved = await edited(file, async ({ worksheets, styles }, context) => {
    const cells = ['A1', 'B1'].map((at) => worksheets.getItem('表').getRange(at).load('style'));
    const style = styles.getItem('表头').load();
    style.font.load('bold,name');
    const names = styles.load('items/name');
    await context.sync();
    expect(cells.map((cell) => cell.style)).toEqual(['表头', 'Normal']);
    expect(style).toMatchObject({
      builtIn: false,
      includePatterns: false,
      includeFont: true,
      shrinkToFit: true,
      indentLevel: 1,
    });
    expect([style.font.bold, style.font.name]).toEqual([true, '宋体']);
    expect(names.items.map(({ name }) => name)).toEqual(['Normal', '表头']);
  });
  expect(changedParts(file, saved)).toEqual([]);
});

test("a cell gets a style of the file's, and another looks otherwise than its own", async () => {
  const saved = await edited(file, ({ worksheets }) => {
    const sheet = worksheets.getItem('表');
    sheet.getRange('B1').style = '表头';
    sheet.getRange('A1').format.fill.color = '#FF0000';
    return Promise.resolve();
  });
  expect(changedParts(file, saved)).toEqual([STYLES, SHEET]);
  const styles = partsOf(saved)[STYLES] ?? '';
  expect(styles).toContain(
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="1"><alignment shrinkToFit="1" indent="1"/></xf>',
  );
  expect(styles).toContain(
    '<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="1" applyFill="1"/>',
  );
  await edited(saved, async ({ worksheets }, context) => {
    const range = worksheets.getItem('表').getRange('A1:B1').load('style');
    range.format.font.load('bold');
    await context.sync();
    expect([range.style, range.format.font.bold]).toEqual(['表头', true]);
  });
});

test("styles that are made and Excel's own come into the file with what they say", async () => {
  const saved = await edited(file, ({ worksheets, styles }) => {
    styles.add('重点 & 特殊');
    const style = styles.getItem('重点 & 特殊');
    style.fill.color = '#FFFF00';
    style.includeBorder = false;
    style.autoIndent = true;
    style.readingOrder = 'RightToLeft';
    style.locked = false;
    worksheets.getItem('表').getRange('B1').style = 'Good';
    return Promise.resolve();
  });
  const styles = partsOf(saved)[STYLES] ?? '';
  expect(styles).toContain(
    '<cellStyles count="4"><cellStyle name="常规" xfId="0" builtinId="0"/><cellStyle name="表头" xfId="1"/>' +
      '<cellStyle name="重点 &amp; 特殊" xfId="2"/><cellStyle name="Good" xfId="3" builtinId="26"/></cellStyles>',
  );
  expect(styles).toContain(
    'applyBorder="0"><alignment justifyLastLine="1" readingOrder="2"/><protection locked="0"/></xf>',
  );
  const again = await edited(saved, async (workbook, context) => {
    const cell = workbook.worksheets.getItem('表').getRange('B1').load('style');
    cell.format.fill.load('color');
    const own = workbook.styles.getItem('重点 & 特殊').load();
    own.fill.load('color');
    await context.sync();
    expect([cell.style, cell.format.fill.color]).toEqual(['Good', '#C6EFCE']);
    expect(own).toMatchObject({
      includeBorder: false,
      autoIndent: true,
      readingOrder: 'RightToLeft',
      locked: false,
    });
    expect(own.fill.color).toBe('#FFFF00');
    // A style of the file stays as the file has it.
    own.wrapText = true;
    await expect(context.sync()).rejects.toMatchObject({ code: 'ApiNotFound' });
  });
  expect(changedParts(saved, again)).toEqual([]);
});

test('a style that was only asked for does not come into the file', async () => {
  const saved = await edited(file, ({ styles }) => {
    styles.getItem('Heading1').load('name');
    return Promise.resolve();
  });
  expect(changedParts(file, saved)).toEqual([]);
});

test('a file without named styles gets Normal with the first', async () => {
  const bare = rawWorkbook({ sheets: [{ name: '表', xml: '<sheetData/>' }] });
  const saved = await edited(bare, ({ worksheets }) => {
    worksheets.getItem('表').getRange('A1').style = 'Bad';
    return Promise.resolve();
  });
  expect(partsOf(saved)[STYLES]).toContain(
    '<cellStyles><cellStyle name="Normal" xfId="0" builtinId="0"/><cellStyle name="Bad" xfId="1" builtinId="27"/></cellStyles>',
  );
});

test('a format of a file that no style names does not become one that is made', async () => {
  const book = rawWorkbook({
    sheets: [{ name: '表', xml: '<sheetData><row r="1"><c r="A1" s="1"/></row></sheetData>' }],
    parts: {
      [STYLES]: (partsOf(file)[STYLES] ?? '').replace(
        /<cellStyles.*<\/cellStyles>/,
        '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>',
      ),
    },
  });
  const saved = await edited(book, ({ worksheets, styles }) => {
    styles.add('新');
    worksheets.getItem('表').getRange('A1').style = '新';
    return Promise.resolve();
  });
  const xml = partsOf(saved)[STYLES] ?? '';
  expect(xml).toContain('<cellStyle name="新" xfId="2"/>');
  await edited(saved, async ({ worksheets }, context) => {
    const cell = worksheets.getItem('表').getRange('A1').load('style');
    await context.sync();
    expect(cell.style).toBe('新');
  });
});
