import { categoryQuotas } from '../../quota/quota';
import { directedQuotas } from '../../quota/directedQuota';
import { selectDirected } from './directedSelection';
import type { CategoryDraw, DirectedResult, Ticket, TicketedUnit } from '../draw';
import type { Population } from '../../population/population';
import { selectUnits } from './select';

/** Everything of a draw but its teams. */
export interface UnitDraw {
  readonly categories: readonly CategoryDraw[];
  readonly directed: readonly DirectedResult[];
  /** in the order of Draw.units. */
  readonly units: readonly TicketedUnit[];
}

/**
 * Quotas, tickets and selection: the categories first, then the directed draws.
 *
 * @param population in any order of units
 * @param ticketOf id → ticket
 */
export function drawUnits(population: Population, ticketOf: (id: string) => Ticket): UnitDraw {
  const quotas = categoryQuotas(population);
  const selected = selectUnits(population, quotas, ticketOf);
  const categories = quotas.map((quota) => ({
    ...quota,
    drawn: selected.filter(({ unit, drawn }) => drawn && unit.category === quota.category).length,
  }));
  const { units, results } = selectDirected(population, directedQuotas(population), selected);
  return { categories, directed: results, units };
}
