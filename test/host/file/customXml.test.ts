import { edited } from './edited';
import { changedParts, partsOf, rawWorkbook } from './rawWorkbook';

// ECMA-376 part 1, 15.2.4–15.2.6 (custom XML), 12.3.3 and 18.3.1.22 (properties of a sheet)
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const XML = 'customXml/item1.xml';
const file = rawWorkbook({
  sheets: [
    {
      name: '表',
      xml: '<sheetData/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><customProperties><customPr name="批次" r:id="rId1"/></customProperties>',
    },
  ],
  workbookRelationships: `<Relationship Id="rId91" Type="${OFFICE}/customXml" Target="../${XML}"/><Relationship Id="rId92" Type="${OFFICE}/customXml" Target="../customXml/item2.xml"/>`,
  parts: {
    [XML]: '<a xmlns="urn:a"/>',
    'customXml/_rels/item1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
    'customXml/itemProps1.xml':
      '<ds:datastoreItem ds:itemID="{AA}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>',
    'customXml/item2.xml': '<nobody/>',
    'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/customProperty" Target="../customProperty1.bin"/></Relationships>`,
    'xl/customProperty1.bin': new Uint8Array(Buffer.from('一', 'utf16le')),
  },
});

test('custom XML of a file is seen with its id, and settings of add-ins are none', async () => {
  const saved = await edited(file, async ({ customXmlParts, settings }, context) => {
    settings.add('k', 1);
    const items = customXmlParts.load('items/id,items/namespaceUri');
    await context.sync();
    expect(items.items.map(({ id, namespaceUri }) => [id, namespaceUri])).toEqual([
      ['{AA}', 'urn:a'],
    ]);
  });
  await edited(saved, async ({ customXmlParts, settings }, context) => {
    const count = customXmlParts.getCount();
    const kept = settings.getItem('k').load('value');
    await context.sync();
    expect([count.value, kept.value]).toEqual([1, 1]);
  });
});

test('what is changed of custom XML is changed in its part alone', async () => {
  const saved = await edited(file, ({ customXmlParts }) => {
    customXmlParts.getItem('{AA}').setXml('<?xml version="1.0" encoding="utf-16"?><新/>');
    return Promise.resolve();
  });
  expect(changedParts(file, saved)).toEqual([XML]);
  expect(partsOf(saved)[XML]).toBe('<?xml version="1.0" encoding="UTF-8"?><新/>');
});

test('custom XML comes with what says its identity, and goes with it', async () => {
  const added = await edited(file, ({ customXmlParts }) => {
    customXmlParts.add('<b/>');
    return Promise.resolve();
  });
  expect(changedParts(file, added)).toEqual([
    '[Content_Types].xml',
    'customXml/_rels/item3.xml.rels',
    'customXml/item3.xml',
    'customXml/itemProps3.xml',
    'xl/_rels/workbook.xml.rels',
  ]);
  const removed = await edited(added, async ({ customXmlParts }, context) => {
    customXmlParts.load('items/id');
    await context.sync();
    for (const part of customXmlParts.items) part.delete();
  });
  expect(Object.keys(partsOf(removed)).filter((name) => name.startsWith('customXml'))).toEqual([
    'customXml/item2.xml',
  ]);
});

test('properties of a sheet are read from the file, and saved with it', async () => {
  const saved = await edited(file, async ({ worksheets }, context) => {
    const properties = worksheets.getItem('表').customProperties;
    const known = properties.getItem('批次').load('value');
    await context.sync();
    expect(known.value).toBe('一');
    known.value = '二𠀀';
    properties.add('a<b', '3');
  });
  expect(changedParts(file, saved)).toEqual([
    '[Content_Types].xml',
    'xl/customProperty1.bin',
    'xl/customProperty2.bin',
    'xl/worksheets/_rels/sheet1.xml.rels',
    'xl/worksheets/sheet1.xml',
  ]);
  expect(partsOf(saved)['xl/worksheets/sheet1.xml']).toContain(
    '<customPr name="批次" r:id="rId1"/><customPr name="a&lt;b" r:id="rId2"/></customProperties>',
  );
  const none = await edited(saved, async ({ worksheets }, context) => {
    const properties = worksheets.getItem('表').customProperties.load('items/key,items/value');
    await context.sync();
    expect(properties.items.map(({ key, value }) => [key, value])).toEqual([
      ['批次', '二𠀀'],
      ['a<b', '3'],
    ]);
    for (const property of properties.items) property.delete();
  });
  const left = partsOf(none);
  expect(Object.keys(left).filter((name) => name.includes('customProperty'))).toEqual([]);
  expect(left['xl/worksheets/sheet1.xml']).not.toContain('customProperties');
});
