import { apiNotFound, HostError } from './hostError';
import { HostObject } from './hostObject';
import { callMethod, findByKey, navigate } from './invoke';
import type { References } from './references';
import { ObjectPathType, type ArgumentInfo, type ObjectPath } from './wire';

/** Where paths begin. */
export interface PathOrigins {
  readonly root: HostObject;
  readonly newObject: (className: string) => HostObject | null;
}

/**
 * The object paths of one request. A path is followed once, when an action first needs it:
 * following it a second time would do again what a writing method in it has done.
 */
export class ObjectPaths {
  readonly #found = new Map<number, HostObject | null>();

  constructor(
    private readonly paths: Readonly<Record<string, ObjectPath>>,
    private readonly origins: PathOrigins,
    private readonly references: References,
  ) {}

  /**
   * @returns null for a null object and for everything that hangs off one
   * @throws HostError InvalidObjectPath, or what a member on the way throws
   */
  resolve(id: number): HostObject | null {
    const known = this.#found.get(id);
    if (known !== undefined) return known;
    const path = this.paths[id];
    if (!path) throw new HostError('InvalidObjectPath', `The object path ${id} is not valid.`);
    const object = this.#follow(path);
    this.#found.set(id, object);
    return object;
  }

  /** The arguments of a call, with host objects in place of the ids of their paths. */
  argumentsOf(info: ArgumentInfo | undefined): unknown[] {
    const pathIds = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((value, index) => {
      const pathId = pathIds?.[index];
      if (typeof pathId === 'number' && pathId !== 0) return this.resolve(pathId);
      // What a method takes any number of comes as a list.
      if (Array.isArray(pathId) && Array.isArray(value))
        return value.map((inner: unknown, at) => {
          const id = (pathId as readonly unknown[])[at];
          return typeof id === 'number' && id !== 0 ? this.resolve(id) : inner;
        });
      return this.#replaceObjects(value);
    });
  }

  #follow(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case ObjectPathType.Global:
        return this.origins.root;
      case ObjectPathType.ReferenceId:
        return this.references.find(path.Name);
      // Its parent id is stale and must not be looked at.
      case ObjectPathType.NullObject:
        return null;
      case ObjectPathType.NewObject:
        return this.#make(path.Name);
      default:
        return this.#followFromParent(path);
    }
  }

  #followFromParent(path: ObjectPath): HostObject | null {
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    switch (path.ObjectPathType) {
      case ObjectPathType.Property:
        return navigate(parent, path.Name);
      case ObjectPathType.Indexer:
        return findByKey(parent, this.argumentsOf(path.ArgumentInfo)[0]);
      case ObjectPathType.Method: {
        const made = callMethod(parent, path.Name, this.argumentsOf(path.ArgumentInfo));
        if (made === null || made instanceof HostObject) return made;
        throw apiNotFound(`${parent.typeName}.${path.Name}`);
      }
      default:
        throw new HostError(
          'InvalidRequest',
          `Cannot follow an object path of type ${path.ObjectPathType}.`,
        );
    }
  }

  #make(className: string): HostObject {
    const object = this.origins.newObject(className);
    if (!object) throw apiNotFound(className);
    return object;
  }

  /**
   * Client objects inside plain ones. Grids of values hold none and may be large: they are passed
   * on as they are.
   */
  #replaceObjects(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    if ('_ObjectPathId' in value) return this.resolve(Number(value._ObjectPathId));
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, this.#replaceObjects(inner)]),
    );
  }
}
