import { openWorkbookFile } from '../../../../src/host/file/openWorkbookFile';
import { saveWorkbookFile } from '../../../../src/host/file/saveWorkbookFile';
import { partsOf, rawWorkbook } from '../../file/rawWorkbook';
import { openTestExcel, type TestExcel } from '../../../support/excel';

type Open = Awaited<ReturnType<typeof openWorkbookFile>>;

let excel: TestExcel;
let opened: Open;

async function open(file: Uint8Array): Promise<void> {
  opened = await openWorkbookFile(file, 'a.xlsx');
  excel = await openTestExcel({ workbook: opened.snapshot, extras: opened.extras });
}

beforeEach(async () => {
  await open(rawWorkbook({ sheets: [{ name: 'Sheet1', xml: '<sheetData/>' }] }));
});
afterEach(() => {
  excel.dispose();
});

/** Saves the workbook and opens it again. */
async function reopen(): Promise<string> {
  const { snapshot, extras } = excel.host.state();
  const file = saveWorkbookFile(opened, snapshot, extras);
  excel.dispose();
  await open(file);
  return partsOf(file)['xl/worksheets/sheet1.xml'] ?? '';
}

function onSheet(
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>,
): Promise<void> {
  return Excel.run((context) => batch(context.workbook.worksheets.getItem('Sheet1'), context));
}

type Kind = Parameters<Excel.ConditionalFormatCollection['add']>[0];

/** A rule of each kind: what is told to it, and what it says when it is read. */
const HIGHLIGHTS: readonly (readonly [
  kind: Kind,
  member: 'cellValue' | 'textComparison' | 'topBottom' | 'preset',
  rule: object,
  xml: string,
])[] = [
  [
    'CellValue',
    'cellValue',
    { formula1: '=0', formula2: null, operator: 'LessThan' },
    'type="cellIs" operator="lessThan" dxfId="1" priority="1" stopIfTrue="1"><formula>0</formula>',
  ],
  [
    'CellValue',
    'cellValue',
    { formula1: '=$D$1', formula2: '=C2+1', operator: 'NotBetween' },
    'type="cellIs" operator="notBetween" dxfId="1" priority="1" stopIfTrue="1"><formula>$D$1</formula><formula>C2+1</formula>',
  ],
  [
    'CellValue',
    'cellValue',
    { formula1: '="否"', formula2: null, operator: 'EqualTo' },
    'type="cellIs" operator="equal" dxfId="1" priority="1" stopIfTrue="1"><formula>&quot;否&quot;</formula>',
  ],
  [
    'ContainsText',
    'textComparison',
    { operator: 'NotContains', text: '合格' },
    'type="notContainsText" operator="notContains" text="合格"',
  ],
  [
    'TopBottom',
    'topBottom',
    { rank: 3, type: 'BottomPercent' },
    'type="top10" rank="3" bottom="1" percent="1"',
  ],
  [
    'PresetCriteria',
    'preset',
    { criterion: 'TwoStdDevBelowAverage' },
    'type="aboveAverage" aboveAverage="0" stdDev="2"',
  ],
  [
    'PresetCriteria',
    'preset',
    { criterion: 'EqualOrAboveAverage' },
    'type="aboveAverage" equalAverage="1"',
  ],
  ['PresetCriteria', 'preset', { criterion: 'DuplicateValues' }, 'type="duplicateValues"'],
  ['PresetCriteria', 'preset', { criterion: 'Blanks' }, 'type="containsBlanks"'],
];

test.each(HIGHLIGHTS)('%s as %s %j is kept and saved', async (kind, member, rule, xml) => {
  const read = async (): Promise<unknown> => {
    const found: unknown[] = [];
    await onSheet(async (sheet, context) => {
      const format = sheet.getRange('B2:C9').conditionalFormats.getItemAt(0);
      format.load(`type,stopIfTrue,${member}/rule,${member}/format/font/color`);
      await context.sync();
      found.push(format.type, format.stopIfTrue, format[member].rule);
      found.push(format[member].format.font.color);
    });
    return found;
  };
  await onSheet(async (sheet, context) => {
    const format = sheet.getRange('B2:C9').conditionalFormats.add(kind);
    format[member].format.font.color = 'red';
    (format[member] as { rule: object }).rule = rule;
    format.stopIfTrue = true;
    await context.sync();
  });
  const said = [kind, true, rule, '#FF0000'];
  expect(await read()).toEqual(said);
  expect(await reopen()).toContain(xml);
  expect(await read()).toEqual(said);
});

test('presets that the file reader passes over are saved all the same', async () => {
  await onSheet(async (sheet, context) => {
    for (const criterion of ['Today', 'Errors'] as const)
      sheet.getRange('B2:B9').conditionalFormats.add('PresetCriteria').preset.rule = { criterion };
    await context.sync();
  });
  const xml = await reopen();
  expect(xml).toContain(
    'type="containsErrors" dxfId="1" priority="1"><formula>ISERROR(B2)</formula>',
  );
  expect(xml).toContain('type="timePeriod" timePeriod="today"');
  expect(opened.lost).toEqual([{ sheet: 'Sheet1', kind: 'conditional-format' }]);
});

test('a colour scale has two or three points', async () => {
  const three = {
    minimum: { formula: null, type: 'LowestValue', color: '#0000FF' },
    midpoint: { formula: '50', type: 'Percent', color: '#FFFF00' },
    maximum: { formula: '=$A$1', type: 'Formula', color: '#FF0000' },
  };
  const two = { minimum: three.minimum, maximum: three.maximum };
  const read = async (): Promise<unknown> => {
    let found: unknown = null;
    await onSheet(async (sheet, context) => {
      const formats = sheet.getRange('A1:A9').conditionalFormats.load('items/type');
      formats.load('items/stopIfTrue,items/colorScale');
      await context.sync();
      found = formats.items.map(({ stopIfTrue, colorScale }) => [
        stopIfTrue,
        colorScale.threeColorScale,
        colorScale.criteria,
      ]);
    });
    return found;
  };
  await onSheet(async (sheet, context) => {
    for (const criteria of [three, two]) {
      const { colorScale } = sheet.getRange('A1:A9').conditionalFormats.add('ColorScale');
      colorScale.criteria = criteria as unknown as Excel.ConditionalColorScaleCriteria;
    }
    await context.sync();
  });
  const said = [
    [null, false, two],
    [null, true, three],
  ];
  expect(await read()).toEqual(said);
  expect(await reopen()).toContain(
    '<colorScale><cfvo type="min"/><cfvo type="percent" val="50"/><cfvo type="formula" val="$A$1"/>' +
      '<color rgb="FF0000FF"/><color rgb="FFFFFF00"/><color rgb="FFFF0000"/></colorScale>',
  );
  expect(await read()).toEqual(said);
});

const BAR = {
  axisColor: '#008000',
  axisFormat: 'CellMidPoint',
  barDirection: 'RightToLeft',
  lowerBoundRule: { type: 'Number', formula: '5' },
  upperBoundRule: { type: 'Automatic', formula: null },
  showDataBarOnly: true,
  positiveFormat: { borderColor: '#000080', fillColor: '#0000FF', gradientFill: false },
  negativeFormat: {
    borderColor: '#800000',
    fillColor: '#0000FF',
    matchPositiveBorderColor: false,
    matchPositiveFillColor: true,
  },
};

async function readBar(): Promise<unknown> {
  let found: unknown = null;
  await onSheet(async (sheet, context) => {
    const { dataBar } = sheet.getRange('A1').conditionalFormats.getItemAt(0);
    dataBar.load();
    dataBar.positiveFormat.load();
    dataBar.negativeFormat.load();
    await context.sync();
    found = dataBar.toJSON();
  });
  return found;
}

test('a data bar says more in the extension of Excel 2010', async () => {
  await onSheet(async (sheet, context) => {
    const { dataBar } = sheet.getRange('A1:A9').conditionalFormats.add('DataBar');
    await context.sync();
    expect(await readBar()).toMatchObject({
      barDirection: 'Context',
      positiveFormat: { fillColor: '#638EC6', gradientFill: true, borderColor: '' },
    });
    const { positiveFormat, negativeFormat, ...own } = BAR;
    const { borderColor, matchPositiveFillColor } = negativeFormat;
    dataBar.set({
      ...(own as object),
      positiveFormat,
      negativeFormat: { borderColor, matchPositiveFillColor },
    });
    await context.sync();
  });
  expect(await readBar()).toEqual(BAR);
  const xml = await reopen();
  expect(xml).toContain('<dataBar showValue="0"><cfvo type="num" val="5"/><cfvo type="max"/>');
  expect(xml).toContain(
    '<x14:dataBar minLength="0" maxLength="100" showValue="0" border="1" gradient="0" ' +
      'direction="rightToLeft" negativeBarColorSameAsPositive="1" ' +
      'negativeBarBorderColorSameAsPositive="0" axisPosition="middle">' +
      '<x14:cfvo type="num"><xm:f>5</xm:f></x14:cfvo><x14:cfvo type="autoMax"/>',
  );
  expect(await readBar()).toEqual(BAR);
});

test('what the extension says of a bar goes along with its cells, and goes with it', async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange('A1:A9').conditionalFormats.add('DataBar').dataBar.barDirection = 'RightToLeft';
    await context.sync();
  });
  await reopen();
  await onSheet(async (sheet, context) => {
    sheet.getRange('A:A').insert('Right');
    await context.sync();
  });
  const moved = await reopen();
  expect(moved).toContain('<conditionalFormatting sqref="B1:B9">');
  expect(moved).toContain('<xm:sqref>B1:B9</xm:sqref>');
  await onSheet(async (sheet, context) => {
    sheet.getRange().conditionalFormats.clearAll();
    await context.sync();
  });
  expect(await reopen()).not.toMatch(/x14:|extLst/);
});

test('icons of a set go by criteria from the lowest to the highest', async () => {
  const criteria = [
    { type: 'Percent', formula: '0', operator: 'GreaterThanOrEqual', customIcon: null },
    { type: 'Number', formula: '=700', operator: 'GreaterThan', customIcon: null },
    { type: 'Number', formula: '1000', operator: 'GreaterThanOrEqual', customIcon: null },
  ];
  const read = async (): Promise<unknown[]> => {
    const found: unknown[] = [];
    await onSheet(async (sheet, context) => {
      const formats = sheet.getRange('A1:A9').conditionalFormats.load('items/iconSet');
      await context.sync();
      found.push(...formats.items.map(({ iconSet }) => iconSet.toJSON()));
    });
    return found;
  };
  await onSheet(async (sheet, context) => {
    for (const style of ['ThreeArrows', 'ThreeTriangles'] as const) {
      const { iconSet } = sheet.getRange('A1:A9').conditionalFormats.add('IconSet');
      iconSet.style = style;
      iconSet.criteria = criteria as unknown as Excel.ConditionalIconCriterion[];
    }
    const own = sheet.getRange('A1:A9').conditionalFormats.add('IconSet').iconSet;
    own.showIconOnly = true;
    own.criteria = criteria.map((each, index) => ({
      ...each,
      customIcon: index === 0 ? { set: 'ThreeFlags', index: 2 } : null,
    })) as unknown as Excel.ConditionalIconCriterion[];
    await context.sync();
    own.reverseIconOrder = true;
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidOperation' });
  });
  const plain = { reverseIconOrder: false, showIconOnly: false };
  const said = criteria.map((each) => ({ ...each, formula: each.formula.replace('=', '') }));
  const xml = await reopen();
  expect(await read()).toEqual([
    {
      criteria: [{ ...said[0], customIcon: { set: 'ThreeFlags', index: 2 } }, ...said.slice(1)],
      style: 'ThreeTrafficLights1',
      reverseIconOrder: false,
      showIconOnly: true,
    },
    { criteria: said, style: 'ThreeTriangles', ...plain },
    { criteria: said, style: 'ThreeArrows', ...plain },
  ]);
  expect(xml).toContain('<cfvo type="num" val="700" gte="0"/>');
  expect(xml).toContain('<x14:iconSet iconSet="3Triangles">');
});

/**
 * "Changing this also changes other conditional formats' priorities, to allow for a contiguous
 * priority order. Use a negative priority to begin from the back."
 * https://learn.microsoft.com/javascript/api/excel/excel.conditionalformat#excel-excel-conditionalformat-priority-member
 */
test('priorities are changed, and saved', async () => {
  const order = async (): Promise<unknown> => {
    let found: unknown = null;
    await onSheet(async (sheet, context) => {
      const formats = sheet
        .getRange()
        .conditionalFormats.load('items/priority,items/custom/rule/formula');
      await context.sync();
      found = formats.items.map(({ priority, custom }) => [priority, custom.rule.formula]);
    });
    return found;
  };
  const move = (from: number, to: number): Promise<void> =>
    onSheet(async (sheet, context) => {
      sheet.getRange().conditionalFormats.getItemAt(from).priority = to;
      await context.sync();
    });
  await onSheet(async (sheet, context) => {
    for (const formula of ['=A1=1', '=A1=2', '=A1=3'])
      sheet.getRange('A1:A9').conditionalFormats.add('Custom').custom.rule.formula = formula;
    await context.sync();
  });
  await reopen();
  await move(0, 1);
  expect(await order()).toEqual([
    [0, '=A1=2'],
    [1, '=A1=3'],
    [2, '=A1=1'],
  ]);
  await move(0, 99);
  await move(1, -3);
  await reopen();
  expect(await order()).toEqual([
    [0, '=A1=1'],
    [1, '=A1=3'],
    [2, '=A1=2'],
  ]);
});

test('a rule says where it is, is put elsewhere, and becomes one of another kind', async () => {
  excel.dispose();
  excel = await openTestExcel({ client: 'own', requirementSets: { ExcelApi: '1.17' } });
  await onSheet(async (sheet, context) => {
    const format = sheet.getRange('A1:A9').conditionalFormats.add('Custom');
    format.custom.rule.formula = '=A1>1';
    const range = format.getRange().load('address');
    await context.sync();
    expect(range.address).toBe('Sheet1!A1:A9');
    format.setRanges('B1:B3,D1');
    const none = format.getRangeOrNullObject().load('address');
    const areas = format.getRanges().load('address');
    await context.sync();
    expect([none.isNullObject, areas.address]).toEqual([true, 'Sheet1!B1:B3,Sheet1!D1']);
    format.getRange();
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidOperation' });
    format.changeRuleToTopBottom({ rank: 5, type: 'TopItems' });
    format.load('type,topBottom/rule');
    format.customOrNullObject.load();
    await context.sync();
    expect([format.type, format.topBottom.rule, format.customOrNullObject.isNullObject]).toEqual([
      'TopBottom',
      { rank: 5, type: 'TopItems' },
      true,
    ]);
  });
});

test.each([
  ['TopBottom', 'topBottom', { rank: 101, type: 'TopPercent' }],
  ['TopBottom', 'topBottom', { rank: 0, type: 'TopItems' }],
  ['CellValue', 'cellValue', { formula1: '=0', operator: 'Between' }],
  ['ContainsText', 'textComparison', { operator: 'Invalid', text: 'x' }],
  ['PresetCriteria', 'preset', { criterion: 'Invalid' }],
] as const)('%s refuses %s %j', async (kind, member, rule) => {
  await onSheet(async (sheet, context) => {
    const format = sheet.getRange('A1').conditionalFormats.add(kind);
    (format[member] as { rule: object }).rule = rule;
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});

test('data bars that are changed one after another, with a save between, keep ids of their own', async () => {
  await onSheet(async (sheet, context) => {
    for (const address of ['A1:A9', 'B1:B9'])
      sheet.getRange(address).conditionalFormats.add('DataBar').dataBar.showDataBarOnly = true;
    await context.sync();
  });
  let xml = await reopen();
  for (const address of ['A1:A9', 'B1:B9', 'A1:A9', 'B1:B9']) {
    await onSheet(async (sheet, context) => {
      const { dataBar } = sheet.getRange(address).conditionalFormats.getItemAt(0);
      dataBar.load('showDataBarOnly');
      await context.sync();
      dataBar.showDataBarOnly = !dataBar.showDataBarOnly;
      await context.sync();
    });
    xml = await reopen();
    const ids = [...xml.matchAll(/<x14:id>([^<]*)</g)].map(([, id]) => id);
    expect(ids.length).toBe(2);
    expect(new Set(ids).size).toBe(2);
    expect(
      [...xml.matchAll(/<x14:cfRule type="dataBar" id="([^"]*)"/g)].map(([, id]) => id).sort(),
    ).toEqual([...ids].sort());
  }
});

test('more deviations than Excel offers are kept as the file has them', async () => {
  excel.dispose();
  const rule =
    '<conditionalFormatting sqref="A1:A9"><cfRule type="aboveAverage" priority="1" stdDev="4"/></conditionalFormatting>';
  await open(
    rawWorkbook({
      sheets: [
        {
          name: 'Sheet1',
          xml: `<sheetData/>${rule}`,
        },
      ],
    }),
  );
  await onSheet(async (sheet, context) => {
    sheet.getRange('C1').conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
    await context.sync();
  });
  expect(await reopen()).toMatch(/<cfRule type="aboveAverage" priority="\d" stdDev="4"\/>/);
});
