import { ratioReport, type RatioReport } from '../../../src/domain/ratio/ratioReport';
import type { RatioLine } from '../../../src/domain/ratio/ratioLine';
import type { InspectionRecord } from '../../../src/domain/register/inspectionRecord';
import type { ItemList } from '../../../src/domain/register/item';
import { closingText } from '../../../src/text/sheet/closingText';
import { itemCoverageText } from '../../../src/text/sheet/ratioText';
import { aCheck, anItem, anItemList, aProfile } from '../../support/register';
import { enterprisesOf, sourcesOf } from './bureau';

const profile = aProfile({
  plans: {
    general: { quota: { kind: 'count', count: 5, per: 'quarter' }, items: ['甲', '乙', '丙'] },
  },
  targets: [
    { what: 'items', percent: 100, per: 'year' },
    { what: 'items', percent: 50, per: 'quarter' },
  ],
});
const list = anItemList(anItem('甲'), anItem('乙'), anItem('丙'), anItem('丁'));
const covering = (id: string, date: string, ...items: readonly string[]): InspectionRecord =>
  aCheck(id, date, 'routine', { items });

const reportOf = (
  records: readonly InspectionRecord[],
  items: ItemList | null = list,
  asOf?: string,
): RatioReport =>
  ratioReport(
    { ...sourcesOf(enterprisesOf('G', 9), records), items },
    profile,
    { year: 2026, quarter: 2 },
    asOf,
  );
const targets = ({ lines }: RatioReport): readonly RatioLine[] =>
  lines.filter(({ rule }) => rule.kind === 'target');
const told = (report: RatioReport): unknown =>
  targets(report).map(({ period, share, state, closing }) => [
    period === 'year' || !('quarter' in period) ? 'year' : period.quarter,
    share?.count,
    share?.total,
    state,
    closing,
  ]);

test('an item is covered by one check that covered it, in the year and in its quarter', () => {
  const report = reportOf([
    covering('G1', '2026-01-05', '甲', '乙'),
    covering('G2', '2026-02-05', '甲'),
    covering('G3', '2026-04-05', '甲', '戊'),
    aCheck('G4', '2026-04-06'),
    { ...covering('G5', '2026-04-07', '丙'), kind: 'case' },
  ]);
  expect(told(report)).toEqual([
    ['year', 2, 4, 'open', { kind: 'items', count: 2 }],
    [1, 2, 4, 'met', { kind: 'nothing' }],
    [2, 1, 4, 'open', { kind: 'items', count: 1 }],
  ]);
  expect(itemCoverageText(report)).toEqual([
    '随机抽查事项清单「清单」共 4 项，本年已抽查 2 项。',
    '尚未抽查：丙；丁。',
    '没有安排给任何一类监管对象或定向抽查：丁。',
    '1 次检查没有写明抽查事项，没有计入。',
  ]);
});

test('what a quarter that is over lacks cannot be made up for', () => {
  const report = reportOf([covering('G1', '2026-04-05', '甲')], list, '2026-07-01');
  expect(told(report)).toEqual([
    ['year', 1, 4, 'open', { kind: 'items', count: 3 }],
    [1, 0, 4, 'gap', { kind: 'passed' }],
    [2, 1, 4, 'gap', { kind: 'passed' }],
  ]);
});

test('before any check nothing is covered, and that is known', () => {
  expect(told(reportOf([]))).toContainEqual(['year', 0, 4, 'open', { kind: 'items', count: 4 }]);
});

test('without a list, and with checks that tell of no items, it is looked up by hand', () => {
  const without = reportOf([covering('G1', '2026-01-05', '甲')], null);
  expect(targets(without).map(({ state, closing }) => [state, closing])).toEqual(
    Array(3).fill(['open', { kind: 'by-hand', lacking: 'item-list' }]),
  );
  expect(itemCoverageText(without)[0]).toContain('没有找到随机抽查事项清单');
  expect(closingText({ closing: { kind: 'by-hand', lacking: 'item-list' } })).toBe(
    '工作簿里没有随机抽查事项清单，请人工核对',
  );
  const [year] = targets(reportOf([aCheck('G1', '2026-01-05')]));
  expect(year?.closing).toEqual({ kind: 'by-hand', lacking: 'items-told' });
});
