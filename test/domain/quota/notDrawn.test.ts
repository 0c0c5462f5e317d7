import { notDrawn } from '../../../src/domain/quota/notDrawn';
import { freezePopulation } from '../../../src/domain/population/freezePopulation';
import { notDrawnText } from '../../../src/text/term/notDrawnText';
import {
  aProfile,
  anEnterprise,
  anEnterpriseRegister,
  anInspectorRegister,
} from '../../support/register';

const NONE = { quota: { kind: 'none' } } as const;
const HALF = { quota: { kind: 'percent', percent: 50, per: 'year' } } as const;

test('who cannot be drawn is told by reason, and who can be is not', () => {
  const profile = aProfile({
    categoryRules: [{ category: 'key', any: [{ field: 'keyListed', is: [true] }] }],
    plans: { key: HALF, special: NONE, general: NONE, offsite: NONE },
    exemptions: [{ name: '免检', any: [{ field: 'credit', is: ['A'] }] }],
    directed: [
      { id: 'd', name: '化工', units: { field: 'industry', contains: ['化工'] }, plan: HALF },
    ],
  });
  const rows = [
    anEnterprise('k1', { name: '可抽', keyListed: true }),
    anEnterprise('g1', { name: '定向可抽', industry: '化工' }),
    ...['甲', '乙', '丙', '丁'].map((name) => anEnterprise(name, { name })),
    anEnterprise('s', { name: '停', keyListed: true, production: 'suspended' }),
    anEnterprise('e', { name: '免', keyListed: true, credit: 'A' }),
    anEnterprise('f', { name: '免二', credit: 'A' }),
  ].map((row, index) => ({ ...row, rowNumber: index + 2 }));
  const { population } = freezePopulation({
    enterprises: anEnterpriseRegister(rows),
    inspectors: anInspectorRegister([]),
    profile,
    period: { year: 2026, quarter: 1 },
  });
  expect(notDrawn(population).map(notDrawnText)).toEqual([
    '方案没有要求抽查一般类 4 家（甲、乙、丙等）',
    '免检 2 家（免、免二）',
    '停产 1 家（停）',
  ]);
});
