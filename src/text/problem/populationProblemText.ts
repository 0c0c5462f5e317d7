import type { PopulationDetail } from '../../domain/population/populationProblem';
import { categoryText } from '../term/codeText';
import { placeText, harmlessText, type Words } from './words';

/** What of a profile and the registers does not fit together. */
export const populationProblemWords: Words<PopulationDetail> = {
  'category-disagrees': (problem) =>
    `${placeText(problem)}“${problem.name}”登记为${categoryText(problem.registered)}，按方案条件应为${categoryText(problem.derived)}。请核对企业分类${harmlessText(problem)}。`,
  'region-missing': (problem) =>
    `${placeText(problem)}“${problem.name}”没有填行政区划，派组时无法按区域安排。请补填${harmlessText(problem)}。`,
  'record-unmatched': (problem) =>
    `${placeText(problem)}${problem.date} 对“${problem.enterprise}”的检查记录对不上名录库里唯一的一家企业，没有计入检查次数。请核对名称或代码${harmlessText(problem)}。`,
};
