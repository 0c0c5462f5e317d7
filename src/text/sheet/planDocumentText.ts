import { periodKind, type Period, type Quarter } from '../../domain/calendar/period';
import { eachPeriodText, partOfYearText, periodNounText, periodText } from '../term/periodText';

/** Wording of 年度抽查计划 and the plan table of a whole year. */

const QUARTERS: Readonly<Record<Quarter, string>> = {
  1: '第一季度',
  2: '第二季度',
  3: '第三季度',
  4: '第四季度',
};

/** 第一季度, 3月, 上半年, 第1批. */
function periodHeader(period: Period): string {
  if ('batch' in period) return period.batch;
  return 'quarter' in period ? QUARTERS[period.quarter] : partOfYearText(period);
}

/** 季度 where all are quarters, else 期: 每季度, 每期. */
function termOf(periods: readonly Period[]): string {
  return periods.every((period) => periodKind(period) === 'quarter') ? '季度' : '期';
}

export const annualPlanText = {
  title: (bureau: string, year: number) => `${bureau}${year}年度双随机抽查计划`,
  subtitle: (document: string) => `依据：${document}`,
  countsHeading: '一、抽查数量（家次）',
  headers: (periods: readonly Period[]) => [
    '类别',
    '名录总数',
    '可抽',
    ...periods.map(periodHeader),
    '全年家次',
    '家次占总数',
    '依据条款',
  ],
  batch: (number: number) => `第${number}批`,
  untoldBatches: '方案没有写明每年抽几批，本表按一批测算；实际抽几批，家次按批数相应增加。',
  directed: (name: string) => `定向：${name}`,
  total: '任务合计',
  internal: '其中部门内联合',
  external: '其中跨部门联合',
  any: '其中部门联合（内外合计）',
  visits: '派出人次',
  totalRemark: (periods: readonly Period[]) =>
    `定向抽查与各类重复抽中的按一家次计，合计可能少于各行之和；非现场监管的每${termOf(periods)}全覆盖，不派人，不计入合计。`,
  stepsHeading: '二、测算方法',
  stepsHeaders: (periods: readonly Period[]) => ['类别', periodNounText(periods), '应抽', '算式'],
  /** All periods alike are one line. */
  everyPeriod: eachPeriodText,
  staffHeading: '三、检查力量',
  staffHeaders: ['项目', '数量', '说明'],
  staff: {
    licensed: '有效持证人员',
    established: '在编在岗人员',
    onDuty: '实际在岗人员',
    licensedNote: '派组时可任主办、协办',
    staffNote: '不含辅助人员',
    team: '每组人数',
    teamNote: (auxiliaries: number) =>
      auxiliaries === 0 ? '均为持证人员' : `另加辅助人员 ${auxiliaries} 人`,
    visits: '全年派出人次',
    visitsNote: (tasks: number, size: number) => `${tasks} 家次 × 每组 ${size} 人`,
    load: '每名持证人员平均',
    loadNote: (visits: number, people: number) => `${visits} 人次 ÷ ${people} 人，家次`,
  },
  coverageHeading: '四、覆盖和上限',
  coverage: (category: string, years: number, visited: number, total: number) =>
    `${category}类：${years === 1 ? '每年' : `每 ${years} 年`}至少检查一次，全年安排 ${visited} 家，可抽 ${total} 家。`,
  cap: (cap: string) => `${cap}，已达上限的不再抽取。`,
  noRules: '方案没有规定覆盖和上限。',
  remark: (periods: readonly Period[]) => {
    const term = termOf(periods);
    return `测算按每${term}先抽检查次数少的对象推算；实际抽取以当${term === '季度' ? '季' : term}名录、检查记录和种子为准。名录有变动时应重新测算。`;
  },
  signatures:
    '制表：＿＿＿＿＿＿    审核：＿＿＿＿＿＿    单位负责人：＿＿＿＿＿＿（盖章）    ＿＿＿＿年＿＿月＿＿日',
  /** 西平 2024 一（四）: 报上级环保部门备案. */
  filing: '备案机关：＿＿＿＿＿＿＿＿＿＿＿＿    备案日期：＿＿＿＿年＿＿月＿＿日',
} as const;

/** What the remarks under the plan table of a year are about. */
interface YearPlanRemarks {
  readonly departments: readonly string[];
  readonly periods: readonly Period[];
  /** Those that are drawn, each with its 抽取记录. */
  readonly drawn: readonly { readonly period: Period; readonly record: string }[];
}

export const yearPlanText = {
  jointPlan: {
    internal: '部门内联合“双随机”抽查',
    external: '跨部门联合“双随机”抽查',
    any: '部门联合“双随机”抽查（内外合计）',
  },
  directedPlan: '定向双随机抽查',
  jointName: (bureau: string, period: Period, kind: string) =>
    `${bureau} ${periodText(period)}${kind}`,
  jointObject: (count: number) => `本期抽查任务中的 ${count} 家`,
  /** Behind the two of the template, numbered on. */
  remarks: ({ departments, periods, drawn }: YearPlanRemarks): string[] =>
    [
      ...(departments.length === 0
        ? []
        : [
            `参加联合抽查的部门：${departments.join('、')}。联合抽查从同${termOf(periods)}抽查任务中抽定，不另增加检查家次。`,
          ]),
      ...(drawn.length === 0
        ? []
        : [
            `写作“已抽”的是实际抽取数：${drawn
              .map(({ period, record }) => `${partOfYearText(period)}见「${record}」`)
              .join('，')}。`,
          ]),
      ...(drawn.length === 0 || drawn.length === periods.length
        ? []
        : ['写作“抽”的是计划数，按已抽取的结果接着测算，实际以当期抽取为准。']),
    ].map((each, index) => `${index + 3}. ${each}`),
} as const;

export const itemPlanText = {
  title: (bureau: string, year: number) => `${bureau}${year}年度抽查事项计划表`,
  subtitle: (document: string) => `依据：${document}；随机抽查事项清单`,
  headers: [
    '序号',
    '抽查类别',
    '抽查事项',
    '检查内容',
    '抽查对象',
    '抽查比例和频次',
    '计划家次',
    '实施时间',
    '检查主体',
    '说明',
  ],
  separator: '、',
  nobody: '方案没有安排这一项',
  unread: (own: string) => `清单写明的“${own}”没有认出，请核对`,
  uncompared: (own: string) => `清单写明“${own}”，按家数或人数定的，请与方案核对`,
  differs: (own: string, others: string) =>
    `清单写明“${own}”，与方案对${others}的要求不同，本表按方案`,
  remark: '备注：一次检查覆盖对该对象安排的各项，各项的计划家次不相加；比例和频次以抽查方案为准。',
} as const;
