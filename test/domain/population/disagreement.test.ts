import { disagrees } from '../../../src/domain/population/disagreement';
import { aProfile } from '../../support/register';

const byRegister = aProfile({
  classifyBy: 'register',
  categoryRules: [
    {
      category: 'key',
      any: [
        { field: 'keyListed', is: [true] },
        { field: 'permitClass', is: ['key'] },
      ],
    },
  ],
});

test('equal categories agree, and general units may be off-site', () => {
  expect(disagrees('key', 'key', byRegister, new Set())).toBe(false);
  expect(disagrees('general', 'offsite', aProfile(), new Set())).toBe(false);
});

test('a general unit that a rule takes is contradicted', () => {
  expect(disagrees('general', 'key', byRegister, new Set(['keyListed']))).toBe(true);
});

test('a registered category is contradicted only when all that could confirm it is there', () => {
  expect(disagrees('key', 'general', byRegister, new Set(['keyListed']))).toBe(false);
  expect(disagrees('key', 'general', byRegister, new Set(['keyListed', 'permitClass']))).toBe(true);
});

test('a category without rules can only come from the register', () => {
  expect(disagrees('special', 'general', byRegister, new Set(['keyListed', 'permitClass']))).toBe(
    false,
  );
});

test('a profile that goes by its rules is never silent', () => {
  expect(disagrees('special', 'general', { ...byRegister, classifyBy: 'rules' }, new Set())).toBe(
    true,
  );
});
