/** Public sources of a seed that are offered for an announcement; the clerk says of which issue. */

export const SOURCE_KEYS = ['ssq', '3d', 'index', 'dice', 'other'] as const;
export type SourceKey = (typeof SOURCE_KEYS)[number];

/** A source as it is offered. */
export interface SourceTemplate {
  readonly label: string;
  /** In full, of an issue; what happens on a day or at a place has none. */
  readonly name: (issue: string) => string;
  readonly hasIssue: boolean;
  readonly hasPlace: boolean;
  /** When it is usually known, '' where that is up to the clerk: 21:30. */
  readonly time: string;
  readonly writing: string;
  readonly hint: string;
}

/** How a seed is written where nothing else is said. */
export const plainWriting = '按公布的顺序照写全部数字，不加空格和标点';

export const seedSources: Readonly<Record<SourceKey, SourceTemplate>> = {
  ssq: {
    label: '双色球开奖号码',
    name: (issue) => `中国福利彩票双色球第${issue}期开奖号码`,
    hasIssue: true,
    hasPlace: false,
    time: '21:30',
    writing: '红球 6 个按公布的顺序，再写蓝球，每个写两位，不加空格和标点',
    hint: '周二、四、日开奖，号码约一千七百万种。',
  },
  '3d': {
    label: '福彩3D开奖号码',
    name: (issue) => `中国福利彩票3D第${issue}期开奖号码`,
    hasIssue: true,
    hasPlace: false,
    time: '21:30',
    writing: '3 个号码按公布的顺序照写，不加空格和标点',
    hint: '每天开奖，但只有 1000 种号码；企业多的，宜用双色球。',
  },
  index: {
    label: '上证指数收盘点数',
    name: () => '上海证券交易所公布的上证综合指数当日收盘点数',
    hasIssue: false,
    hasPlace: false,
    time: '15:30',
    writing: '整数和小数点后 4 位依次照写，去掉小数点和千位分隔符',
    hint: '限交易日。',
  },
  dice: {
    label: '现场掷骰子',
    name: () => '现场掷骰子',
    hasIssue: false,
    hasPlace: true,
    time: '',
    writing: '掷 12 次，点数按掷出的先后照写',
    hint: '请监督人或企业代表来掷，当场唱出并记录。',
  },
  other: {
    label: '其他公开来源',
    name: (issue) => issue,
    hasIssue: true,
    hasPlace: false,
    time: '',
    writing: plainWriting,
    hint: '谁都能查到、谁都不能左右、作公告时还没有产生的。',
  },
};
