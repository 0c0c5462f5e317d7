/**
 * What has changed in the registers since a draw. It says nothing of the draw: that was made of the
 * population as it was then, which the ledger keeps.
 */

import type { Population } from '../population/population';
import type { Enterprise } from '../register/enterprise';
import type { Inspector } from '../register/inspector';

/** Names, in the order of the register. */
export interface RegisterChange {
  readonly added: readonly string[];
  readonly gone: readonly string[];
  readonly changed: readonly string[];
}

export interface RegistersSince {
  readonly enterprises: RegisterChange;
  readonly inspectors: RegisterChange;
}

/**
 * Enterprises and inspectors that were added since, are gone, or stand with another name, code,
 * address or region (of people: name, unit or region). Who is closed, deregistered or no longer
 * active is gone, as a draw would leave them out.
 *
 * @param population of the draw
 * @param now rows of the registers as they are
 *
 * @example
 * registersSince({ units: [{ id: 'A', name: 'a' }], inspectors: [] }, { enterprises: [], inspectors: [] }).enterprises.gone // → ['a']
 */
export function registersSince(
  { units, inspectors }: Population,
  now: { readonly enterprises: readonly Enterprise[]; readonly inspectors: readonly Inspector[] },
): RegistersSince {
  const present = now.enterprises.filter(
    ({ production }) => production !== 'closed' && production !== 'deregistered',
  );
  return {
    enterprises: changeOf(units, present, ({ name, creditCode, address, region }) => [
      name,
      creditCode,
      address,
      region,
    ]),
    inspectors: changeOf(
      inspectors,
      now.inspectors.filter(({ active }) => active),
      ({ name, unit, region }) => [name, unit, region],
    ),
  };
}

interface Named {
  readonly id: string;
  readonly name: string;
}

function changeOf<Was extends Named, Is extends Named>(
  before: readonly Was[],
  now: readonly Is[],
  said: (row: Was | Is) => readonly (string | undefined)[],
): RegisterChange {
  const byId = new Map(before.map((row): [string, Was] => [row.id, row]));
  const present = new Set<string>(now.map(({ id }) => id));
  const text = (row: Was | Is): string => JSON.stringify(said(row).map((each) => each ?? ''));
  const names = (rows: readonly Named[]): string[] => rows.map(({ name }) => name);
  return {
    added: names(now.filter(({ id }) => !byId.has(id))),
    gone: names(before.filter(({ id }) => !present.has(id))),
    changed: names(
      now.filter((row) => {
        const was = byId.get(row.id);
        return was !== undefined && text(was) !== text(row);
      }),
    ),
  };
}
