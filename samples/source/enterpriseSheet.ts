import type { IStyleData, IWorksheetData } from '@univerjs/core';
import type { EnterpriseHeader, EnterpriseRow } from './enterprises';
import { ENTERPRISE_HEADERS } from './enterprises';
import * as looks from './looks';
import { COUNTY } from './names';
import { createSheet } from './sheetBuilder';

/** Row of the header, 0-based. */
export const HEADER_ROW = 2;

const WIDTHS: Partial<Record<EnterpriseHeader, number>> = {
  序号: 48,
  企业名称: 240,
  统一社会信用代码: 168,
  排污许可证编号: 192,
  单位地址: 224,
  污染源地址: 224,
  单位电话: 112,
  联系人电话: 112,
  行业类别: 176,
  '污染类型（废水、废气、噪声、废渣）': 136,
  产品及生产规模: 192,
  所属机关: 144,
};

const LOOKS: Partial<Record<EnterpriseHeader, IStyleData>> = {
  企业名称: looks.text,
  单位地址: looks.text,
  污染源地址: looks.text,
  产品及生产规模: looks.text,
  统一社会信用代码: looks.code,
  排污许可证编号: looks.code,
  单位电话: looks.code,
  联系人电话: looks.code,
  投产时间: looks.date,
};

/** 检查对象名录库: title, filler's line, header, rows, total, notes. */
export function enterpriseSheet(
  id: string,
  rows: readonly EnterpriseRow[],
): Partial<IWorksheetData> {
  const last = ENTERPRISE_HEADERS.length - 1;
  const { put, formula, merge, sheet } = createSheet(
    id,
    '检查对象名录库',
    ENTERPRISE_HEADERS.map((name) => WIDTHS[name] ?? 80),
  );
  put(0, 0, `${COUNTY}污染源日常监管随机抽查检查对象名录库`, looks.title);
  // Over the columns that a screen shows, so that the title is in sight beside the frozen ones.
  merge({ startRow: 0, endRow: 0, startColumn: 0, endColumn: 4 });
  put(
    1,
    0,
    `填报单位：${COUNTY}生态环境分局    填报人：${'陶雪松'}    填报日期：2026年1月5日`,
    looks.caption,
  );
  merge({ startRow: 1, endRow: 1, startColumn: 0, endColumn: last });
  ENTERPRISE_HEADERS.forEach((name, column) => put(HEADER_ROW, column, name, looks.header));
  rows.forEach((row, index) => {
    ENTERPRISE_HEADERS.forEach((name, column) =>
      put(HEADER_ROW + 1 + index, column, row[name], LOOKS[name] ?? looks.centered),
    );
  });
  const end = HEADER_ROW + 1 + rows.length;
  const visits = ENTERPRISE_HEADERS.indexOf('年度检查次数');
  ENTERPRISE_HEADERS.forEach((_, column) => put(end, column, '', looks.total));
  put(end, 0, '合计', looks.total);
  formula(end, 1, `=COUNTA(B${String(HEADER_ROW + 2)}:B${String(end)})`, rows.length, looks.total);
  const counted = rows.reduce(
    (sum, row) => sum + (typeof row['年度检查次数'] === 'number' ? row['年度检查次数'] : 0),
    0,
  );
  formula(end, visits, `=SUM(AD${String(HEADER_ROW + 2)}:AD${String(end)})`, counted, looks.total);
  put(
    end + 1,
    0,
    '注：1.本名录库每季度首月5日前更新一次；2.“企业分类”按年度随机抽查制度填写；3.“年度检查次数”只计本年度日常双随机现场检查。',
    looks.note,
  );
  merge({ startRow: end + 1, endRow: end + 1, startColumn: 0, endColumn: last });
  sheet.rowData = {
    0: { h: 40, ia: 0 },
    1: { h: 24, ia: 0 },
    [HEADER_ROW]: { h: 40, ia: 0 },
    [end + 1]: { h: 32, ia: 0 },
  };
  sheet.freeze = { xSplit: 2, ySplit: HEADER_ROW + 1, startRow: HEADER_ROW + 1, startColumn: 2 };
  return sheet;
}
