import type { RecordDetail } from '../../domain/record/recordProblem';
import { placeText, type Words } from './words';

/** What is wrong with a record, or with drawing again. */
export const recordProblemWords: Words<RecordDetail> = {
  'record-not-found': () => '工作簿里没有抽取记录。请打开保存有“抽取记录”和“抽取底册”的工作簿。',
  'record-unreadable': (problem) =>
    `${placeText(problem)}抽取记录的“${problem.part}”读不出来，可能被改动过。请用抽取时保存的原件核对。`,
  'record-differs': (problem) =>
    `${placeText(problem)}工作簿里的名单与抽取记录有 ${problem.count} 处不符，没有办理。请先“复核”，按原件改正后再办。`,
  'bureau-missing': () =>
    '没有单位名称：名单、记录等文书的标题不写单位。请在面板上方或“设置”里填写（终端用 --bureau）。',
  'period-drawn-already': (problem) =>
    `本期已经抽过一次，见「${problem.recordSheet}」。名单确定后不得随意变更；确需重抽的，请填写理由。`,
  'evidence-not-drawn': ({ period, known }) =>
    `时段 ${period} 没有抽取，没有证据可以打包。工作簿里有抽取的：${known.join('、')}。`,
  'evidence-period-open': ({ known }) =>
    `工作簿里有几期抽取：${known.join('、')}。请用 --year、--quarter 等说明要打包哪一期。`,
  'population-changed': (problem) =>
    `名录在公布指纹之后有改动：公布时 ${shortened(problem.before)}，现在 ${shortened(problem.now)}。请重新核对并公布新的指纹，再抽取。`,
};

/** The first 12 of a fingerprint's 64 digits tell two apart. */
function shortened(fingerprint: string): string {
  return `${fingerprint.slice(0, 12)}…`;
}
