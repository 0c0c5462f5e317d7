import { removeNewerNames } from '../support/olderBrowser';

const own = structuredClone;

beforeAll(async () => {
  Object.assign(globalThis, { Element: class {}, HTMLElement: class {} });
  removeNewerNames();
  await import('../../src/workbench/olderBrowsers');
});

test('lists are searched from their end, and ordered without being changed', () => {
  const list = [3, 1, 2] as unknown[] & Record<string, (...given: unknown[]) => unknown>;
  expect(list['findLast']?.((each: unknown) => each !== 2)).toBe(1);
  expect(list['findLastIndex']?.((each: unknown) => each === 9)).toBe(-1);
  expect(list['toSorted']?.()).toEqual([1, 2, 3]);
  expect(list['toReversed']?.()).toEqual([2, 1, 3]);
  expect(list).toEqual([3, 1, 2]);
});

test('plain data is copied as newer browsers copy it', () => {
  expect(structuredClone).not.toBe(own);
  const shared = { a: [1, , undefined], bytes: Uint8Array.of(1, 2), day: new Date(0) };
  const value: Record<string, unknown> = { shared, again: shared, map: new Map([[1, shared]]) };
  value['self'] = value;
  const copy = structuredClone(value);
  expect(copy).toEqual(own(value));
  expect(copy['again']).toBe(copy['shared']);
  expect(copy['shared']).not.toBe(shared);
  expect(() => structuredClone({ act: () => 1 })).toThrow(/cannot be cloned/);
});

test('work that was cancelled ends', () => {
  const control = new AbortController();
  expect(() => control.signal.throwIfAborted()).not.toThrow();
  control.abort();
  expect(() => control.signal.throwIfAborted()).toThrow(/aborted/);
});
