import type { NoticeFault } from '../../../src/domain/calendar/noticeFault';
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
