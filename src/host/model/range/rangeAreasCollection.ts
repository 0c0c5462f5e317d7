import { itemNotFound } from '../../protocol/hostError';
import { HostCollection } from '../../protocol/hostObject';
import { integerArgument } from '../arguments';
import type { RangeAreas } from './rangeAreas';

/** `Excel.RangeAreasCollection`: areas of several sheets, each of one. */
export class RangeAreasCollection extends HostCollection {
  readonly #areas: readonly RangeAreas[];

  constructor(areas: readonly RangeAreas[]) {
    super('RangeAreasCollection');
    this.#areas = areas;
  }

  listItems(): RangeAreas[] {
    return [...this.#areas];
  }

  getCount(): number {
    return this.#areas.length;
  }

  getItemAt(index: unknown): RangeAreas {
    const areas = this.#areas[integerArgument(index)];
    if (!areas) throw itemNotFound();
    return areas;
  }
}
