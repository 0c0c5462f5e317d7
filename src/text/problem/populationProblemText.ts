import type { PopulationDetail, RowsAlike } from '../../domain/population/populationProblem';
import { categoryText } from '../term/codeText';
import { cellsText, harmlessText, placeText, type Words } from './words';

/** What of a profile and the registers does not fit together. */
export const populationProblemWords: Words<PopulationDetail> = {
  'category-disagrees': (problem) =>
    `${placeText(problem)}${problem.count} 家登记为${categoryText(problem.registered)}，按方案条件应为${categoryText(problem.derived)}（${namesText(problem)}）：${cellsText(problem.cells)}。本次按${problem.counted === 'registered' ? `名录登记的${categoryText(problem.registered)}` : `方案条件的${categoryText(problem.derived)}`}计，请核对企业分类${harmlessText(problem)}。`,
  'region-missing': (problem) =>
    `${placeText(problem)}${problem.count} 家没有填行政区划（${namesText(problem)}）：${cellsText(problem.cells)}。派组时无法按区域安排，请补填${harmlessText(problem)}。`,
  'records-too-short': (problem) =>
    `${categoryText(problem.category)}类 ${problem.years} 年内抽查过的不再抽取，要看 ${problem.from} 年以来的检查记录，${problem.since === null ? '工作簿里没有检查记录' : `检查记录从 ${problem.since} 年才开始`}：此前查过的企业可能再次抽中。请补上以前的检查记录${harmlessText(problem)}。`,
  'record-unmatched': (problem) =>
    `${placeText(problem)}${problem.date} 对“${problem.enterprise}”的检查记录对不上名录库里唯一的一家企业，没有计入检查次数。请核对名称或代码${harmlessText(problem)}。`,
  'counts-of-other-year': (problem) =>
    `${placeText(problem)}“${problem.header}”是 ${problem.counted} 年的次数，没有计入 ${problem.year} 年${harmlessText(problem)}。`,
  'counts-undated': (problem) =>
    `${placeText(problem)}${problem.count} 家的检查次数比有日期的检查记录多（${namesText(problem)}）：${cellsText(problem.cells)}。多出的没有检查日期，只计入全年，上半年的也计入上半年，不计入一个月、一个季度或下半年已查的数。要计入的，请在检查记录里填明日期${harmlessText(problem)}。`,
  'record-kind-untold': (problem) =>
    `${placeText(problem)}检查记录没有检查类型一列，${problem.count} 次检查看不出是哪一种，每一项要求都计入。只计某几种的，请加上这一列填明${harmlessText(problem)}。`,
  'authority-other': (problem) =>
    `${placeText(problem)}${problem.count} 条检查记录的检查单位是${problem.names.map((name) => `“${name}”`).join('、')}${problem.more ? '等' : ''}，按其他部门的检查计：不算本局已完成的抽查、覆盖和不重复抽查${problem.capped ? '，只计入检查次数的上限' : '，也没有计入本局的上限'}。是本局的，请把检查单位改成本局名称${harmlessText(problem)}。`,
};

function namesText({ count, names }: RowsAlike): string {
  return `${names.map((name) => `“${name}”`).join('、')}${count > names.length ? '等' : ''}`;
}
