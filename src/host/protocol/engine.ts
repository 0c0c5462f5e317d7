import { apiNotFound, asHostError, HostError } from './hostError';
import { isReferable, type HostObject } from './hostObject';
import { callMethod, setProperty } from './invoke';
import { ObjectPaths } from './objectPaths';
import { queryObject } from './query';
import { References } from './references';
import {
  ActionType,
  ObjectPathType,
  type Action,
  type ActionResult,
  type QueryError,
  type QueryRequest,
  type QueryResponse,
} from './wire';

/** What the engine needs to know of the program behind the objects. */
export interface EngineOptions {
  readonly root: HostObject;
  /**
   * Objects that the client makes by the name of their class; null for a class that the host has
   * not got.
   */
  readonly newObject: (className: string) => HostObject | null;
  /** Refuses a whole request by throwing a HostError, before anything is done. */
  readonly beforeRequest: () => void;
  /** Lets others have their turn before an action; absent where there is nobody else. */
  readonly beforeAction?: ((action: Action) => Promise<void>) | undefined;
  /** Brings what will be read up to date with what has been written. */
  readonly beforeQuery: () => Promise<void>;
  /** Carries out what is still held back; the answer is sent after it. */
  readonly afterRequest: () => Promise<void>;
  /**
   * Starts or stops the sending of events for an object.
   *
   * @param method `_Register…` or `_Unregister…`
   * @param className of the object
   * @returns false when the method is not one that the host knows
   */
  readonly register: (eventTarget: string, method: string, className: string) => boolean;
}

/**
 * Carries out requests of the client on host objects, in the order of their actions, stopping at
 * the first error. Knows the protocol and nothing of spreadsheets. Requests must not overlap.
 */
export class Engine {
  readonly references = new References();
  #changes = 0;

  constructor(private readonly options: EngineOptions) {}

  /** How many requests may have changed something; it only grows. */
  get changes(): number {
    return this.#changes;
  }

  /**
   * @returns the results up to the first error and that error; never rejects for anything an add-in
   * can cause
   */
  async process(request: QueryRequest): Promise<QueryResponse> {
    const run = new Run(this.options, this.references, request);
    let error: HostError | null = null;
    try {
      this.options.beforeRequest();
      await run.all();
    } catch (thrown) {
      error = asHostError(thrown);
    }
    try {
      await this.options.afterRequest();
    } catch (thrown) {
      error ??= asHostError(thrown);
    }
    if (mayChange(request)) this.#changes += 1;
    const { results: Results, traceIds: TraceIds } = run;
    return error
      ? { Error: describe(error, run.isOver ? NO_ACTION : run.actionIndex), Results, TraceIds }
      : { Results, TraceIds };
  }
}

/** For an error that came after all actions; the client looks up the statement of any other. */
const NO_ACTION = -1;

/** One request under way. */
class Run {
  readonly results: ActionResult[] = [];
  readonly traceIds: number[] = [];
  actionIndex = 0;
  readonly #paths: ObjectPaths;
  /** Path id → reference id, of objects that the client asked to be kept in this request. */
  readonly #kept = new Map<number, string>();

  constructor(
    private readonly options: EngineOptions,
    private readonly references: References,
    private readonly request: QueryRequest,
  ) {
    this.#paths = new ObjectPaths(request.ObjectPaths ?? {}, options, references);
  }

  get isOver(): boolean {
    return this.actionIndex >= this.request.Actions.length;
  }

  async all(): Promise<void> {
    const { beforeAction } = this.options;
    for (const action of this.request.Actions) {
      if (beforeAction) await beforeAction(action);
      await this.#carryOut(action);
      this.actionIndex += 1;
    }
  }

  async #carryOut(action: Action): Promise<void> {
    if (action.ActionType === ActionType.Trace) {
      this.traceIds.push(action.Id);
      this.#answer(action, null);
      return;
    }
    const object = this.#paths.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.Instantiate:
        this.#answer(action, object && { ...object.identity, ...this.#referenceOf(action) });
        return;
      case ActionType.Query:
        await this.options.beforeQuery();
        this.#answer(
          action,
          object && {
            ...this.#referenceOf(action),
            ...queryObject(object, action.QueryInfo ?? {}, 'load'),
          },
        );
        return;
      case ActionType.QueryAsJson:
        await this.options.beforeQuery();
        this.#answer(
          action,
          object ? queryObject(object, action.QueryInfo ?? {}, 'retrieve') : { _IsNull: true },
        );
        return;
      case ActionType.Method:
        this.#answer(action, object && this.#call(object, action));
        return;
      case ActionType.SetProperty:
        if (object)
          setProperty(object, action.Name, this.#paths.argumentsOf(action.ArgumentInfo)[0]);
        return;
      case ActionType.Update:
        if (object)
          Object.entries(action.ObjectState ?? {}).forEach(([name, value]) =>
            setProperty(object, name, value),
          );
        return;
      case ActionType.EnsureUnchanged:
        return;
      default:
        throw new HostError(
          'InvalidRequest',
          `Cannot carry out an action of type ${action.ActionType}.`,
        );
    }
  }

  #answer(action: Action, value: unknown): void {
    this.results.push({ ActionId: action.Id, Value: value });
  }

  #referenceOf(action: Action): { _ReferenceId?: string } {
    const reference = this.#kept.get(action.ObjectPathId);
    return reference === undefined ? {} : { _ReferenceId: reference };
  }

  /**
   * @returns a plain value; an object that a method returns is of use to nobody here, as only a
   * path can lead to it
   */
  #call(object: HostObject, action: Action): unknown {
    const values = this.#paths.argumentsOf(action.ArgumentInfo);
    switch (action.Name) {
      case '_KeepReference':
        if (isReferable(object)) this.#kept.set(action.ObjectPathId, this.references.keep(object));
        return null;
      case '_RemoveReference':
        this.references.remove(String(values[0]));
        return null;
      case '_RemoveAllReferences':
        this.references.removeAll();
        return null;
    }
    if (/^_(Unr|R)egister/.test(action.Name) && object.eventTarget !== null) {
      if (this.options.register(object.eventTarget, action.Name, object.typeName)) return null;
      throw apiNotFound(`${object.typeName}.${action.Name}`);
    }
    const result = callMethod(object, action.Name, values);
    return isPlain(result) ? result : null;
  }
}

/** Methods that begin with get, and those that keep references, change nothing. */
const READING = /^(get|_keep|_remove)/i;

/** Whether a request does more than read; the methods of its paths are called, too. */
function mayChange({ Actions, ObjectPaths: paths = {} }: QueryRequest): boolean {
  return (
    Actions.some(({ ActionType: type, Name }) =>
      type === ActionType.Method
        ? !READING.test(Name)
        : type === ActionType.SetProperty || type === ActionType.Update,
    ) ||
    Object.values(paths).some(
      ({ ObjectPathType: type, Name }) => type === ObjectPathType.Method && !READING.test(Name),
    )
  );
}

function isPlain(value: unknown): boolean {
  return (
    typeof value !== 'object' ||
    value === null ||
    Array.isArray(value) ||
    Object.getPrototypeOf(value) === Object.prototype
  );
}

function describe(error: HostError, actionIndex: number): QueryError {
  return {
    Code: error.code,
    Message: error.message,
    Location: error.location,
    ActionIndex: actionIndex,
    HttpStatusCode: error.httpStatusCode,
  };
}
