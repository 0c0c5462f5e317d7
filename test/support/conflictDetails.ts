import type { ConflictDetail, DemandSubject } from '../../src/domain/feasibility/conflictDetail';

type Code = ConflictDetail['code'];

const special: DemandSubject = { kind: 'category', category: 'special' };
const repair: DemandSubject = { kind: 'directed', id: 'repair', name: '汽修' };

/** One conflict of every code; the type asks for all of them. */
export const conflictDetails: {
  readonly [Each in Code]: Extract<ConflictDetail, { readonly code: Each }>;
} = {
  'cap-below-quota': {
    code: 'cap-below-quota',
    subject: special,
    units: 12,
    cap: 2,
    needed: 48,
    possible: 24,
    rate: { times: 1, per: 'quarter', yearly: 4 },
  },
  'no-repeat-below-quota': {
    code: 'no-repeat-below-quota',
    subject: repair,
    units: 10,
    needed: 12,
    possible: 10,
  },
  'coverage-above-quota': {
    code: 'coverage-above-quota',
    subject: special,
    years: 1,
    pool: 60,
    reached: 48,
  },
  'coverage-out-of-reach': {
    code: 'coverage-out-of-reach',
    subject: special,
    years: 2,
    excluded: { suspended: 1 },
  },
  'months-without-quarter': {
    code: 'months-without-quarter',
    subject: repair,
    months: { first: 4, last: 6 },
    fault: 'over',
    undone: 3,
  },
  'staff-quota-exceeds-category': {
    code: 'staff-quota-exceeds-category',
    subject: special,
    staff: 6,
    base: 'on-duty',
    each: 10,
    per: 'year',
    due: 60,
    total: 25,
  },
  'directed-empty': { code: 'directed-empty', name: '汽修' },
  'directed-inspectors-too-few': {
    code: 'directed-inspectors-too-few',
    name: '汽修',
    inspectors: 1,
    teamSize: 2,
  },
  'directed-people-apart': {
    code: 'directed-people-apart',
    draws: ['汽修', '沿河'],
    units: 1,
    names: ['甲厂'],
    teamSize: 2,
  },
  'region-inspectors-too-few': {
    code: 'region-inspectors-too-few',
    rule: 'same',
    regions: ['', '北乡', '南乡', '西乡'].map((region) => ({ region, units: 4, available: 1 })),
    teamSize: 2,
  },
  'recusal-leaves-too-few': {
    code: 'recusal-leaves-too-few',
    units: 5,
    names: ['甲厂', '乙厂', '丙厂'],
    teamSize: 2,
  },
  'last-pair-unavoidable': {
    code: 'last-pair-unavoidable',
    units: 1,
    names: ['甲厂'],
    teamSize: 2,
  },
  'expertise-unmatched': { code: 'expertise-unmatched', units: 2, expertise: ['养殖 固废', ''] },
  'departments-too-few': {
    code: 'departments-too-few',
    regions: ['东乡', '北乡', '南乡', '西乡'].map((region) => ({ region, units: 4, available: 1 })),
    teamSize: 2,
  },
  'auxiliaries-too-few': { code: 'auxiliaries-too-few', auxiliaries: 1, needed: 2 },
  'joint-without-department': { code: 'joint-without-department', share: 'external', percent: 5 },
  'inspectors-overloaded': { code: 'inspectors-overloaded', seats: 504, inspectors: 4, limit: 125 },
  'weight-not-positive': { code: 'weight-not-positive', rule: 2, factor: 0 },
};
