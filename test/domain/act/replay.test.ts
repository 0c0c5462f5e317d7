import type { ReassignAct, SubstituteAct } from '../../../src/domain/act/act';
import type { CurrentTask } from '../../../src/domain/act/periodRecord';
import { actsOn, applyAct, listNames } from '../../../src/domain/act/replay';
import type { Ticket } from '../../../src/domain/draw/draw';
import { aPoolInspector, aPopulation, aUnit } from '../../support/register';

const p = aPoolInspector('p');
const q = aPoolInspector('q');
const r = aPoolInspector('r');
const helper = aPoolInspector('helper');
const population = aPopulation({
  units: ['A', 'B', 'C'].map((id) => aUnit(id)),
  inspectors: [p, q, r, helper],
});
const names = listNames(population, (id) => `0.${id}` as Ticket);

const task = (id: string, changes: Partial<CurrentTask> = {}): CurrentTask => ({
  unit: aUnit(id),
  ticket: `0.${id}` as Ticket,
  lead: p,
  assists: [q],
  auxiliaries: [],
  directed: [],
  joint: { internal: [], external: [] },
  status: 'standing',
  replaces: '',
  reason: '',
  ...changes,
});
const list = [task('A'), task('B')];

const substitute = (changes: Partial<SubstituteAct> = {}): SubstituteAct => ({
  kind: 'substitute',
  list: 'l',
  removed: 'A',
  added: 'C',
  lead: 'q',
  assists: ['r'],
  auxiliaries: ['helper'],
  reason: '停产',
  listFingerprint: '',
  ...changes,
});
const team = { lead: 'q', assists: ['r'], auxiliaries: ['helper'] };
const reassign = (...tasks: ReassignAct['tasks']): ReassignAct => ({
  ...{ kind: 'reassign', list: 'l', inspector: 'p', tasks, reason: '', listFingerprint: '' },
});

test('acts that change a list are those of it that change tasks', () => {
  const own = [substitute(), reassign()];
  expect(actsOn([...own, substitute({ list: 'm' })], 'l')).toEqual(own);
  expect(actsOn([{ kind: 'void', list: 'l', reason: '' }], 'l')).toEqual([]);
});

test('a substitute stands behind the one whose place it takes, and in its joint check', () => {
  const joint = { internal: ['水科'], external: [] };
  expect(applyAct([task('A', { joint }), task('B')], substitute(), names)).toEqual([
    task('A', { joint, status: 'replaced', reason: '停产' }),
    task('C', {
      ...{ lead: q, assists: [r], auxiliaries: [helper] },
      ...{ joint, replaces: 'A', reason: '停产' },
    }),
    task('B'),
  ]);
});

test.each<[string, Partial<SubstituteAct>]>([
  ['the removed one does not stand on the list', { removed: 'C' }],
  ['the added one is on the list', { added: 'B' }],
  ['nobody knows the added one', { added: 'X' }],
  ['nobody knows the lead', { lead: 'X' }],
  ['nobody knows an assistant', { assists: ['r', 'X'] }],
  ['nobody knows a helper', { auxiliaries: ['X'] }],
])('a substitution does not fit where %s', (_, changes) => {
  expect(applyAct(list, substitute(changes), names)).toBeNull();
});

test('nor where the removed one was replaced already', () => {
  expect(applyAct([task('A', { status: 'replaced' })], substitute(), names)).toBeNull();
});

test('others take over the tasks that are named, which keep their place', () => {
  expect(applyAct(list, reassign({ enterprise: 'B', ...team }), names)).toEqual([
    task('A'),
    task('B', { lead: q, assists: [r], auxiliaries: [helper] }),
  ]);
});

test('a change of people does not fit where it names no task, one that does not stand, or somebody unknown', () => {
  const both = { enterprise: 'A', ...team };
  expect(applyAct(list, reassign(), names)).toBeNull();
  expect(applyAct(list, reassign(both, { enterprise: 'C', ...team }), names)).toBeNull();
  expect(applyAct(list, reassign(both, { enterprise: 'B', ...team, lead: 'X' }), names)).toBeNull();
  const replaced = [task('A', { status: 'replaced' }), task('B')];
  expect(applyAct(replaced, reassign(both), names)).toBeNull();
});
