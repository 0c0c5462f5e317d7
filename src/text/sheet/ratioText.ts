/** 比例核查 in words, on the pane, in the terminal and on its sheet. */

import type { Period, PeriodKind } from '../../domain/calendar/period';
import type { Category } from '../../domain/register/category';
import type { JointSide, Profile, RatioTarget } from '../../domain/profile/profile';
import type { Closing, RatioLine } from '../../domain/ratio/ratioLine';
import type { RatioReport } from '../../domain/ratio/ratioReport';
import { capText } from '../grammar/capText';
import { categoryText, countedKindsText } from '../term/codeText';
import { percentText } from '../term/numberText';
import {
  eachPeriodText,
  partOfYearText,
  periodKindText,
  periodNounText,
  shortPeriodText,
} from '../term/periodText';

const TARGET_TEXT: Readonly<Record<RatioTarget['what'], string>> = {
  'credit-graded': '信用分级抽查占比',
  items: '抽查事项覆盖率',
  publication: '抽查结果公开率',
};

const JOINT_TEXT: Readonly<Record<JointSide, string>> = {
  internal: '部门内联合',
  external: '跨部门联合',
  any: '部门联合',
};

/** Which rule a line is about: 抽查家数, 全年覆盖, 部门内联合抽查. */
export function ratioRuleText({ rule }: Pick<RatioLine, 'rule'>): string {
  switch (rule.kind) {
    case 'quota':
      return '抽查家数';
    case 'most':
      return rule.name === undefined ? '抽查家数上限' : `定向抽查上限：${rule.name}`;
    case 'coverage':
      return rule.years === 1 ? '全年覆盖' : `${rule.years} 年覆盖（本年部分）`;
    case 'cap':
      return capText(rule.cap);
    case 'no-repeat':
      return '本年重复检查的企业';
    case 'directed':
      return `定向抽查：${rule.name}`;
    case 'batches':
      return rule.name === undefined ? '抽取批数' : `定向抽查批数：${rule.name}`;
    case 'joint':
      return `${JOINT_TEXT[rule.share]}抽查（${rule.percent}%）`;
    case 'target':
      return TARGET_TEXT[rule.what];
  }
}

/** 第1季度, 3月, or 本年累计; of rules that are only about the whole year, 全年. */
export function ratioSpanText({ period, rule }: Pick<RatioLine, 'period' | 'rule'>): string {
  if (period !== 'year') return partOfYearText(period);
  return rule.kind === 'quota' || rule.kind === 'directed' ? '本年累计' : '全年';
}

/** The whole name of a line: 重点 第1季度抽查家数. */
export function ratioNameText(line: RatioLine): string {
  const category = line.category === undefined ? '' : `${categoryText(line.category)} `;
  const isWholeYear =
    line.period === 'year' && line.rule.kind !== 'quota' && line.rule.kind !== 'directed';
  return `${category}${isWholeYear ? '' : ratioSpanText(line)}${ratioRuleText(line)}`;
}

const UNIT_TEXT: Readonly<Record<RatioLine['unit'], string>> = {
  enterprises: '家',
  percent: '%',
  times: '次',
  draws: '批',
};

/** Done beside asked for: 12/16 家; 71.4% / 85%; 最多 3 次，上限 2 次. */
export function ratioValueText({
  actual,
  required,
  unit,
  bound,
  share,
  closing,
}: RatioLine): string {
  if (closing.kind === 'by-hand') return '—';
  if (unit === 'percent')
    return `${percentText(actual)} / ${percentText(required)}${share === undefined ? '' : `（${share.count}/${share.total}）`}`;
  if (bound === 'most')
    return unit === 'times'
      ? `最多 ${actual} 次，上限 ${required} 次`
      : `${actual} ${UNIT_TEXT[unit]}`;
  return `${actual}/${required} ${UNIT_TEXT[unit]}`;
}

const BY_HAND = {
  records: '没有可供计算的记录，请人工核对',
  'item-list': '工作簿里没有随机抽查事项清单，请人工核对',
  'items-told': '检查记录没有写明抽查事项，请人工核对',
  draws: '工作簿里没有本年的抽查名单，请人工核对抽了几批',
  batches: '方案没有写明每年抽几批，本年没有按批抽取的名单，请人工核对',
} as const;

/**
 * How much of the list of items was covered, and which items were not: a line each; none where the
 * profile sets no target about it.
 *
 * @param report as domain/ratio/ratioReport.ts makes it
 */
export function itemCoverageText({ items }: Pick<RatioReport, 'items'>): string[] {
  if (items === undefined) return [];
  const { sheets, count, open, unplanned, untold } = items;
  if (sheets.length === 0)
    return [
      '没有找到随机抽查事项清单，抽查事项覆盖率待核对。清单的表头里要有抽查事项，以及检查内容、抽查对象、抽查依据等其中两项。',
    ];
  const list = sheets.map((sheet) => `「${sheet}」`).join('');
  const listed = (names: readonly string[]): string => names.join('；');
  return [
    `随机抽查事项清单${list}共 ${count} 项，本年已抽查 ${count - open.length} 项。`,
    ...(open.length === 0 || open.length === count ? [] : [`尚未抽查：${listed(open)}。`]),
    ...(unplanned.length === 0
      ? []
      : [`没有安排给任何一类监管对象或定向抽查：${listed(unplanned)}。`]),
    ...(untold === 0 ? [] : [`${untold} 次检查没有写明抽查事项，没有计入。`]),
  ];
}

/** What would close a gap, in one short sentence; '' where nothing is to be done. */
export function closingText(closing: Closing): string {
  switch (closing.kind) {
    case 'nothing':
      return '';
    case 'check':
      return checkText(closing.until, closing.category).join(String(closing.count));
    case 'beyond':
      return beyondText(closing.until, closing.by).join(String(closing.count));
    case 'missed':
    case 'stop':
    case 'over':
    case 'joint':
    case 'graded':
    case 'publish':
    case 'items':
    case 'draw':
      return ratioSheetText.closing[closing.kind].join(String(closing.count));
    case 'passed':
      return ratioSheetText.closing.passed;
    case 'by-hand':
      return BY_HAND[closing.lacking ?? 'records'];
  }
}

/** 本季度再查 3 家重点即达标, around the number. */
function checkText(until: PeriodKind, category: Category | undefined): readonly [string, string] {
  return [
    `${until === 'year' ? '年内' : periodKindText(until)}再查 `,
    ` 家${category === undefined ? '' : categoryText(category)}即达标`,
  ];
}

/** 本季度全部检查一遍，仍少 3 家次, around the number. */
function beyondText(until: PeriodKind, by: PeriodKind): readonly [string, string] {
  const left: Readonly<Record<PeriodKind, string>> = {
    month: '余下各月',
    quarter: '余下各季度',
    half: '余下半年',
    year: '年内',
    batch: '余下各批',
  };
  return [`${until === 'year' ? left[by] : periodKindText(until)}全部检查一遍，仍少 `, ' 家次'];
}

/** 达标, 未达标, 进行中; what has to be looked up is 待核对. */
export function ratioStateText({ state, closing }: Pick<RatioLine, 'state' | 'closing'>): string {
  if (closing.kind === 'by-hand') return ratioSheetText.states.byHand;
  return ratioSheetText.states[state];
}

/** Where the numbers come from. */
export function ratioSourceText({
  source,
  kinds,
  unmatched,
  countedMore = 0,
  others = 0,
  unsaidBureau = [],
  listed = 0,
}: Pick<
  RatioReport,
  'source' | 'kinds' | 'unmatched' | 'others' | 'unsaidBureau' | 'countedMore' | 'listed'
>): string {
  const counted = `计入${countedKindsText(kinds)}`;
  switch (source) {
    case 'records':
      return [
        `数据来自检查记录，${counted}`,
        ...(listed === 0 ? [] : [`其中 ${listed} 家次没有检查日期，按抽查名单计为已查`]),
        ...(unmatched === 0 ? [] : [`本年 ${unmatched} 条记录对不上名录，没有计入`]),
        ...(unsaidBureau.length === 0
          ? []
          : [`检查单位（${unsaidBureau.join('、')}）认不出哪个是本局，都按本局计，请在抽取时答明`]),
        ...(others === 0 ? [] : [`其他部门的 ${others} 次检查只计入上限`]),
        ...(countedMore === 0 ? [] : [`名录次数多于记录的 ${countedMore} 家，全年按名录计`]),
      ].join('；');
    case 'counts':
      return '数据来自名录的“年度检查次数”，没有检查日期，只核对本年累计';
    case 'none':
      return '工作簿里没有检查记录，也没有检查次数，都按未查计算';
  }
}

/** The number of the clause that a line comes from, '' for none. */
export function ratioClauseText({ clause }: Pick<RatioLine, 'clause'>, profile: Profile): string {
  return clause === undefined ? '' : (profile.clauses[clause]?.number ?? '');
}

/** Wording of the sheet 比例核查. */
export const ratioSheetText = {
  title: (bureau: string, period: Period) =>
    `${bureau}${period.year}年抽查比例核查表（${'whole' in period ? '' : '截至'}${partOfYearText(period)}）`,
  subtitle: (profileName: string, source: string) => `按《${profileName}》核对；${source}`,
  states: { met: '达标', gap: '未达标', open: '进行中', byHand: '待核对' },
  all: '全部',
  rules: {
    heading: '一、各项要求',
    headers: [
      '序号',
      '要求',
      '类别',
      '期间',
      '应达到',
      '已达到',
      '差额',
      '结果',
      '怎样补上',
      '依据条款',
    ],
    none: '这个方案没有可以核对的比例。',
  },
  periods: {
    heading: (periods: readonly Period[]) =>
      `二、各类${eachPeriodText(periods)}家数（“已查”可按实际改正，上表和图随之变化）`,
    headers: (periods: readonly Period[]) => [
      '序号',
      '内容',
      '类别',
      `类别和${periodNounText(periods)}`,
      '应查',
      '已查',
      '完成率',
      '应查数的算法',
    ],
    label: (category: string, period: Period) => `${category} ${shortPeriodText(period)}`,
  },
  others: {
    heading: (number: string) => `${number}、其他数据（可按实际改正，上表随之变化）`,
    headers: ['序号', '内容', '类别', '期间', '应查或总数', '已查或其中', '比率', '两个数各是什么'],
    meaning: {
      quota: '到现在为止应查的家数；已查的家数',
      most: '最多可查的家数；已查的家数',
      coverage: '应覆盖的家数；已查的家数',
      cap: '上限；检查最多的一家的次数',
      'no-repeat': '允许的家数；查过两次以上的家数',
      directed: '应查的家数；已查的家数',
      batches: '应抽的批数；已抽的批数',
      joint: '检查次数；其中联合检查的次数',
      'credit-graded': '检查次数；其中有信用等级的企业',
      items: '清单的事项数；其中已抽查的事项数',
      publication: '检查次数；其中结果已公开的',
    },
  },
  forecast: {
    heading: (number: string) => `${number}、到年底的覆盖预测`,
    headers: ['序号', '预测', '类别', '可查家数', '应覆盖', '已覆盖', '照现在的进度', '按方案抽查'],
    enough: '照现在的进度能够完成',
    planned: '照现在的进度不够，按方案抽查能够完成',
    short: '照现在的进度和按方案抽查都不够，须另行安排',
  },
  numbers: ['一', '二', '三', '四'],
  chartTitle: (periods: readonly Period[]) => `各类${eachPeriodText(periods)}应查与已查家数`,
  /** Live sentences: what stands before and behind a number. */
  closing: {
    check: checkText,
    beyond: beyondText,
    missed: ['已到期，少查 ', ' 家'],
    over: ['已多查 ', ' 家'],
    stop: ['', ' 家查得过多，今年不再安排检查'],
    joint: ['再做 ', ' 次联合检查即达标'],
    graded: ['再查 ', ' 家有信用等级的企业即达标'],
    publish: ['再公开 ', ' 次检查的结果即达标'],
    items: ['再抽查 ', ' 项即达标'],
    draw: ['年内再抽 ', ' 批即达标'],
    passed: '已到期，不能再补',
    byHand: '请在下面填写两个数',
  },
} as const;
