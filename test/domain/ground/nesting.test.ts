import { isTooDeep } from '../../../src/domain/ground/nesting';

const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;

test('500 levels are not too deep, 501 are, of lists and of objects', () => {
  expect([500, 501].map((depth) => isTooDeep(nested(depth)))).toEqual([false, true]);
  expect(isTooDeep('{"a":'.repeat(500))).toBe(false);
  expect(isTooDeep('{"a":'.repeat(501))).toBe(true);
});

test('what stands beside each other is not one in another', () => {
  expect(isTooDeep(`[${'[],{},'.repeat(600)}1]`)).toBe(false);
});

test('brackets in texts are letters, also after a quotation mark that is escaped', () => {
  expect(isTooDeep(JSON.stringify('['.repeat(600)))).toBe(false);
  expect(isTooDeep(JSON.stringify(`"${'{'.repeat(600)}\\`))).toBe(false);
  expect(isTooDeep(`"\\\\"${nested(501)}`)).toBe(true);
});
