import { formatAbsolute, formatSheet } from '../grid/address';
import { addName, findName, hasName, isNameTaken, listNames } from '../grid/names';
import { apiNotFound, itemAlreadyExists } from '../protocol/hostError';
import { HostCollection, type Indexed } from '../protocol/hostObject';
import { formulaArgument, isGiven, textArgument } from './arguments';
import { definedNameArgument } from './definedName';
import type { ModelContext } from './modelContext';
import { NamedItem } from './namedItem';
import { Range } from './range/range';
import { sheetOf } from './worksheet/sheetAccess';

/** `Excel.NamedItemCollection` of the workbook or of a worksheet. */
export class NamedItemCollection extends HostCollection implements Indexed {
  readonly #context: ModelContext;
  readonly #sheetId: string | null;

  /** @param sheetId null for the names of the workbook */
  constructor(context: ModelContext, sheetId: string | null) {
    super('NamedItemCollection');
    this.#context = context;
    this.#sheetId = sheetId;
    // What they come to may be asked for.
    this.listItems();
  }

  listItems(): NamedItem[] {
    return listNames(this.#context.grid, this.#sheetId).map(({ name }) => this.#item(name));
  }

  findItem(key: unknown): NamedItem | null {
    const found = findName(this.#context.grid, textArgument(key), this.#sheetId);
    return found && this.#item(found.name);
  }

  getItemOrNullObject(key: unknown): NamedItem | null {
    return this.findItem(key);
  }

  getCount(): number {
    return this.listItems().length;
  }

  /** @param reference a range, or a formula with its `=` */
  add(name: unknown, reference: unknown, comment?: unknown): NamedItem {
    const text = definedNameArgument(name);
    const { grid } = this.#context;
    if (hasName(grid, text, this.#sheetId)) throw itemAlreadyExists();
    // The grid could not tell which of the two a formula means.
    if (isNameTaken(grid, text))
      throw apiNotFound('NamedItemCollection.add(name of another scope)');
    addName(grid, {
      name: text,
      reference: this.#formula(reference),
      sheetId: this.#sheetId,
      comment: isGiven(comment) ? textArgument(comment) : '',
      isVisible: true,
    });
    return this.#item(text);
  }

  /** Formulas are written in Chinese as they are everywhere. */
  addFormulaLocal(name: unknown, formula: unknown, comment?: unknown): NamedItem {
    return this.add(name, textArgument(formula), comment);
  }

  #item(name: string): NamedItem {
    return new NamedItem(this.#context, name, this.#sheetId);
  }

  #formula(reference: unknown): string {
    if (!(reference instanceof Range)) return formulaArgument(reference);
    const { name } = sheetOf(this.#context, reference.sheetId);
    return `=${formatSheet(name)}!${formatAbsolute(reference.box)}`;
  }
}
