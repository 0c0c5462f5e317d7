import { EVERYTHING, PLAIN_ALIGNMENT } from '../grid/namedStyle';
import { addNamedStyle, findNamedStyle, listNamedStyles } from '../grid/namedStyles';
import { invalidArgument, itemAlreadyExists, itemNotFound } from '../protocol/hostError';
import { HostCollection, type Indexed } from '../protocol/hostObject';
import { integerArgument, textArgument } from './arguments';
import type { ModelContext } from './modelContext';
import { Style } from './style';
import { StyleAccess } from './styleAccess';

/** Letters of a name. */
const MAX_NAME = 255;

/** `Excel.StyleCollection` of the workbook. */
export class StyleCollection extends HostCollection implements Indexed {
  readonly #context: ModelContext;

  constructor(context: ModelContext) {
    super('StyleCollection');
    this.#context = context;
  }

  listItems(): Style[] {
    return listNamedStyles(this.#context.grid).map(({ number }) => this.#style(number));
  }

  /** @param key as Excel shows it, or as `Excel.BuiltInStyle` has it */
  findItem(key: unknown): Style | null {
    const found = findNamedStyle(this.#context.grid, textArgument(key));
    return found && this.#style(found.number);
  }

  getItemOrNullObject(key: unknown): Style | null {
    return this.findItem(key);
  }

  getItemAt(index: unknown): Style {
    const style = this.listItems()[integerArgument(index)];
    if (!style) throw itemNotFound();
    return style;
  }

  getCount(): number {
    return this.listItems().length;
  }

  /** A style that looks like Normal. */
  add(value: unknown): void {
    const name = textArgument(value).trim();
    if (name === '' || name.length > MAX_NAME) throw invalidArgument();
    const { grid } = this.#context;
    if (findNamedStyle(grid, name)) throw itemAlreadyExists();
    const normal = listNamedStyles(grid).find(({ number }) => number === 0);
    addNamedStyle(grid, {
      name,
      builtInId: null,
      look: normal?.look ?? {},
      scope: EVERYTHING,
      alignment: PLAIN_ALIGNMENT,
    });
  }

  #style(number: number): Style {
    return new Style(new StyleAccess(this.#context, number));
  }
}
