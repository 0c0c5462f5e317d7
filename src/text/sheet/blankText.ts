/**
 * The blank lists that a bureau without registers fills in: which columns, what each means, and
 * what may stand in it. Headers are those that reading knows first.
 */

import type { TableKind } from '../../domain/register/register';
import { enterpriseHeaders } from '../vocabulary/enterpriseHeaders';
import { inspectorHeaders } from '../vocabulary/inspectorHeaders';
import { itemHeaders } from '../vocabulary/itemHeaders';
import { recordHeaders } from '../vocabulary/recordHeaders';
import { vocabulary } from '../vocabulary/vocabulary';

/** Whether the draw can do without a column: never, badly, or well. */
export type Need = 'must' | 'should' | 'may';

/** A column of a blank list. */
export interface BlankColumn {
  readonly header: string;
  readonly need: Need;
  /** What it means and how it is written. */
  readonly note: string;
  /** Texts that Excel must not take for numbers, days, or words of a list. */
  readonly kind: 'text' | 'code' | 'date' | 'list';
  /** Of a list: what may stand there. */
  readonly list?: readonly string[];
  /** In characters. */
  readonly width: number;
}

const YES_NO = ['是', '否'];

/** Of each field the first header that means nothing else, whatever stands below it. */
function plainHeaders<Field extends string>(
  headers: Readonly<Record<Field, readonly string[]>>,
): Record<Field, string> {
  const plain = (names: readonly string[]): string =>
    names.find((name) => !vocabulary.ambiguousHeaders.includes(name)) ?? names[0] ?? '';
  const entries = Object.entries<readonly string[]>(headers);
  return Object.fromEntries(entries.map(([field, names]) => [field, plain(names)])) as Record<
    Field,
    string
  >;
}

function text(header: string, width: number, need: Need, note: string): BlankColumn {
  return { header, need, note, kind: 'text', width };
}

function code(header: string, width: number, need: Need, note: string): BlankColumn {
  return { header, need, note, kind: 'code', width };
}

function date(header: string, need: Need, note: string): BlankColumn {
  return { header, need, note, kind: 'date', width: 18 };
}

function list(
  header: string,
  words: readonly string[],
  need: Need,
  note: string,
  width = 14,
): BlankColumn {
  return { header, need, note, kind: 'list', list: words, width };
}

const enterprise = plainHeaders(enterpriseHeaders);
const inspector = plainHeaders(inspectorHeaders);
const item = plainHeaders(itemHeaders);
const record = plainHeaders(recordHeaders);

/** Names of the blank lists; in a workbook that has one already the new one gets (2). */
export const blankSheetNames: Readonly<Record<TableKind, string>> = {
  enterprise: '检查对象名录',
  inspector: '检查人员名录',
  items: '随机抽查事项清单',
  records: '检查记录',
};

/** The columns of each blank list, from the left. */
export const blankColumns: Readonly<Record<TableKind, readonly BlankColumn[]>> = {
  enterprise: [
    text(enterprise.name, 32, 'must', '单位全称，一家一行；同一法人有几个厂区的，一个厂区一行。'),
    code(
      enterprise.creditCode,
      24,
      'should',
      '18 位，按文本填写；用来认出同一家，抽取结果里也用它。',
    ),
    text(enterprise.region, 14, 'should', '所在乡镇、街道或县区；安排人员、统计负担时用。'),
    text(enterprise.address, 30, 'should', '生产经营场所的地址；同一法人的几个厂区靠它区分。'),
    list(
      enterprise.registeredCategory,
      ['重点', '特殊', '一般', '非现场'],
      'should',
      '监管类别，抽查比例按它计算；不填的，按方案由其他列判定。',
    ),
    list(
      enterprise.permitClass,
      ['重点管理', '简化管理', '登记管理'],
      'should',
      '照排污许可证或登记回执填写。',
      18,
    ),
    list(
      enterprise.production,
      ['在产', '停产', '关闭', '注销'],
      'should',
      '停产的不参加抽取，关闭、注销的不计入总数。',
    ),
    list(enterprise.keyListed, YES_NO, 'may', '列入本年度重点排污单位名录的填“是”。', 18),
    list(enterprise.positiveList, YES_NO, 'may', '列入监督执法正面清单的填“是”。', 18),
    text(enterprise.industry, 18, 'may', '国民经济行业类别，如“水泥制造”；按行业定向抽查时用。'),
    text(enterprise.credit, 14, 'may', '环境信用评价结果，照公布的填写，如 A、B、C 或绿、蓝、黄。'),
    list(enterprise.violation, YES_NO, 'may', '近年有环境违法记录的填“是”。'),
    list(enterprise.complaint, YES_NO, 'may', '有信访举报的填“是”。'),
    text(enterprise.legalPerson, 12, 'may', '检查通知书、审批表上用。'),
    text(enterprise.contact, 12, 'may', '检查通知书上用。'),
    code(enterprise.phone, 16, 'may', '按文本填写，开头的 0 不会丢。'),
    text(
      enterprise.recusedInspectors,
      20,
      'may',
      '不能检查这一家的人员姓名，几个人用“、”隔开；没有的不填。',
    ),
  ],
  inspector: [
    text(inspector.name, 12, 'must', '一人一行。'),
    code(
      inspector.licence,
      20,
      'must',
      '按文本填写；没有执法证的人不填，在“辅助人员”一列填“是”才能随同检查。',
    ),
    date(
      inspector.licenceExpiry,
      'should',
      '执法证有效期的最后一天，如 2027-12-31；过期的不参加。',
    ),
    text(inspector.unit, 20, 'should', '所在单位，如“执法大队”。'),
    text(inspector.department, 16, 'may', '所在科室、中队；联合检查时用。'),
    text(inspector.region, 14, 'may', '负责的乡镇、街道或片区；不分片的不填。'),
    text(inspector.specialty, 16, 'may', '如大气、水、噪声、固废，几项用“、”隔开。'),
    list(
      inspector.status,
      ['在职', '退休', '调离', '借调', '病假', '产假'],
      'should',
      '只有“在职”的参加抽取。',
    ),
    list(inspector.onPost, YES_NO, 'may', '在编在岗的填“是”；填“否”的不参加抽取。'),
    list(inspector.auxiliary, YES_NO, 'may', '没有执法证、可以随同检查的填“是”。'),
    text(
      inspector.recusals,
      30,
      'may',
      '有利害关系、不能去检查的企业全称，几家用“、”隔开；没有的不填。',
    ),
  ],
  items: [
    code(item.number, 8, 'may', '事项的序号。'),
    text(item.group, 18, 'should', '几个事项共同的大类，如“大气污染防治”。'),
    text(item.name, 30, 'must', '查什么，一项一行。'),
    text(item.content, 36, 'may', '这一项具体看什么。'),
    text(item.object, 20, 'should', '查谁，如“排污单位”“重点排污单位”。'),
    list(item.method, ['现场检查', '非现场检查'], 'may', '怎样检查。'),
    text(item.basis, 36, 'should', '法律法规的名称和条款。'),
    text(item.body, 18, 'may', '由谁检查。'),
    text(item.share, 14, 'may', '如 20%；抽查比例以抽查方案为准，这里只作对照。'),
    text(item.frequency, 14, 'may', '如“每年 1 次”；以抽查方案为准。'),
  ],
  records: [
    text(record.name, 32, 'must', '与检查对象名录上的名称一致。'),
    code(record.creditCode, 24, 'should', '与检查对象名录上的一致。'),
    date(record.date, 'must', '实际检查的日期，如 2026-03-05；本年次数、超频次按它计算。'),
    list(
      record.kind,
      [
        '日常双随机',
        '专项检查',
        '部门联合',
        '信访举报',
        '案件查办',
        '突发应急',
        '非现场',
        '整改复查',
      ],
      'should',
      '不填的按日常双随机计。',
    ),
    text(record.inspectors, 20, 'should', '姓名，几个人用“、”隔开；人员的年度任务数按它计算。'),
    text(record.result, 26, 'may', '如“未发现问题”；发现问题的写明问题。'),
    date(record.published, 'may', '结果向社会公开的日期；还没有公开的不填。'),
  ],
};

const NEED_TEXT: Readonly<Record<Need, string>> = { must: '必填', should: '最好填', may: '可不填' };

/** What Excel shows beside a cell of the column: Excel takes 32 letters of title and 255 of text. */
export const blankPrompt = {
  title: ({ header, need }: Pick<BlankColumn, 'header' | 'need'>) =>
    `${header}（${NEED_TEXT[need]}）`,
  text: ({ note, list: words = [] }: Pick<BlankColumn, 'note' | 'list'>) =>
    words.length === 0 ? note : `${note}可选：${words.join('、')}。`,
} as const;
