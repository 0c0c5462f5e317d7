/** What is expected is said at https://learn.microsoft.com/javascript/api/excel/excel.table */
import { openTestExcel, type TestExcel } from '../../../support/excel';

let excel: TestExcel;
beforeEach(async () => {
  excel = await openTestExcel({ requirementSets: { ExcelApi: '1.13' } });
});
afterEach(() => {
  excel.dispose();
});

const ROWS = [
  ['企业', '类别', '次数'],
  ['甲厂', '重点', 3],
  ['乙厂', '一般', 1],
  ['丙厂', '特殊', 2],
];

/** On a sheet with a table of three firms in A1:C4. */
function onTable(
  batch: (
    table: Excel.Table,
    sheet: Excel.Worksheet,
    context: Excel.RequestContext,
  ) => Promise<void>,
): Promise<void> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:C4').values = ROWS;
    const table = sheet.tables.add('A1:C4', true);
    table.name = '名录';
    await context.sync();
    await batch(table, sheet, context);
  });
}

async function addressOf(range: Excel.Range): Promise<string> {
  range.load('address');
  await range.context.sync();
  return range.address.replace('Sheet1!', '');
}

async function valuesOf(range: Excel.Range): Promise<unknown[][]> {
  range.load('values');
  await range.context.sync();
  return range.values;
}

test('TableCollection.add: a table begins as Excel makes one, and is found by name and id', async () => {
  await onTable(async (table, _, context) => {
    table.load();
    const { tables } = context.workbook;
    tables.load('count,items/name');
    await context.sync();
    expect(table.toJSON()).toMatchObject({
      name: '名录',
      showBandedRows: true,
      showFilterButton: true,
      showHeaders: true,
      showTotals: false,
      style: 'TableStyleMedium2',
    });
    const found = tables.getItem(table.id).load('name');
    const none = tables.getItemOrNullObject('无');
    await context.sync();
    expect([tables.count, found.name, none.isNullObject]).toEqual([1, '名录', true]);
    expect(await addressOf(table.getHeaderRowRange())).toBe('A1:C1');
    expect(await addressOf(table.getDataBodyRange())).toBe('A2:C4');
    expect(await addressOf(table.columns.getItem('次数').getDataBodyRange())).toBe('C2:C4');
  });
});

test('TableCollection.add: without headers Excel generates them and shifts the data down by one row', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B2').values = [
      [1, 2],
      [3, 4],
    ];
    const table = sheet.tables.add('A1:B2', false);
    expect(await valuesOf(table.getRange())).toEqual([
      ['Column1', 'Column2'],
      [1, 2],
      [3, 4],
    ]);
  });
});

test('TableCollection.add: an overlap with another table and merged cells throw', async () => {
  await onTable(async (_, sheet, context) => {
    sheet.tables.add('C4:D6', true);
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
    sheet.getRange('F1:G1').merge();
    sheet.tables.add('F1:G3', true);
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
    sheet.getRange('A2:B2').merge();
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidOperation' });
  });
});

test.each(['两 个', 'A1', '', '1月'])('Table.name: %p is refused', async (name) => {
  await onTable(async (table, _, context) => {
    table.name = name;
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});

test('TableRowCollection.add: at the end, and before a row; what stands below moves down', async () => {
  await onTable(async (table, sheet, context) => {
    sheet.getRange('A5').values = [['注']];
    table.rows.add(undefined, [
      ['丁厂', '一般', 4],
      ['戊厂', '一般', 5],
    ]);
    table.rows.add(0, [['己厂', '重点', 6]]);
    await context.sync();
    expect(await addressOf(table.getRange())).toBe('A1:C7');
    expect(await valuesOf(table.columns.getItem('企业').getRange())).toEqual(
      ['企业', '己厂', '甲厂', '乙厂', '丙厂', '丁厂', '戊厂'].map((name) => [name]),
    );
    expect(await valuesOf(sheet.getRange('A8'))).toEqual([['注']]);
    table.rows.add(undefined, [['庚厂']]);
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});

test('TableRowCollection: a table of a header alone has no row until one is added', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const table = sheet.tables.add('A1:B1', true);
    table.getHeaderRowRange().values = [['企业', '次数']];
    const before = table.rows.getCount();
    table.rows.add(undefined, [['甲厂', 1]]);
    const after = table.rows.getCount();
    await context.sync();
    expect([before.value, after.value]).toEqual([0, 1]);
    expect(await addressOf(table.getRange())).toBe('A1:B2');
  });
});

test('TableRow.delete: the row goes, and the cells below move up', async () => {
  await onTable(async (table, sheet, context) => {
    sheet.getRange('A5').values = [['注']];
    table.rows.getItemAt(1).delete();
    await context.sync();
    expect(await valuesOf(sheet.getRange('A1:A4'))).toEqual([['企业'], ['甲厂'], ['丙厂'], ['注']]);
    expect(await addressOf(table.getRange())).toBe('A1:C3');
  });
});

test('TableColumnCollection.add and TableColumn.delete: values begin with the header', async () => {
  await onTable(async (table, sheet, context) => {
    sheet.getRange('D2').values = [['旁']];
    table.columns.add(1, [['镇'], ['城关'], ['河口'], ['城关']]);
    await context.sync();
    expect(await valuesOf(table.getHeaderRowRange())).toEqual([['企业', '镇', '类别', '次数']]);
    expect(await valuesOf(sheet.getRange('E2'))).toEqual([['旁']]);
    table.columns.getItem('类别').delete();
    table.columns.load('items/name,items/index');
    await context.sync();
    expect(table.columns.items.map(({ name, index }) => [name, index])).toEqual([
      ['企业', 0],
      ['镇', 1],
      ['次数', 2],
    ]);
  });
});

test('Table.showTotals: a row of totals comes below, with the sum of the last column', async () => {
  await onTable(async (table, _, context) => {
    table.showTotals = true;
    await context.sync();
    expect(await valuesOf(table.getTotalRowRange())).toEqual([['Total', '', 6]]);
    expect(await addressOf(table.getDataBodyRange())).toBe('A2:C4');
    table.showTotals = false;
    await context.sync();
    expect(await addressOf(table.getRange())).toBe('A1:C4');
  });
});

test('TableSort.apply: rows are sorted with their looks, formulas go along', async () => {
  await onTable(async (table, sheet, context) => {
    sheet.getRange('C2').formulas = [['=LEN(A2)+1']];
    sheet.getRange('A2').format.font.bold = true;
    table.sort.apply([{ key: 2, ascending: true }]);
    await context.sync();
    expect(await valuesOf(table.getDataBodyRange())).toEqual([
      ['乙厂', '一般', 1],
      ['丙厂', '特殊', 2],
      ['甲厂', '重点', 3],
    ]);
    const last = sheet.getRange('A4:C4').load('formulas');
    const font = sheet.getRange('A4').format.font.load('bold');
    await context.sync();
    expect([last.formulas[0]?.[2], font.bold]).toEqual(['=LEN(A4)+1', true]);
  });
});

test('Filter.apply: rows that do not match are hidden, clearFilters shows them', async () => {
  await onTable(async (table, sheet, context) => {
    const hidden = async (): Promise<boolean[]> => {
      const rows = [2, 3, 4].map((row) => sheet.getRange(`A${row}`).load('rowHidden'));
      await context.sync();
      return rows.map(({ rowHidden }) => rowHidden);
    };
    table.columns.getItem('类别').filter.applyValuesFilter(['重点', '特殊']);
    expect(await hidden()).toEqual([false, true, false]);
    table.columns.getItem('次数').filter.applyCustomFilter('>2');
    expect(await hidden()).toEqual([false, true, true]);
    table.clearFilters();
    expect(await hidden()).toEqual([false, false, false]);
    table.columns.getItem('次数').filter.applyTopItemsFilter(2);
    expect(await hidden()).toEqual([false, true, false]);
    table.convertToRange();
    expect(await hidden()).toEqual([false, false, false]);
  });
});

test('a table goes along with rows and columns of the sheet', async () => {
  await onTable(async (table, sheet, context) => {
    sheet.getRange('1:2').insert('Down');
    sheet.getRange('B:B').insert('Right');
    await context.sync();
    expect(await addressOf(table.getRange())).toBe('A3:D6');
    expect(await valuesOf(table.getHeaderRowRange())).toEqual([
      ['企业', 'Column4', '类别', '次数'],
    ]);
    sheet.getRange('5:5').delete('Up');
    await context.sync();
    expect(await addressOf(table.getRange())).toBe('A3:D5');
  });
});

test('Table.resize: the header stays in its row; delete takes the cells, too', async () => {
  await onTable(async (table, sheet, context) => {
    table.resize('A1:D6');
    await context.sync();
    expect(await valuesOf(table.getHeaderRowRange())).toEqual([
      ['企业', '类别', '次数', 'Column4'],
    ]);
    table.resize('A2:D6');
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
    table.delete();
    const used = sheet.getUsedRangeOrNullObject(true);
    await context.sync();
    expect(used.isNullObject).toBe(true);
  });
});
