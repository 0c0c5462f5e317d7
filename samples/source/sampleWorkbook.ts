import { blankWorkbook } from '../../src/host/file/blankWorkbook';
import { saveWorkbookFile } from '../../src/host/file/saveWorkbookFile';
import { defaultSheetExtras } from '../../src/host/grid/sheetExtras';
import type { SheetExtras } from '../../src/host/grid/sheetExtras';
import { ENTERPRISE_HEADERS, enterpriseRows, withSlips } from './enterprises';
import { enterpriseSheet, HEADER_ROW } from './enterpriseSheet';
import { inspectorRows } from './inspectors';
import { inspectorSheet } from './inspectorSheet';
import { itemSheet } from './itemSheet';
import * as looks from './looks';
import { COUNTY } from './names';
import { createSheet } from './sheetBuilder';

const EXPLANATIONS = [
  '一、本工作簿为示例，县名、乡镇、企业、人员、代码、证号、电话均为虚构。',
  '二、“检查对象名录库”由各中队、环评、污防、固废、监测等单位提供，执法大队汇总；企业分类分重点、特殊、一般。',
  '三、同一单位有多个厂区的，每个厂区一行，统一社会信用代码相同。',
  '四、“执法人员”中一人有两个证号的，用顿号隔开；回避企业用分号隔开。',
  '五、停产企业仍在名录库中，关闭、注销企业由执法大队在下次更新时移出。',
];

function printed(titleRows: string, paperSize: string): SheetExtras {
  const extras = defaultSheetExtras();
  Object.assign(extras.pageLayout, {
    orientation: 'Landscape',
    paperSize,
    zoom: { horizontalFitToPages: 1 },
    centerHorizontally: true,
    printTitleRows: titleRows,
  });
  extras.pageLayout.headersFooters.all.centerFooter = '第 &P 页，共 &N 页';
  return extras;
}

function explanationSheet(id: string) {
  const { put, sheet } = createSheet(id, '填表说明', [760]);
  put(0, 0, '填表说明', looks.title);
  EXPLANATIONS.forEach((line, index) => put(1 + index, 0, line, looks.note));
  sheet.rowData = { 0: { h: 40, ia: 0 } };
  return sheet;
}

/**
 * The bytes of the sample: the two registers and the list of items of an invented county as its
 * bureau would keep them, and a sheet that is none of these.
 */
export async function sampleWorkbook(): Promise<Uint8Array> {
  const opened = await blankWorkbook({
    fileName: 'qinglan-county.xlsx',
    sheetName: '检查对象名录库',
    font: { name: '宋体', size: 11 },
  });
  const { snapshot, extras } = opened;
  const rows = withSlips(enterpriseRows());
  const [first = 'sheet1'] = snapshot.sheetOrder;
  snapshot.sheets = {
    [first]: enterpriseSheet(first, rows),
    inspectors: inspectorSheet(
      'inspectors',
      inspectorRows(String(rows[11]?.['企业名称']), String(rows[29]?.['企业名称'])),
    ),
    items: itemSheet('items'),
    explanation: explanationSheet('explanation'),
  };
  snapshot.sheetOrder = Object.keys(snapshot.sheets);
  const lastColumn = String.fromCharCode(64 + ENTERPRISE_HEADERS.length - 26);
  extras.sheets = {
    [first]: {
      ...printed('1:3', 'A3'),
      autoFilter: {
        range: `A${String(HEADER_ROW + 1)}:A${lastColumn}${String(HEADER_ROW + 1 + rows.length)}`,
        criteria: [],
      },
    },
    inspectors: printed('2:3', 'A4'),
    items: printed('2:2', 'A4'),
    explanation: defaultSheetExtras(),
  };
  snapshot.name = COUNTY;
  return saveWorkbookFile(opened, snapshot, extras);
}
