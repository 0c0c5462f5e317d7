import type { Announced } from '../../domain/act/announced';
import { sourceOf, type AttemptAct } from '../../domain/act/announcement';
import { groupedHash } from '../../domain/ground/hashGroups';
import { writtenMoment } from '../term/momentText';
import { sourceText } from '../term/sourceText';

/** Wording of 抽取公告. */
export const announcementText = {
  title: (bureau: string) => `${bureau}双随机抽取公告`,
  labels: {
    madeAt: '公告时间',
    madeBy: '公告人',
    witness: '监督人',
    source: '种子来源',
    at: '产生时间',
    place: '产生地点',
    writing: '怎样写成种子',
    substitute: '替代来源',
    substituteAt: '替代来源时间',
    substitutePlace: '替代来源地点',
    substituteWriting: '替代来源怎样写',
    exclusions: '不参加抽取',
    inspectors: '检查人员',
    reason: '再次公告的理由',
    entry: '操作记录',
    notes: '说明',
    program: '软件及版本',
  },
  none: '无',
  noSubstitute: '无；种子来源落空的，写明理由重新公告',
  quotaHeading: '各类应抽数',
  quotaHeaders: ['类别', '总数', '不参加', '应抽', '算法'],
  exclusion: (reason: string, count: number) => `${reason} ${count} 家`,
  people: (count: number) => `${count} 人`,
  separator: '，',
  entry: (number: number, hash: string) => `第 ${number} 条，校验值 ${groupedHash(hash)}`,
  notes: [
    '1. 名录指纹由冻结的名录、检查记录和方案算出，改动任何一处，指纹就不同；抽取时的指纹须与本公告相同。',
    '2. 种子取自上面写明的来源，作公告时还没有产生，谁都不能先试后选。种子产生后，任何人都能按公开的方法重算结果。',
    '3. 种子来源落空的，才用替代来源，并写明理由。',
    '4. 公告之后每一次开始抽取，连同取消和失败的，都记入操作记录，次数印在抽取记录上。',
    '5. 本公告应在种子产生之前公开，公开的日期和校验值由看到的人留存。',
  ].join('\n'),
  /** Behind the titles of announcements that another one took the place of. */
  replacedMark: '（已被代替）',
  signatures: ['公告人（签字）：', '监督人（签字）：', '单位（盖章）：'],
} as const;

/**
 * How a draw was announced, as 抽取记录 and 复核 say it: its source, and the announcement with the number
 * of the start.
 *
 * @param announced the announcement
 * @param start that the draw completed
 */
export function announcedText(
  { entry: { act } }: Pick<Announced, 'entry'>,
  { count, source, reason }: AttemptAct,
): { readonly source: string; readonly said: string } {
  const used = sourceText(sourceOf(act, source));
  return {
    source:
      source === 'substitute'
        ? `公告的替代来源：${used}。改用的理由：${reason}`
        : `公告指定：${used}`,
    said: `公告 ${writtenMoment(act.madeAt)}（「${act.sheet}」），本次为公告后第 ${count} 次开始`,
  };
}

/** Why a start brought no draw, where nothing else says it. */
export const startEndText = {
  cancelled: '经办人按了取消',
  failed: '没有写出抽取结果',
  broken: (fault: string) => `软件出错：${fault}`,
} as const;
