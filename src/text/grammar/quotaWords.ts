/**
 * Words of quotas. Longer words first. All text is NFKC-normalised before, so brackets, colons and
 * digits have one width.
 */

import type { PeriodUnit, Rounding, StaffBase } from '../../domain/profile/profile';

type Words<Value> = readonly (readonly [value: Value, words: readonly string[]])[];

export const PERIODS: Words<PeriodUnit> = [
  ['batch', ['按批次', '每批次', '每一批', '每批', '每次抽取', '每次抽查', '每次']],
  [
    'half-year',
    [
      '上半年、下半年各',
      '上半年下半年各',
      '上半年和下半年各',
      '上、下半年各',
      '上下半年各',
      '每个半年',
      '每半年',
      '按半年',
      '一个半年',
      '半年',
    ],
  ],
  ['month', ['每个月份', '每个月', '每月份', '每月', '按月', '逐月', '一个月']],
  [
    'quarter',
    ['每个季度', '每一季度', '每季度', '每季', '按季度', '按季', '逐季', '一个季度', '季度'],
  ],
  [
    'year',
    [
      '每个年度',
      '每一年度',
      '每年度',
      '每一年',
      '每年',
      '按年度',
      '按年',
      '逐年',
      '一年内',
      '一年',
      '1年内',
      '1年',
      '本年度内',
      '年度内',
      '全年度',
      '全年',
      '本年度',
      '年内',
      '年度',
    ],
  ],
];

/** Behind an amount: 25%/季度, 1 次/年. */
export const PERIODS_BEHIND: Words<PeriodUnit> = [
  ['batch', ['批次', '批', '次']],
  ['half-year', ['半年']],
  ['month', ['个月', '月']],
  ['quarter', ['季度', '季']],
  ['year', ['年度', '年']],
];

export const BASES: Words<StaffBase> = [
  ['established', ['在编在岗', '在岗在编', '在编']],
  ['on-duty', ['实际在岗', '在岗']],
  ['licensed', ['持有执法证', '有执法证', '持证', '具有执法资格']],
];

export const ROUNDINGS: Words<Rounding> = [
  ['nearest', ['四舍五入取整', '四舍五入']],
  [
    'down',
    [
      '舍去小数',
      '舍去尾数',
      '尾数舍去',
      '小数舍去',
      '不足1家舍去',
      '不足1家的舍去',
      '不足1家不计',
      '向下取整',
      '舍去',
    ],
  ],
  [
    'up',
    [
      '进一取整',
      '进一',
      '进1',
      '小数进一',
      '尾数进一',
      '不足1家按1家计',
      '不足1家的按1家计',
      '不足1家按1家算',
      '不足1家的按1家算',
      '不足1家的按1家抽取',
      '不足1家按1家抽取',
      '不足1家的按1家',
      '不足1家按1家',
      '向上取整',
    ],
  ],
];

const ENTERPRISE = '(?:检查对象|监管对象|抽查对象|排污单位|市场主体|企业|单位|对象|污染源)';

/** What is counted or shared out, where it says no more than that. */
export const ENTERPRISES = new RegExp(
  `(?:的)?(?:全[县区市]|本?辖区内?|名录库?[内中]?)?(?:的)?(?:(?:总数|总量)?(?:的)?${ENTERPRISE}(?:总数|总量|数量|数)?|总数|总量|存量|基数)`,
);

/** What says that every enterprise is meant. */
export const EACH = new RegExp(
  `(?:对)?每(?:一)?(?:家|户|个)${ENTERPRISE}?|逐家|逐户|各(?:家|户)?(?:${ENTERPRISE})?(?!批)`,
);

export const AT_LEAST =
  /不(?:得|能|应)?(?:少于|低于|小于)|至少|最少|最低|达到|≥|>=|大于(?:或)?等于/;
/** Of these the number itself would be too few; a quota has no more than a least number. */
export const MORE_THAN = /(?<!不|不[得能应])(?:大于(?!或?等于)|超过|高于|多于)|>(?!=)/g;
export const AT_MOST =
  /控制在|不(?:得|能|应)?(?:超过|多于|高于|大于)|至多|最多|最高|≤|<=|小于(?:或)?等于/;
/** 以上 of a number that must be reached says no more than the number. */
export const OR_MORE = /(?:\(含\))?(?:及|或|\(含\))?以上(?:\(含\))?|\(含\)/;
export const OR_LESS = /(?:\(含\))?(?:及|或)?(?:以内|以下|之内)(?:\(含\))?/;

/** From so much to so much. */
export const RANGE = /-|~|—|–|至|到/;

export const ONE_TO = /(?:1|一)\s*(?::|∶|比)/;
/** So many times the people, who are named before: 人员数的 10 倍, 人员数 × 10. */
export const TIMES_BEFORE = /[×*xX]/;
export const TIMES_BEHIND = '倍';
/** So many enterprises for each of the people: 人均 10 家. */
export const EACH_OFFICER = /人均|每(?:一)?(?:人|名)/;
/** The people of a ratio, and what they are set against. */
export const OFFICERS =
  /(?:的)?(?:环境|现场)?(?:行政)?(?:执法|检查|监察)?人(?:员|数)(?:总数|数量|数)?(?:与|和|对|:)?(?:被)?(?:抽查)?(?:检查对象|企业|单位|对象)?(?:数量|数)?(?:之比)?/;

export const UNITS = ['家/次', '家(次)', '家次', '户/次', '户(次)', '户次', '家', '户', '个'];

/** Rounds of all enterprises, where 次 leaves open what is done so often. */
export const ROUNDS = ['遍', '轮'];

/** Draws, where 次 leaves open what is done so often. */
export const DRAWS = ['次(批)', '批(次)', '批次', '批'];

/** What says of an amount that it is a draw's: 每季度组织 1 次. */
export const DRAWN = /组织|开展|摇号/;

/** What says that something is drawn, beside how many. */
export const FILLER =
  /双随机|随机抽查|随机抽取|抽查|抽取|抽检|检查|巡查|执法|现场|比例|频次|数量|数|原则上|按照|按|为|要|应当|应|对|进行|实施|实现|做到|完成|共计|合计|总计|共|均|都|抽|查|的|:/;

/** All of them: 全覆盖 of the year, where nothing is said, the others of the quarter. */
export const COVER = ['全覆盖', '覆盖'];
export const ALL = ['全部', '所有', '全数', '全查', '全检'];

export const NOTHING = ['不抽取', '不抽查', '不检查', '不抽', '无'];
