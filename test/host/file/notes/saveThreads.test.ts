import { openWorkbookFile } from '../../../../src/host/file/openWorkbookFile';
import { saveWorkbookFile } from '../../../../src/host/file/saveWorkbookFile';
import { edited } from '../edited';
import { changedParts, partsOf, rawWorkbook } from '../rawWorkbook';

// [MS-XLSX] 2.1.16, 2.6.203–2.6.207
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MICROSOFT = 'http://schemas.microsoft.com/office/2017/10/relationships';
const NAMESPACE = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';
const CELLS = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
const THREADS = 'xl/threadedComments/threadedComment1.xml';
const PERSONS = 'xl/persons/person.xml';

const empty = rawWorkbook({ sheets: [{ name: '表', xml: CELLS }] });

const threaded = rawWorkbook({
  sheets: [{ name: '表', xml: `${CELLS}<legacyDrawing r:id="rId1"/>` }],
  workbookRelationships: `<Relationship Id="rId91" Type="${MICROSOFT}/person" Target="persons/person.xml"/>`,
  contentTypes:
    '<Override PartName="/xl/comments1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/>' +
    '<Override PartName="/xl/drawings/vmlDrawing1.vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
    `<Override PartName="/${THREADS}" ContentType="application/vnd.ms-excel.threadedcomments+xml"/>` +
    `<Override PartName="/${PERSONS}" ContentType="application/vnd.ms-excel.person+xml"/>`,
  parts: {
    'xl/worksheets/_rels/sheet1.xml.rels':
      `<Relationships><Relationship Id="rId1" Type="${OFFICE}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/><Relationship Id="rId2" Type="${OFFICE}/comments" Target="../comments1.xml"/>` +
      `<Relationship Id="rId3" Type="${MICROSOFT}/threadedComment" Target="../threadedComments/threadedComment1.xml"/></Relationships>`,
    'xl/comments1.xml':
      '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>tc={A1}</author><author>tc={B1}</author></authors><commentList>' +
      '<comment ref="A1" authorId="0" shapeId="0"><text><t>[线程批注] 请核</t></text></comment><comment ref="B4" authorId="1" shapeId="0"><text><t>[线程批注] 二</t></text></comment></commentList></comments>',
    [THREADS]:
      `<ThreadedComments xmlns="${NAMESPACE}"><threadedComment ref="A1" dT="2026-01-01T08:00:00.50" personId="{1}" id="{A1}" done="1"><text>请@李看&lt;核&gt;</text>` +
      '<mentions><mention mentionpersonId="{2}" mentionId="{9}" startIndex="1" length="2"/></mentions></threadedComment>\n' +
      '<threadedComment ref="A1" dT="2026-01-02T08:00:00.00" personId="{2}" id="{A2}" parentId="{A1}"><text>好</text><extLst><ext uri="x"/></extLst></threadedComment>\n' +
      '<threadedComment ref="B4" personId="{1}" id="{B1}"><text>二</text></threadedComment></ThreadedComments>',
    [PERSONS]:
      `<personList xmlns="${NAMESPACE}"><person displayName="王" id="{1}" userId="S::wang@example.com::77" providerId="AD"/>` +
      '<person displayName="李" id="{2}" userId="li@example.com" providerId="PeoplePicker"/></personList>',
    'xl/drawings/vmlDrawing1.vml':
      '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025"><x:ClientData ObjectType="Note"><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape>' +
      '<v:shape id="_x0000_s1026"><x:ClientData ObjectType="Note"><x:Row>3</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>',
  },
});

function threadsIn(file: Uint8Array): string {
  return partsOf(file)[THREADS] ?? '';
}

test('threads are read with their authors, moments, mentions and replies', async () => {
  const again = await edited(threaded, async ({ comments }, context) => {
    comments.load('items');
    const first = comments.getItemAt(0);
    const replies = first.replies.load('items/content,items/authorName');
    await context.sync();
    expect(comments.items.map((comment) => comment.toJSON())).toMatchObject([
      {
        id: '{A1}',
        authorName: '王',
        authorEmail: 'wang@example.com',
        content: '请@李看<核>',
        contentType: 'Mention',
        creationDate: new Date('2026-01-01T08:00:00.50Z'),
        mentions: [{ id: 0, name: '李', email: 'li@example.com' }],
        richContent: '请<at id="0">李</at>看<核>',
        resolved: true,
      },
      { id: '{B1}', authorEmail: 'wang@example.com', contentType: 'Plain', resolved: false },
    ]);
    expect(replies.items.map(({ content, authorName }) => [content, authorName])).toEqual([
      ['好', '李'],
    ]);
  });
  expect(changedParts(threaded, again)).toEqual([]);
});

test('what is changed of a thread is changed in its place, and all else keeps its bytes', async () => {
  const saved = await edited(threaded, ({ comments }) => {
    const first = comments.getItem('{A1}');
    first.resolved = false;
    first.replies.getItem('{A2}').content = '已核 & 改';
    return Promise.resolve();
  });
  expect(changedParts(threaded, saved)).toEqual(['xl/comments1.xml', THREADS]);
  expect(threadsIn(saved)).toBe(
    threadsIn(threaded)
      .replace(' done="1"', '')
      .replace('<text>好</text>', '<text>已核 &amp; 改</text>'),
  );
  expect(partsOf(saved)['xl/comments1.xml']).toContain(
    '王:\n请@李看&lt;核&gt;\n李:\n已核 &amp; 改',
  );
});

test('threads move with their rows, with what stands in for them', async () => {
  const saved = await edited(threaded, ({ worksheets }) => {
    worksheets.getItem('表').getRange('2:3').insert('Down');
    return Promise.resolve();
  });
  expect(threadsIn(saved)).toBe(threadsIn(threaded).replace('ref="B4"', 'ref="B6"'));
  expect(partsOf(saved)['xl/comments1.xml']).toContain('<comment ref="B6" authorId="1"');
});

test('a new thread has its parts, and is read back as it was', async () => {
  const saved = await edited(empty, ({ comments }) => {
    const mentions = [{ id: 0, name: '李', email: 'li@example.com' }];
    const richContent = '请<at id="0">李</at>看';
    comments.add('表!B2', { mentions, richContent }, 'Mention').replies.add('好\n<的>');
    return Promise.resolve();
  });
  expect(changedParts(empty, saved)).toEqual([
    '[Content_Types].xml',
    'xl/_rels/workbook.xml.rels',
    'xl/comments1.xml',
    'xl/drawings/vmlDrawing1.vml',
    PERSONS,
    THREADS,
    'xl/worksheets/_rels/sheet1.xml.rels',
    'xl/worksheets/sheet1.xml',
  ]);
  expect(threadsIn(saved)).toMatch(
    /<threadedComment ref="B2" dT="[^"Z]*" personId="(\{[^"]*\})" id="(\{[0-9A-F-]{36}\})"><text>请@李看<\/text><mentions><mention mentionpersonId="\{[^"]*\}" mentionId="\{[0-9A-F-]{36}\}" startIndex="1" length="2"\/><\/mentions><\/threadedComment><threadedComment ref="B2" dT="[^"]*" personId="\1" id="[^"]*" parentId="\2">/,
  );
  expect(partsOf(saved)[PERSONS]).toContain('displayName="Author"');
  expect(partsOf(saved)['xl/comments1.xml']).toContain('<author>tc={');
  const again = await edited(saved, async ({ comments }, context) => {
    const comment = comments.getItemByCell('表!B2').load();
    const replies = comment.replies.load('items/content');
    await context.sync();
    expect(comment).toMatchObject({
      richContent: '请<at id="0">李</at>看',
      mentions: [{ id: 0, name: '李', email: 'li@example.com' }],
    });
    expect(replies.items.map(({ content }) => content)).toEqual(['好\n<的>']);
  });
  expect(changedParts(saved, again)).toEqual([]);
});

test('the last thread takes its parts along, with what stood in for it', async () => {
  const saved = await edited(threaded, ({ comments }) => {
    comments.getItem('{A1}').delete();
    comments.getItem('{B1}').delete();
    return Promise.resolve();
  });
  const parts = Object.keys(partsOf(saved));
  for (const gone of [THREADS, 'xl/comments1.xml', 'xl/drawings/vmlDrawing1.vml'])
    expect(parts).not.toContain(gone);
  expect(parts).toContain(PERSONS);
});

test('a thread goes when the note that stands in for it is taken away in the spreadsheet', async () => {
  const opened = await openWorkbookFile(threaded, 'a.xlsx');
  const resources = opened.snapshot.resources?.map(({ name, data }) => ({
    name,
    data: name === 'SHEET_NOTE_PLUGIN' ? '{}' : data,
  }));
  const snapshot = { ...opened.snapshot, ...(resources && { resources }) };
  const saved = saveWorkbookFile(opened, snapshot, opened.extras);
  expect(Object.keys(partsOf(saved))).not.toContain(THREADS);
});

test('a note takes the cell of a thread, and a thread that of a note', async () => {
  const withNote = await edited(threaded, async ({ comments, worksheets }, context) => {
    comments.getItemByCell('表!A1').delete();
    await context.sync();
    worksheets.getItem('表').notes.add('A1', '便条');
  });
  const withThread = await edited(withNote, async ({ comments, worksheets }, context) => {
    const notes = worksheets.getItem('表').notes.load('items/content');
    await context.sync();
    expect(notes.items.map(({ content }) => content)).toEqual(['便条']);
    notes.getItem('A1').delete();
    await context.sync();
    comments.add('表!A1', '三');
  });
  await edited(withThread, async ({ comments, worksheets }, context) => {
    comments.load('items/content');
    const notes = worksheets.getItem('表').notes.load('items/content');
    await context.sync();
    expect(comments.items.map(({ content }) => content).sort()).toEqual(['三', '二']);
    expect(notes.items).toEqual([]);
  });
});
