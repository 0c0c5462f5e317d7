/**
 * What kind of value each field holds, and so which tests of it make sense: yes or no and a few
 * codes are compared with `is`, texts with `is` and `contains`, numbers with `atLeast` and
 * `atMost`.
 */

import { CATEGORIES } from '../register/category';
import type { EnterpriseField, InspectorField } from '../register/field';

export type FieldKind =
  | { readonly kind: 'text' | 'yes-no' | 'number' }
  | { readonly kind: 'codes'; readonly codes: readonly string[] };

const YES_NO: FieldKind = { kind: 'yes-no' };
const NUMBER: FieldKind = { kind: 'number' };
const TEXT: FieldKind = { kind: 'text' };

const ENTERPRISE_KINDS: Partial<Readonly<Record<EnterpriseField, FieldKind>>> = {
  registeredCategory: { kind: 'codes', codes: CATEGORIES },
  permitClass: { kind: 'codes', codes: ['key', 'simplified', 'registration'] },
  credit: { kind: 'codes', codes: ['A', 'B', 'C', 'D', 'E'] },
  production: { kind: 'codes', codes: ['operating', 'suspended', 'closed', 'deregistered'] },
  construction: YES_NO,
  keyListed: YES_NO,
  violation: YES_NO,
  penalised: YES_NO,
  complaint: YES_NO,
  complaintVerified: YES_NO,
  supervised: YES_NO,
  positiveList: YES_NO,
  cleanProduction: YES_NO,
  exempted: YES_NO,
  visits: NUMBER,
  approvalYear: NUMBER,
};

const INSPECTOR_KINDS: Partial<Readonly<Record<InspectorField, FieldKind>>> = {
  status: YES_NO,
  onPost: YES_NO,
  auxiliary: YES_NO,
  years: NUMBER,
  visits: NUMBER,
};

/**
 * The kind of a field of the enterprise register.
 *
 * @example
 * enterpriseFieldKind('credit') // → { kind: 'codes', codes: ['A', 'B', 'C', 'D', 'E'] }
 * enterpriseFieldKind('industry') // → { kind: 'text' }
 */
export function enterpriseFieldKind(field: EnterpriseField): FieldKind {
  return ENTERPRISE_KINDS[field] ?? TEXT;
}

/**
 * The kind of a field of the inspector register; 人员状态 is whether the person is active.
 *
 * @example
 * inspectorFieldKind('years') // → { kind: 'number' }
 */
export function inspectorFieldKind(field: InspectorField): FieldKind {
  return INSPECTOR_KINDS[field] ?? TEXT;
}
