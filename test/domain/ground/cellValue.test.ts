import { cellShape } from '../../../src/domain/ground/cellValue';

test('texts, numbers and booleans are values of a cell, also the empty ones', () => {
  const report = jest.fn();
  for (const value of ['', 'a', 0, 1.5, true, false])
    expect(cellShape(value, '', report)).toBe(value);
  expect(report).not.toHaveBeenCalled();
});

test.each([[null], [undefined], [{}], [[]]])('%j is none', (value) => {
  const report = jest.fn();
  expect(cellShape(value, 'rows.1', report)).toBeUndefined();
  expect(report.mock.calls).toEqual([['rows.1', 'type']]);
});
