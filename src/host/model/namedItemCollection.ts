import { formatAbsolute, formatSheet } from '../grid/address';
import { addName, findName, listNames } from '../grid/names';
import { itemAlreadyExists } from '../protocol/hostError';
import { HostCollection, type Indexed } from '../protocol/hostObject';
import { textArgument } from './arguments';
import { definedNameArgument } from './definedName';
import type { ModelContext } from './modelContext';
import { NamedItem } from './namedItem';
import { Range } from './range/range';
import { sheetOf } from './worksheet/sheetAccess';

/** `Excel.NamedItemCollection` of the workbook. */
export class NamedItemCollection extends HostCollection implements Indexed {
  readonly #context: ModelContext;

  constructor(context: ModelContext) {
    super('NamedItemCollection');
    this.#context = context;
  }

  listItems(): NamedItem[] {
    return listNames(this.#context.grid).map(({ name }) => new NamedItem(this.#context, name));
  }

  findItem(key: unknown): NamedItem | null {
    const found = findName(this.#context.grid, textArgument(key));
    return found && new NamedItem(this.#context, found.name);
  }

  getItemOrNullObject(key: unknown): NamedItem | null {
    return this.findItem(key);
  }

  getCount(): number {
    return this.listItems().length;
  }

  /** @param reference a range, or a formula with its `=` */
  add(name: unknown, reference: unknown): NamedItem {
    const text = definedNameArgument(name);
    if (findName(this.#context.grid, text)) throw itemAlreadyExists();
    addName(this.#context.grid, text, this.#formula(reference));
    return new NamedItem(this.#context, text);
  }

  #formula(reference: unknown): string {
    if (!(reference instanceof Range)) return textArgument(reference);
    const { name } = sheetOf(this.#context, reference.sheetId);
    return `=${formatSheet(name)}!${formatAbsolute(reference.box)}`;
  }
}
