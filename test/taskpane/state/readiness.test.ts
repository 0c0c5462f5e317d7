import { prepareDraw } from '../../../src/app/prepareDraw';
import type { WorkbookScan } from '../../../src/app/scanWorkbook';
import { initialState, type PaneState } from '../../../src/taskpane/state/paneState';
import { readiness } from '../../../src/taskpane/state/readiness';
import { tangshanGaoxin2024 } from '../../../src/text/preset/tangshanGaoxin2024';
import { error, inspectors, scanOf, scanWithoutRegisters, warning } from '../paneFixture';

const period = { year: 2026, quarter: 1 } as const;

function readinessOf(scan: WorkbookScan, change: Partial<PaneState> = {}) {
  return readiness(
    { ...initialState(period, ''), scan, ...change },
    prepareDraw(scan, tangshanGaoxin2024, period),
    { run: { status: 'idle' }, shown: null },
  );
}

test('registers without errors open the way to the draw', () => {
  expect(readinessOf(scanOf({ problems: [warning] })).reachable).toEqual({
    register: true,
    profile: true,
    draw: true,
    result: false,
  });
});

test('an error in a register closes all later steps', () => {
  const ready = readinessOf(scanOf({ problems: [error] }), { step: 'draw', furthest: 'draw' });
  expect(ready.reachable).toEqual({ register: true, profile: false, draw: false, result: false });
  expect(ready.step).toBe('register');
});

test('missing registers close all later steps', () => {
  expect(readinessOf(scanWithoutRegisters()).reachable.profile).toBe(false);
});

test('problems of the registers are not told again with the profile', () => {
  const ready = readinessOf(scanOf({ problems: [warning] }));
  expect(ready.registerProblems).toEqual([warning]);
  expect(ready.profileProblems).not.toContainEqual(warning);
});

test('rules that cannot be kept block the second step, seen from the first', () => {
  const ready = readinessOf(scanOf({ inspectors: inspectors(1) }), { furthest: 'profile' });
  expect(ready.reachable.draw).toBe(false);
  expect(ready.marks).toEqual({
    register: 'current',
    profile: 'blocked',
    draw: 'ahead',
    result: 'ahead',
  });
});

test('a step is done once the clerk has gone beyond it', () => {
  expect(readinessOf(scanOf(), { step: 'draw', furthest: 'draw' }).marks).toEqual({
    register: 'done',
    profile: 'done',
    draw: 'current',
    result: 'ahead',
  });
  expect(readinessOf(scanOf()).marks.profile).toBe('open');
});

test('open questions close the draw and are no problems of the step', () => {
  const ready = readinessOf(scanOf({ choice: {} }), { furthest: 'profile' });
  expect(ready.openQuestions.map(({ kind }) => kind)).toEqual([
    'field',
    'field',
    'field',
    'field',
    'condition',
  ]);
  expect(ready.reachable).toEqual({ register: true, profile: true, draw: false, result: false });
  expect(ready.marks.profile).toBe('blocked');
  expect(ready.profileProblems).toEqual([]);
});

test('answered questions are no problems of the step either', () => {
  const ready = readinessOf(scanOf());
  expect(ready.openQuestions).toEqual([]);
  expect(ready.profileProblems).toEqual([]);
});
