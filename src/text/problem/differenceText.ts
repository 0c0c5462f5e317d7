import type { SheetMark } from '../../domain/act/sheetMarks';
import { markText } from '../sheet/markText';
import type { Category } from '../../domain/register/category';
import { CATEGORIES } from '../../domain/register/category';
import type { CategoryFact, Difference } from '../../domain/record/difference';
import { categoryText } from '../term/codeText';
import { writtenMoment } from '../term/momentText';
import { isSheetDifference, sheetDifferenceText } from './sheetDifferenceText';

const CATEGORY_FACT: Readonly<Record<CategoryFact, string>> = {
  total: '总数',
  excluded: '不参加抽取的家数',
  quota: '应抽家数',
  drawn: '实抽家数',
};

/**
 * One sentence for a difference: place, what the record says, what comes out on recomputing.
 *
 * @param difference as verifyDraw gave it
 */
export function differenceText(difference: Difference): string {
  return placeText(difference) + factText(difference);
}

function placeText({ sheet, cell }: Difference): string {
  if (sheet === '') return '';
  return cell === '' ? `「${sheet}」：` : `「${sheet}」${cell}：`;
}

function factText(difference: Difference): string {
  if (isSheetDifference(difference)) return sheetDifferenceText(difference);
  const { recorded, recomputed } = difference;
  switch (difference.what) {
    case 'fingerprint':
      return `名录指纹不符，底册、参数与抽取时不同：${values(recorded, recomputed)}。`;
    case 'seed':
      return recomputed === ''
        ? `种子一格变成了数字（现为 ${recorded}），开头的 0 和第 15 位以后的数字可能已经丢失。请用抽取时保存的原件核对。`
        : `种子一格变成了数字（现为 ${recorded}），抽取时为“${recomputed}”，已按抽取时的种子重算。`;
    case 'items':
      return `抽取记录里的抽查事项与操作记录不符，已被改动：${values(recorded, recomputed)}。`;
    case 'facts':
      return `抽取记录“其他记载的数据”与操作记录不符，已被改动：${values(recorded, recomputed)}。`;
    case 'category-missing':
      return `配额表缺少「${categoryText(difference.category)}」，重算应抽 ${recomputed} 家。`;
    case 'category-extra':
      return `配额表多出「${categoryText(difference.category)}」，重算没有这一类。`;
    case 'category-total':
    case 'category-excluded':
    case 'category-quota':
    case 'category-drawn':
      return `「${categoryText(difference.category)}」${CATEGORY_FACT[categoryFact(difference.what)]}不符：${values(recorded, recomputed)}。`;
    case 'directed-missing':
      return `配额表缺少定向抽查「${difference.name}」，重算应抽 ${recomputed} 家。`;
    case 'directed-extra':
      return `配额表多出定向抽查「${difference.name}」，重算没有这一项。`;
    case 'directed-total':
    case 'directed-excluded':
    case 'directed-quota':
    case 'directed-drawn':
      return `定向抽查「${difference.name}」${CATEGORY_FACT[categoryFact(difference.what)]}不符：${values(recorded, recomputed)}。`;
    case 'unit-missing':
      return `底册缺少企业“${difference.name}”（${recomputed}）。`;
    case 'unit-extra':
      return `企业“${difference.name}”（${recorded}）不在冻结的名录中。`;
    case 'unit-repeated':
      return `企业“${difference.name}”（${recorded}）在底册中重复出现。`;
    case 'unit-category':
      return `企业“${difference.name}”的类别不符：${values(categoryWord(recorded), categoryWord(recomputed))}。`;
    case 'unit-ticket':
      return `企业“${difference.name}”在底册中的票号不符：${values(recorded, recomputed)}。`;
    case 'unit-rank':
      return `企业“${difference.name}”的名次不符：${values(rankWord(recorded), rankWord(recomputed))}。`;
    case 'unit-drawn':
      return `企业“${difference.name}”是否抽中不符：${values(drawnWord(recorded), drawnWord(recomputed))}。`;
    case 'unit-directed':
      return `企业“${difference.name}”由哪项定向抽查抽中不符：${values(listWord(recorded), listWord(recomputed))}。`;
    case 'unit-shared':
      return `企业“${difference.name}”兼作哪项定向抽查不符：${values(listWord(recorded), listWord(recomputed))}。`;
    case 'unit-key':
      return `企业“${difference.name}”的加权票号不符：${values(recorded, recomputed)}。`;
    case 'task-missing':
      return `抽查名单缺少抽中的企业“${difference.name}”（${recomputed}）。`;
    case 'task-extra':
      return `抽查名单中的企业“${difference.name}”（${recorded}）重算没有这项任务。`;
    case 'task-repeated':
      return `企业“${difference.name}”（${recorded}）在抽查名单中重复出现。`;
    case 'task-ticket':
      return `企业“${difference.name}”在抽查名单中的票号不符：${values(recorded, recomputed)}。`;
    case 'task-lead':
      return `企业“${difference.name}”的主办人员不符：${values(recorded, recomputed)}。`;
    case 'task-assists':
      return `企业“${difference.name}”的协办人员不符：${values(listWord(recorded), listWord(recomputed))}。`;
    case 'task-count':
      return `企业“${difference.name}”是第几次检查不符：${values(recorded, recomputed)}。`;
    case 'task-auxiliaries':
      return `企业“${difference.name}”的辅助人员不符：${values(listWord(recorded), listWord(recomputed))}。`;
    case 'task-directed':
      return `企业“${difference.name}”在抽查名单中的定向抽查不符：${values(listWord(recorded), listWord(recomputed))}。`;
    case 'task-shared':
      return `企业“${difference.name}”在抽查名单中的兼定向抽查不符：${values(listWord(recorded), listWord(recomputed))}。`;
    case 'task-internal':
      return `企业“${difference.name}”的部门内联合科室不符：${values(listWord(recorded), listWord(recomputed))}。`;
    case 'task-external':
      return `企业“${difference.name}”的跨部门联合部门不符：${values(listWord(recorded), listWord(recomputed))}。`;
    case 'task-items':
      return `企业“${difference.name}”在抽查名单中的抽查事项不符：${values(recorded, recomputed)}。`;
    case 'task-change':
      return `企业“${difference.name}”在抽查名单中的“变动”不符：${values(recorded, recomputed)}。`;
    case 'sheet-mark':
      return markDifference(recorded, recomputed);
    case 'entry-missing':
      return '这次抽取的表还在，操作记录里没有这一条，可能被删去。';
    case 'earlier-missing':
      return `本期此前的抽取记录「${recomputed}」不在工作簿里，可能被删去或改名。`;
    case 'entry-sheet':
      return `操作记录第 ${difference.number} 条所指的「${recomputed}」不在工作簿里，可能被删去或改名；改了名的，请改回原名。`;
    case 'sheet-alone':
      return '没有哪份抽取记录提到这张表：它的抽取记录已被删去或改名，或者这张表是后来加的。';
    case 'entry-unreadable':
      return `操作记录第 ${difference.number} 条读不出来，已被改动。`;
    case 'entry-number':
      return `操作记录第 ${difference.number} 条的序号不符，有增删或调换：${values(recorded, recomputed)}。`;
    case 'entry-previous':
      return `操作记录第 ${difference.number} 条接不上前一条，有增删、改动或调换：${values(recorded, recomputed)}。`;
    case 'entry-hash':
      return `操作记录第 ${difference.number} 条被改动，校验值不符：${values(recorded, recomputed)}。`;
    case 'entry-shown':
      return `操作记录第 ${difference.number} 条的文字被改动：现为“${shown(recorded)}”，原为“${shown(recomputed)}”。`;
    case 'entry-unfit':
      return `操作记录第 ${difference.number} 条与当时的名单对不上：所指的企业或人员不在名单里。`;
    case 'entry-outcome':
      return `操作记录第 ${difference.number} 条不是按规则得出的：${values(recorded, recomputed)}。`;
    case 'entry-list':
      return `操作记录第 ${difference.number} 条所记的名单指纹不符：${values(recorded, recomputed)}。`;
    case 'announcement-unentered':
      return '这张抽取公告在操作记录里没有，可能是另做的，或操作记录被删改。';
    case 'announced-unfounded':
      return `操作记录第 ${difference.number} 条所依的公告不在它前面，或不是当时有效的公告：${values(recorded, recomputed)}。`;
    case 'announced-unfollowed':
      return `操作记录第 ${difference.number} 条的抽取之前有公告，却没有按公告抽取。`;
    case 'announced-fingerprint':
      return `操作记录第 ${difference.number} 条的抽取与公告的名录指纹不同：抽取时 ${recorded}，公告 ${recomputed}。`;
    case 'announced-method':
      return `操作记录第 ${difference.number} 条的抽取与公告的方法不同：抽取时 ${recorded}，公告 ${recomputed}。`;
    case 'announced-seed':
      return `操作记录第 ${difference.number} 条的抽取与开始时记下的种子不同：抽取时“${shown(recorded)}”，开始时“${shown(recomputed)}”。`;
    case 'announced-early':
      return `操作记录第 ${difference.number} 条的开始早于公告的种子产生时间：开始于 ${writtenMoment(recorded)}，种子 ${writtenMoment(recomputed)} 才产生。`;
    case 'announced-known':
      return `操作记录第 ${difference.number} 条的公告所指的种子来源当时已经知道：来源 ${writtenMoment(recorded)}，公告作于 ${writtenMoment(recomputed)}。`;
    case 'announced-substitute':
      return `操作记录第 ${difference.number} 条的开始改用了替代来源，公告没有替代来源，或没有写明理由。`;
    case 'announced-count':
      return `操作记录第 ${difference.number} 条的开始次数不符，可能有开始被删去：${values(recorded, recomputed)}。`;
    case 'announced-end':
      return `操作记录第 ${difference.number} 条所完成的开始（第 ${recorded} 条）不是它前面那一次${recomputed === '' ? '' : `（第 ${recomputed} 条）`}。`;
  }
}

function values(recorded: string, recomputed: string): string {
  return `记录为“${shown(recorded)}”，重算为“${shown(recomputed)}”`;
}

function shown(value: string): string {
  return value === '' ? '空' : value;
}

function categoryFact(what: `${'category' | 'directed'}-${CategoryFact}`): CategoryFact {
  return what.slice('category-'.length) as CategoryFact;
}

function categoryWord(code: string): string {
  return isCategory(code) ? categoryText(code) : code;
}

function isCategory(code: string): code is Category {
  return (CATEGORIES as readonly string[]).includes(code);
}

function rankWord(rank: string): string {
  return rank === '0' ? '不参加抽取' : rank;
}

function drawnWord(drawn: string): string {
  return drawn === '1' ? '抽中' : drawn === '0' ? '未抽中' : drawn;
}

function listWord(texts: string): string {
  return texts.replace(/; /g, '、');
}

/** A mark that is missing, too many, or another. */
function markDifference(shown: string, expected: string): string {
  if (expected === '') return `标题写着“${markWords(shown)}”，操作记录里却没有这样的一条。`;
  const now = shown === '' ? '标题却没有标明' : `标题却写成“${markWords(shown)}”`;
  return `按操作记录，这张表应标明“${markWords(expected)}”，${now}。`;
}

function markWords(mark: string): string {
  return mark === 'void' || /^replaced-\d+$/.test(mark) ? markText(mark as SheetMark) : mark;
}
