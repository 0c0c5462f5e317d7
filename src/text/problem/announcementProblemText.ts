import type { AnnouncedChange, AnnouncedCount } from '../../domain/act/announcedChange';
import type { AnnouncementDetail, SourcePart } from '../../domain/act/announcementProblem';
import type { SourceKind } from '../../domain/act/announcement';
import { categoryText } from '../term/codeText';
import { writtenMoment } from '../term/momentText';
import { placeText, type Words } from './words';

const SOURCE: Readonly<Record<SourceKind, string>> = { main: '种子来源', substitute: '替代来源' };

const PART: Readonly<Record<SourcePart, string>> = {
  name: '没有写明是哪一个。请写明名称和期号，便于他人查证',
  at: '没有时间，或时间写得不对。请写成 2026-01-20 21:15 的样子',
  writing: '没有写明怎样写成种子。请写明，例如“按公布的顺序照写全部数字”',
};

const COUNT: Readonly<Record<AnnouncedCount, string>> = {
  total: '总数',
  excluded: '不参加',
  quota: '应抽',
};

/** Why a draw cannot be announced, or not be made as it was announced. */
export const announcementProblemWords: Words<AnnouncementDetail> = {
  'announcement-incomplete': ({ source, part }) => `${SOURCE[source]}${PART[part]}。`,
  'source-not-later': ({ name, at, made }) =>
    `种子来源“${name}”的时间 ${writtenMoment(at)} 不晚于作公告的时间 ${writtenMoment(made)}，号码可能已经知道。请改用以后才产生的号码，例如下一期。`,
  'substitute-too-early': ({ name, at, main }) =>
    `替代来源“${name}”的时间 ${writtenMoment(at)} 早于种子来源的 ${writtenMoment(main)}：那时还不知道种子来源会不会落空。请改用更晚的替代来源。`,
  'announcement-reason-missing': ({ made }) =>
    made === null
      ? '本期已经抽取过。再作公告须写明重抽的理由。'
      : `本期在 ${writtenMoment(made)} 已有公告。再作公告会代替它，须写明理由；原公告保留，标明“已被代替”。`,
  'announced-changed': ({ made, changes }) =>
    `与 ${writtenMoment(made)} 的公告不同，没有抽取：${announcedChangesText(changes)}。请恢复到公告时的样子再抽取；确需改变的，写明理由重新公告。`,
  'announced-method': ({ announced, asked }) =>
    `公告的方法是 ${announced}，这次要用 ${asked}，没有抽取。请用公告的方法，或写明理由重新公告。`,
  'announced-unfollowed': ({ made }) =>
    `本期在 ${writtenMoment(made)} 已有公告，须按公告抽取。请重新读取工作簿，输入公告所指的号码。`,
  'source-not-due': ({ name, at }) =>
    `公告的种子来源“${name}”${writtenMoment(at)} 才产生，现在还不能抽取。请到时输入公布的号码。`,
  'announced-no-substitute': ({ name }) =>
    `公告没有替代来源，只能用“${name}”。它落空的，请写明理由重新公告。`,
  'substitute-reason-missing': ({ name }) =>
    `改用替代来源须写明理由：种子来源“${name}”为什么没有号码。`,
  'announcement-differs': (problem) =>
    `${placeText(problem)}抽取公告或操作记录有 ${problem.count} 处被改动，没有抽取。请先“复核”，按原件改正后再办。`,
  'start-entered': ({ start }) =>
    `公告后第 ${start} 次开始没有抽取，已记入操作记录；没有写出名单。可以再次开始。`,
  'start-unended': ({ start }) =>
    `第 ${start} 次开始已记入操作记录，它怎样结束没有记上（写不进工作簿）。复核会指出这一次没有结果；请再次开始，或重新公告。`,
};

/**
 * What has changed since an announcement, in one line.
 *
 * @param changes at least one
 */
export function announcedChangesText(changes: readonly AnnouncedChange[]): string {
  return changes.map(changeText).join('，');
}

function changeText(change: AnnouncedChange): string {
  switch (change.what) {
    case 'profile':
      return change.before === change.now
        ? `方案《${change.now}》的内容改了`
        : `方案由《${change.before}》换成《${change.now}》`;
    case 'category':
      return `${categoryText(change.category)}类${COUNT[change.count]} ${change.before} 家变为 ${change.now} 家`;
    case 'directed':
      return `定向“${change.name}”${COUNT[change.count]} ${change.before} 家变为 ${change.now} 家`;
    case 'inspectors':
      return `检查人员 ${change.before} 人变为 ${change.now} 人`;
    case 'content':
      return '家数和人数没有变，名录里企业或人员的内容、检查记录改了';
  }
}
