import { HostCollection, type Indexed } from '../protocol/hostObject';
import { textArgument } from './arguments';
import type { ModelContext } from './modelContext';
import { Setting } from './setting';

/** `Excel.SettingCollection`: what add-ins keep in the workbook. */
export class SettingCollection extends HostCollection implements Indexed {
  readonly #context: ModelContext;

  constructor(context: ModelContext) {
    super('SettingCollection');
    this.#context = context;
  }

  listItems(): Setting[] {
    return Object.keys(this.#context.grid.extras.settings).map(
      (key) => new Setting(this.#context, key),
    );
  }

  findItem(key: unknown): Setting | null {
    const text = textArgument(key);
    return Object.hasOwn(this.#context.grid.extras.settings, text)
      ? new Setting(this.#context, text)
      : null;
  }

  getItemOrNullObject(key: unknown): Setting | null {
    return this.findItem(key);
  }

  getCount(): number {
    return this.listItems().length;
  }

  /** Overwrites a setting of the same key, as Excel does. */
  add(key: unknown, value: unknown): Setting {
    const text = textArgument(key);
    this.#context.grid.extras.settings[text] = value;
    this.#context.events.reportSettings();
    return new Setting(this.#context, text);
  }
}
