/**
 * What the host tells the client about an object when it is instantiated; the client then finds it
 * again by this.
 */
export type Identity = Readonly<Record<string, string>>;

/**
 * An object that an add-in can reach. Getters, setters and methods of a subclass are exactly the
 * members that the add-in may use, under the same names but for the case of the first letter; own
 * fields are the host's and cannot be reached.
 */
export abstract class HostObject {
  /**
   * @param typeName as in the documentation of Office.js
   * @param identity `{Id}` or `{_Id}` where the object has one: without it the client would ask for
   *   it to be made again
   * @param eventTarget the name under which events of this object are sent, null where it has none
   */
  protected constructor(
    readonly typeName: string,
    readonly identity: Identity = {},
    readonly eventTarget: string | null = null,
  ) {
    Object.freeze(identity);
  }
}

/** A collection: a query of it reads the selected members of each of its items. */
export abstract class HostCollection extends HostObject {
  /** The items, in order. Has no getter for the client, which asks by query. */
  abstract listItems(): readonly HostObject[];
}

/** A collection with items that can be asked for by key. */
export interface Indexed {
  /** @returns null when there is none, which the client is told as ItemNotFound */
  findItem(key: unknown): HostObject | null;
}

export function isIndexed(object: HostObject): object is HostObject & Indexed {
  return 'findItem' in object;
}

/**
 * An object that is lost at the end of a request unless the client asks for it to be kept, as
 * ranges are.
 */
export interface Referable {
  readonly keepsReference: true;
}

export function isReferable(object: HostObject): object is HostObject & Referable {
  return 'keepsReference' in object;
}
