import type { ColumnName, EnterpriseField, InspectorField } from '../register/field';
import type { RuleLine } from './ruleLines';

/** Fields of each register, and columns that are none. */
export interface RegisterFields {
  readonly enterprise: readonly (EnterpriseField | ColumnName)[];
  readonly inspector: readonly (InspectorField | ColumnName)[];
}

/**
 * The fields that the lines miss, each once.
 *
 * @example
 * missingFields([{ register: 'enterprise', missing: ['credit'] }, { register: 'inspector', missing: ['specialty'] }]) // → { enterprise: ['credit'], inspector: ['specialty'] }
 */
export function missingFields(lines: readonly RuleLine[]): RegisterFields {
  return fieldsOf(lines, 'missing');
}

/**
 * The fields that the lines look at, each once.
 *
 * @example
 * lineFields([{ register: 'enterprise', fields: ['credit'] }]) // → { enterprise: ['credit'], inspector: [] }
 */
export function lineFields(lines: readonly RuleLine[]): RegisterFields {
  return fieldsOf(lines, 'fields');
}

function fieldsOf(lines: readonly RuleLine[], part: 'fields' | 'missing'): RegisterFields {
  const enterprise = lines.flatMap((line) => (line.register === 'enterprise' ? line[part] : []));
  const inspector = lines.flatMap((line) => (line.register === 'inspector' ? line[part] : []));
  return { enterprise: [...new Set(enterprise)], inspector: [...new Set(inspector)] };
}
