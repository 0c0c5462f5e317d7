import type { PopulationDetail } from '../../domain/population/populationProblem';
import { categoryText } from '../term/codeText';
import { fieldText } from '../term/fieldText';
import { inspectorFieldText } from '../term/inspectorFieldText';
import { placeText, harmlessText, type Words } from './words';

/** What a profile misses in the registers. */
export const populationProblemWords: Words<PopulationDetail> = {
  'field-missing': (problem) =>
    `${placeText(problem)}没有“${fieldText(problem.field)}”一列，《${problem.profileName}》要用到它，均按空白处理。请补上这一列${harmlessText(problem)}。`,
  'inspector-field-missing': (problem) =>
    `${placeText(problem)}没有“${inspectorFieldText(problem.field)}”一列，《${problem.profileName}》要用到它，均按空白处理。请补上这一列${harmlessText(problem)}。`,
  'category-disagrees': (problem) =>
    `${placeText(problem)}“${problem.name}”登记为${categoryText(problem.registered)}，按方案条件应为${categoryText(problem.derived)}。请核对企业分类${harmlessText(problem)}。`,
  'region-missing': (problem) =>
    `${placeText(problem)}“${problem.name}”没有填行政区划，派组时无法按区域安排。请补填${harmlessText(problem)}。`,
  'record-unmatched': (problem) =>
    `${placeText(problem)}${problem.date} 对“${problem.enterprise}”的检查记录对不上名录库里唯一的一家企业，没有计入检查次数。请核对名称或代码${harmlessText(problem)}。`,
};
