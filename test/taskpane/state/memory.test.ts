/** @jest-environment jsdom */
import { storageMemory } from '../../../src/taskpane/state/memory';

afterEach(() => {
  jest.restoreAllMocks();
  window.localStorage.clear();
});

test('a method is kept until another is chosen, and one that is offered no more is forgotten', () => {
  expect(storageMemory.recallMethod()).toBeNull();
  storageMemory.keepMethod('seedrandom-utf8');
  storageMemory.keepProfile('own');
  expect(storageMemory.recallMethod()).toBe('seedrandom-utf8');
  expect(storageMemory.recallProfile()).toBe('own');
  window.localStorage.setItem('ssj.method', 'seedrandom');
  expect(storageMemory.recallMethod()).toBeNull();
});

test('what shows once is kept by what it is', () => {
  expect(storageMemory.recallShown('tour')).toBe('');
  storageMemory.keepShown('tour', 'shown');
  expect(storageMemory.recallShown('tour')).toBe('shown');
  expect(storageMemory.recallShown('version')).toBe('');
});

test('where storage is blocked nothing is remembered and nothing fails', () => {
  jest.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new Error('blocked');
  });
  jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('blocked');
  });
  storageMemory.keepMethod('sha256');
  expect(storageMemory.recallMethod()).toBeNull();
  // It would come each time.
  expect(storageMemory.recallShown('tour')).toBeNull();
});
