import {
  ENTERPRISE_FIELDS,
  INSPECTOR_FIELDS,
  type EnterpriseField,
  type InspectorField,
} from '../register/field';
import type { Joined } from './condition';
import { enterpriseFieldKind, inspectorFieldKind, type FieldKind } from './fieldKind';
import type { Condition, InspectorCondition, Test } from './profile';
import {
  exactText,
  failed,
  yesNo,
  isObject,
  lazy,
  list,
  number,
  oneOf,
  type Shape,
} from '../ground/shape';

/**
 * Conditions over the enterprise register: fields that exist, tests that make sense of what they
 * hold, at least two parts where parts are joined.
 */
export const conditionShape: Shape<Condition> = joined(ENTERPRISE_FIELDS, enterpriseFieldKind);

/** Conditions over the inspector register. */
export const inspectorConditionShape: Shape<InspectorCondition> = joined<InspectorField>(
  INSPECTOR_FIELDS,
  inspectorFieldKind,
);

function joined<Field extends EnterpriseField | InspectorField>(
  fields: readonly Field[],
  kindOf: (field: Field) => FieldKind,
): Shape<Joined<Field>> {
  const self: Shape<Joined<Field>> = (value, path, report) => {
    if (!isObject(value)) return failed(report, path, 'type');
    const [key, ...others] = Object.keys(value);
    if (key === 'field' || others.length > 0) return test(value, path, report);
    if (key === 'not') {
      const not = self(value.not, `${path}.not`, report);
      return not && { not };
    }
    if (key !== 'all' && key !== 'any') return failed(report, path, 'type');
    const parts = list(
      lazy(() => self),
      2,
    )(value[key], `${path}.${key}`, report);
    return parts && (key === 'all' ? { all: parts } : { any: parts });
  };
  const test: Shape<Test<Field>> = (value, path, report) => {
    if (!isObject(value)) return failed(report, path, 'type');
    const field = oneOf(fields)(value.field, `${path}.field`, report);
    const verbs = Object.keys(value).filter((key) => key !== 'field');
    const verb = verbs[0];
    if (field === undefined) return undefined;
    if (verb === undefined || verbs.length > 1) return failed(report, path, 'type');
    return testOf(field, verb, kindOf(field))(value[verb], `${path}.${verb}`, report);
  };
  return self;
}

function testOf<Field extends string>(
  field: Field,
  verb: string,
  kind: FieldKind,
): Shape<Test<Field>> {
  return (value, path, report) => {
    if (verb === 'is') {
      const values =
        kind.kind === 'number'
          ? failed(report, path, 'value')
          : list(comparable(kind), 1)(value, path, report);
      return values && { field, is: values };
    }
    if (verb === 'contains') {
      const words =
        kind.kind === 'text'
          ? list(exactText, 1)(value, path, report)
          : failed(report, path, 'value');
      return words && { field, contains: words };
    }
    if (verb !== 'atLeast' && verb !== 'atMost') return failed(report, path, 'unknown-key');
    const limit =
      kind.kind === 'number' ? number(0)(value, path, report) : failed(report, path, 'value');
    if (limit === undefined) return undefined;
    return verb === 'atLeast' ? { field, atLeast: limit } : { field, atMost: limit };
  };
}

function comparable(kind: FieldKind): Shape<string | boolean> {
  if (kind.kind === 'yes-no') return yesNo;
  return kind.kind === 'codes' ? oneOf(kind.codes) : exactText;
}
