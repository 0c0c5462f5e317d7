import {
  anyNumber,
  anyText,
  exactText,
  fits,
  fitting,
  holding,
  isObject,
  lazy,
  list,
  literallyTrue,
  number,
  object,
  oneOf,
  oneOfKinds,
  optional,
  orNull,
  parsedJson,
  record,
  text,
  textThat,
  whole,
  yesNo,
  type Shape,
} from '../../../src/domain/ground/shape';

/** What a shape gives, and each fault as its place and code. */
function taken(shape: Shape<unknown>, value: unknown, path = 'at'): readonly unknown[] {
  const faults: string[] = [];
  const given = shape(value, path, (place, code) => faults.push(`${place}: ${code}`));
  return [given, ...faults];
}

const three = textThat((each) => each.length === 3);
const kinds = oneOfKinds<object>('kind', {
  one: holding<{ one: number }>({ one: whole(1) }),
});

test.each<[string, Shape<unknown>, unknown, ...unknown[]]>([
  ['text', text(), ' a ', 'a'],
  ['text', text(), 1, undefined, 'at: type'],
  ['text of two letters', text(2), ' ab ', 'ab'],
  ['text of two letters', text(2), ' a ', undefined, 'at: range'],
  ['any text', anyText, ' ', ' '],
  ['any text', anyText, null, undefined, 'at: type'],
  ['a text that passes', three, 'abc', 'abc'],
  ['a text that passes', three, 'ab', undefined, 'at: value'],
  ['a text that passes', three, ['a', 'b', 'c'], undefined, 'at: type'],
  ['exact text', exactText, ' ', ' '],
  ['exact text', exactText, '', undefined, 'at: range'],
  ['exact text', exactText, 1, undefined, 'at: type'],
  ['yes or no', yesNo, false, false],
  ['yes or no', yesNo, 'true', undefined, 'at: type'],
  ['literally true', literallyTrue, true, true],
  ['literally true', literallyTrue, false, undefined, 'at: value'],
  ['any number', anyNumber, -1.5, -1.5],
  ['any number', anyNumber, '1', undefined, 'at: type'],
  ['a number within bounds', number(1, 3), 1, 1],
  ['a number within bounds', number(1, 3), 3, 3],
  ['a number within bounds', number(1, 3), 0.9, undefined, 'at: range'],
  ['a number within bounds', number(1, 3), 3.1, undefined, 'at: range'],
  ['a number within bounds', number(1, 3), NaN, undefined, 'at: range'],
  ['a number within bounds', number(1, 3), '2', undefined, 'at: type'],
  ['a finite number', number(1), Infinity, undefined, 'at: range'],
  ['a whole number', whole(1, 3), 2, 2],
  ['a whole number', whole(1, 3), 1.5, undefined, 'at: range'],
  ['a whole number', whole(1, 3), 4, undefined, 'at: range'],
  ['a whole number', whole(0), 2 ** 53, undefined, 'at: range'],
  ['one of some', oneOf(['a', 1]), 1, 1],
  ['one of some', oneOf(['a', 1]), '1', undefined, 'at: value'],
  ['a list', list(whole(0)), [1, 2], [1, 2]],
  ['a list', list(whole(0)), [], []],
  ['a list', list(whole(0)), { length: 0 }, undefined, 'at: type'],
  ['a list', list(whole(0)), [-1, 1, 'a'], undefined, 'at.0: range', 'at.2: type'],
  ['a list with a hole', list(whole(0)), new Array(1), undefined, 'at.0: type'],
  ['a list of two', list(whole(0), 2), [1], undefined, 'at: too-few'],
  ['a list of two', list(whole(0), 2), [1, 2], [1, 2]],
  ['what fits of a list', fitting(whole(0)), [1, 'a', -1, 2], [1, 2]],
  ['what fits of a list', fitting(whole(0)), 'a', undefined, 'at: type'],
  ['entries under names', record(whole(0)), { a: 1 }, { a: 1 }],
  ['entries under names', record(whole(0)), [1], undefined, 'at: type'],
  ['entries under names', record(whole(0)), { a: 'x', b: 1 }, undefined, 'at.a: type'],
  ['an empty name', record(whole(0)), { '': 1 }, { '': 1 }, 'at.: unknown-key'],
  ['a name with white space', record(whole(0)), { 'a ': 1 }, { 'a ': 1 }, 'at.a : unknown-key'],
  ['null or a number', orNull(whole(0)), null, null],
  ['null or a number', orNull(whole(0)), 1, 1],
  ['null or a number', orNull(whole(0)), 'a', undefined, 'at: type'],
  ['a kind', kinds, { kind: 'one', one: 1 }, { kind: 'one', one: 1 }],
  ['a kind', kinds, { kind: 'one', one: 0 }, undefined, 'at.one: range'],
  ['a kind', kinds, { kind: 'two' }, undefined, 'at.kind: value'],
  ['a kind', kinds, { kind: 1 }, undefined, 'at.kind: value'],
  ['a kind', kinds, { kind: 'toString' }, undefined, 'at.kind: value'],
  ['a kind', kinds, [], undefined, 'at: type'],
])('%s of %j', (_, shape, value, ...expected) => {
  expect(taken(shape, value)).toEqual(expected);
});

describe('an object of these properties alone', () => {
  const shape = object<{ a: number; b?: string }>({ a: whole(0), b: optional(text(1)) });

  test.each<[unknown, ...unknown[]]>([
    [{ a: 1 }, { a: 1 }],
    [
      { a: 1, b: ' x ' },
      { a: 1, b: 'x' },
    ],
    [{ a: 1, b: undefined }, { a: 1 }],
    [{ b: 'x' }, undefined, 'at.a: missing'],
    [{ a: -1, b: '' }, undefined, 'at.a: range', 'at.b: range'],
    [{ a: 1, c: 1 }, { a: 1 }, 'at.c: unknown-key'],
    [[], undefined, 'at: type'],
    [null, undefined, 'at: type'],
    // What an object has of its kind, and not of its own, is not there.
    [Object.create({ a: 1 }), undefined, 'at.a: missing'],
    [Object.create({ a: 1, b: 1 }, { a: { value: 2 } }), { a: 2 }],
  ])('%j', (value, ...expected) => {
    expect(taken(shape, value)).toEqual(expected);
  });

  test('at the top a place is the name of the property', () => {
    expect(taken(shape, {}, '')).toEqual([undefined, 'a: missing']);
  });
});

describe('an object of at least these properties', () => {
  const shape = holding<{ a: number; b: string }>({ a: whole(0), b: anyText });

  test('is given as it is', () => {
    const value = { a: 1, b: ' x ', c: 1 };
    expect(taken(shape, value)[0]).toBe(value);
  });

  test.each<[unknown, ...string[]]>([
    [{ a: 1 }, 'at.b: missing'],
    [{ a: -1 }, 'at.a: range', 'at.b: missing'],
    [{ a: 1, b: undefined }, 'at.b: missing'],
    [Object.create({ a: 1, b: 'x' }), 'at.a: missing', 'at.b: missing'],
    ['a', 'at: type'],
  ])('%j', (value, ...faults) => {
    expect(taken(shape, value)).toEqual([undefined, ...faults]);
  });
});

test('a shape may refer to itself', () => {
  interface Tree {
    readonly under: readonly Tree[];
  }
  const tree: Shape<Tree> = object<Tree>({ under: list(lazy(() => tree)) });
  expect(taken(tree, { under: [{ under: [] }] })).toEqual([{ under: [{ under: [] }] }]);
  expect(taken(tree, { under: [{ under: [{}] }] })).toEqual([
    undefined,
    'at.under.0.under.0.under: missing',
  ]);
});

test('a value fits that nothing is wrong with, even where something is given', () => {
  expect(fits(whole(0), 0)).toBe(true);
  expect(fits(whole(0), -1)).toBe(false);
  expect(fits(object<{ a: number }>({ a: whole(0) }), { a: 1, c: 1 })).toBe(false);
  expect(fits(() => undefined, 1)).toBe(false);
});

test('a text is JSON or nothing', () => {
  expect(parsedJson('{"a":[1]}')).toEqual({ a: [1] });
  expect(parsedJson('{')).toBeUndefined();
  expect(parsedJson(`${'['.repeat(501)}${']'.repeat(501)}`)).toBeUndefined();
  expect(parsedJson(`${'['.repeat(500)}${']'.repeat(500)}`)).toBeDefined();
});

test('lists, null and texts are no objects', () => {
  expect([{}, [], null, 'a', undefined].map(isObject)).toEqual([true, false, false, false, false]);
});
