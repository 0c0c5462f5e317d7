/**
 * Checks of plain data that came from outside. A check takes a value and gives it back typed, or
 * reports what is wrong with it and where; all faults of a value are reported in one pass.
 */

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
export type Check<Value> = (value: unknown, path: string, report: Report) => Value | undefined;

interface Optional<Value> {
  readonly optional: Check<Value>;
}

/** Keys with undefined among their values may be left out. */
export type Fields<Value> = {
  readonly [Key in keyof Value]-?: undefined extends Value[Key]
    ? Optional<Exclude<Value[Key], undefined>>
    : Check<Value[Key]>;
};

/** A property that may be left out. */
export function optional<Value>(check: Check<Value>): Optional<Value> {
  return { optional: check };
}

/**
 * A text; white space at its ends is dropped.
 *
 * @example
 * text()(' a ', '', () => undefined) // → 'a'
 */
export function text(minimumLength = 0): Check<string> {
  return (value, path, report) => {
    if (typeof value !== 'string') return failed(report, path, 'type');
    const trimmed = value.trim();
    return trimmed.length < minimumLength ? failed(report, path, 'range') : trimmed;
  };
}

/** Any text, as it is. */
export const anyText: Check<string> = (value, path, report) =>
  typeof value === 'string' ? value : failed(report, path, 'type');

/** A text that passes a test, as it is. */
export function textThat(passes: (text: string) => boolean): Check<string> {
  return (value, path, report) => {
    if (typeof value !== 'string') return failed(report, path, 'type');
    return passes(value) ? value : failed(report, path, 'value');
  };
}

/** A text that is compared letter by letter, so nothing is dropped; never empty. */
export const exactText: Check<string> = (value, path, report) => {
  if (typeof value !== 'string') return failed(report, path, 'type');
  return value === '' ? failed(report, path, 'range') : value;
};

export const flag: Check<boolean> = (value, path, report) =>
  typeof value === 'boolean' ? value : failed(report, path, 'type');

/** Any number, as it is. */
export const anyNumber: Check<number> = (value, path, report) =>
  typeof value === 'number' ? value : failed(report, path, 'type');

/**
 * A finite number within bounds, both included.
 *
 * @example
 * number(1, 3)(2.5, '', () => undefined) // → 2.5
 */
export function number(least: number, most = Number.MAX_VALUE): Check<number> {
  return (value, path, report) => {
    if (typeof value !== 'number') return failed(report, path, 'type');
    return value >= least && value <= most ? value : failed(report, path, 'range');
  };
}

export function whole(least: number, most = Number.MAX_SAFE_INTEGER): Check<number> {
  const within = number(least, most);
  return (value, path, report) => {
    const checked = within(value, path, report);
    return checked === undefined || Number.isInteger(checked)
      ? checked
      : failed(report, path, 'range');
  };
}

export function oneOf<const Value extends string | number>(values: readonly Value[]): Check<Value> {
  return (value, path, report) =>
    values.find((each) => each === value) ?? failed(report, path, 'value');
}

export function list<Value>(check: Check<Value>, least = 0): Check<readonly Value[]> {
  return (value, path, report) => {
    if (!Array.isArray(value)) return failed(report, path, 'type');
    if (value.length < least) return failed(report, path, 'too-few');
    // Array.from, since map passes over the holes that a list from another window may have.
    const checked = Array.from(value, (each, index) => check(each, `${path}.${index}`, report));
    return checked.every((each) => each !== undefined) ? checked : undefined;
  };
}

/** A list, of which what does not fit is left out. */
export function fitting<Value>(check: Check<Value>): Check<readonly Value[]> {
  return (value, path, report) =>
    Array.isArray(value)
      ? value.filter((each: unknown): each is Value => fits(check, each))
      : failed(report, path, 'type');
}

/** Entries under names of their own. */
export function record<Value>(check: Check<Value>): Check<Readonly<Record<string, Value>>> {
  return (value, path, report) => {
    if (!isObject(value)) return failed(report, path, 'type');
    const checked = Object.entries(value).map(([key, each]) => {
      if (key.trim() !== key || key === '') report(join(path, key), 'unknown-key');
      return [key, check(each, join(path, key), report)] as const;
    });
    return checked.every(([, each]) => each !== undefined)
      ? (Object.fromEntries(checked) as Record<string, Value>)
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
export function object<Value extends object>(fields: Fields<Value>): Check<Value> {
  const entries = Object.entries<Check<unknown> | Optional<unknown>>(fields);
  return (value, path, report) => {
    if (!isObject(value)) return failed(report, path, 'type');
    for (const key of Object.keys(value))
      if (!Object.hasOwn(fields, key)) report(join(path, key), 'unknown-key');
    const checked = entries.flatMap(([key, field]) => {
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
    return checked.every(([, each]) => each !== undefined)
      ? (Object.fromEntries(checked) as Value)
      : undefined;
  };
}

/**
 * An object with these properties, and others that nobody asks for: data of another version of this
 * program. It is given as it is, so no check may change what it checks.
 */
export function holding<Value extends object>(fields: {
  readonly [Key in keyof Value]-?: Check<Value[Key]>;
}): Check<Value> {
  const entries = Object.entries<Check<unknown>>(fields);
  return (value, path, report) => {
    if (!isObject(value)) return failed(report, path, 'type');
    const faulty = entries.filter(([key, check]) => {
      const place = join(path, key);
      const own = Object.hasOwn(value, key) ? value[key] : undefined;
      return (
        (own === undefined ? failed(report, place, 'missing') : check(own, place, report)) ===
        undefined
      );
    });
    return faulty.length === 0 ? (value as Value) : undefined;
  };
}

/**
 * One of several shapes, told apart by what stands under a key.
 *
 * @param shapes a check for each text that may stand there
 */
export function oneOfKinds<Value>(
  key: string,
  shapes: Readonly<Record<string, Check<Value>>>,
): Check<Value> {
  return (value, path, report) => {
    if (!isObject(value)) return failed(report, path, 'type');
    const kind = value[key];
    const check =
      typeof kind === 'string' && Object.hasOwn(shapes, kind) ? shapes[kind] : undefined;
    return check === undefined
      ? failed(report, join(path, key), 'value')
      : check(value, path, report);
  };
}

/** Null, or what another check lets pass. */
export function orNull<Value>(check: Check<Value>): Check<Value | null> {
  return (value, path, report) => (value === null ? null : check(value, path, report));
}

/** A value of a shape that refers to itself. */
export function lazy<Value>(check: () => Check<Value>): Check<Value> {
  return (value, path, report) => check()(value, path, report);
}

/**
 * True for a value that a check finds nothing wrong with.
 *
 * @example
 * fits(list(whole(0)), [1, 2]) // → true
 * fits(holding({ id: anyText }), { id: 1 }) // → false
 */
export function fits<Value>(check: Check<Value>, value: unknown): value is Value {
  let sound = true;
  const checked = check(value, '', () => {
    sound = false;
  });
  return sound && checked !== undefined;
}

/**
 * What a text says as JSON; undefined for a text that is none.
 *
 * @example
 * parsedJson('{"a":1}') // → { a: 1 }
 * parsedJson('{') // → undefined
 */
export function parsedJson(text: string): unknown {
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
