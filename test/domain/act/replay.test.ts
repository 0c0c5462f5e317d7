import type { DrawAct, ReassignAct, SubstituteAct } from '../../../src/domain/act/act';
import { peopleNow } from '../../../src/domain/act/listState';
import type { CurrentTask } from '../../../src/domain/act/periodRecord';
import { actsOn, applyAct, listNames } from '../../../src/domain/act/replay';
import { sheetMarks } from '../../../src/domain/act/sheetMarks';
import type { Seed, Ticket } from '../../../src/domain/draw/draw';
import { aCurrentTask } from '../../support/draw';
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

const task = (id: string, changes: Partial<CurrentTask> = {}): CurrentTask =>
  aCurrentTask(id, { lead: p, assists: [q], ...changes });
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
  ['nobody knows the lead, who goes alone', { lead: 'X', assists: [] }],
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

test('people have the tasks that stand, helpers too, on top of those before; who fell out of all is gone', () => {
  const state: Parameters<typeof peopleNow>[0] = {
    population: { ...population, inspectors: [{ ...p, load: 2 }, q, r, helper] },
    seed: '1' as Seed,
    method: 'sha256',
    tasks: [
      task('A', { auxiliaries: [helper] }),
      task('B', { assists: [] }),
      task('C', { lead: r, status: 'replaced' }),
    ],
    acts: [
      { ...reassign(), inspector: 'r' },
      { ...reassign(), inspector: 'q' },
    ],
  };
  expect(peopleNow(state).map(({ id, load }) => [id, load])).toEqual([
    ['p', 4],
    // Who fell out of some tasks stays with the others.
    ['q', 1],
    ['helper', 1],
  ]);
});

test('sheets are marked by the draw that took their place, or void', () => {
  const sheets = (name: string) => ({
    ...{ list: `${name} list`, ledger: `${name} ledger`, record: `${name} record` },
  });
  const draw = (name: string, more: Partial<DrawAct> = {}): DrawAct => ({
    ...{ kind: 'redraw', reason: '', sheets: sheets(name), fingerprint: '', seed: '' },
    ...{ method: 'sha256', listFingerprint: '', ...more },
  });
  const marks = sheetMarks([
    draw('a', { kind: 'draw' }),
    draw('b', { marks: ['a list', 'a record'] }),
    { kind: 'void', list: 'b list', reason: '' },
    draw('c'),
    { kind: 'void', list: 'c list', reason: '', marks: ['c ledger'] },
    { kind: 'void', list: 'unknown', reason: '' },
  ]);
  expect([...marks]).toEqual([
    ['a list', 'replaced-2'],
    ['a record', 'replaced-2'],
    ['b list', 'void'],
    ['b record', 'void'],
    ['c ledger', 'void'],
    ['unknown', 'void'],
  ]);
});
