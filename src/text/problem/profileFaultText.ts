import type { ProfileCellFault } from '../../domain/profile/profileProblem';
import type { FaultCode } from '../../domain/ground/shape';

const FAULT_TEXT: Readonly<Record<FaultCode, string>> = {
  missing: '没有填写',
  type: '内容的类型不对',
  value: '不是允许的内容',
  range: '超出允许的范围',
  'too-few': '内容不全',
  'unknown-key': '不是方案里的内容',
  'unknown-clause': '引用了“条款”部分没有的编号',
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
      return `的“${value}”无法识别。可填：${fault.accepted.join('、')}。`;
    case 'number':
      return `的“${value}”不是数字。请填写数字。`;
    case 'condition':
      return `的“${value}”${unreadText(fault.rest)}。条件的写法例如：环境信用评价 是 C、D；行业类别 含 印染；用 且、或、非（ ）连接。`;
    case 'quota':
      return `的“${value}”${unreadText(fault.rest)}。写法例如：每季度 25%；每年 1:10（在编在岗）；每年 20 家；每季度 1 次；不抽取。`;
    case 'months':
      return `的“${value}”不是月份。写法例如：4月至11月。`;
    case 'deadline':
      return `的“${value}”不是期限。写法例如：每季度首月 5 日前；任务完成后 20 个工作日内；每季度结束前 5 个工作日。`;
    case 'field':
      return `的“${value}”里，“${fault.word}”不是名录库的栏目。请用名录库的栏目名，例如：环境信用评价、行业类别、年度检查次数。`;
    case 'value':
      return `的“${value}”里，“${fault.word}”无法识别。可填：${fault.accepted.join('、')}。`;
    case 'row':
      return `的“${value}”不属于这一部分。请按表头填写，或删除这一行。`;
    case 'again':
      return `的“${value}”已经写过一次。请删去一行。`;
    case 'data':
      return value === ''
        ? `${FAULT_TEXT[fault.code]}。请补上。`
        : `的“${value}”${FAULT_TEXT[fault.code]}。请改正。`;
  }
}

function unreadText(rest: string): string {
  return rest === '' ? '没有写完' : `从“${rest}”起看不懂`;
}
