import { nearestDeadline, nearestMonths, nearestQuota } from '../grammar/nearestRule';
import { deadlineForms, monthForms, quotaForms } from '../grammar/ruleForms';
import type { ProfileCellFault } from '../../domain/profile/profileProblem';
import type { RegisterKind } from '../../domain/register/register';
import type { FaultCode } from '../../domain/ground/shape';

const FAULT_TEXT: Readonly<Record<FaultCode, string>> = {
  missing: '没有填写',
  type: '内容的类型不对',
  value: '不是允许的内容',
  range: '超出允许的范围',
  'too-few': '内容不全',
  'unknown-key': '不是方案里的内容',
  'unknown-clause': '引用了“条款”部分没有的编号',
  'draws-uncounted': '缺少“日常双随机”（加上它，抽出的检查才会计入，不会每次从头再抽）',
  duplicate: '与另一项重复',
};

/** What is wrong with a piece of a profile, to stand behind its name. */
export function faultCodeText(fault: FaultCode): string {
  return FAULT_TEXT[fault];
}

/**
 * What is wrong with a cell of the sheet that holds a profile and what to do, to stand behind the
 * cell's header.
 *
 * @param fault of the cell
 * @param value what the cell shows
 */
export function profileCellFaultText(fault: ProfileCellFault, value: string): string {
  switch (fault.kind) {
    case 'choice':
      return `的“${value}”${fault.word === undefined ? '' : `里，“${fault.word}”`}无法识别。可填：${fault.accepted.join('、')}。`;
    case 'number':
      return `的“${value}”不是数字。请填写数字。`;
    case 'condition':
      return `的“${value}”${unreadText(fault.rest)}。${nearestText(fault.nearest, '条件要有栏目、比较的词和内容，用 且、或、非（ ）连接')}`;
    case 'quota':
      return `的“${value}”${unreadText(fault.rest)}。${nearestText(nearestQuota(value), quotaForms(value))}`;
    case 'cap':
      return `的“${value}”是最多检查几次，不是抽查数。最多的次数请填在“检查上限”部分，这里只写至少几次：每家每年 n 次。`;
    case 'months':
      return `的“${value}”不是月份。${nearestText(nearestMonths(value), monthForms())}`;
    case 'deadline':
      return `的“${value}”不是期限。${nearestText(nearestDeadline(value), deadlineForms(value))}`;
    case 'year-number':
      return `的“${value}”不是一年的家数。写法例如：2026年 50 家。`;
    case 'field':
      return `的“${value}”里，“${fault.word}”不是${REGISTER_TEXT[fault.register]}的栏目。${nearestText(fault.nearest, '名录里真有这一列的，写成 列“…”')}`;
    case 'value':
      return `的“${value}”里，“${fault.word}”无法识别。可填：${fault.accepted.join('、')}。${fault.nearest === undefined ? '' : nearestText(fault.nearest, '')}`;
    case 'header':
      return `的“${value}”认不出是哪一栏。${fault.nearest === undefined ? `这一部分的栏目是：${fault.accepted.join('、')}。` : `是“${fault.nearest}”的，请把表头改成“${fault.nearest}”。`}`;
    case 'row':
      return `的“${value}”不属于这一部分。请按表头填写，或删除这一行。`;
    case 'again':
      return `的“${value}”已经写过一次。请删去一行。`;
    case 'read-as':
      return value === ''
        ? `没有填写，按“${fault.said}”。`
        : `的“${value}”按“${fault.said}”读取。不是这个意思的，请改写。`;
    case 'data':
      return value === ''
        ? `${FAULT_TEXT[fault.code]}。请补上。`
        : `的“${value}”${FAULT_TEXT[fault.code]}。请改正。`;
  }
}

function unreadText(rest: string): string {
  return rest === '' ? '没有写完' : `从“${rest}”起看不懂`;
}

const REGISTER_TEXT: Readonly<Record<RegisterKind, string>> = {
  enterprise: '检查对象名录',
  inspector: '检查人员名录',
};

function nearestText(nearest: string | null | undefined, otherwise: string): string {
  return nearest == null ? `${otherwise}。` : `相近的写法：${nearest}。`;
}
