import type { NoticeFault } from '../../domain/calendar/calendarProblem';
import { dayText } from '../term/dayText';

/** What of a pasted holiday notice could not be read, and what to do. */
export function noticeFaultText(fault: NoticeFault): string {
  switch (fault.kind) {
    case 'no-year':
      return '放假通知里看不出是哪一年的，或者贴了两年的。请连同标题“国务院办公厅关于……年部分节假日安排的通知”整篇粘贴，一次一年。';
    case 'missing':
      return `放假通知里没有${fault.festivals.join('、')}的安排，可能没有贴全。请从“一、元旦”到“国庆节”整篇粘贴。`;
    case 'twice':
      return `放假通知里${fault.festival}出现了两次。请只粘贴一份通知。`;
    case 'unread':
      return `放假通知“${fault.festival}”里的“${fault.words}”没有读懂。请照国务院办公厅的原文粘贴。`;
    case 'no-such-day':
      return `放假通知“${fault.festival}”里的日期不存在：“${fault.words}”。请核对原文。`;
    case 'weekday':
      return `放假通知“${fault.festival}”里 ${dayText(fault.date)} 写的是${fault.words}，与日历不符。请核对日期和年份。`;
    case 'count':
      return `放假通知“${fault.festival}”写明共 ${fault.written} 天，按日期是 ${fault.counted} 天。请核对原文。`;
    case 'not-weekend':
      return `放假通知“${fault.festival}”里上班的 ${dayText(fault.date)} 不是周六或周日。请核对原文。`;
    case 'both':
      return `放假通知里 ${dayText(fault.date)} 既放假又上班。请核对原文。`;
  }
}
