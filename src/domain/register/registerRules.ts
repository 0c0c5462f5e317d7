import type { CellReader } from './cellReader';
import { isUnknown } from './cellReader';
import type { EnterpriseField, InspectorField } from './field';
import type { Flag } from './headerLexicon';
import type { FieldRules } from './fieldColumns';
import type { RegisterKind } from '../problem';

/** All that distinguishes reading one register from reading the other. */
export interface RegisterRules<Field extends EnterpriseField | InspectorField> extends FieldRules<Field> {
  readonly kind: RegisterKind;
  /** How much each field says that a sheet is this register. */
  readonly weights: Partial<Readonly<Record<Field, number>>>;
}

/**
 * A reader of ticks and answers that stand for a value.
 *
 * @param answer reads yes and no
 * @param flag the values that they stand for
 * @example
 * flagReader(() => true, { yes: 'suspended', no: 'operating' })('√') // → 'suspended'
 * flagReader(() => false, { yes: 'special' })('否') // → undefined
 */
export function flagReader(answer: CellReader<boolean>, flag: Flag): CellReader {
  return (cell) => {
    const result = answer(cell);
    if (result === undefined || isUnknown(result)) return result;
    return result ? flag.yes : flag.no;
  };
}
