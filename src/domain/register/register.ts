import type { Enterprise, EnterpriseId } from './enterprise';
import { isColumnName, type EnterpriseField, type InspectorField, type RuleField } from './field';
import type { Inspector } from './inspector';

export type RegisterKind = 'enterprise' | 'inspector';

/** What a table of the bureau's own holds. */
export type TableKind = RegisterKind | 'records' | 'items';

/**
 * One recognised column: the header as the sheet shows it (two header rows joined by '/'), and
 * where it stands.
 */
export interface Column {
  readonly header: string;
  /** 0-based, in the sheet. */
  readonly columnIndex: number;
}

interface RegisterOf<Field extends string, Row> {
  readonly sheet: string;
  /** 1-based row of the (last) header line. */
  readonly headerRow: number;
  readonly columns: Partial<Readonly<Record<Field, Column>>>;
  /** Headers that no field took, in sheet order. */
  readonly unmapped: readonly Column[];
  /** Columns that are no field, by the names that rules give them; absent where rules name none. */
  readonly others?: Readonly<Record<string, Column>>;
  readonly rows: readonly Row[];
}

export interface EnterpriseRegister extends RegisterOf<EnterpriseField, Enterprise> {
  /**
   * Enterprises whose credit code was taken from the first 18 characters of their permit number;
   * absent for none.
   */
  readonly codesFromPermit?: readonly EnterpriseId[];
}

export type InspectorRegister = RegisterOf<InspectorField, Inspector>;

/**
 * Whether a register has a column of a field, or one that a rule names.
 *
 * @example
 * hasColumn({ columns: { credit: {} } }, 'credit') // → true
 * hasColumn({ columns: {}, others: { 占地面积: {} } }, '=占地面积') // → true
 * hasColumn({ columns: {} }, '=占地面积') // → false
 */
export function hasColumn(
  { columns, others = {} }: Pick<EnterpriseRegister | InspectorRegister, 'columns' | 'others'>,
  field: RuleField,
): boolean {
  return isColumnName(field)
    ? Object.hasOwn(others, field.slice(1))
    : (columns as Partial<Record<string, Column>>)[field] !== undefined;
}
