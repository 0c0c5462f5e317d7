import { ActionType, type Action, type QueryInfo, type QueryRequest } from '../protocol/wire';
import { invalidObjectPath } from './officeError';
import { Placed, type Path } from './path';
import { wireArguments, wirePath } from './wireValue';

/** Something to do with the next request. */
export interface Queued {
  readonly id: number;
  readonly type: number;
  readonly path: Path | null;
  /** In PascalCase, as on the wire. */
  readonly name: string;
  readonly args: readonly unknown[];
  readonly query?: QueryInfo;
  /** Called with the result. */
  readonly take?: (value: unknown) => void;
}

/** What is queued before a `context.sync()`. */
export class Batch {
  readonly queued: Queued[] = [];
  readonly paths = new Set<Path>();
  readonly #reached = new Set<Path>();

  /** @param nextId numbers paths and actions of a context */
  constructor(private readonly nextId: () => number) {}

  /**
   * Has the host follow a path, unless it has in this request.
   *
   * @throws OfficeError InvalidObjectPath where the object has ended
   */
  reach(path: Path): void {
    if (this.#reached.has(path)) return;
    if (!path.isValid) throw invalidObjectPath(String(path), { errorLocation: String(path) });
    if (path.parent) this.reach(path.parent);
    this.#mention(path);
    this.#reached.add(path);
    // Only the first answer says what the object is; later ones would find it by the same path.
    if (path.isAsked) this.#push(ActionType.Instantiate, path, '', []);
    else this.instantiate(path);
    path.isAsked = true;
  }

  /** Has the host say what it calls an object. */
  instantiate(path: Path, done?: () => void): void {
    this.#push(ActionType.Instantiate, path, '', [], {
      take: (value) => {
        path.take(value);
        done?.();
      },
    });
  }

  call(path: Path, name: string, args: readonly unknown[], take?: (value: unknown) => void): void {
    this.reach(path);
    this.#mentionArguments(args);
    this.#push(ActionType.Method, path, name, args, take && { take });
  }

  set(path: Path, name: string, value: unknown): void {
    this.reach(path);
    this.#mentionArguments([value]);
    this.#push(ActionType.SetProperty, path, name, [value]);
  }

  query(path: Path, query: QueryInfo, take: (value: unknown) => void): void {
    this.reach(path);
    this.#push(ActionType.Query, path, '', [], { query, take });
  }

  /** Takes calls out again that are not sent yet. */
  drop(path: Path, name: string): void {
    const index = this.queued.findIndex((queued) => queued.path === path && queued.name === name);
    if (index >= 0) this.queued.splice(index, 1);
  }

  toRequest(): QueryRequest {
    return {
      Actions: this.queued.map(toAction),
      ObjectPaths: Object.fromEntries([...this.paths].map((path) => [path.id, wirePath(path)])),
    };
  }

  /** Tells the host of a path, which it follows when it needs it. */
  #mention(path: Path): void {
    if (this.paths.has(path)) return;
    if (path.parent) this.#mention(path.parent);
    for (const value of path.args) if (value instanceof Placed) this.#mention(value.own.path);
    if (!path.isValid) throw invalidObjectPath(String(path), { errorLocation: String(path) });
    this.paths.add(path);
  }

  #mentionArguments(args: readonly unknown[]): void {
    for (const value of args) {
      if (!(value instanceof Placed)) continue;
      const { path } = value.own;
      // Of what is given to a call Microsoft's client does not say where it ended.
      if (!path.isValid) throw invalidObjectPath(String(path));
      this.#mention(path);
    }
  }

  #push(
    type: number,
    path: Path,
    name: string,
    args: readonly unknown[],
    rest: Pick<Queued, 'query' | 'take'> = {},
  ): void {
    this.queued.push({ id: this.nextId(), type, path, name, args, ...rest });
  }
}

function toAction({ id, type, path, name, args, query }: Queued): Action {
  const takesArguments = type === ActionType.Method || type === ActionType.SetProperty;
  return {
    Id: id,
    ActionType: type,
    Name: name,
    ObjectPathId: path?.id ?? 0,
    ...(takesArguments && { ArgumentInfo: wireArguments(args) }),
    ...(query && { QueryInfo: query }),
  };
}
