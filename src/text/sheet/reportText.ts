/** Wording of what is made of the results: 结果公示稿, 行政检查年度数据 and 监管工作总结. */

import type { Period } from '../../domain/calendar/period';
import type { CheckFigures } from '../../domain/publication/checkFigures';
import { percentText } from '../term/numberText';
import { periodText } from '../term/periodText';

/** 许昌 2026 三（六）: 将检查时间、内容、结果等情况……公开. */
export const boardText = {
  title: (bureau: string, period: Period) => `${bureau}${periodText(period)}双随机抽查结果公示`,
  subtitle: (count: number, day: string) => `共 ${count} 家    ${day}`,
  headers: ['序号', '企业名称', '统一社会信用代码', '检查日期', '检查内容（事项）', '检查结果'],
  contact: (bureau: string) => `公示单位：${bureau}    咨询电话：＿＿＿＿＿＿＿＿＿＿`,
} as const;

/**
 * 国务院办公厅《关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见》（国办发〔2018〕118号）: 每年1月31日前公开本机关上年度行政执法总体情况有关数据.
 */
export const yearDataText = {
  title: (bureau: string, year: number) => `${bureau}${year}年度行政检查数据`,
  subtitle: (day: string) => `截至 ${day}`,
  due: (year: number) =>
    `依据国办发〔2018〕118号，${year + 1}年1月31日前公开，并报本级人民政府和上级主管部门。`,
  headers: [
    '检查类别',
    '检查次数',
    '检查对象数',
    '发现问题数',
    '其中责令整改',
    '其中立案调查',
    '结果公开数',
    '不予公开数',
  ],
  ofPeriod: (period: Period) => `${periodText(period)}双随机抽查`,
  other: (kind: string) => (kind === '' ? '其他检查（没有写明类型）' : `${kind}检查`),
  sum: '合计',
  noList: (periods: readonly string[]) => `没有有效名单、没有计入的期间：${periods.join('、')}。`,
  remarks: (untold: number) => [
    '备注：1. 双随机抽查取自各期现行名单的检查台账和检查记录，其他检查取自检查记录；同一企业同一天的检查只计一次。',
    '2. 检查对象数按企业计，同一企业查几次都算一家，合计可能少于各行之和。',
    ...(untold === 0
      ? []
      : [`3. 有 ${untold} 次检查没有写明结果，没有计入问题数，请补上后重新生成。`]),
  ],
  signatures:
    '填表人：＿＿＿＿＿＿＿＿    审核人：＿＿＿＿＿＿＿＿    单位负责人：＿＿＿＿＿＿＿＿    （盖章）    ＿＿＿＿年＿＿月＿＿日',
} as const;

/** 重点 12 家. */
export function drawnOfText(category: string, count: number): string {
  return `${category} ${count} 家`;
}

/** What may follow a check, in the order that it is told in. */
export const FOLLOW_UPS = [
  'monitored',
  'handedOver',
  'revisited',
  'penalised',
  'recognised',
] as const;
export type FollowUp = (typeof FOLLOW_UPS)[number];

const FOLLOW_TEXT: Readonly<Record<FollowUp, (count: number) => string>> = {
  monitored: (count) => `同步监测 ${count} 家`,
  handedOver: (count) => `移交移送 ${count} 件`,
  revisited: (count) => `整改后回访 ${count} 家`,
  penalised: (count) => `处罚并纳入信用信息 ${count} 家`,
  recognised: (count) => `认可其他检查结果、不再检查 ${count} 家`,
};

/** 监管工作总结 says only what there is. */
function followText(follow: SummaryFigures['follow']): string {
  const told = FOLLOW_UPS.filter((each) => follow[each] > 0).map((each) =>
    FOLLOW_TEXT[each](follow[each]),
  );
  return told.length === 0 ? '' : `其中${told.join('，')}。`;
}

/** What 监管工作总结 is made of, beside the results. */
export interface SummaryFigures {
  readonly period: Period;
  readonly document: string;
  /** enterprises of the register that count. */
  readonly units: number;
  /** inspectors that may be sent. */
  readonly inspectors: number;
  /** drawn of each category, worded. */
  readonly categories: readonly string[];
  /** tasks that other departments join. */
  readonly joint: number;
  readonly figures: CheckFigures;
  /** tasks of which 检查台账 says so. */
  readonly follow: Readonly<Record<FollowUp, number>>;
  /** percent of what is owed, or null where nothing is owed. */
  readonly rate: number | null;
}

/** 唐山 2024 四（五）: 报送本季度“双随机、一公开”监督工作总结（包括典型案例及相关佐证材料）. */
export const summaryText = {
  above: (bureau: string, period: Period) => `${bureau}${periodText(period)}`,
  title: '“双随机、一公开”监管工作总结',
  subtitle: (day: string) => `数据截至 ${day}`,
  sections: ({
    document,
    units,
    inspectors,
    categories,
    joint,
    figures,
    follow,
    rate,
  }: SummaryFigures) => [
    {
      heading: '一、随机抽查开展情况',
      text: `    按照${document}，本期名录有检查对象 ${units} 家、可以派出的检查人员 ${inspectors} 人。随机抽取 ${figures.tasks} 家，其中${categories.join('，')}；部门联合检查 ${joint} 家${figures.tasks === 0 ? '' : `，占 ${percentText((joint / figures.tasks) * 100)}`}。截至目前已检查 ${figures.checks} 家${figures.checks < figures.tasks ? `，还有 ${figures.tasks - figures.checks} 家没有检查` : '，抽查任务全部完成'}。`,
    },
    {
      heading: '二、检查结果',
      text: `    未发现问题 ${figures.clear} 家，发现问题已责令整改 ${figures.ordered} 家，发现违法行为已立案调查 ${figures.cases} 家${figures.untold === 0 ? '' : `；另有 ${figures.untold} 家没有填写检查结果`}。${followText(follow)}`,
    },
    {
      heading: '三、结果公开',
      text: `    已公开 ${figures.published} 家，不予公开 ${figures.withheld} 家，${rate === null ? '还没有应当公开的结果' : `公开率 ${percentText(rate)}`}。`,
    },
  ],
  rooms: [
    { heading: '四、典型案例', hint: '（案由、查处经过、处理结果，佐证材料附后）', height: 190 },
    { heading: '五、存在的问题和下一步工作', hint: '', height: 130 },
  ],
  signatures: (bureau: string) => `${bureau}（盖章）    ＿＿＿＿年＿＿月＿＿日`,
} as const;
