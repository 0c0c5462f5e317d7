import { REQUIREMENT_SETS_WITH_NOTES } from '../../../src/host/transport/requirementSets';
import { openTestExcel, type TestExcel } from '../../support/excel';

// https://learn.microsoft.com/javascript/api/excel/excel.customxmlpartcollection
let excel: TestExcel;
beforeEach(async () => {
  excel = await openTestExcel({ requirementSets: REQUIREMENT_SETS_WITH_NOTES });
});
afterEach(() => {
  excel.dispose();
});

const REVIEW = '<核查 xmlns="urn:review"><人>王</人></核查>';

test('custom XML is added, found by its id and its namespace, changed and deleted', async () => {
  await Excel.run(async (context) => {
    const parts = context.workbook.customXmlParts;
    const added = parts.add(REVIEW).load('id,namespaceUri');
    parts.add('<a:x xmlns:a="urn:a"/>');
    const inReview = parts.getByNamespace('urn:review');
    const only = inReview.getOnlyItem().getXml();
    const counts = [parts.getCount(), inReview.getCount()];
    await context.sync();
    expect([added.namespaceUri, only.value, ...counts.map(({ value }) => value)]).toEqual([
      'urn:review',
      REVIEW,
      2,
      1,
    ]);
    parts.getItem(added.id).setXml('<b/>');
    const xml = added.getXml();
    added.load('namespaceUri');
    const none = inReview.getOnlyItemOrNullObject().load('id');
    await context.sync();
    expect([xml.value, added.namespaceUri, none.isNullObject]).toEqual(['<b/>', '', true]);
    added.delete();
    const gone = parts.getItemOrNullObject(added.id).load('id');
    await context.sync();
    expect(gone.isNullObject).toBe(true);
    inReview.getOnlyItem().getXml();
    await expect(context.sync()).rejects.toMatchObject({ code: 'ItemNotFound' });
  });
});

test('of several in a namespace none is the only one', async () => {
  await Excel.run(async (context) => {
    const parts = context.workbook.customXmlParts;
    parts.add(REVIEW);
    parts.add(REVIEW);
    const none = parts.getByNamespace('urn:review').getOnlyItemOrNullObject().load('id');
    await context.sync();
    expect(none.isNullObject).toBe(true);
    parts.getByNamespace('urn:review').getOnlyItem().getXml();
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidOperation' });
  });
});

test.each(['', '文字', '<a>', '<a></b>', '<a/><b/>', 'x<a/>', '<a/>x', '<a b=c/>'])(
  '%j is no XML',
  async (xml) => {
    await Excel.run(async (context) => {
      context.workbook.customXmlParts.add(xml);
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
    });
  },
);

test('XML may have a declaration, comments and data that looks like tags', async () => {
  const xml =
    '<?xml version="1.0"?>\n<!-- <x> --><a xmlns = "urn:a" b=\'>\'><![CDATA[</a>]]><c /></a>\n';
  await Excel.run(async (context) => {
    const part = context.workbook.customXmlParts.add(xml).load('namespaceUri');
    const same = part.getXml();
    await context.sync();
    expect([part.namespaceUri, same.value]).toEqual(['urn:a', xml]);
  });
});

// https://learn.microsoft.com/javascript/api/excel/excel.worksheetcustompropertycollection
test('a sheet has properties of its own, whose keys are the same in any case', async () => {
  await Excel.run(async (context) => {
    const properties = context.workbook.worksheets.getItem('Sheet1').customProperties;
    properties.add('批次', '一');
    properties.add('Key', '1');
    properties.add('KEY', '2').load('key');
    properties.load('items/key,items/value');
    await context.sync();
    expect(properties.items.map(({ key, value }) => [key, value])).toEqual([
      ['批次', '一'],
      ['Key', '2'],
    ]);
    properties.getItem('批次').value = '二';
    properties.getItem('key').delete();
    const left = properties.getItem('批次').load('value');
    const count = properties.getCount();
    await context.sync();
    expect([left.value, count.value]).toEqual(['二', 1]);
    properties.add('长'.repeat(256), '');
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});
