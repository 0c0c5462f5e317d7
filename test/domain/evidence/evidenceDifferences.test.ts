import type { Evidence } from '../../../src/domain/evidence/evidence';
import { evidenceDifferences } from '../../../src/domain/evidence/evidenceDifferences';

const told = (given: object, expected: object): unknown[] =>
  evidenceDifferences(given as Evidence, expected as Evidence).map((each) => [
    each.path.join('.'),
    each.given,
    each.expected,
  ]);

test('version, period, draws and entries are compared in this order, and nothing else', () => {
  expect(
    told(
      {
        entries: [null],
        draws: [],
        period: '2026Q1',
        version: 2,
        format: 'a',
        sheets: [1],
        found: 1,
      },
      { entries: [], draws: [{}], period: '2026Q2', version: 1, format: 'b', sheets: [], found: 2 },
    ),
  ).toEqual([
    ['version', '2', '1'],
    ['period', '2026Q1', '2026Q2'],
    ['draws.0', '', '{}'],
    ['entries.0', 'null', ''],
  ]);
});

test('keys of either are compared, in their order, down to the values', () => {
  expect(
    told(
      { draws: [{ b: 1, a: { c: [1, 2] }, same: [{}] }] },
      { draws: [{ a: { c: [1, 3, 4] }, d: '', same: [{}] }] },
    ),
  ).toEqual([
    ['draws.0.a.c.1', '2', '3'],
    ['draws.0.a.c.2', '', '4'],
    ['draws.0.b', '1', ''],
    ['draws.0.d', '', ''],
  ]);
});

test('another kind of data differs as a whole', () => {
  expect(told({ draws: { 0: 'a' }, entries: null }, { draws: ['a'], entries: {} })).toEqual([
    ['draws', '{"0":"a"}', '["a"]'],
    ['entries', 'null', '{}'],
  ]);
});

test('a frozen text differs by its lines, another text as a whole', () => {
  expect(
    told(
      { draws: [{ frozen: 'a\nb\nc', seed: '1\n2' }] },
      { draws: [{ frozen: 'a\nB', seed: '1\n3' }] },
    ),
  ).toEqual([
    ['draws.0.frozen.1', 'b', 'B'],
    ['draws.0.frozen.2', 'c', ''],
    ['draws.0.seed', '1\n2', '1\n3'],
  ]);
  expect(told({ draws: [{ frozen: 'a' }] }, { draws: [{}] })).toEqual([
    ['draws.0.frozen', 'a', ''],
  ]);
});
