import {
  boundsOf,
  inParts,
  mergeStyles,
  PendingWrites,
  type Write,
} from '../../../src/host/grid/pendingWrites';

const box = { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 };
const look = (ff: string): Write => ({ kind: 'look', box, change: () => ({ ff }) });

test('nothing is held back at first, nor after it was taken', () => {
  const pending = new PendingWrites();
  expect([pending.isEmpty, pending.take()]).toEqual([true, []]);
  pending.add('a', look('A'));
  expect(pending.isEmpty).toBe(false);
  pending.take();
  expect(pending.isEmpty).toBe(true);
});

test('sheets come in the order of their first write, writes in their order', () => {
  const pending = new PendingWrites();
  const writes = [look('1'), look('2'), look('3')] as const;
  pending.add('b', writes[0]);
  pending.add('a', writes[1]);
  pending.add('b', writes[2]);
  expect(pending.take()).toEqual([
    ['b', [writes[0], writes[2]]],
    ['a', [writes[1]]],
  ]);
});

test('borders are added side by side, everything else is replaced', () => {
  expect(mergeStyles({ bd: { t: null }, bg: { rgb: '#1' } }, { bg: null })).toEqual({
    bd: { t: null },
    bg: null,
  });
  expect(mergeStyles({ bd: { t: null } }, { bd: null })).toEqual({ bd: null });
});

test('the bounds of rows, of which some are empty or gone', () => {
  expect(boundsOf({})).toBeNull();
  expect(boundsOf({ 3: {}, 4: null })).toBeNull();
  expect(boundsOf({ 2: { 9: {} }, 7: { 4: null }, 9: undefined })).toEqual({
    firstRow: 2,
    firstColumn: 4,
    lastRow: 7,
    lastColumn: 9,
  });
});

describe('writes in parts', () => {
  const write = (firstRow: number, lastRow: number): Write => ({
    kind: 'content',
    box: { firstRow, firstColumn: 0, lastRow, lastColumn: 9 },
    patchAt: () => null,
  });

  test('few cells are one part', () => {
    const writes = [write(0, 9), write(5, 20)];
    expect(inParts(writes)).toEqual([writes]);
  });

  test('many cells are bands of rows that hold every cell of every write once, in order', () => {
    const writes = [write(0, 5000), write(100, 101), write(3000, 9000)];
    const parts = inParts(writes);
    expect(parts.length).toBeGreaterThan(5);
    const rows = (all: readonly Write[]): string[] =>
      all.flatMap(({ box: { firstRow, lastRow } }) =>
        Array.from({ length: lastRow - firstRow + 1 }, (_, index) => String(firstRow + index)),
      );
    expect(rows(parts.flat()).sort()).toEqual(rows(writes).sort());
    for (const part of parts) {
      const boxes = part.map(({ box }) => box);
      expect(Math.max(...boxes.map(({ lastRow }) => lastRow))).toBeLessThan(
        Math.min(...boxes.map(({ firstRow }) => firstRow)) + 2000,
      );
    }
  });
});
