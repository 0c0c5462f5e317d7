/**
 * Shapes of plain data that came from outside. A shape takes a value and gives it back typed, or
 * reports what is wrong with it and where; all faults of a value are reported in one pass.
 */

import { isTooDeep } from './nesting';

export type FaultCode =
  /** not there. */
  | 'missing'
  /** another kind of data than it should be. */
  | 'type'
  /** not one of the values that are allowed. */
  | 'value'
  /** a number or a text out of bounds. */
  | 'range'
  /** fewer entries than make sense. */
  | 'too-few'
  /** a name that means nothing here. */
  | 'unknown-key'
  /** a clause that the profile does not cite. */
  | 'unknown-clause'
  /** kinds of checks without the one that is drawn. */
  | 'draws-uncounted'
  /** an id that occurs twice. */
  | 'duplicate';

/**
 * A fault of data, with the place in it: keys and indexes joined by dots, e.g.
 * plans.key.quota.percent.
 */
export interface ProfileFault {
  readonly path: string;
  readonly code: FaultCode;
}

export type Report = (path: string, code: FaultCode) => void;

/** Undefined after a report. */
export type Shape<Value> = (value: unknown, path: string, report: Report) => Value | undefined;

interface Optional<Value> {
  readonly optional: Shape<Value>;
}

/** Keys with undefined among their values may be left out. */
export type Fields<Value> = {
  readonly [Key in keyof Value]-?: undefined extends Value[Key]
    ? Optional<Exclude<Value[Key], undefined>>
    : Shape<Value[Key]>;
};

/** A property that may be left out. */
export function optional<Value>(shape: Shape<Value>): Optional<Value> {
  return { optional: shape };
}

/**
 * A text; white space at its ends is dropped.
 *
 * @example
 * text()(' a ', '', () => undefined) // → 'a'
 */
export function text(minimumLength = 0): Shape<string> {
  return (value, path, report) => {
    if (typeof value !== 'string') return failed(report, path, 'type');
    const trimmed = value.trim();
    return trimmed.length < minimumLength ? failed(report, path, 'range') : trimmed;
  };
}

/** Any text, as it is. */
export const anyText: Shape<string> = (value, path, report) =>
  typeof value === 'string' ? value : failed(report, path, 'type');

/** A text that passes a test, as it is. */
export function textThat(passes: (text: string) => boolean): Shape<string> {
  return (value, path, report) => {
    if (typeof value !== 'string') return failed(report, path, 'type');
    return passes(value) ? value : failed(report, path, 'value');
  };
}

/** A text that is compared letter by letter, so nothing is dropped; never empty. */
export const exactText: Shape<string> = (value, path, report) => {
  if (typeof value !== 'string') return failed(report, path, 'type');
  return value === '' ? failed(report, path, 'range') : value;
};

export const yesNo: Shape<boolean> = (value, path, report) =>
  typeof value === 'boolean' ? value : failed(report, path, 'type');

/** What is there or absent. */
export const literallyTrue: Shape<true> = (value, path, report) =>
  value === true ? value : failed(report, path, 'value');

/** Any number, as it is. */
export const anyNumber: Shape<number> = (value, path, report) =>
  typeof value === 'number' ? value : failed(report, path, 'type');

/**
 * A finite number within bounds, both included.
 *
 * @example
 * number(1, 3)(2.5, '', () => undefined) // → 2.5
 */
export function number(least: number, most = Number.MAX_VALUE): Shape<number> {
  return (value, path, report) => {
    if (typeof value !== 'number') return failed(report, path, 'type');
    return value >= least && value <= most ? value : failed(report, path, 'range');
  };
}

export function whole(least: number, most = Number.MAX_SAFE_INTEGER): Shape<number> {
  const within = number(least, most);
  return (value, path, report) => {
    const taken = within(value, path, report);
    return taken === undefined || Number.isInteger(taken) ? taken : failed(report, path, 'range');
  };
}

export function oneOf<const Value extends string | number>(values: readonly Value[]): Shape<Value> {
  return (value, path, report) =>
    values.find((each) => each === value) ?? failed(report, path, 'value');
}

export function list<Value>(shape: Shape<Value>, least = 0): Shape<readonly Value[]> {
  return (value, path, report) => {
    if (!Array.isArray(value)) return failed(report, path, 'type');
    if (value.length < least) return failed(report, path, 'too-few');
    // Array.from, since map passes over the holes that a list from another window may have.
    const taken = Array.from(value, (each, index) => shape(each, `${path}.${index}`, report));
    return taken.every((each) => each !== undefined) ? taken : undefined;
  };
}

/** A list, of which what does not fit is left out. */
export function fitting<Value>(shape: Shape<Value>): Shape<readonly Value[]> {
  return (value, path, report) =>
    Array.isArray(value)
      ? value.filter((each: unknown): each is Value => fits(shape, each))
      : failed(report, path, 'type');
}

/** Entries under names of their own. */
export function record<Value>(shape: Shape<Value>): Shape<Readonly<Record<string, Value>>> {
  return (value, path, report) => {
    if (!isObject(value)) return failed(report, path, 'type');
    const taken = Object.entries(value).map(([key, each]) => {
      if (key.trim() !== key || key === '') report(join(path, key), 'unknown-key');
      return [key, shape(each, join(path, key), report)] as const;
    });
    return taken.every(([, each]) => each !== undefined)
      ? (Object.fromEntries(taken) as Record<string, Value>)
      : undefined;
  };
}

/**
 * An object with these properties and no others.
 *
 * @example
 * object<{ a: number }>({ a: whole(0) })({ a: 1 }, '', () => undefined) // → { a: 1 }
 * object<{ a: number }>({ a: whole(0) })({ a: 1.5 }, '', () => undefined) // → undefined
 */
export function object<Value extends object>(fields: Fields<Value>): Shape<Value> {
  const entries = Object.entries<Shape<unknown> | Optional<unknown>>(fields);
  return (value, path, report) => {
    if (!isObject(value)) return failed(report, path, 'type');
    for (const key of Object.keys(value))
      if (!Object.hasOwn(fields, key)) report(join(path, key), 'unknown-key');
    const taken = entries.flatMap(([key, field]) => {
      const own = Object.hasOwn(value, key) ? value[key] : undefined;
      if (typeof field === 'function')
        return [
          [
            key,
            own === undefined
              ? failed(report, join(path, key), 'missing')
              : field(own, join(path, key), report),
          ] as const,
        ];
      return own === undefined
        ? []
        : [[key, field.optional(own, join(path, key), report)] as const];
    });
    return taken.every(([, each]) => each !== undefined)
      ? (Object.fromEntries(taken) as Value)
      : undefined;
  };
}

/**
 * An object with these properties, and others that nobody asks for: data of another version of this
 * program. It is given as it is, so no shape of its properties may change them.
 */
export function holding<Value extends object>(fields: {
  readonly [Key in keyof Value]-?: Shape<Value[Key]>;
}): Shape<Value> {
  const entries = Object.entries<Shape<unknown>>(fields);
  return (value, path, report) => {
    if (!isObject(value)) return failed(report, path, 'type');
    const faulty = entries.filter(([key, shape]) => {
      const place = join(path, key);
      const own = Object.hasOwn(value, key) ? value[key] : undefined;
      return (
        (own === undefined ? failed(report, place, 'missing') : shape(own, place, report)) ===
        undefined
      );
    });
    return faulty.length === 0 ? (value as Value) : undefined;
  };
}

/**
 * One of several shapes, told apart by what stands under a key.
 *
 * @param shapes one for each text that may stand there
 */
export function oneOfKinds<Value>(
  key: string,
  shapes: Readonly<Record<string, Shape<Value>>>,
): Shape<Value> {
  return (value, path, report) => {
    if (!isObject(value)) return failed(report, path, 'type');
    const kind = value[key];
    const shape =
      typeof kind === 'string' && Object.hasOwn(shapes, kind) ? shapes[kind] : undefined;
    return shape === undefined
      ? failed(report, join(path, key), 'value')
      : shape(value, path, report);
  };
}

/** Null, or what another shape lets pass. */
export function orNull<Value>(shape: Shape<Value>): Shape<Value | null> {
  return (value, path, report) => (value === null ? null : shape(value, path, report));
}

/** A value of a shape that refers to itself. */
export function lazy<Value>(shape: () => Shape<Value>): Shape<Value> {
  return (value, path, report) => shape()(value, path, report);
}

/**
 * True for a value that a shape finds nothing wrong with.
 *
 * @example
 * fits(list(whole(0)), [1, 2]) // → true
 * fits(holding({ id: anyText }), { id: 1 }) // → false
 */
export function fits<Value>(shape: Shape<Value>, value: unknown): value is Value {
  let sound = true;
  const taken = shape(value, '', () => {
    sound = false;
  });
  return sound && taken !== undefined;
}

/**
 * What a text says as JSON; undefined for a text that is none.
 *
 * @example
 * parsedJson('{"a":1}') // → { a: 1 }
 * parsedJson('{') // → undefined
 */
export function parsedJson(text: string): unknown {
  if (isTooDeep(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return undefined;
    throw thrown;
  }
}

/**
 * True for an object that is no list.
 *
 * @example
 * isObject({}) // → true
 * isObject([]) // → false
 * isObject(null) // → false
 */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reports and gives nothing. */
export function failed(report: Report, path: string, code: FaultCode): undefined {
  report(path, code);
  return undefined;
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
