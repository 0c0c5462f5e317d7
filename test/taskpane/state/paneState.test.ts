import {
  currentSeed,
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

test('progress that comes after the end is ignored', () => {
  const state = after(
    { type: 'runStarted' },
    { type: 'runEnded', outcome: { kind: 'cancelled' } },
    { type: 'runProgressed', stage: 'write', fraction: 1 },
  );
  expect(state.run).toEqual({ status: 'cancelled' });
});

test('how a run stopped is told only until the clerk goes on', () => {
  const stopped: PaneAction = { type: 'runEnded', outcome: { kind: 'stopped', problems: [busy] } };
  expect(after({ type: 'runStarted' }, stopped).run).toEqual({
    status: 'stopped',
    problems: [busy],
  });
  expect(after({ type: 'runStarted' }, stopped, { type: 'scanStarted', reading }).run).toEqual({
    status: 'idle',
  });
  expect(
    after({ type: 'runStarted' }, stopped, { type: 'stepChanged', step: 'profile' }).run,
  ).toEqual({ status: 'idle' });
});
