import { supportsNotes } from '../../../../src/excel/frequency/noteClient';
import { REQUIREMENT_SETS_WITH_NOTES } from '../../../../src/host/transport/requirementSets';
import { openTestExcel, type TestExcel } from '../../../support/excel';

// https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-comments
let excel: TestExcel;
beforeEach(async () => {
  excel = await openTestExcel({ requirementSets: REQUIREMENT_SETS_WITH_NOTES });
  supportsNotes();
});
afterEach(() => {
  excel.dispose();
});

function onSheet(
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>,
): Promise<void> {
  return Excel.run((context) => batch(context.workbook.worksheets.getItem('Sheet1'), context));
}

test('comments are added to a cell by its address or by a range, and are no notes', async () => {
  await onSheet(async (sheet, context) => {
    sheet.comments.add('C3', '甲厂待核');
    context.workbook.comments.add(sheet.getRange('A1'), '乙厂待核');
    const comments = sheet.comments.load('items');
    const notes = sheet.notes.getCount();
    const place = sheet.comments.getItemAt(1).getLocation().load('address');
    await context.sync();
    expect(comments.items.map(({ content }) => content)).toEqual(['乙厂待核', '甲厂待核']);
    expect([notes.value, place.address]).toEqual([0, 'Sheet1!C3']);
    const [first] = comments.items;
    expect(first).toMatchObject({
      authorName: 'Author',
      authorEmail: '',
      contentType: 'Plain',
      mentions: [],
      resolved: false,
      richContent: '乙厂待核',
    });
    expect(Math.abs(Date.now() - Number(first?.creationDate))).toBeLessThan(60_000);
    const same = context.workbook.comments.getItem(first?.id ?? '').load('content');
    const none = sheet.comments.getItemOrNullObject('{0}').load('content');
    await context.sync();
    expect([same.content, none.isNullObject]).toEqual(['乙厂待核', true]);
  });
});

test('comments are changed, resolved, found by their cell and deleted', async () => {
  await onSheet(async (sheet, context) => {
    const comment = sheet.comments.add('B2', '旧');
    comment.content = '新';
    comment.resolved = true;
    const found = context.workbook.comments.getItemByCell('Sheet1!B2').load('content,resolved');
    await context.sync();
    expect([found.content, found.resolved]).toEqual(['新', true]);
    found.resolved = false;
    found.load('resolved');
    await context.sync();
    expect(found.resolved).toBe(false);
    found.delete();
    const count = context.workbook.comments.getCount();
    await context.sync();
    expect(count.value).toBe(0);
    comment.load('content');
    await expect(context.sync()).rejects.toMatchObject({ code: 'ItemNotFound' });
  });
});

test('replies belong to their comment and go with it', async () => {
  await onSheet(async (sheet, context) => {
    const comment = sheet.comments.add('B2', '待核');
    comment.replies.add('已核');
    const second = comment.replies.add('谢谢').load('id');
    await context.sync();
    comment.replies.getItemAt(0).content = '已经核过';
    comment.resolved = true;
    const replies = comment.replies.load('items/content,items/resolved,items/contentType');
    const byReply = sheet.comments.getItemByReplyId(second.id).load('content');
    const parent = comment.replies.getItem(second.id).getParentComment().load('content');
    const place = comment.replies.getItemAt(1).getLocation().load('address');
    await context.sync();
    expect(replies.items.map(({ content, resolved }) => [content, resolved])).toEqual([
      ['已经核过', true],
      ['谢谢', true],
    ]);
    expect([byReply.content, parent.content, place.address]).toEqual(['待核', '待核', 'Sheet1!B2']);
    comment.replies.getItemAt(0).delete();
    const left = comment.replies.getCount();
    await context.sync();
    expect(left.value).toBe(1);
    comment.delete();
    comment.replies.getCount();
    await expect(context.sync()).rejects.toMatchObject({ code: 'ItemNotFound' });
  });
});

test('people are mentioned by number', async () => {
  await onSheet(async (sheet, context) => {
    const mentions = [{ id: 0, name: '王科', email: 'wang@example.com' }];
    const richContent = '请<at id="0">王科</at>看一下';
    const comment = sheet.comments.add('A1', { mentions, richContent }, 'Mention').load();
    const reply = comment.replies.add('好').load();
    await context.sync();
    expect(comment).toMatchObject({
      content: '请@王科看一下',
      contentType: 'Mention',
      mentions,
      richContent,
    });
    reply.updateMentions({ mentions, richContent: '<at id="0">王科</at>' });
    comment.content = '不必了';
    reply.load('content,richContent');
    comment.load('content,contentType');
    await context.sync();
    expect([reply.content, reply.richContent]).toEqual(['@王科', '<at id="0">王科</at>']);
    expect([comment.content, comment.contentType]).toEqual(['不必了', 'Plain']);
  });
});

test.each([
  ['more than one cell', 'B1:B2', '又', undefined, 'InvalidArgument'],
  ['no address', '?', '又', undefined, 'InvalidArgument'],
  ['a cell with a comment', 'A1', '又', undefined, 'ItemAlreadyExists'],
  ['a cell with a note', 'A2', '又', undefined, 'ItemAlreadyExists'],
  [
    'a mention of nobody',
    'B1',
    { richContent: '<at id="1">王</at>' },
    'Mention',
    'InvalidArgument',
  ],
  ['a text as mention', 'B1', '又', 'Mention', 'InvalidArgument'],
] as const)('%s is refused', async (_, address, content, type, code) => {
  await onSheet(async (sheet, context) => {
    sheet.comments.add('A1', '有');
    sheet.notes.add('A2', '注');
    await context.sync();
    sheet.comments.add(address, content, type);
    await expect(context.sync()).rejects.toMatchObject({ code });
  });
});

test('a protected sheet takes no comments, and changes none', async () => {
  await onSheet(async (sheet, context) => {
    sheet.comments.add('A1', '有');
    sheet.protection.protect();
    sheet.comments.add('A2', '又');
    await expect(context.sync()).rejects.toMatchObject({ code: 'AccessDenied' });
  });
  await onSheet(async (sheet, context) => {
    sheet.comments.getItemAt(0).content = '改';
    await expect(context.sync()).rejects.toMatchObject({ code: 'AccessDenied' });
  });
});

test('comments go along with their rows, and away with them', async () => {
  await onSheet(async (sheet, context) => {
    sheet.comments.add('B5', '五').replies.add('答');
    sheet.getRange('2:3').insert('Down');
    const place = sheet.comments.getItemAt(0).getLocation().load('address');
    await context.sync();
    expect(place.address).toBe('Sheet1!B7');
    sheet.getRange('7:7').delete('Up');
    const left = sheet.comments.getCount();
    await context.sync();
    expect(left.value).toBe(0);
  });
});

test('what happens to comments is told to those who listen to the sheet or to the workbook', async () => {
  const seen: string[] = [];
  const note = (event: {
    readonly type: string;
    readonly changeType?: string;
    readonly commentDetails: readonly Excel.CommentDetail[];
  }): Promise<void> => {
    const replies = event.commentDetails.flatMap(({ replyIds }) => replyIds).length;
    seen.push([event.type, event.changeType, replies].filter(Boolean).join(' '));
    return Promise.resolve();
  };
  await onSheet(async (sheet, context) => {
    sheet.comments.onAdded.add(note);
    const changes = sheet.comments.onChanged.add(note);
    context.workbook.comments.onDeleted.add(note);
    await context.sync();
    const comment = sheet.comments.add('A1', '一');
    comment.replies.add('答');
    comment.resolved = true;
    await context.sync();
    await delivered();
    changes.remove();
    await context.sync();
    comment.content = '二';
    comment.delete();
    await context.sync();
  });
  await delivered();
  expect(seen).toEqual([
    'CommentAdded',
    'CommentChanged ReplyAdded 1',
    'CommentChanged CommentResolved',
    'CommentDeleted 1',
  ]);
});

/** Handlers are called asynchronously. */
const delivered = () => new Promise((resolve) => setTimeout(resolve, 20));
