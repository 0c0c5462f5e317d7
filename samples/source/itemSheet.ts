import type { IWorksheetData } from '@univerjs/core';
import * as looks from './looks';
import { COUNTY } from './names';
import { createSheet } from './sheetBuilder';

interface ItemRow {
  readonly name: string;
  readonly content: string;
  readonly object: string;
  readonly basis: string;
}

interface ItemGroup {
  readonly name: string;
  readonly items: readonly ItemRow[];
}

const EVERYONE = '所有排污单位';

const GROUPS: readonly ItemGroup[] = [
  {
    name: '排污许可管理',
    items: [
      {
        name: '排污许可证执行情况检查',
        content: '是否持证排污，是否按证排污，执行报告是否按期提交',
        object: EVERYONE,
        basis: '《排污许可管理条例》第二十五条',
      },
      {
        name: '环境管理台账记录情况检查',
        content: '台账内容、频次和保存期限是否符合许可证要求',
        object: EVERYONE,
        basis: '《排污许可管理条例》第二十一条',
      },
      {
        name: '自行监测开展情况检查',
        content: '监测方案、监测记录和信息公开',
        object: '重点排污单位、特殊监管对象',
        basis: '《排污许可管理条例》第十九条',
      },
    ],
  },
  {
    name: '大气污染防治',
    items: [
      {
        name: '大气污染防治设施运行情况检查',
        content: '设施是否正常运行，是否超标、超总量排放',
        object: EVERYONE,
        basis: '《大气污染防治法》第二十九条',
      },
      {
        name: '重污染天气应急减排措施落实情况检查',
        content: '一厂一策和减排措施落实情况',
        object: '重点排污单位、特殊监管对象',
        basis: '《大气污染防治法》第九十六条',
      },
    ],
  },
  {
    name: '水污染防治',
    items: [
      {
        name: '水污染防治设施运行情况检查',
        content: '设施是否正常运行，排放口设置和排放浓度',
        object: EVERYONE,
        basis: '《水污染防治法》第三十条',
      },
    ],
  },
  {
    name: '固体废物管理',
    items: [
      {
        name: '危险废物规范化管理情况检查',
        content: '管理计划、贮存设施、标识、转移联单',
        object: EVERYONE,
        basis: '《固体废物污染环境防治法》第二十六条',
      },
    ],
  },
  {
    name: '环境监测与应急',
    items: [
      {
        name: '污染源自动监测设备运行情况检查',
        content: '设备安装、联网、运行和数据真实性',
        object: '重点排污单位',
        basis: '《污染源自动监控管理办法》第十八条',
      },
      {
        name: '突发环境事件应急预案备案情况检查',
        content: '预案备案、演练和风险隐患排查',
        object: '重点排污单位、特殊监管对象',
        basis: '《突发环境事件应急管理办法》第六条',
      },
    ],
  },
];

const HEADERS: readonly (readonly [header: string, width: number])[] = [
  ['序号', 48],
  ['抽查类别', 112],
  ['抽查事项', 232],
  ['检查内容', 296],
  ['抽查对象', 176],
  ['检查方式', 80],
  ['抽查依据', 248],
  ['抽查主体', 176],
];

/** 随机抽查事项清单: items in 大类 of merged cells, and one body merged over all. */
export function itemSheet(id: string): Partial<IWorksheetData> {
  const last = HEADERS.length - 1;
  const { put, merge, sheet } = createSheet(
    id,
    '随机抽查事项清单',
    HEADERS.map(([, width]) => width),
  );
  put(0, 0, `${COUNTY}生态环境随机抽查事项清单`, looks.title);
  merge({ startRow: 0, endRow: 0, startColumn: 0, endColumn: last });
  HEADERS.forEach(([header], column) => put(1, column, header, looks.header));
  let row = 2;
  for (const { name: group, items } of GROUPS) {
    put(row, 1, group, looks.centered);
    items.forEach(({ name, content, object, basis }, index) => {
      put(row + index, 0, row + index - 1, looks.centered);
      put(row + index, 2, name, looks.text);
      put(row + index, 3, content, looks.text);
      put(row + index, 4, object, looks.text);
      put(row + index, 5, '现场检查', looks.centered);
      put(row + index, 6, basis, looks.text);
    });
    const endRow = row + items.length - 1;
    if (endRow > row) merge({ startRow: row, endRow, startColumn: 1, endColumn: 1 });
    row = endRow + 1;
  }
  put(2, last, `${COUNTY}生态环境局`, looks.centered);
  merge({ startRow: 2, endRow: row - 1, startColumn: last, endColumn: last });
  put(row, 0, '注：本清单按法律法规规章立改废释情况动态调整，并向社会公开。', looks.note);
  merge({ startRow: row, endRow: row, startColumn: 0, endColumn: last });
  sheet.rowData = { 0: { h: 40, ia: 0 } };
  sheet.freeze = { xSplit: 0, ySplit: 2, startRow: 2, startColumn: 0 };
  return sheet;
}
