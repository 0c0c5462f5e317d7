/** A cell: nothing, a value, a formula with its result, or the whole <c> element. */
export type Cell =
  | null
  | string
  | number
  | { readonly formula: string; readonly value: number | string }
  | { readonly xml: string };
export type Row = readonly Cell[];

const CATEGORIES = ['重点', '一般', '一般', '特殊', '一般', '一般'];

/** The header of the enterprises. */
export const REGISTER_HEADER: readonly string[] = [
  '企业名称',
  '统一社会信用代码',
  '企业分类',
  '是否重点排污单位',
  '地址',
  '年排放量',
  '月均排放量',
];

/** Column G is worked out of F, so that a draw meets formulas on the sheet it reads. */
export const REGISTER_ROWS: readonly Row[] = [
  REGISTER_HEADER,
  ...Array.from({ length: 18 }, (_, index): Row => {
    const category = CATEGORIES[index % CATEGORIES.length] ?? '';
    const amount = 12 * (index + 1);
    return [
      `青澜县第${String(index + 1)}化工厂`,
      null,
      category,
      category === '重点' ? '是' : '否',
      `工业路${String(index + 1)}号`,
      amount,
      { formula: `F${String(index + 2)}/12`, value: amount / 12 },
    ];
  }),
];

export const STAFF_ROWS: readonly Row[] = [
  ['姓名', '执法证号', '科室'],
  ...['赵一', '钱二', '孙三', '李四', '周五', '吴六'].map((name, index): Row => [
    name,
    `H4115${String(index + 10)}`,
    index < 3 ? '执法一队' : '执法二队',
  ]),
];

/** Two of them are over a cap of one check a year. */
export const RECORD_ROWS: readonly Row[] = [
  ['企业名称', '检查日期', '检查人员', '检查类型'],
  ...[1, 1, 2, 2, 3].map((number, index): Row => [
    `青澜县第${String(number)}化工厂`,
    `2026-01-${String(10 + index)}`,
    '赵一、钱二',
    '日常检查',
  ]),
];
