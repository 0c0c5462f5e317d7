/**
 * What spreadsheet and program call and Chromium 95 has not yet, which is the oldest that they run
 * in. Imported for this alone, before all else.
 */

export {};

type Test = (value: unknown, index: number, list: readonly unknown[]) => unknown;
type Order = (one: unknown, other: unknown) => number;

provide(Array.prototype, {
  findLast(this: readonly unknown[], test: Test): unknown {
    return this[lastIndex(this, test)];
  },
  findLastIndex(this: readonly unknown[], test: Test): number {
    return lastIndex(this, test);
  },
  toReversed(this: readonly unknown[]): unknown[] {
    return [...this].reverse();
  },
  toSorted(this: readonly unknown[], order?: Order): unknown[] {
    return [...this].sort(order);
  },
});
provide(AbortSignal.prototype, {
  throwIfAborted(this: AbortSignal): void {
    if (this.aborted) throw new DOMException('The operation was aborted.', 'AbortError');
  },
});
provide(globalThis, { structuredClone: (value: unknown) => clone(value, new Map()) });

function provide(owner: object, functions: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(functions))
    if (!(name in owner))
      Object.defineProperty(owner, name, { value, writable: true, configurable: true });
}

function lastIndex(list: readonly unknown[], test: Test): number {
  for (let index = list.length - 1; index >= 0; index--)
    if (test(list[index], index, list)) return index;
  return -1;
}

/** Of plain data, as workbooks are; what is none is a fault, as it is in newer browsers. */
function clone(value: unknown, done: Map<object, unknown>): unknown {
  if (typeof value === 'function' || typeof value === 'symbol')
    throw new DOMException('The value cannot be cloned.', 'DataCloneError');
  if (typeof value !== 'object' || value === null) return value;
  if (done.has(value)) return done.get(value);
  const keep = <Copy extends object>(copy: Copy): Copy => {
    done.set(value, copy);
    return copy;
  };
  if (value instanceof Date) return keep(new Date(value));
  if (value instanceof ArrayBuffer) return keep(value.slice(0));
  if (ArrayBuffer.isView(value) && 'slice' in value) return keep((value as Uint8Array).slice());
  if (value instanceof Map) {
    const copy = keep(new Map<unknown, unknown>());
    for (const [key, each] of value) copy.set(clone(key, done), clone(each, done));
    return copy;
  }
  if (value instanceof Set) {
    const copy = keep(new Set());
    for (const each of value) copy.add(clone(each, done));
    return copy;
  }
  const copy: Record<string, unknown> = keep(Array.isArray(value) ? [] : {});
  for (const [key, each] of Object.entries(value)) copy[key] = clone(each, done);
  if (Array.isArray(value)) (copy as unknown as unknown[]).length = value.length;
  return copy;
}
