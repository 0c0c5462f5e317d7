import {
  ENTERPRISE_FIELDS,
  INSPECTOR_FIELDS,
  type EnterpriseField,
  type InspectorField,
} from '../register/field';
import type { Joined } from './condition';
import { enterpriseFieldKind, inspectorFieldKind, type FieldKind } from './fieldKind';
import { CHECK_KINDS } from '../register/inspectionRecord';
import { isoDay } from '../calendar/isoDay';
import type { ColumnTest, Condition, FieldTest, InspectorCondition } from './profile';
import {
  exactText,
  failed,
  yesNo,
  isObject,
  lazy,
  list,
  number,
  oneOf,
  textThat,
  type Report,
  type Shape,
} from '../ground/shape';

/**
 * Conditions over the enterprise register: fields that exist, tests that make sense of what they
 * hold, at least two parts where parts are joined.
 */
export const conditionShape: Shape<Condition> = joined(
  ENTERPRISE_FIELDS,
  enterpriseFieldKind,
  'visits',
);

/** Conditions over the inspector register. */
export const inspectorConditionShape: Shape<InspectorCondition> = joined<InspectorField>(
  INSPECTOR_FIELDS,
  inspectorFieldKind,
);

function joined<Field extends EnterpriseField | InspectorField>(
  fields: readonly Field[],
  kindOf: (field: Field) => FieldKind,
  counts?: Field,
): Shape<Joined<Field>> {
  const self: Shape<Joined<Field>> = (value, path, report) => {
    if (!isObject(value)) return failed(report, path, 'type');
    const [key, ...others] = Object.keys(value);
    if ('column' in value) return columnTest(value, path, report);
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
  const test = (
    value: Readonly<Record<string, unknown>>,
    path: string,
    report: Report,
  ): FieldTest<Field> | undefined => {
    const field = oneOf(fields)(value.field, `${path}.field`, report);
    const verbs = Object.keys(value).filter((key) => key !== 'field' && key !== 'kinds');
    const verb = verbs[0];
    if (field === undefined) return undefined;
    if (verb === undefined || verbs.length > 1) return failed(report, path, 'type');
    const taken = testOf(field, verb, kindOf(field))(value[verb], `${path}.${verb}`, report);
    if (!('kinds' in value)) return taken;
    if (field !== counts || (verb !== 'atLeast' && verb !== 'atMost'))
      return failed(report, `${path}.kinds`, 'unknown-key');
    const kinds = list(oneOf(CHECK_KINDS), 1)(value.kinds, `${path}.kinds`, report);
    return taken && kinds && { ...taken, kinds };
  };
  return self;
}

function testOf<Field extends string>(
  field: Field,
  verb: string,
  kind: FieldKind,
): Shape<FieldTest<Field>> {
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
    if (verb === 'filled') {
      const filled = yesNo(value, path, report);
      return filled === undefined ? undefined : { field, filled };
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

/** What a column is compared with by each verb; what it holds is not known before the list is. */
const COLUMN_VERBS: Readonly<Record<string, Shape<unknown>>> = {
  is: list(textOrAnswer, 1),
  contains: list(exactText, 1),
  filled: yesNo,
  atLeast: finite,
  atMost: finite,
  above: finite,
  below: finite,
  from: textThat(isDay),
  until: textThat(isDay),
};

function columnTest(
  value: Readonly<Record<string, unknown>>,
  path: string,
  report: Report,
): ColumnTest | undefined {
  const column = textThat(isHeader)(value.column, `${path}.column`, report);
  const [verb, ...others] = Object.keys(value).filter((key) => key !== 'column');
  if (column === undefined) return undefined;
  if (verb === undefined || others.length > 0) return failed(report, path, 'type');
  const shape = Object.hasOwn(COLUMN_VERBS, verb) ? COLUMN_VERBS[verb] : undefined;
  if (shape === undefined) return failed(report, `${path}.${verb}`, 'unknown-key');
  const taken = shape(value[verb], `${path}.${verb}`, report);
  return taken === undefined ? undefined : ({ column, [verb]: taken } as unknown as ColumnTest);
}

/** A header is never empty, and has nothing at its ends. */
function isHeader(text: string): boolean {
  return text !== '' && text.trim() === text;
}

function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return year !== undefined && isoDay(Number(year), Number(month), Number(day)) === text;
}

function textOrAnswer(value: unknown, path: string, report: Report): string | boolean | undefined {
  return typeof value === 'boolean' ? value : exactText(value, path, report);
}

function finite(value: unknown, path: string, report: Report): number | undefined {
  return number(-Number.MAX_VALUE)(value, path, report);
}
