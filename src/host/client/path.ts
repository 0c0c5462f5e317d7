import { ObjectPathType } from '../protocol/wire';

/** The last step of a path. */
export interface PathStep {
  /** One of ObjectPathType. */
  readonly type: number;
  /** In PascalCase, as on the wire; '' where an item is found by key. */
  readonly name: string;
  readonly parent: Path | null;
  readonly args: readonly unknown[];
  /** Whether following it again makes or finds another object. */
  readonly isOnce?: boolean;
}

/** How an object of the client is found again: from its parent, or by what the host calls it. */
export class Path {
  /** Whether it still leads somewhere: what the host does not keep ends with its request. */
  isValid = true;
  /** Whether the host has been asked what it calls the object. */
  isAsked = false;
  /** Whether the host has told what it found. */
  isKnown = false;

  /** Set by whom the path belongs to: told what the host calls the object. */
  onId: ((id: unknown) => void) | null = null;

  type: number;
  name: string;
  parent: Path | null;
  args: readonly unknown[];

  constructor(
    readonly id: number,
    step: PathStep,
    readonly isOfCollection: boolean,
    readonly endsWithRequest: boolean,
  ) {
    ({ type: this.type, name: this.name, parent: this.parent, args: this.args } = step);
  }

  get isReference(): boolean {
    return this.type === ObjectPathType.ReferenceId;
  }

  /** @param value what the host said of the object: null for a null object */
  take(value: unknown): void {
    this.isKnown = true;
    if (value === null) {
      this.#become(ObjectPathType.NullObject, '');
      return;
    }
    const { _ReferenceId: reference, Id, _Id = Id } = value as Readonly<Record<string, unknown>>;
    if (Id !== undefined) this.onId?.(Id);
    if (typeof reference === 'string') this.#become(ObjectPathType.ReferenceId, reference);
    else if (_Id !== undefined && this.parent?.isOfCollection === true && !this.isReference) {
      this.type = ObjectPathType.Indexer;
      this.name = '';
      this.args = [_Id];
    }
  }

  /** As code: `worksheets.getItem().getRange()`. */
  toString(): string {
    if (this.isReference) return '_reference()';
    if (!this.parent) return '';
    const before = String(this.parent);
    const step =
      this.type === ObjectPathType.Indexer
        ? 'getItem()'
        : `${lowerFirst(this.name)}${this.type === ObjectPathType.Method ? '()' : ''}`;
    return before === '' ? step : `${before}.${step}`;
  }

  #become(type: number, name: string): void {
    this.type = type;
    this.name = name;
    this.parent = null;
    this.args = [];
  }
}

export function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

export function upperFirst(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** An object of the client, which stands for one of the host. */
export abstract class Placed {
  abstract readonly own: { readonly path: Path };
}
