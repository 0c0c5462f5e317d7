import { currentSeed } from '../../../src/taskpane/state/drawDraft';
import {
  initialState,
  isUnread,
  paneReducer,
  type PaneAction,
  type PaneState,
} from '../../../src/taskpane/state/paneState';
import { busy, scanOf, scanWithoutRegisters } from '../paneFixture';

const reading = Symbol('reading');
const start = initialState({ year: 2026, quarter: 1 }, '');
const after = (...actions: PaneAction[]): PaneState => actions.reduce(paneReducer, start);

test('a reading that failed leaves the last good one standing', () => {
  const scan = scanOf();
  const state = after(
    { type: 'scanStarted', reading },
    { type: 'scanEnded', reading, scan },
    { type: 'scanStarted', reading },
    {
      type: 'scanEnded',
      reading,
      scan: scanOf({
        tables: [],
        sheetNames: [],
        enterprises: null,
        inspectors: null,
        problems: [busy],
      }),
    },
  );
  expect(state.scan).toBe(scan);
  expect(state.trouble).toEqual({ action: 'scan', problems: [busy] });
});

test('of two overlapping readings the one asked for last counts', () => {
  const later = Symbol('later reading');
  const state = after(
    { type: 'scanStarted', reading },
    { type: 'scanStarted', reading: later },
    { type: 'scanEnded', reading, scan: scanOf() },
  );
  expect(state.scan).toBeNull();
  expect(state.scanning).toBe(true);
});

test('a workbook without registers counts as read', () => {
  expect(isUnread({ ...scanWithoutRegisters(), tables: [] })).toBe(false);
});

test('a seed ends with the fingerprint that it was made for', () => {
  const { draft } = after({ type: 'seedChanged', seed: '123', fingerprint: 'aa' });
  expect(currentSeed(draft, 'aa')).toBe('123');
  expect(currentSeed(draft, 'bb')).toBe('');
});

test('each source keeps its own seed', () => {
  const { draft } = after(
    { type: 'seedChanged', seed: '123', fingerprint: 'aa' },
    { type: 'draftChanged', change: { seedKind: 'generated' } },
    { type: 'seedChanged', seed: '999', fingerprint: 'aa' },
  );
  expect(draft.seeds).toEqual({ witnessed: '123', public: '', generated: '999' });
});

test('how a draw ended that brought nothing is told only until the clerk goes on', () => {
  expect(start.runTold).toBe(false);
  expect(after({ type: 'drawStarted' }).runTold).toBe(true);
  expect(after({ type: 'drawStarted' }, { type: 'scanStarted', reading }).runTold).toBe(false);
  expect(after({ type: 'drawStarted' }, { type: 'stepChanged', step: 'profile' }).runTold).toBe(
    false,
  );
});
