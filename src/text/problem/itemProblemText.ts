import type { ItemDetail, ItemSubject } from '../../domain/item/itemProblem';
import { categoryText } from '../term/codeText';
import { harmlessText, placeText, type Words } from './words';

/** What of a profile and the list of items does not fit together. */
export const itemProblemWords: Words<ItemDetail> = {
  'item-unknown': (problem) =>
    `${placeText(problem)}方案里${subjectText(problem.of)}的抽查事项“${problem.entry}”，随机抽查事项清单里没有，没有计入。请核对名称或序号${harmlessText(problem)}。`,
  'item-unclear': (problem) =>
    `${placeText(problem)}方案里${subjectText(problem.of)}的抽查事项“${problem.entry}”，清单里有 ${problem.names.length} 项（${problem.names.join('、')}），都计入。只指其一的，请写“类别/事项”${harmlessText(problem)}。`,
  'items-unplanned': (problem) =>
    `${placeText(problem)}有 ${problem.names.length} 项抽查事项没有安排给任何一类监管对象或定向抽查：${problem.names.join('、')}。请在抽查方案的“抽查事项”一栏补上${harmlessText(problem)}。`,
};

function subjectText(subject: ItemSubject): string {
  return 'category' in subject
    ? `${categoryText(subject.category)}监管对象`
    : `定向抽查“${subject.directed}”`;
}
