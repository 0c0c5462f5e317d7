import { BORDER_SIDES } from '../../grid/borders';
import type { Box } from '../../grid/box';
import { itemNotFound } from '../../protocol/hostError';
import { HostCollection, type Indexed } from '../../protocol/hostObject';
import { integerArgument, oneOf } from '../arguments';
import type { ModelContext } from '../modelContext';
import { RangeBorder } from './rangeBorder';

/** `Excel.RangeBorderCollection`: the six borders along the edges and inside. */
export class RangeBorderCollection extends HostCollection implements Indexed {
  readonly #context: ModelContext;
  readonly #sheetId: string;
  readonly #box: Box;

  constructor(context: ModelContext, sheetId: string, box: Box) {
    super('RangeBorderCollection');
    this.#context = context;
    this.#sheetId = sheetId;
    this.#box = box;
  }

  listItems(): RangeBorder[] {
    return BORDER_SIDES.map(
      (side) => new RangeBorder(this.#context, this.#sheetId, this.#box, side),
    );
  }

  findItem(side: unknown): RangeBorder {
    return new RangeBorder(this.#context, this.#sheetId, this.#box, oneOf(side, BORDER_SIDES));
  }

  get count(): number {
    return BORDER_SIDES.length;
  }

  getItemAt(index: unknown): RangeBorder {
    const border = this.listItems()[integerArgument(index)];
    if (!border) throw itemNotFound();
    return border;
  }
}
