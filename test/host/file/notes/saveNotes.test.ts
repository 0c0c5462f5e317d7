import type { OpenedWorkbook } from '../../../../src/host/file/openWorkbookFile';
import { openWorkbookFile } from '../../../../src/host/file/openWorkbookFile';
import { edited } from '../edited';
import { changedParts, partsOf, rawWorkbook } from '../rawWorkbook';

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CELLS =
  '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>甲厂</t></is></c></row></sheetData>';

/** A sheet without notes, and one with two notes of the bureau's, a button and a picture. */
const bureau = rawWorkbook({
  sheets: [
    {
      name: '无',
      xml: `${CELLS}<pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/><extLst><ext uri="x"/></extLst>`,
    },
    { name: '有', xml: `${CELLS}<drawing r:id="rId1"/><legacyDrawing r:id="rId7"/>` },
  ],
  contentTypes:
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
    '<Override PartName="/xl/comments7.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/>',
  parts: {
    'xl/worksheets/_rels/sheet2.xml.rels':
      `<Relationships><Relationship Id="rId7" Type="${REL}/vmlDrawing" Target="../drawings/vmlDrawing9.vml"/>` +
      `<Relationship Id="rId1" Type="${REL}/drawing" Target="../drawings/drawing1.xml"/><Relationship Id="rId2" Type="${REL}/comments" Target="../comments7.xml"/></Relationships>`,
    'xl/drawings/drawing1.xml': '<xdr:wsDr xmlns:xdr="a"><xdr:pic/></xdr:wsDr>',
    'xl/comments7.xml':
      '<x:comments xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:authors>\n<x:author>王科</x:author></x:authors><x:commentList>\n' +
      '<x:comment ref="A1" authorId="0"><x:text><x:r><x:rPr><x:b/></x:rPr><x:t>王科：</x:t></x:r><x:r><x:t>已停产</x:t></x:r></x:text></x:comment>\n' +
      '<x:comment ref="B4" authorId="0"><x:text><x:t>待核</x:t></x:text></x:comment></x:commentList></x:comments>',
    'xl/drawings/vmlDrawing9.vml':
      '<xml xmlns:v="urn:schemas-microsoft-com:vml"\n xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
      '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="3"/></o:shapelayout><v:shapetype id="_x0000_t202"/>\n' +
      '<v:shape id="_x0000_s3073" type="#_x0000_t202" style=\'width:96pt;visibility:hidden\'><x:ClientData ObjectType="Note"><x:Anchor>1, 15, 0, 2, 3, 15, 3, 16</x:Anchor><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape>\n' +
      '<v:shape id="_x0000_s3074" type="#_x0000_t201"><v:textbox><font>开始<br></font></v:textbox><x:ClientData ObjectType="Button"/></v:shape>\n' +
      '<v:shape id="_x0000_s3075" type="#_x0000_t202" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:Anchor>2, 15, 2, 10, 4, 15, 6, 4</x:Anchor><x:Row>3</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>',
  },
});

function notesOf(
  { snapshot }: OpenedWorkbook,
  sheet: string,
): [cell: string, text: string, author: string][] {
  const data = snapshot.resources?.find(({ name }) => name === 'SHEET_NOTE_PLUGIN')?.data ?? '{}';
  const rows =
    (
      JSON.parse(data) as Record<
        string,
        Record<string, Record<string, { note: string; author?: string }>>
      >
    )[sheet] ?? {};
  return Object.entries(rows).flatMap(([row, cells]) =>
    Object.entries(cells).map(([column, { note, author }]): [string, string, string] => [
      `${row},${column}`,
      note,
      author ?? '',
    ]),
  );
}

const add = (sheet: string, cell: string, text: string) => (workbook: Excel.Workbook) => {
  workbook.worksheets.getItem(sheet).notes.add(cell, text);
  return Promise.resolve();
};

const removeOwn =
  (sheet: string, start: string) =>
  async (workbook: Excel.Workbook, context: Excel.RequestContext) => {
    const notes = workbook.worksheets.getItem(sheet).notes.load('items/content');
    await context.sync();
    for (const note of notes.items) if (note.content.startsWith(start)) note.delete();
  };

test('a note on a sheet without any is saved with its parts and read back', async () => {
  const saved = await edited(bureau, add('无', 'C3', '超频次 <检查>\n第二行 '));
  expect(changedParts(bureau, saved)).toEqual([
    '[Content_Types].xml',
    'xl/comments1.xml',
    'xl/drawings/vmlDrawing1.vml',
    'xl/worksheets/_rels/sheet1.xml.rels',
    'xl/worksheets/sheet1.xml',
  ]);
  expect(partsOf(saved)['xl/worksheets/sheet1.xml']).toContain(
    'footer="1"/><legacyDrawing r:id="rId2"/><extLst>',
  );
  expect(notesOf(await openWorkbookFile(saved, 'a.xlsx'), 'sheet1')).toEqual([
    ['2,2', '超频次 <检查>\n第二行 ', ''],
  ]);
});

test('a note beside others leaves them, a button and a picture as they are', async () => {
  const saved = await edited(bureau, add('有', 'A2', '又一条'));
  expect(changedParts(bureau, saved)).toEqual(['xl/comments7.xml', 'xl/drawings/vmlDrawing9.vml']);
  const [before, after] = [partsOf(bureau), partsOf(saved)];
  for (const part of ['xl/comments7.xml', 'xl/drawings/vmlDrawing9.vml']) {
    const kept = (before[part] ?? '').split('\n');
    for (const line of kept)
      expect(after[part]).toContain(line.replace(/<\/x:author>.*|<\/x:comment><.*|<\/xml>/, ''));
  }
  expect(after['xl/drawings/vmlDrawing9.vml']).toContain('id="_x0000_s3076"');
  expect(notesOf(await openWorkbookFile(saved, 'a.xlsx'), 'sheet2')).toEqual([
    ['0,0', '王科：已停产', '王科'],
    ['1,0', '又一条', ''],
    ['3,1', '待核', '王科'],
  ]);
});

test.each(['无', '有'])(
  'notes on 「%s」 that are taken away again leave no trace, saved in between or not',
  async (sheet) => {
    const addTwo = async (
      workbook: Excel.Workbook,
      context: Excel.RequestContext,
    ): Promise<void> => {
      await add(sheet, 'C1', '超频次 一')(workbook);
      await add(sheet, 'B9', '超频次 二')(workbook);
      await context.sync();
    };
    const atOnce = await edited(bureau, async (workbook, context) => {
      await addTwo(workbook, context);
      await removeOwn(sheet, '超频次')(workbook, context);
    });
    expect(changedParts(bureau, atOnce)).toEqual([]);
    const later = await edited(await edited(bureau, addTwo), removeOwn(sheet, '超频次'));
    expect(changedParts(bureau, later)).toEqual([]);
  },
);

test('a note whose text is changed keeps its box, and the others keep everything', async () => {
  const saved = await edited(bureau, (workbook) => {
    workbook.worksheets.getItem('有').notes.getItem('B4').content = '已核';
    return Promise.resolve();
  });
  expect(changedParts(bureau, saved)).toEqual(['xl/comments7.xml']);
  expect(partsOf(saved)['xl/comments7.xml']).toBe(
    partsOf(bureau)['xl/comments7.xml']?.replace(
      '<x:t>待核</x:t>',
      '<x:t xml:space="preserve">已核</x:t>',
    ),
  );
});

test('a note that is shown and resized says so in its box only', async () => {
  const saved = await edited(bureau, (workbook) => {
    const note = workbook.worksheets.getItem('有').notes.getItem('A1');
    note.visible = true;
    note.width = 150;
    return Promise.resolve();
  });
  expect(changedParts(bureau, saved)).toEqual(['xl/drawings/vmlDrawing9.vml']);
  const drawing = partsOf(saved)['xl/drawings/vmlDrawing9.vml'] ?? '';
  const again = await edited(saved, async (workbook, context) => {
    const notes = workbook.notes.load('items/visible,items/width,items/authorName');
    await context.sync();
    expect(
      notes.items.map(({ visible, width, authorName }) => [visible, width, authorName]),
    ).toEqual([
      [true, 150, '王科'],
      [false, 120, '王科'],
    ]);
  });
  expect(changedParts(saved, again)).toEqual([]);
  expect(drawing).toContain("style='width:150pt;visibility:visible'");
  expect(drawing).toContain('<x:Visible/><x:Row>0</x:Row>');
});

test('notes move with their rows', async () => {
  const saved = await edited(bureau, (workbook) => {
    workbook.worksheets.getItem('有').getRange('2:3').insert('Down');
    return Promise.resolve();
  });
  expect(notesOf(await openWorkbookFile(saved, 'a.xlsx'), 'sheet2').map(([cell]) => cell)).toEqual([
    '0,0',
    '5,1',
  ]);
  expect(partsOf(saved)['xl/drawings/vmlDrawing9.vml']).toContain(
    '<x:Anchor>2, 15, 4, 10, 4, 15, 8, 4</x:Anchor><x:Row>5</x:Row>',
  );
});

test("the bureau's last note takes its parts along, but not the drawing that a button still needs", async () => {
  const saved = await edited(bureau, removeOwn('有', ''));
  expect(changedParts(bureau, saved)).toEqual([
    '[Content_Types].xml',
    'xl/comments7.xml',
    'xl/drawings/vmlDrawing9.vml',
    'xl/worksheets/_rels/sheet2.xml.rels',
  ]);
  const parts = partsOf(saved);
  expect(parts['xl/comments7.xml']).toBeUndefined();
  expect(parts['xl/drawings/vmlDrawing9.vml']).toContain('ObjectType="Button"');
  expect(parts['xl/drawings/vmlDrawing9.vml']).not.toContain('ObjectType="Note"');
});

test('a new sheet can have notes', async () => {
  const saved = await edited(bureau, (workbook) => {
    workbook.worksheets.add('新').notes.add('B2', '注');
    return Promise.resolve();
  });
  expect(notesOf(await openWorkbookFile(saved, 'a.xlsx'), 'sheet3')).toEqual([['1,1', '注', '']]);
});

test('a thread of comments is no note: it is not listed, and its cell takes no other', async () => {
  const threaded = rawWorkbook({
    sheets: [{ name: '有', xml: `${CELLS}<legacyDrawing r:id="rId1"/>` }],
    contentTypes:
      '<Override PartName="/xl/comments1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/>' +
      '<Override PartName="/xl/drawings/vmlDrawing1.vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
      '<Override PartName="/xl/threadedComments/threadedComment1.xml" ContentType="application/vnd.ms-excel.threadedcomments+xml"/>',
    parts: {
      'xl/worksheets/_rels/sheet1.xml.rels':
        `<Relationships><Relationship Id="rId1" Type="${REL}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/><Relationship Id="rId2" Type="${REL}/comments" Target="../comments1.xml"/>` +
        '<Relationship Id="rId3" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/></Relationships>',
      'xl/comments1.xml':
        '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>tc={6F3B}</author></authors><commentList>' +
        '<comment ref="A1" authorId="0" shapeId="0"><text><t>[线程批注] 请核</t></text></comment></commentList></comments>',
      'xl/threadedComments/threadedComment1.xml':
        '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="A1" dT="2026-01-01T00:00:00.00" personId="{1}" id="{6F3B}"><text>请核</text></threadedComment></ThreadedComments>',
      'xl/drawings/vmlDrawing1.vml':
        '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025"><x:ClientData ObjectType="Note"><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>',
    },
  });
  const saved = await edited(threaded, async (workbook, context) => {
    const count = workbook.notes.getCount();
    const none = workbook.worksheets.getItem('有').notes.getItemOrNullObject('A1').load('content');
    await context.sync();
    expect([count.value, none.isNullObject]).toEqual([0, true]);
    workbook.notes.add('有!A1', '又');
    await expect(context.sync()).rejects.toMatchObject({ code: 'ItemAlreadyExists' });
  });
  expect(changedParts(threaded, saved)).toEqual([]);
});
