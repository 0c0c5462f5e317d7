import type { PoolInspector, Population, Unit } from '../src/domain/population/population';
import type { Category } from '../src/domain/register/category';
import type { Demand } from '../src/domain/profile/profile';
import type { EnterpriseId } from '../src/domain/register/enterprise';
import type { InspectorId } from '../src/domain/register/inspector';

/** A quarter of 827,500 is 206,875, and a quarter of each category is whole. */
const CATEGORY_SIZES: readonly (readonly [Category, number])[] = [
  ['key', 100_000],
  ['special', 27_500],
  ['general', 700_000],
];
const INSPECTORS = 45_800;
/** One empty list for all: the draw is timed, not the collector of a million others. */
const NONE: readonly string[] = [];
const QUARTER_OF_ALL: Demand = { quota: { kind: 'percent', percent: 25, per: 'quarter' } };

/**
 * Invented registers as large as the country's: 827,500 enterprises in three categories, 45,800
 * inspectors, teams of two from anywhere.
 */
export function province(): Population {
  const units: Unit[] = [];
  for (const [category, size] of CATEGORY_SIZES)
    for (let index = 0; index < size; index++) units.push(unit(units.length, category));
  return {
    profile: {
      id: 'bench',
      name: 'bench',
      authority: '',
      document: '',
      level: 'city',
      clauses: {},
      classifyBy: 'register',
      categoryRules: [],
      otherwise: 'general',
      plans: {
        key: QUARTER_OF_ALL,
        special: QUARTER_OF_ALL,
        general: QUARTER_OF_ALL,
        offsite: { quota: { kind: 'none' } },
      },
      suspendedInPool: true,
      team: { size: 2, region: 'any' },
    },
    period: { year: 2026, quarter: 1 },
    units,
    inspectors: Array.from({ length: INSPECTORS }, (_, index) => inspector(index)),
  };
}

function unit(index: number, category: Category): Unit {
  const number = String(index).padStart(8, '0');
  return {
    id: `91410100MA${number}` as EnterpriseId,
    name: `第${number}号企业`,
    rowNumber: index + 2,
    creditCode: `91410100MA${number}`,
    address: `建设路${index}号`,
    region: `${index % 100}区`,
    category,
    reason: { by: 'register' },
    exclusion: null,
    visits: 0,
    due: 0,
    weight: 1,
    directed: NONE,
    expertise: '',
    lastTeam: NONE,
    recusals: NONE,
  };
}

function inspector(index: number): PoolInspector {
  return {
    id: `16${String(index).padStart(9, '0')}` as InspectorId,
    name: `检查员${index}`,
    unit: '执法大队',
    region: `${index % 100}区`,
    licensed: true,
    onPost: true,
    auxiliary: false,
    load: 0,
    recusals: NONE,
    department: '',
    specialty: '',
    directed: NONE,
  };
}
