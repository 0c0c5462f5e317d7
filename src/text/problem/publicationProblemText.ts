import type { PublicationDayFault } from '../../domain/publication/publicationState';
import type { PublicationDetail } from '../../domain/publication/publicationProblem';
import { placeText, type Words } from './words';

const DAY_FAULTS: Readonly<Record<PublicationDayFault, string>> = {
  'check-early': '的检查日期早于本期',
  'check-ahead': '的检查日期在截至日期之后',
  'published-ahead': '的公开日期在截至日期之后',
  'published-before-check': '的公开日期早于检查日期',
};

/** What is wrong or missing when results are published. */
export const publicationProblemWords: Words<PublicationDetail> = {
  'list-missing': (problem) =>
    `工作簿里没有 ${problem.period} 有效的抽查名单。请先抽取，或打开含有本期抽取记录的工作簿。`,
  'offsite-none': (problem) =>
    `方案《${problem.profileName}》没有划入非现场监管的企业，不需要非现场名单。如有正面清单企业，请核对名录的“监督执法正面清单”列和方案的分类规则。`,
  'publication-reason': (problem) =>
    problem.fault === 'missing'
      ? `${placeText(problem)}“${problem.name}”不公开，没有理由。请选择保密、国家安全或公共安全；没有这些情形的应当公开。`
      : `${placeText(problem)}“${problem.name}”填了不公开理由，又写明公开。请改“是否公开”，或删去理由。`,
  'publication-date': (problem) =>
    `${placeText(problem)}${problem.header}“${problem.value}”不是日期，没有计入。请写成 2026-3-5 的样子。`,
  'publication-day': (problem) =>
    `${placeText(problem)}“${problem.name}”${DAY_FAULTS[problem.fault]}（${problem.date}）。请核对年月日。`,
  'publication-unlisted': (problem) =>
    `${placeText(problem)}“${problem.name}”不在现行抽查名单里，没有计入。请核对企业名称和代码。`,
  'board-left': ({ shown, withheld, untold, unchecked }) =>
    `${shown === 0 ? '还没有可以公示的结果，没有生成公示稿' : `公示稿列入 ${shown} 家`}；没有列入的：${[
      ...(withheld === 0 ? [] : [`不公开 ${withheld} 家`]),
      ...(untold === 0 ? [] : [`已检查、没有填检查结果 ${untold} 家`]),
      ...(unchecked === 0 ? [] : [`还没有检查 ${unchecked} 家`]),
    ].join('，')}。请在检查台账补填后重新生成。`,
  'licence-unknown': ({ names }) =>
    `检查人员名录里没有${names.map((name) => `“${name}”`).join('、')}的执法证号，文书上留了空白。请补上证号后重新生成，或在纸上填写。`,
  'statistics-unchecked': (problem) =>
    `名单中 ${problem.total} 家有 ${problem.count} 家没有检查日期，没有计入家次。请在检查台账或检查记录里补上检查日期后再统计。`,
};
