/** @jest-environment jsdom */
import { EMPTY_DRAFT } from '../../../src/taskpane/state/drawDraft';
import { keptPane, keptText } from '../../../src/taskpane/state/keptPane';
import { initialState } from '../../../src/taskpane/state/paneState';
import { scanOf } from '../paneFixture';
import { storageMemory } from '../../../src/taskpane/state/memory';

afterEach(() => {
  jest.restoreAllMocks();
  window.localStorage.clear();
  window.sessionStorage.clear();
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

test('a pane that is loaded anew in its window goes on, in another version or over another workbook not', () => {
  const state = {
    ...initialState({ year: 2026, quarter: 1 }, 'own'),
    step: 'draw' as const,
    draft: { ...EMPTY_DRAFT, drawnBy: '赵一' },
    scan: scanOf({ choice: { enterprise: '名录' } }),
  };
  expect(storageMemory.recallPane()).toBeNull();
  storageMemory.keepPane(state);
  expect(storageMemory.recallPane()).toMatchObject({
    state: { step: 'draw', profileKey: 'own', draft: { drawnBy: '赵一' } },
    choice: { enterprise: '名录' },
  });
  const text = keptText(state, '');
  expect(keptPane(text, '')).not.toBeNull();
  expect(keptPane(text, 'C:\\另一份.xlsx')).toBeNull();
  expect(keptPane(text.replace('"version":"', '"version":"0'), '')).toBeNull();
  expect(keptPane('{', '')).toBeNull();
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
