import type { Period } from '../../src/domain/calendar/period';
import type { PoolInspector, Population, Unit } from '../../src/domain/population/population';
import { CATEGORIES, type Category } from '../../src/domain/register/category';
import type { Demand, Profile } from '../../src/domain/profile/profile';
import type { Enterprise, EnterpriseId } from '../../src/domain/register/enterprise';
import { ENTERPRISE_FIELDS, type EnterpriseField } from '../../src/domain/register/field';
import type { CheckKind, InspectionRecord } from '../../src/domain/register/inspectionRecord';
import type { Inspector, InspectorId } from '../../src/domain/register/inspector';
import type { Item, ItemList } from '../../src/domain/register/item';
import type { EnterpriseRegister, InspectorRegister } from '../../src/domain/register/register';

export const firstQuarter: Period = { year: 2026, quarter: 1 };

const nothing: Demand = { quota: { kind: 'none' } };

/** A profile without rules that draws nothing, but for what the test says. */
export function aProfile(
  changes: Partial<Omit<Profile, 'plans'>> & {
    plans?: Partial<Record<Category, Demand>>;
  } = {},
): Profile {
  return {
    id: 'test',
    name: '试验方案',
    authority: '试验局',
    document: '试验文件',
    level: 'county',
    clauses: {},
    classifyBy: 'rules',
    categoryRules: [],
    otherwise: 'general',
    suspendedInPool: false,
    team: { size: 2, region: 'any' },
    ...changes,
    plans: { key: nothing, special: nothing, general: nothing, offsite: nothing, ...changes.plans },
  };
}

export function anEnterprise(id: string, changes: Partial<Enterprise> = {}): Enterprise {
  return { id: id as EnterpriseId, rowNumber: 2, name: `企业${id}`, ...changes };
}

/** A routine check of the enterprise with an id, on a day. */
export function aCheck(
  id: string,
  date: string,
  kind: CheckKind | null = 'routine',
  changes: Partial<InspectionRecord> = {},
): InspectionRecord {
  return {
    enterprise: `企业${id}`,
    code: '',
    date,
    kind,
    inspectors: [],
    result: '',
    published: '',
    rowNumber: 2,
    sheet: '检查记录',
    ...changes,
  };
}

export function anInspector(id: string, changes: Partial<Inspector> = {}): Inspector {
  return {
    id: id as InspectorId,
    rowNumber: 2,
    name: `人员${id}`,
    licences: [`licence ${id}`],
    active: true,
    onPost: true,
    auxiliary: false,
    visits: 0,
    recusals: [],
    ...changes,
  };
}

/**
 * A register on a sheet of its own with a column for each of the fields, in the order of
 * ENTERPRISE_FIELDS from column A on.
 */
export function anEnterpriseRegister(
  rows: readonly Enterprise[],
  fields: readonly EnterpriseField[] = ENTERPRISE_FIELDS,
): EnterpriseRegister {
  const columns = Object.fromEntries(
    fields.map((field, columnIndex) => [field, { header: field, columnIndex }]),
  );
  return { sheet: '检查对象', headerRow: 1, columns, unmapped: [], rows };
}

export function anInspectorRegister(rows: readonly Inspector[]): InspectorRegister {
  return { sheet: '检查人员', headerRow: 1, columns: {}, unmapped: [], rows };
}

export function aUnit(id: string, changes: Partial<Unit> = {}): Unit {
  return {
    id: id as EnterpriseId,
    name: `企业${id}`,
    rowNumber: 2,
    creditCode: '',
    address: '',
    region: '',
    category: 'general',
    reason: { by: 'otherwise' },
    exclusion: null,
    visits: 0,
    due: 0,
    weight: 1,
    directed: [],
    expertise: '',
    lastTeam: [],
    recusals: [],
    ...changes,
  };
}

export function units(count: number, changes: Partial<Unit> = {}): Unit[] {
  return Array.from({ length: count }, (_, index) =>
    aUnit(`${changes.category ?? 'general'}-${index}`, changes),
  );
}

export function aPoolInspector(id: string, changes: Partial<PoolInspector> = {}): PoolInspector {
  return {
    id: id as InspectorId,
    name: `人员${id}`,
    unit: '',
    region: '',
    licensed: true,
    onPost: true,
    auxiliary: false,
    load: 0,
    recusals: [],
    department: '',
    specialty: '',
    directed: [],
    ...changes,
  };
}

export function poolInspectors(
  count: number,
  changes: Partial<PoolInspector> = {},
): PoolInspector[] {
  return Array.from({ length: count }, (_, index) => aPoolInspector(`inspector-${index}`, changes));
}

export function aPopulation(changes: Partial<Population> = {}): Population {
  return { profile: aProfile(), period: firstQuarter, units: [], inspectors: [], ...changes };
}

/** An item that concerns all categories, unless said otherwise; its label is its name. */
export function anItem(name: string, more: Partial<Item> = {}): Item {
  return {
    number: '',
    group: '',
    name,
    label: name,
    content: '',
    object: '',
    categories: CATEGORIES,
    method: '',
    basis: '',
    body: '',
    share: '',
    frequency: '',
    sheet: '清单',
    rowNumber: 2,
    ...more,
  };
}

/** A list of items on one sheet. */
export function anItemList(...rows: readonly Item[]): ItemList {
  return { sheets: ['清单'], rows };
}
