import type { ConflictDetail } from '../../../src/domain/feasibility/conflictDetail';
import { problemText } from '../../../src/text/problem/problemText';
import { conflictDetails } from '../../support/conflictDetails';

/** As a sentence of the pane, without its end. */
const conflictText = (conflict: ConflictDetail) =>
  problemText({ ...conflict, severity: 'error', sheet: '', cell: '' }).replace(/。$/, '');

test.each(
  Object.values<ConflictDetail>(conflictDetails).map((detail) => [detail.code, detail] as const),
)('%s is said, and what to do', (_, detail) => {
  const text = conflictText(detail);
  expect(text).toMatch(/请|复产/);
  expect(text).not.toMatch(/undefined|null|NaN|\[object|。$|；$/);
});

test('a cap against a frequency is told as what each unit needs in the year', () => {
  expect(conflictText(conflictDetails['cap-below-quota'])).toBe(
    '特殊类 12 家每季度 1 次共需 4 次/年，超过每年 2 次上限。请提高上限，或降低频次',
  );
});

test('many regions and units are counted, not listed', () => {
  expect(conflictText(conflictDetails['region-inspectors-too-few'])).toContain(
    '未填区域的 4 家可派 1 人、北乡 4 家可派 1 人、南乡 4 家可派 1 人等 4 个区域',
  );
  expect(conflictText(conflictDetails['recusal-leaves-too-few'])).toContain(
    '“甲厂”、“乙厂”、“丙厂”等 5 家',
  );
});

test('a warning says that this period may be drawn all the same', () => {
  const place = { sheet: '检查对象', cell: '' };
  expect(
    problemText({ ...conflictDetails['directed-empty'], ...place, severity: 'warning' }),
  ).toMatch(/；本期可以继续抽取。$/);
  expect(
    problemText({ ...conflictDetails['directed-empty'], ...place, severity: 'error' }),
  ).toMatch(/^「检查对象」：.*相应列。$/);
});
