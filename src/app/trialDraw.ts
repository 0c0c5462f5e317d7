import { drawPeriod } from '../domain/draw/drawPeriod';
import type { Task } from '../domain/draw/draw';
import { parseSeed } from '../domain/draw/ticket/seed';
import type { Problem } from '../text/problem/problemText';
import { inspectorLabels } from '../excel/draw/sheetLabels';
import { generateSeed } from './generateSeed';
import type { Preparation } from './prepareDraw';

/** What a draw would mean for people and places; who would be drawn is not told. */
export interface Trial {
  /**
   * Everyone who may be sent or help, with this year's tasks, those of the trial included; the most
   * first.
   */
  readonly inspectorLoads: readonly { readonly name: string; readonly load: number }[];
  /** Tasks of the trial by region, '' for unknown; the most first. */
  readonly districts: readonly { readonly region: string; readonly count: number }[];
  /** What stops the draw, or what its teams could not keep to. */
  readonly problems: readonly Problem[];
}

/**
 * Draws once with a seed that is thrown away. Nothing is written.
 *
 * @param preparation of the period
 * @param seedText for tests; else a new one every time
 */
export function trialDraw({ population }: Preparation, seedText = generateSeed()): Trial {
  const seed = parseSeed(seedText);
  if (seed === null) throw new RangeError('a trial needs a seed');
  const { draw, problems } = drawPeriod(population, seed, 'sha256');
  if (draw === null) return { inspectorLoads: [], districts: [], problems };
  const sent = counts(draw.tasks.flatMap(members));
  const labels = inspectorLabels(population.inspectors);
  const available = population.inspectors.filter(
    ({ licensed, auxiliary }) => licensed || auxiliary,
  );
  const loads = available.map(({ id, load }) => ({
    name: labels.get(id) ?? '',
    load: load + (sent.get(id) ?? 0),
  }));
  const districts = [...counts(draw.tasks.map(({ unit }) => unit.region))].map(
    ([region, count]) => ({ region, count }),
  );
  return {
    inspectorLoads: loads.sort((left, right) => right.load - left.load),
    districts: districts.sort((left, right) => right.count - left.count),
    problems,
  };
}

function members({ lead, assists, auxiliaries }: Task): string[] {
  return [lead, ...assists, ...auxiliaries].map(({ id }) => id);
}

function counts(texts: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const text of texts) found.set(text, (found.get(text) ?? 0) + 1);
  return found;
}
