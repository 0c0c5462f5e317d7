import { constructors } from '../../../src/host/client/clientClasses';

const seen = (): Record<string, unknown> => Object.defineProperties({}, constructors);

test('a class is made once, and another can be put in its place', () => {
  const excel = seen();
  const { Range } = excel;
  expect(Range).toHaveProperty('name', 'Range');
  expect({ ...excel }['Range']).toBe(Range);
  const other = class {};
  excel['Range'] = other;
  expect(excel['Range']).toBe(other);
  expect(Object.keys(excel)).toEqual(Object.keys(constructors));
  expect(seen()['Range']).toBe(Range);
});
