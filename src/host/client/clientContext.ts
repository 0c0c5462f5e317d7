import { ObjectPathType } from '../protocol/wire';
import type { HostLink } from '../transport/link';
import { Batch } from './batch';
import type { ClientClass, ClientObject, ObjectContext } from './clientObject';
import type { EventHandlers } from './eventHandlers';
import { invalidRequestContext, requestFailed, OfficeError } from './officeError';
import { Path, Placed, type PathStep } from './path';
import { statementsAround } from './statements';
import { TrackedObjects } from './trackedObjects';

/** What all contexts of a connection share. */
export interface Connection {
  readonly link: HostLink;
  readonly classOf: (name: string) => ClientClass;
  readonly handlers: EventHandlers;
  /** Whether this Excel declares a version of ExcelApi. */
  readonly hasSet: (set: string) => boolean;
}

/** `Excel.RequestContext`: collects what the add-in asks for until it is sent. */
export class ClientContext implements ObjectContext {
  readonly trackedObjects: TrackedObjects = new TrackedObjects(this);
  readonly workbook: ClientObject;
  batch: Batch;
  /** Whether requests wait until the user has left the cell. */
  waitsForCell = false;
  #lastId = 0;
  #sent: Promise<unknown> = Promise.resolve();
  #run: Promise<unknown> = Promise.resolve();

  constructor(private readonly connection: Connection) {
    this.batch = new Batch(this.#nextId);
    this.workbook = this.make(this.classOf('Workbook'), {
      type: ObjectPathType.Global,
      name: '',
      parent: null,
      args: [],
    });
    this.batch.reach(this.workbook.own.path);
  }

  get application(): ClientObject {
    return Reflect.get(this.workbook, 'application') as ClientObject;
  }

  get runtime(): ClientObject {
    return this.workbook.own.child('_Runtime', this.classOf('Runtime'), true);
  }

  get handlers(): EventHandlers {
    return this.connection.handlers;
  }

  hasSet(set: string): boolean {
    return this.connection.hasSet(set);
  }

  classOf(name: string): ClientClass {
    return this.connection.classOf(name);
  }

  requireOwn(args: readonly unknown[]): void {
    for (const value of args)
      if (value instanceof Placed && (value as ClientObject).own.context !== this)
        throw invalidRequestContext();
  }

  make(of: ClientClass, step: PathStep): ClientObject {
    const { items, isKept = false } = of.declaration;
    const ends = isKept || step.isOnce === true;
    return of.make(this, new Path(this.#nextId(), step, items !== undefined, ends));
  }

  reached(object: ClientObject): ClientObject {
    this.batch.reach(object.own.path);
    this.trackedObjects.addOfRun(object);
    return object;
  }

  load(object: ClientObject, option?: unknown): void {
    object.load(option);
  }

  /**
   * Sends what is queued, and waits for the answer.
   *
   * @returns what it was given
   * @throws OfficeError the first error; what was queued before it has been done
   */
  async sync<Value>(passThroughValue?: Value): Promise<Value> {
    const sent = this.#sent.then(() => this.#send());
    // The next one is sent all the same; the error is told to whom this one belongs.
    this.#sent = sent.catch(() => undefined);
    await sent;
    return passThroughValue as Value;
  }

  /** Takes back what is queued, as nobody will send it any more. */
  forget(): void {
    this.batch = new Batch(this.#nextId);
  }

  /** Runs of a context follow one another. */
  whenFree<Value>(work: () => Promise<Value>): Promise<Value> {
    const run = this.#run.then(work);
    this.#run = run.catch(() => undefined);
    return run;
  }

  async #send(): Promise<void> {
    const { batch } = this;
    if (batch.queued.length === 0) return;
    this.batch = new Batch(this.#nextId);
    const request = batch.toRequest();
    const { statusCode, body } = await this.connection.link.send(request, this.waitsForCell);
    if (statusCode !== 200 || 'error' in body) {
      endPaths(batch);
      const { code = '', message = '' } = 'error' in body ? body.error : {};
      throw requestFailed(statusCode, code, message);
    }
    const byId = new Map(batch.queued.map((queued) => [queued.id, queued]));
    for (const { ActionId, Value } of body.Results) byId.get(ActionId)?.take?.(Value ?? null);
    endPaths(batch);
    if (!body.Error) return;
    const { Code, Message, Location, ActionIndex, HttpStatusCode } = body.Error;
    throw new OfficeError(Code, Message, HttpStatusCode, {
      errorLocation: Location,
      ...statementsAround(request, ActionIndex),
    });
  }

  readonly #nextId = (): number => (this.#lastId += 1);
}

/** What the host has not kept is lost with the request. */
function endPaths({ paths }: Batch): void {
  for (const path of paths)
    if (path.endsWithRequest && path.type === ObjectPathType.Method) path.isValid = false;
}
