/**
 * What is asked of the units of the period against the units that there are: quotas, ratios,
 * directed draws, weights.
 */

import { type Conflict, type Situation, conflictOf } from './conflict';
import { demandQuota } from '../quota/demandQuota';
import { directedStaff, directedUnits } from '../quota/directedQuota';
import { capVisits } from '../population/unitVisits';
import { countsAsStaff } from '../quota/staff';
import type { Profile, Quota } from '../profile/profile';
import { lowerQuotas } from './lowerQuota';
import { countExcluded, poolSize, reclassed, unitsOf, type OwnDemand } from './ownDemand';
import { changedProfile, demandOf, type ProfileChange } from './profileChange';
import { roundProduct } from '../ground/roundUp';
import { canInspect } from '../draw/team/teamMaker';

/**
 * A period for which no category and no directed draw asks for anything: an error, since a draw of
 * nothing is a mistake.
 */
export function nothingToDraw(situation: Situation): Conflict[] {
  const { quotas, directed } = situation;
  if ([...quotas, ...directed].some(({ quota }) => quota > 0)) return [];
  const { profile, units, inspectors, period } = situation.population;
  const { directed: draws = [] } = profile;
  // Directed draws that are not made in the period have no quota in it.
  const outside = draws.filter(({ id }) => !directed.some((each) => each.id === id));
  const reasons = [
    ...quotas.map(({ category, total, steps }) => ({ category, total, steps })),
    ...directed.map(({ id, total, steps }) => ({
      name: draws.find((each) => each.id === id)?.name ?? id,
      total,
      steps,
    })),
    ...outside.map((draw) => {
      const own = directedUnits(units, draw);
      const { steps } = demandQuota(draw.plan, own, directedStaff(inspectors, draw), period);
      return { name: draw.name, total: own.length, steps };
    }),
  ];
  return [
    conflictOf(situation, {
      register: 'enterprise',
      severity: 'error',
      detail: { code: 'nothing-to-draw', reasons },
    }),
  ];
}

/**
 * A quota of this period that its pool cannot fill, with the units that are missing by reason: an
 * error. Remedies: a higher cap, repeats or stopped units allowed, where one of these frees enough
 * units, or a quota that the pool can fill.
 */
export function quotaAgainstPool(situation: Situation): Conflict[] {
  const quotas = new Map<string, number>([
    ...situation.quotas.map(({ category, quota }) => [category, quota] as const),
    ...situation.directed.map(({ id, quota }) => [`directed ${id}`, quota] as const),
  ]);
  return situation.demands.flatMap((own) => {
    const quota =
      quotas.get(
        own.subject.kind === 'category' ? own.subject.category : `directed ${own.subject.id}`,
      ) ?? 0;
    const pool = poolSize(own.classes);
    return quota <= pool ? [] : [shortage(situation, own, quota, pool)];
  });
}

function shortage(situation: Situation, own: OwnDemand, quota: number, pool: number): Conflict {
  const { subject, classes } = own;
  const { profile } = situation.population;
  const numbers = { quota, pool, excluded: countExcluded(classes) };
  const isMet = (change: ProfileChange): boolean =>
    isFilled(own, changedProfile(profile, change), situation);
  const candidates: readonly (readonly ProfileChange[])[] = [
    higherCaps(own, profile),
    [{ code: 'repeat-allowed', subject }],
    [{ code: 'suspended-in-pool' }],
    lowerQuotas(own, pool),
  ];
  return conflictOf(situation, {
    register: 'enterprise',
    severity: 'error',
    detail:
      subject.kind === 'category'
        ? { code: 'quota-exceeds-pool', category: subject.category, ...numbers }
        : { code: 'directed-exceeds-pool', name: subject.name, ...numbers },
    changes: candidates.flatMap((choice) => choice.filter(isMet).slice(0, 1)),
  });
}

/** Caps just above the visits that units at the cap have had: only these free any. */
function higherCaps({ classes }: OwnDemand, { caps = [] }: Profile): ProfileChange[] {
  return caps.flatMap(({ times: limit }, cap) => {
    const visits = new Set(
      classes
        .filter(({ unit }) => unit.exclusion === 'capped')
        .map(({ unit }) => capVisits(unit, cap) ?? 0)
        .filter((count) => count >= limit),
    );
    return [...visits]
      .sort((one, other) => one - other)
      .map((count): ProfileChange => ({ code: 'cap', cap, times: count + 1 }));
  });
}

function isFilled(own: OwnDemand, profile: Profile, { population }: Situation): boolean {
  const demand = demandOf(profile, own.subject) ?? own.demand;
  const { classes } = reclassed(own, demand, profile);
  return (
    demandQuota(demand, unitsOf(classes), own.staff, population.period).quota <= poolSize(classes)
  );
}

type StaffQuota = Extract<Quota, { kind: 'staff' }>;

/**
 * 人员:对象 ratios that ask for more units than there are: 20 people at 1:10 are 200 of 189 units. Then
 * all units are drawn once in the span that it names, so this is a warning. The remedy is the highest ratio that
 * the units allow; no single change helps where several ratios ask for too much.
 */
export function staffAgainstCategory(situation: Situation): Conflict[] {
  return situation.demands.flatMap((own) => {
    const tooMuch = mustBeMet(own.demand.quota).filter(
      (quota) => dueOf(quota, own) > own.total && !isSet(quota, own, situation),
    );
    const [first] = tooMuch;
    if (first === undefined || own.total === 0) return [];
    const { subject, demand, total } = own;
    const staff = staffOf(first, own);
    const each = Math.floor((total * 10) / staff) / 10;
    const changes: ProfileChange[] =
      tooMuch.length === 1 && each > 0
        ? [
            {
              code: 'quota',
              subject,
              quota: replaced(demand.quota, first, { ...first, units: each }),
            },
          ]
        : [];
    const numbers = {
      staff,
      base: first.base,
      each: first.units,
      per: first.per,
      due: dueOf(first, own),
      total,
    };
    return [
      conflictOf(situation, {
        register: 'enterprise',
        severity: 'warning',
        detail: { code: 'staff-quota-exceeds-category', subject, ...numbers },
        changes,
      }),
    ];
  });
}

/** Whether the people of now decide nothing, since the year's number stands. */
function isSet({ per }: StaffQuota, { demand }: OwnDemand, { population }: Situation): boolean {
  return per === 'year' && demand.yearNumber?.year === population.period.year;
}

function staffOf({ base }: StaffQuota, own: OwnDemand): number {
  return own.staff.filter((inspector) => countsAsStaff(inspector, base)).length;
}

function dueOf(quota: StaffQuota, own: OwnDemand): number {
  return roundProduct(staffOf(quota, own), quota.units, 1, quota.rounding ?? 'up').count;
}

/**
 * The ratios that are asked for whatever else is: not those of which another quota may take the
 * place, or that have a ceiling.
 */
function mustBeMet(quota: Quota): StaffQuota[] {
  if (quota.kind === 'staff') return [quota];
  return quota.kind === 'and' ? quota.of.flatMap(mustBeMet) : [];
}

function replaced(quota: Quota, part: Quota, other: Quota): Quota {
  if (quota === part) return other;
  return quota.kind === 'and'
    ? { ...quota, of: quota.of.map((each) => replaced(each, part, other)) }
    : quota;
}

/**
 * Directed draws of this period that meet nobody: no unit (a warning, since nothing is drawn), or
 * fewer licensed people than a team (an error where something is to be drawn). Remedies: other
 * people allowed too, or the directed draw dropped.
 */
export function directedAgainstRegisters(situation: Situation): Conflict[] {
  const { profile, inspectors } = situation.population;
  return situation.directed.flatMap(({ id, total, quota }) => {
    const name = profile.directed?.find((each) => each.id === id)?.name ?? id;
    const dropped = { code: 'directed-dropped', id, name } as const;
    if (total === 0)
      return [
        conflictOf(situation, {
          register: 'enterprise',
          severity: 'warning',
          detail: { code: 'directed-empty', name },
          changes: [dropped],
        }),
      ];

    const licensed = inspectors.filter(canInspect);
    const people = licensed.filter((inspector) => inspector.directed.includes(id)).length;
    const teamSize = profile.team.size;
    if (people >= teamSize) return [];
    const detail = {
      code: 'directed-inspectors-too-few',
      name,
      inspectors: people,
      teamSize,
    } as const;
    const others =
      licensed.length >= teamSize ? [{ code: 'directed-inspectors-any', id, name } as const] : [];
    return [
      conflictOf(situation, {
        register: 'inspector',
        severity: quota > 0 ? 'error' : 'warning',
        detail,
        changes: [...others, dropped],
      }),
    ];
  });
}

/**
 * Weights that are no chance at all: an error, since tickets are divided by them. The remedy is the
 * weight of a rule that says nothing.
 */
export function weightsAboveZero(situation: Situation): Conflict[] {
  return (situation.population.profile.weights ?? []).flatMap(({ factor }, index) =>
    factor > 0 && Number.isFinite(factor)
      ? []
      : [
          conflictOf(situation, {
            register: 'enterprise',
            severity: 'error',
            detail: { code: 'weight-not-positive', rule: index + 1, factor },
            changes: [{ code: 'weight', rule: index + 1, factor: 1 }],
          }),
        ],
  );
}
