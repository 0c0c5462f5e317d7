import type { CellReader } from './cell/cellReader';
import { isUnknown } from './cell/cellReader';
import type { EnterpriseField, InspectorField } from '../domain/register/field';
import type { Flag } from './header/headerLexicon';
import type { FieldRules } from './column/fieldColumns';
import type { RegisterKind } from '../domain/register/register';

/** All that distinguishes reading one register from reading the other. */
export interface RegisterRules<
  Field extends EnterpriseField | InspectorField,
> extends FieldRules<Field> {
  readonly kind: RegisterKind;
  /** How much each field says that a sheet is this register. */
  readonly weights: Partial<Readonly<Record<Field, number>>>;
}

/**
 * A reader of ticks and answers that stand for a value. Where a cell is no answer, it may name a
 * value itself: 是否停产 = 停产.
 *
 * @param answer reads yes and no
 * @param flag the values that they stand for
 * @param own reads the words of the field; what it does not know either was meant as an answer
 * @example
 * flagReader(() => true, { yes: 'suspended', no: 'operating' }, () => undefined)('√') // → 'suspended'
 * flagReader(() => false, { yes: 'special' }, () => undefined)('否') // → undefined
 * flagReader(() => ({ accepted: ['是', '否'] }), { yes: 'suspended' }, () => 'closed')('关闭') // → 'closed'
 */
export function flagReader(answer: CellReader<boolean>, flag: Flag, own: CellReader): CellReader {
  return (cell) => {
    const result = answer(cell);
    if (result === undefined) return undefined;
    if (!isUnknown(result)) return result ? flag.yes : flag.no;
    const named = own(cell);
    return isUnknown(named) ? result : named;
  };
}
