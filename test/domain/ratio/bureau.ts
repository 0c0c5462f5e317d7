import type { RatioSources } from '../../../src/domain/ratio/ratioReport';
import type { Enterprise } from '../../../src/domain/register/enterprise';
import type { InspectionRecord, CheckKind } from '../../../src/domain/register/inspectionRecord';
import {
  aCheck,
  anEnterprise,
  anEnterpriseRegister,
  anInspector,
  anInspectorRegister,
} from '../../support/register';

/** Enterprises of one kind: prefix and number make the id. */
export function enterprisesOf(
  prefix: string,
  count: number,
  changes: Partial<Enterprise> = {},
): Enterprise[] {
  return Array.from({ length: count }, (_, index) =>
    anEnterprise(`${prefix}${index + 1}`, { ...changes, rowNumber: index + 2 }),
  );
}

/** One check each of the enterprises prefix-first to prefix-last. */
export function checksOf(
  prefix: string,
  first: number,
  last: number,
  date: string,
  kind: CheckKind | null = 'routine',
): InspectionRecord[] {
  return Array.from({ length: last - first + 1 }, (_, index) =>
    aCheck(`${prefix}${first + index}`, date, kind),
  );
}

/** A bureau with two inspectors. */
export function sourcesOf(
  rows: readonly Enterprise[],
  records: readonly InspectionRecord[] = [],
): RatioSources {
  return {
    enterprises: anEnterpriseRegister(rows),
    inspectors: anInspectorRegister([anInspector('1'), anInspector('2')]),
    records,
  };
}
