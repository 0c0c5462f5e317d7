import type { SheetBox } from '../../grid/sheets';
import { itemNotFound } from '../../protocol/hostError';
import { HostObject, type Referable } from '../../protocol/hostObject';
import { textArgument } from '../arguments';
import type { ModelContext } from '../modelContext';
import { sheetOf } from '../worksheet/sheetAccess';
import { RangeAreas } from './rangeAreas';
import { RangeAreasCollection } from './rangeAreasCollection';
import { RangeCollection } from './rangeCollection';

/** `Excel.WorkbookRangeAreas`: cells of several sheets. */
export class WorkbookRangeAreas extends HostObject implements Referable {
  readonly keepsReference = true;
  readonly #context: ModelContext;
  readonly #places: readonly SheetBox[];

  constructor(context: ModelContext, places: readonly SheetBox[]) {
    super('WorkbookRangeAreas');
    this.#context = context;
    this.#places = places;
  }

  get addresses(): string[] {
    return this.#areas.map(({ address }) => address);
  }

  get areas(): RangeAreasCollection {
    return new RangeAreasCollection(this.#areas);
  }

  get ranges(): RangeCollection {
    return new RangeCollection(
      this.#places.map(({ sheetId, box }) => this.#context.range(sheetId, box)),
    );
  }

  /**
   * @param key id or name of a sheet
   * @throws HostError ItemNotFound where none of the cells are on it
   */
  getRangeAreasBySheet(key: unknown): RangeAreas {
    const areas = this.getRangeAreasOrNullObjectBySheet(key);
    if (!areas) throw itemNotFound();
    return areas;
  }

  getRangeAreasOrNullObjectBySheet(key: unknown): RangeAreas | null {
    const wanted = textArgument(key).toLowerCase();
    const isWanted = ({ sheetId }: RangeAreas): boolean =>
      sheetId === key || sheetOf(this.#context, sheetId).name.toLowerCase() === wanted;
    return this.#areas.find(isWanted) ?? null;
  }

  /** Of each sheet its own. */
  get #areas(): RangeAreas[] {
    const sheets = [...new Set(this.#places.map(({ sheetId }) => sheetId))];
    return sheets.map((sheetId) => {
      const boxes = this.#places.filter((place) => place.sheetId === sheetId);
      return new RangeAreas(
        this.#context,
        sheetId,
        boxes.map(({ box }) => box),
        (box) => this.#context.range(sheetId, box),
      );
    });
  }
}
