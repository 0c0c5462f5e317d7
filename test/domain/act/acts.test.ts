import fc from 'fast-check';
import type { Act, Entry } from '../../../src/domain/act/act';
import {
  appendEntry,
  listFingerprint,
  type RecordedEntry,
  verifyChain,
} from '../../../src/domain/act/chain';
import type { CurrentTask } from '../../../src/domain/act/periodRecord';
import type { ListState } from '../../../src/domain/act/listState';
import { nextSubstitute } from '../../../src/domain/act/nextSubstitute';
import { parseEntry } from '../../../src/domain/act/parseEntry';
import { reassignTasks } from '../../../src/domain/act/reassignTasks';
import { asDrawn } from '../../../src/domain/act/asDrawn';
import { listNames, applyAct, type ListAct } from '../../../src/domain/act/replay';
import { idsOf } from '../../../src/domain/act/verifyPeriod';
import { drawPeriod } from '../../../src/domain/draw/drawPeriod';
import { isRegionAllowed } from '../../../src/domain/draw/team/personRules';
import type { Population } from '../../../src/domain/population/population';
import { recusedFrom } from '../../../src/domain/population/recusal';
import { ticketer } from '../../../src/domain/draw/ticket/ticket';
import { assertReaching } from '../../support/assertReaching';
import { keepsToDraws } from '../../support/directedTeam';
import { drawablePopulation } from '../../support/arbitraryPopulation';
import { aSeed, smallPopulation } from '../../support/draw';
import { staffedPopulation } from '../../support/richPopulation';

const seed = aSeed();
const method = 'sha256' as const;

function stateOf(population: Population): ListState | null {
  const { draw } = drawPeriod(population, seed, method);
  return draw === null ? null : { population, seed, method, tasks: asDrawn(draw.tasks), acts: [] };
}

/** One act by the rules, on a unit or on somebody's tasks; null where none can be done. */
function anAct(state: ListState, wantsUnit: boolean, pick: number): ListAct | null {
  const standing = state.tasks.filter(({ status }) => status === 'standing');
  const task = standing[pick % Math.max(1, standing.length)];
  if (task === undefined) return null;
  const common = { list: 'list', reason: '停产', listFingerprint: '' };
  if (wantsUnit) {
    const { added } = nextSubstitute(state, task.unit.id);
    return added === null
      ? null
      : {
          kind: 'substitute',
          ...common,
          removed: task.unit.id,
          added: added.unit.id,
          ...idsOf(added),
        };
  }
  const { tasks } = reassignTasks(state, task.lead.id);
  const teams = tasks.map((each) => ({ enterprise: each.unit.id, ...idsOf(each) }));
  return tasks.length === 0
    ? null
    : { kind: 'reassign', ...common, inspector: task.lead.id, tasks: teams };
}

const plan = fc.array(fc.record({ wantsUnit: fc.boolean(), pick: fc.nat({ max: 40 }) }), {
  maxLength: 6,
});

/** The states that a list goes through. */
function course(
  population: Population,
  steps: readonly { readonly wantsUnit: boolean; readonly pick: number }[],
): ListState[] {
  const first = stateOf(population);
  if (first === null) return [];
  const states = [first];
  for (const { wantsUnit, pick } of steps) {
    const now = states.at(-1) ?? first;
    const act = anAct(now, wantsUnit, pick);
    const tasks = act && applyAct(now.tasks, act, listNames(population, ticketer(method, seed)));
    if (act !== null && tasks !== null) states.push({ ...now, tasks, acts: [...now.acts, act] });
  }
  return states;
}

test('any sequence of acts replays to the same list', () => {
  assertReaching(
    { 'an act': 15, 'two acts': 8 },
    (reach) =>
      fc.property(fc.oneof(drawablePopulation, staffedPopulation), plan, (population, steps) => {
        const states = course(population, steps);
        const [first] = states;
        const last = states.at(-1);
        fc.pre(first !== undefined && last !== undefined);
        if (last.acts.length > 0) reach('an act');
        if (last.acts.length > 1) reach('two acts');
        const names = listNames(population, ticketer(method, seed));
        const replayed = last.acts.reduce<typeof first.tasks | null>(
          (tasks, act) => tasks && applyAct(tasks, act, names),
          first.tasks,
        );
        expect(replayed).toEqual(last.tasks);
        expect(listFingerprint(replayed ?? [])).toBe(listFingerprint(last.tasks));
        // As many stand as were drawn, and nobody stands twice.
        const standing = last.tasks.filter(({ status }) => status === 'standing');
        expect(standing).toHaveLength(first.tasks.length);
        expect(new Set(last.tasks.map(({ unit }) => unit.id)).size).toBe(last.tasks.length);
      }),
    { numRuns: 60 },
  );
});

test('a substitute is always the next ticket of its category that may be drawn and was never on the list', () => {
  assertReaching(
    { 'a substitute': 15 },
    (reach) =>
      fc.property(drawablePopulation, plan, (population, steps) => {
        const ranks = new Map(
          drawPeriod(population, seed, method).draw?.units.map(
            ({ unit, rank }): [string, number] => [unit.id, rank],
          ),
        );
        const states = course(population, steps);
        states.slice(1).forEach(({ acts }, index) => {
          const act = acts.at(-1);
          const before = states[index];
          if (act?.kind !== 'substitute' || before === undefined) return;
          const listed = new Set<string>(before.tasks.map(({ unit }) => unit.id));
          const category = population.units.find(({ id }) => id === act.removed)?.category;
          const open = population.units.filter(
            (unit) =>
              unit.category === category && (ranks.get(unit.id) ?? 0) > 0 && !listed.has(unit.id),
          );
          const lowest = Math.min(...open.map(({ id }) => ranks.get(id) ?? Infinity));
          expect(ranks.get(act.added)).toBe(lowest);
          reach('a substitute');
        });
      }),
    { numRuns: 60 },
  );
});

function breaches(
  { profile, inspectors }: Population,
  { unit, lead, assists, directed }: CurrentTask,
): string[] {
  const { team: rules } = profile;
  const team = [lead, ...assists];
  const recused = new Set(recusedFrom(inspectors)(unit).map((place) => inspectors[place]?.id));
  return [
    ...(team.length === rules.size && new Set(team.map(({ id }) => id)).size === team.length
      ? []
      : ['size']),
    ...(team.every(({ licensed, auxiliary }) => licensed && !auxiliary) ? [] : ['licence']),
    ...(team.every((person) => isRegionAllowed(person, unit, rules.region)) ? [] : ['region']),
    ...(team.some(({ id }) => recused.has(id)) ? ['recusal'] : []),
    ...(keepsToDraws(inspectors, team, directed) ? [] : ['directed']),
    ...(rules.mixedDepartments === true &&
    new Set(team.map(({ department }) => department)).size < team.length
      ? ['departments']
      : []),
  ];
}

test('after any acts every team that stands keeps the rules, and who fell out is in none', () => {
  assertReaching(
    { 'a team that stands': 25, 'someone who fell out': 12 },
    (reach) =>
      fc.property(staffedPopulation, plan, (population, steps) => {
        const last = course(population, steps).at(-1);
        fc.pre(last !== undefined);
        // Fixed teams mix departments when they are formed; all other rules hold for them too.
        const standing = last.tasks.filter(({ status }) => status === 'standing');
        for (const task of standing) expect(breaches(population, task)).toEqual([]);
        if (standing.length > 0) reach('a team that stands');
        const lastAct = last.acts.at(-1);
        if (lastAct?.kind === 'reassign') {
          const people = standing.flatMap(({ lead, assists }) => [lead, ...assists]);
          expect(people.map(({ id }) => String(id))).not.toContain(lastAct.inspector);
          reach('someone who fell out');
        }
      }),
    { numRuns: 150 },
  );
});

test('the members who stay keep their seats', () => {
  const state = stateOf(smallPopulation());
  const task = state?.tasks[0];
  if (!state || task === undefined) throw new Error('a draw is made');
  const { tasks } = reassignTasks(state, task.lead.id, [task.unit.id]);
  expect(tasks).toHaveLength(1);
  expect(tasks[0]?.assists).toEqual(task.assists);
  expect(tasks[0]?.lead.id).not.toBe(task.lead.id);
});

test('a unit that does not stand on the list, and someone without a task, cannot be replaced', () => {
  const state = stateOf(smallPopulation());
  if (!state) throw new Error('a draw is made');
  expect(nextSubstitute(state, 'nobody')).toMatchObject({
    added: null,
    problems: [{ code: 'act-unlisted' }],
  });
  const [first, ...others] = state.tasks;
  if (first === undefined) throw new Error('tasks were drawn');
  const replaced: ListState = { ...state, tasks: [{ ...first, status: 'replaced' }, ...others] };
  expect(nextSubstitute(replaced, first.unit.id)).toMatchObject({
    added: null,
    problems: [{ code: 'act-unlisted', name: first.unit.id }],
  });
  expect(reassignTasks(state, 'nobody')).toMatchObject({
    tasks: [],
    problems: [{ code: 'act-unassigned' }],
  });
});

test('a substitute that nobody may go to is told with the rule, and takes no place', () => {
  const state = stateOf(smallPopulation());
  const [task] = state?.tasks ?? [];
  if (!state || task === undefined) throw new Error('a draw is made');
  const { added } = nextSubstitute(state, task.unit.id);
  if (added === null) throw new Error('there is a substitute');
  const { population } = state;
  const recusals = population.inspectors.map(({ id }) => id);
  const units = population.units.map((unit) =>
    unit.id === added.unit.id ? { ...unit, recusals } : unit,
  );
  expect(nextSubstitute({ ...state, population: { ...population, units } }, task.unit.id)).toEqual({
    added: null,
    problems: [
      {
        ...{ code: 'team-impossible', severity: 'error', sheet: '', cell: '' },
        ...{ enterprise: added.unit.name, rule: 'recusal', eligible: 0, teamSize: 2 },
      },
    ],
  });
});

test('a category of which all are drawn has no substitute', () => {
  const population = smallPopulation();
  const { profile } = population;
  const all = {
    ...profile.plans.key,
    quota: { kind: 'percent', percent: 100, per: 'quarter' },
  } as const;
  const state = stateOf({
    ...population,
    profile: { ...profile, plans: { ...profile.plans, key: all } },
  });
  const task = state?.tasks.find(({ unit }) => unit.category === 'key');
  if (!state || task === undefined) throw new Error('a draw is made');
  expect(nextSubstitute(state, task.unit.id)).toMatchObject({
    added: null,
    problems: [{ code: 'substitute-none', name: task.unit.name }],
  });
});

const sheets = { list: 'l', ledger: 'd', record: 'r' };
const aTeam = { lead: 'P1', assists: ['P2'], auxiliaries: [] };
const texts = fc.string({ maxLength: 8 });
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  texts.map((reason): Act => ({
    kind: 'redraw',
    reason,
    sheets,
    fingerprint: 'f',
    seed: 's',
    method,
    listFingerprint: 'x',
  })),
  texts.map((reason): Act => ({
    kind: 'substitute',
    list: 'l',
    removed: 'A',
    added: 'B',
    ...aTeam,
    reason,
    listFingerprint: 'y',
  })),
  texts.map((reason): Act => ({
    kind: 'reassign',
    list: 'l',
    inspector: 'P',
    tasks: [{ enterprise: 'A', ...aTeam }],
    reason,
    listFingerprint: 'z',
  })),
  texts.map((reason): Act => ({ kind: 'void', list: 'l', reason })),
);
const anyChain = fc
  .array(fc.record({ at: texts, by: texts, witness: texts, act: anyAct }), {
    minLength: 1,
    maxLength: 7,
  })
  .map((deeds) => deeds.reduce<readonly Entry[]>(appendEntry, []));

const asRead = (entries: readonly Entry[]): RecordedEntry[] =>
  entries.map((entry, index) => {
    const place = { sheet: 'r', cell: `A${index + 1}` };
    return {
      entry: parseEntry(JSON.parse(JSON.stringify(entry))),
      place,
      dataPlace: place,
      faults: [],
    };
  });

test('a chain that nobody touched has no fault', () => {
  fc.assert(fc.property(anyChain, (entries) => expect(verifyChain(asRead(entries))).toEqual([])));
});

test('any change, removal before the end, or swap of entries is found', () => {
  assertReaching({ 'a removal': 35, 'a swap': 35 }, (reach) =>
    fc.property(
      anyChain,
      fc.nat(),
      fc.nat(),
      fc.constantFrom('at', 'by', 'witness', 'previous', 'hash', 'reason'),
      (entries, one, other, part) => {
        const at = one % entries.length;
        const changed = entries.map((entry, index) => {
          if (index !== at) return entry;
          if (part === 'reason')
            return { ...entry, act: { ...entry.act, reason: `${entry.act.reason}x` } };
          return { ...entry, [part]: `${entry[part]}x` };
        });
        expect(verifyChain(asRead(changed))).not.toEqual([]);
        if (at < entries.length - 1) {
          expect(verifyChain(asRead(entries.filter((_, index) => index !== at)))).not.toEqual([]);
          reach('a removal');
        }
        const swap = other % entries.length;
        const swapped = entries.map(
          (entry, index) => entries[index === at ? swap : index === swap ? at : index] ?? entry,
        );
        if (swap !== at) {
          expect(verifyChain(asRead(swapped))).not.toEqual([]);
          reach('a swap');
        }
      },
    ),
  );
});

test('an entry is read back from its JSON, and what is none is not', () => {
  fc.assert(
    fc.property(anyChain, (entries) =>
      expect(asRead(entries).map(({ entry }) => entry)).toEqual(entries),
    ),
  );
  for (const value of [null, 1, 'x', {}, { number: 1, act: {} }, []])
    expect(parseEntry(value)).toBeNull();
});

test('the hash of an entry is the one that any SHA-256 gives', () => {
  const [entry] = appendEntry([], {
    at: '',
    by: '',
    witness: '',
    act: { kind: 'void', list: 'l', reason: '名录有误' },
  });
  // printf
  // '\n{"act":{"kind":"void","list":"l","reason":"名录有误"},"at":"","by":"","number":1,"witness":""}'
  // | sha256sum
  expect(entry?.hash).toBe('57d74afb729f797d1e7a55b6006e2a483a34a5aed4045e462c1ce9bcf55b715d');
});
