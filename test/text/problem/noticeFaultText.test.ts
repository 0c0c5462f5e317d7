import type { NoticeFault } from '../../../src/domain/calendar/calendarProblem';
import { noticeFaultText } from '../../../src/text/problem/noticeFaultText';

const faults: {
  readonly [Kind in NoticeFault['kind']]: Extract<NoticeFault, { readonly kind: Kind }>;
} = {
  'no-year': { kind: 'no-year' },
  missing: { kind: 'missing', festivals: ['端午节', '国庆节'] },
  twice: { kind: 'twice', festival: '元旦' },
  unread: { kind: 'unread', festival: '春节', words: '休息七天' },
  'no-such-day': { kind: 'no-such-day', festival: '清明节', words: '4月31日放假' },
  weekday: { kind: 'weekday', festival: '劳动节', date: '2026-05-08', words: '周六' },
  count: { kind: 'count', festival: '春节', written: 8, counted: 7 },
  'not-weekend': { kind: 'not-weekend', festival: '劳动节', date: '2026-05-08' },
  both: { kind: 'both', date: '2026-02-15' },
};

const sentences: Readonly<Record<NoticeFault['kind'], string>> = {
  'no-year':
    '放假通知里看不出是哪一年的，或者贴了两年的。请连同标题“国务院办公厅关于……年部分节假日安排的通知”整篇粘贴，一次一年。',
  missing: '放假通知里没有端午节、国庆节的安排，可能没有贴全。请从“一、元旦”到“国庆节”整篇粘贴。',
  twice: '放假通知里元旦出现了两次。请只粘贴一份通知。',
  unread: '放假通知“春节”里的“休息七天”没有读懂。请照国务院办公厅的原文粘贴。',
  'no-such-day': '放假通知“清明节”里的日期不存在：“4月31日放假”。请核对原文。',
  weekday: '放假通知“劳动节”里 2026年5月8日 写的是周六，与日历不符。请核对日期和年份。',
  count: '放假通知“春节”写明共 8 天，按日期是 7 天。请核对原文。',
  'not-weekend': '放假通知“劳动节”里上班的 2026年5月8日 不是周六或周日。请核对原文。',
  both: '放假通知里 2026年2月15日 既放假又上班。请核对原文。',
};

test.each(Object.values<NoticeFault>(faults))('$kind is said in these words', (fault) => {
  expect(noticeFaultText(fault)).toBe(sentences[fault.kind]);
});

test.each(Object.values(faults).map((fault) => [fault.kind, fault] as const))(
  '%s is said in whole sentences with what to do',
  (_, fault) => {
    const text = noticeFaultText(fault);
    expect(text).toMatch(/^放假通知.*请.*。$/u);
    expect(text).not.toMatch(/undefined|null|NaN|\[object|。。/);
  },
);

test('a wrong weekday is told with its date', () => {
  expect(noticeFaultText(faults.weekday)).toBe(
    '放假通知“劳动节”里 2026年5月8日 写的是周六，与日历不符。请核对日期和年份。',
  );
});
