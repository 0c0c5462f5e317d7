import { hasColumn } from '../../../src/domain/register/register';
import { columnName, isColumnName } from '../../../src/domain/register/field';

test('a register has the columns that it found, of fields and of others by their name', () => {
  const column = { header: '信用等级', index: 3 };
  const register = {
    columns: { credit: column },
    others: { 占地面积: column },
  } as unknown as Parameters<typeof hasColumn>[0];
  const has = (field: Parameters<typeof hasColumn>[1]): boolean => hasColumn(register, field);
  expect(has('credit')).toBe(true);
  expect(has('name')).toBe(false);
  expect(has(columnName('占地面积'))).toBe(true);
  // A field is no column of others, nor the other way round, nor what every object has.
  expect(has(columnName('credit'))).toBe(false);
  expect(has(columnName('toString'))).toBe(false);
  expect(hasColumn({ columns: {} }, columnName('占地面积'))).toBe(false);
});

test('the name of a column that is no field begins with an equals sign', () => {
  expect(columnName('占地')).toBe('=占地');
  expect(['=占地', 'credit', '占=地'].map(isColumnName)).toEqual([true, false, false]);
});
