import type { Injector, PluginCtor } from '@univerjs/core';
import { breathe } from '../app/breathe';

/**
 * Has the plugins of one spreadsheet set up what comes after it is drawn one after the other, others
 * having their turn in between: Univer sets all of them up at once, and the page stands still.
 */
export class PluginTurns {
  /** Resolves when all that are paced have set up what comes after the first drawing. */
  readonly rendered: Promise<void>;
  #previous: Promise<void> = Promise.resolve();
  #isOver = false;
  #waiting = 0;
  #allAreRendered = (): void => undefined;

  constructor() {
    this.rendered = new Promise((resolve) => (this.#allAreRendered = resolve));
  }

  /** The plugin, whose later stages wait for their turns. */
  paced(plugin: PluginCtor): PluginCtor {
    const take = (stage: () => void): void => {
      this.#previous = this.#previous.then(async () => {
        await breathe();
        if (!this.#isOver) stage();
      });
    };
    const isRendered = (): void => {
      this.#waiting -= 1;
      if (this.#waiting === 0) this.#allAreRendered();
    };
    this.#waiting += 1;
    return class extends plugin {
      declare protected readonly _injector: Injector;

      override onRendered(): void {
        take(() => {
          super.onRendered();
          isRendered();
        });
      }

      override onSteady(): void {
        take(() => super.onSteady());
      }
    };
  }

  /** The spreadsheet is taken off: what has not had its turn by now does not come. */
  dispose(): void {
    this.#isOver = true;
  }
}
