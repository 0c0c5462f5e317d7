import { sha256 } from '@noble/hashes/sha2.js';
import { assignTeams } from '../src/domain/draw/team/assign';
import type { Method, Seed, TicketedUnit } from '../src/domain/draw/draw';
import { drawPeriod } from '../src/domain/draw/drawPeriod';
import type { Population } from '../src/domain/population/population';
import { selectUnits } from '../src/domain/draw/selection/select';
import { parseSeed } from '../src/domain/draw/ticket/seed';
import { ticketer } from '../src/domain/draw/ticket/ticket';
import { CATEGORIES } from '../src/domain/register/category';
import { categoryQuotas } from '../src/domain/quota/categoryQuota';
import { canonicalText, fingerprint } from '../src/domain/population/canonical';
import { province } from './province';

/**
 * What the peer is asked, in the form that consistent_sampler_peer.py reads, and what it ought to
 * answer.
 */
export interface PeerQuestion {
  readonly request: {
    readonly seed: string;
    readonly groups: readonly (readonly string[])[];
    readonly takes: readonly number[];
  };
  /** for each group its sample, the lowest ticket first: ticket and id. */
  readonly samples: readonly (readonly (readonly [string, string])[])[];
}

/** The parts of a draw that are timed; each function gives its milliseconds. */
export interface DrawBench {
  readonly size: string;
  readonly question: PeerQuestion;
  /** tickets of all enterprises and the selection of a quarter of each category, under sha256. */
  readonly core: () => number;
  /** the core and the teams of all tasks. */
  readonly withTeams: () => number;
  /** the core under seedrandom-utf8. */
  readonly seedrandomCore: () => number;
  readonly fingerprint: () => number;
  /** SHA-256 of the text that the fingerprint is of, made before. */
  readonly hashAlone: () => number;
  /** drawPeriod as the program calls it: quotas, core, teams, fingerprint. */
  readonly drawPeriod: () => number;
}

const SEED = parseSeed('01382438112797316654')!;

/** Prepares a draw of a province; core and teams have run once, to warm up. */
export function drawBench(): DrawBench {
  const population = province();
  const quotas = categoryQuotas(population);
  const core = (method: Method): TicketedUnit[] =>
    selectUnits(population, quotas, ticketer(method, SEED));
  const units = core('sha256');
  const tasks = teams(units, population, SEED);
  return {
    size: `${population.units.length} enterprises, ${population.inspectors.length} inspectors, ${tasks} tasks of ${population.profile.team.size}`,
    question: peerQuestion(units),
    core: () => elapsed(() => core('sha256')),
    withTeams: () => elapsed(() => teams(core('sha256'), population, SEED)),
    seedrandomCore: () => elapsed(() => core('seedrandom-utf8')),
    fingerprint: () => elapsed(() => fingerprint(population)),
    hashAlone: () => {
      const text = new TextEncoder().encode(canonicalText(population));
      return elapsed(() => sha256(text));
    },
    drawPeriod: () => elapsed(() => drawPeriod(population, SEED, 'sha256')),
  };
}

function teams(units: readonly TicketedUnit[], population: Population, seed: Seed): number {
  const selected = units.filter(({ drawn }) => drawn);
  return assignTeams(selected, population.inspectors, population.profile, ticketer('sha256', seed))
    .tasks.length;
}

function peerQuestion(units: readonly TicketedUnit[]): PeerQuestion {
  const groups = CATEGORIES.map((category) =>
    units.filter(({ unit }) => unit.category === category),
  ).filter((group) => group.length > 0);
  const samples = groups.map((group) =>
    group
      .filter(({ drawn }) => drawn)
      .map(({ ticket, unit }): [string, string] => [ticket, unit.id]),
  );
  return {
    request: {
      seed: SEED,
      groups: groups.map((group) => group.map(({ unit }) => unit.id).sort()),
      takes: samples.map((sample) => sample.length),
    },
    samples,
  };
}

function elapsed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
