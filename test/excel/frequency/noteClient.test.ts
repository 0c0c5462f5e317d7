import { supportsNotes } from '../../../src/excel/frequency/noteClient';
import { REQUIREMENT_SETS_WITH_NOTES } from '../../../src/host/transport/requirementSets';
import { openTestExcel, type TestExcel } from '../../support/excel';

let excel: TestExcel;
afterEach(() => {
  excel.dispose();
});

test('an Excel that does not declare 1.18 has no notes', async () => {
  excel = await openTestExcel({ client: 'microsoft' });
  expect(supportsNotes()).toBe(false);
  expect('notes' in Excel.Worksheet.prototype).toBe(false);
});

test('an Excel of 1.18 has them, however old the library, and what is there is not put there twice', async () => {
  excel = await openTestExcel({
    client: 'microsoft',
    requirementSets: REQUIREMENT_SETS_WITH_NOTES,
  });
  expect(supportsNotes()).toBe(true);
  const added = Object.getOwnPropertyDescriptor(Excel.Worksheet.prototype, 'notes');
  expect(supportsNotes()).toBe(true);
  expect(Object.getOwnPropertyDescriptor(Excel.Worksheet.prototype, 'notes')).toEqual(added);
});

/** What both kinds of collections can do. */
interface Collection {
  add(cell: Excel.Range | string, content: string): Excel.Note | Excel.Comment;
  getCount(): unknown;
  getItem(key: string): Excel.Note | Excel.Comment;
  getItemAt(index: number): Excel.Note | Excel.Comment;
  getItemOrNullObject(key: string): Excel.Note | Excel.Comment;
  load(names: string): unknown;
}

/** The first request of a run that does with a collection all that can be done. */
async function sentFor(collectionOf: (sheet: Excel.Worksheet) => Collection): Promise<unknown> {
  excel.wire.reset();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const collection = collectionOf(sheet);
    collection.add('A1', '甲').content = '乙';
    collection.add(sheet.getRange('A2'), '丙').getLocation().load('address');
    collection.load('items/content,items/authorName');
    collection.getCount();
    collection.getItemAt(0).delete();
    collection.getItem('A2').content = '丁';
    collection.getItemOrNullObject('A2').delete();
    await context.sync();
  }).catch(() => undefined);
  return JSON.parse(JSON.stringify(excel.wire.log[0]), (key, value: unknown) => {
    if (value === 'Comments') return 'Notes';
    // Comments have a third argument, the kind of content.
    const isForAdding =
      (key === 'Arguments' || key === 'ReferencedObjectPathIds') &&
      Array.isArray(value) &&
      value.length === 3;
    return isForAdding ? value.slice(0, 2) : value;
  }) as unknown;
}

test("what is sent for notes is what Microsoft's own classes send for comments", async () => {
  excel = await openTestExcel({
    client: 'microsoft',
    requirementSets: REQUIREMENT_SETS_WITH_NOTES,
  });
  supportsNotes();
  const notes = await sentFor((sheet) => sheet.notes);
  expect(notes).toEqual(await sentFor((sheet) => sheet.comments));
  expect(JSON.stringify(notes)).toContain('"Name":"Notes"');
});
