import {
  boundsOf,
  mergeStyles,
  PendingWrites,
  takeLooks,
} from '../../../src/host/grid/pendingWrites';

test('nothing is held back at first, nor after it was taken', () => {
  const pending = new PendingWrites();
  expect([pending.isEmpty, pending.take(), pending.find('a', 0, 0)]).toEqual([true, [], undefined]);
  pending.add('a', 0, 0, { v: 1 });
  expect(pending.isEmpty).toBe(false);
  pending.take();
  expect([pending.isEmpty, pending.find('a', 0, 0)]).toEqual([true, undefined]);
});

test('sheets come in the order of their first write', () => {
  const pending = new PendingWrites();
  for (const sheet of ['b', 'a', 'b']) pending.add(sheet, 0, 0, { v: sheet });
  expect(pending.take().map(([sheet]) => sheet)).toEqual(['b', 'a']);
});

test('of two writes to a cell the later one counts, member by member', () => {
  const pending = new PendingWrites();
  pending.add('a', 1, 2, { v: 1, s: { bl: 1, ff: 'A', bd: { t: null } } });
  pending.add('a', 1, 2, { f: '=B1', s: { ff: 'B', bd: { b: null } } });
  expect(pending.find('a', 1, 2)).toEqual({
    v: 1,
    f: '=B1',
    s: { bl: 1, ff: 'B', bd: { t: null, b: null } },
  });
});

test('a style of null takes away what was set before, and what comes after it stands alone', () => {
  const pending = new PendingWrites();
  pending.add('a', 0, 0, { s: { bl: 1 } });
  pending.add('a', 0, 0, { s: null });
  expect(pending.find('a', 0, 0)).toEqual({ s: null });
  pending.add('a', 0, 0, { s: { it: 1 } });
  expect(pending.find('a', 0, 0)).toEqual({ s: { it: 1 } });
});

test.each([
  [{ s: { bl: 1 } }, false, false],
  [{ v: null }, true, false],
  [{ f: null }, true, false],
  [{ f: '=A1' }, true, true],
])('%j: values %p, formulas %p', (patch, hasValues, hasFormulas) => {
  const pending = new PendingWrites();
  pending.add('a', 0, 0, patch);
  expect(pending.take()[0]?.[1]).toMatchObject({ hasValues, hasFormulas });
});

test('looks are taken out of cells with formulas alone', () => {
  const look = { s: { bl: 1 } };
  const rows = {
    0: { 0: { ...look }, 1: { v: 1, ...look }, 2: { ...look } },
    5: { 0: { ...look } },
  };
  const stored = { 0: { 0: { f: '=A1' }, 1: { f: '=A1' }, 2: { v: 3 } }, 5: { 0: { si: 'x' } } };
  expect(takeLooks(rows, stored)).toEqual({ 0: { 0: look }, 5: { 0: look } });
  expect(rows).toEqual({ 0: { 1: { v: 1, ...look }, 2: look }, 5: {} });
  expect(takeLooks(rows, stored)).toBeNull();
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
