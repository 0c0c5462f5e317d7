/** 比例核查 in words, on the pane, in the terminal and on its sheet. */

import type { Period } from '../../domain/calendar/period';
import type { JointSide, Profile, RatioTarget } from '../../domain/profile/profile';
import type { InspectorLoad } from '../../domain/ratio/inspectorLoads';
import type { RatioLine } from '../../domain/ratio/ratioLine';
import type { RatioReport } from '../../domain/ratio/ratioReport';
import { closingText, closingWords, UNIT_TEXT } from './closingText';
import { capText } from '../grammar/capText';
import { categoryText, countedKindsText } from '../term/codeText';
import { percentText } from '../term/numberText';
import {
  eachPeriodText,
  partOfYearText,
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

/** Which rule a line is about: 抽查家数, 抽查家次, 全年覆盖, 部门内联合抽查. */
export function ratioRuleText({ rule, unit }: Pick<RatioLine, 'rule' | 'unit'>): string {
  const counted = unit === 'visits' ? '抽查家次' : '抽查家数';
  switch (rule.kind) {
    case 'quota':
      return counted;
    case 'most':
      return rule.name === undefined ? `${counted}上限` : `定向抽查上限：${rule.name}`;
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

/**
 * Done beside asked for: 12/16 家，已安排 4 家; 71.4% / 85%; 最多 3 次，上限 2 次; — where nothing is known, or
 * nothing is asked for.
 */
export function ratioValueText({
  actual,
  arranged,
  required,
  unit,
  bound,
  share,
  closing,
}: RatioLine): string {
  if (closing.kind === 'by-hand' || isNothingAsked({ bound, required, actual })) return NO_VALUE;
  if (unit === 'percent')
    return `${percentText(actual)} / ${percentText(required)}${share === undefined ? '' : `（${share.count}/${share.total}）`}`;
  if (bound === 'most')
    return unit === 'times'
      ? `最多 ${actual} 次，上限 ${required} 次`
      : `${actual} ${UNIT_TEXT[unit]}`;
  const value = `${actual}/${required} ${UNIT_TEXT[unit]}`;
  if (share?.arranged !== undefined)
    return `${value}（共 ${share.total} 次，其中 ${share.arranged} 次已安排未查）`;
  return arranged === undefined ? value : `${value}，已安排 ${arranged} ${UNIT_TEXT[unit]}`;
}

/** What stands for a number that there is not. */
const NO_VALUE = '—';

/** A rule that asks for a least of nothing, of which nothing is done: neither kept nor broken. */
function isNothingAsked({
  bound,
  required,
  actual,
}: Pick<RatioLine, 'bound' | 'required' | 'actual'>): boolean {
  return bound === 'least' && required === 0 && actual === 0;
}

/** Beside a value: why there is none, or what would close a gap; '' where nothing is to be said. */
export function ratioRemarkText(line: RatioLine): string {
  if (line.closing.kind === 'nothing' && isNothingAsked(line)) return ratioSheetText.nothingAsked;
  return closingText(line);
}

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

/** How a line stands, what needs the clerk first. */
export const RATIO_STANDINGS = ['gap', 'byHand', 'open', 'met'] as const;
export type RatioStanding = (typeof RATIO_STANDINGS)[number];

/** How a line stands; what has to be looked up is neither kept nor broken. */
export function ratioStanding({
  state,
  closing,
}: Pick<RatioLine, 'state' | 'closing'>): RatioStanding {
  return closing.kind === 'by-hand' ? 'byHand' : state;
}

/** 达标, 未达标, 进行中; what has to be looked up is 待核对. */
export function ratioStateText(line: Pick<RatioLine, 'state' | 'closing'>): string {
  return ratioSheetText.states[ratioStanding(line)];
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

/** What an inspector is called beside the others: with the id where two share a name. */
export function loadNameText({ id, name, isNamesake }: InspectorLoad): string {
  return isNamesake ? `${name}（${id}）` : name;
}

/** Wording of the sheet 比例核查. */
export const ratioSheetText = {
  title: (bureau: string, period: Period) =>
    `${bureau}${period.year}年抽查比例核查表（${'whole' in period ? '' : '截至'}${partOfYearText(period)}）`,
  subtitle: (profileName: string, source: string) => `按《${profileName}》核对；${source}`,
  states: { met: '达标', gap: '未达标', open: '进行中', byHand: '待核对' },
  all: '全部',
  noValue: NO_VALUE,
  nothingAsked: '没有应查的',
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
      '已安排',
      '完成率',
      '应查数的算法',
    ],
    label: (category: string, period: Period) => `${category} ${shortPeriodText(period)}`,
  },
  others: {
    heading: (number: string) => `${number}、其他数据（可按实际改正，上表随之变化）`,
    headers: [
      '序号',
      '内容',
      '类别',
      '期间',
      '应查或总数',
      '已查或其中',
      '已安排',
      '比率',
      '两个数各是什么',
    ],
    meaning: {
      quota: '到现在为止应查的家数；已查的家数',
      visits: '到现在为止应查的家次；已查的家次，一家查几次算几次',
      most: '最多可查的家数；已查的家数',
      coverage: '应覆盖的家数；已查的家数',
      cap: '上限；检查最多的一家的次数',
      'no-repeat': '允许的家数；查过两次以上的家数',
      directed: '应查的家数；已查的家数',
      batches: '应抽的批数；已抽的批数',
      joint: '检查次数，已安排的也算；其中联合检查的次数',
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
  loads: {
    heading: (number: string) => `${number}、人员任务`,
    source:
      '按本年各期有效的抽查名单，补抽、改派的按现在的算，被换下的不算；可按实际改正，图随之变化。',
    headers: ['序号', '检查人员', '主办', '协办', '合计'],
    chartName: '人员任务',
    chartTitle: '检查人员本年主办和协办家次',
  },
  numbers: ['一', '二', '三', '四', '五'],
  chartTitle: (periods: readonly Period[]) =>
    `各类${eachPeriodText(periods)}应查、已查和已安排家数`,
  closing: closingWords,
} as const;
