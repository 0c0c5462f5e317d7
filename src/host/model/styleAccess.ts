import type { NamedStyle } from '../grid/namedStyle';
import { changeNamedStyle, isInUse, listNamedStyles } from '../grid/namedStyles';
import type { StyleFacet } from '../grid/styles';
import { mergeStyles } from '../grid/pendingWrites';
import { apiNotFound, itemNotFound } from '../protocol/hostError';
import type { ModelContext } from './modelContext';

/** The way to one named style from the objects that say something of it. */
export class StyleAccess {
  constructor(
    readonly context: ModelContext,
    readonly number: number,
  ) {}

  /** @throws HostError ItemNotFound when the style has been deleted */
  get style(): NamedStyle {
    const found = listNamedStyles(this.context.grid).find(({ number }) => number === this.number);
    if (!found) throw itemNotFound();
    return found;
  }

  read<Value>(facet: StyleFacet<Value>): Value {
    return facet.read(this.style.look);
  }

  write<Value>(facet: StyleFacet<Value>, value: Value): void {
    const { look } = this.style;
    this.change({ look: mergeStyles(look, facet.write(value)) });
  }

  /** @throws HostError ApiNotFound, see `requireOwn` */
  change(changes: Parameters<typeof changeNamedStyle>[2]): void {
    this.requireOwn();
    changeNamedStyle(this.context.grid, this.number, changes);
  }

  /**
   * A style can be changed and deleted as long as no file and no cell has it: the host does not
   * carry it over to them.
   *
   * @throws HostError ApiNotFound
   */
  requireOwn(): void {
    const { isNew, name } = this.style;
    if (!isNew || isInUse(this.context.grid, this.number))
      throw apiNotFound(`Style of cells (${name})`);
  }
}
