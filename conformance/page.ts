/** What a handler asks for that is no matter of the workbook. */
export class NotHere extends Error {
  /** @param what such as a file that the user chooses */
  constructor(readonly what: string) {
    super(`There is no ${what} here.`);
  }
}

/** An element of the sample's page: it holds what it is given, and knows who waits for its click. */
class PageElement {
  value = '';
  textContent = '';
  readonly style: Record<string, string> = {};
  readonly #waiting: Record<string, (() => unknown)[]> = {};

  constructor(
    readonly id: string,
    private readonly onListener: (id: string, act: () => unknown) => void,
  ) {}

  get files(): never {
    throw new NotHere('file that a user chooses');
  }

  addEventListener(event: string, act: () => unknown): void {
    (this.#waiting[event] ??= []).push(act);
    if (event === 'click') this.onListener(this.id, act);
  }

  removeEventListener(): void {
    return undefined;
  }

  setAttribute(name: string, value: string): void {
    if (name === 'value') this.value = value;
  }

  appendChild<Child>(child: Child): Child {
    return child;
  }

  focus(): void {
    return undefined;
  }
}

/** A button of the sample. */
export interface Handler {
  readonly button: string;
  readonly act: () => unknown;
}

/** What the sample's script finds around it, and the handlers that it hangs on its buttons. */
export class Page {
  readonly handlers: Handler[] = [];
  /** Errors that the sample's own helper has caught and only told. */
  readonly told: unknown[] = [];
  readonly #elements = new Map<string, PageElement>();

  /** @param html of the sample: its fields begin with what it writes into them */
  constructor(private readonly html: string) {}

  /** The names that a script may use beside those of Office.js. */
  get surroundings(): Readonly<Record<string, unknown>> {
    const tell = (...words: unknown[]): void => {
      this.told.push(...words.filter((word) => word instanceof Error));
    };
    const missing = (what: string) =>
      function absent(): never {
        throw new NotHere(what);
      };
    return {
      document: {
        getElementById: (id: string) => this.#element(id),
        createElement: () => this.#element(''),
        querySelectorAll: () => [],
      },
      console: { log: tell, error: tell, warn: tell, info: tell, table: tell },
      fetch: missing('network'),
      XMLHttpRequest: missing('network'),
      FileReader: missing('file that a user chooses'),
      Image: missing('picture'),
      window: { open: missing('window') },
    };
  }

  #element(id: string): PageElement {
    const known = this.#elements.get(id);
    if (known) return known;
    const element = new PageElement(id, (button, act) => this.handlers.push({ button, act }));
    const tag = new RegExp(`<\\w+[^>]*\\bid="${id}"[^>]*>([^<]*)`).exec(this.html);
    element.value = /\bvalue="([^"]*)"/.exec(tag?.[0] ?? '')?.[1] ?? tag?.[1]?.trim() ?? '';
    element.textContent = tag?.[1] ?? '';
    if (id !== '') this.#elements.set(id, element);
    return element;
  }
}
