import type { IWorksheetData } from '@univerjs/core';
import type { InspectorRow } from './inspectors';
import * as looks from './looks';
import { COUNTY } from './names';
import { createSheet } from './sheetBuilder';

interface InspectorColumn {
  readonly header: string;
  /** Header above it, shared with its neighbours. */
  readonly group?: string;
  readonly width: number;
  readonly value: (row: InspectorRow, index: number) => string | number;
}

const COLUMNS: readonly InspectorColumn[] = [
  { header: '序号', width: 48, value: (_, index) => index + 1 },
  { header: '姓名', width: 72, value: (row) => row.name },
  { header: '单位', width: 256, value: (row) => row.unit },
  { header: '证号', group: '执法证件', width: 184, value: (row) => row.licences },
  { header: '有效期至', group: '执法证件', width: 104, value: (row) => row.expiry },
  { header: '职务', width: 96, value: (row) => row.title },
  { header: '部门', width: 104, value: (row) => row.department },
  { header: '行政区域', width: 104, value: (row) => row.region },
  { header: '工作年限', width: 72, value: (row) => row.years },
  { header: '业务专长', width: 80, value: (row) => row.specialty },
  { header: '人员状态', width: 72, value: (row) => row.status },
  { header: '在编在岗', width: 72, value: (row) => row.onPost },
  { header: '辅助人员', width: 72, value: (row) => row.auxiliary },
  { header: '年度检查次数', width: 72, value: (row) => row.visits },
  { header: '回避企业', width: 240, value: (row) => row.recusals },
  { header: '备注', width: 112, value: (row) => row.remark },
];

/** 执法人员: a header of two rows, 执法证件 over its two columns. */
export function inspectorSheet(id: string, rows: readonly InspectorRow[]): Partial<IWorksheetData> {
  const last = COLUMNS.length - 1;
  const { put, merge, sheet } = createSheet(
    id,
    '执法人员',
    COLUMNS.map(({ width }) => width),
  );
  put(0, 0, `${COUNTY}生态环境执法检查人员名录库`, looks.title);
  merge({ startRow: 0, endRow: 0, startColumn: 0, endColumn: last });
  COLUMNS.forEach(({ header, group }, column) => {
    if (group === undefined) {
      put(1, column, header, looks.header);
      merge({ startRow: 1, endRow: 2, startColumn: column, endColumn: column });
      return;
    }
    put(2, column, header, looks.header);
    if (COLUMNS[column - 1]?.group === group) return;
    const width = COLUMNS.filter((other) => other.group === group).length;
    put(1, column, group, looks.header);
    merge({ startRow: 1, endRow: 1, startColumn: column, endColumn: column + width - 1 });
  });
  rows.forEach((row, index) => {
    COLUMNS.forEach(({ header, value }, column) => {
      const style =
        header === '有效期至'
          ? looks.date
          : header === '证号'
            ? looks.code
            : header === '回避企业' || header === '单位'
              ? looks.text
              : looks.centered;
      put(3 + index, column, value(row, index), style);
    });
  });
  sheet.rowData = { 0: { h: 40, ia: 0 } };
  sheet.freeze = { xSplit: 2, ySplit: 3, startRow: 3, startColumn: 2 };
  return sheet;
}
