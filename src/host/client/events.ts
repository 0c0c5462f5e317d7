import { EVENT_METHODS, EventType, type EventName } from '../event/eventTypes';
import { ObjectPathType } from '../protocol/wire';
import type { ClientObject, ObjectContext } from './clientObject';
import { eventKey, type Listener } from './eventHandlers';

/** What an add-in does when something has happened. */
export type Handler = (args: object) => Promise<unknown>;

/** The target of events of the whole workbook. */
const WORKBOOK = 'Workbook';

/** `type` of an event's arguments, as documented. */
const ARGUMENT_TYPES: Readonly<Partial<Record<EventName, string>>> = {
  Changed: 'WorksheetChanged',
  Activated: 'WorksheetActivated',
  Deactivated: 'WorksheetDeactivated',
  Added: 'WorksheetAdded',
  Deleted: 'WorksheetDeleted',
  SelectionChanged: 'WorksheetSelectionChanged',
  NameChanged: 'WorksheetNameChanged',
  ChartAdded: 'ChartAdded',
  ChartActivated: 'ChartActivated',
  ChartDeactivated: 'ChartDeactivated',
  ChartDeleted: 'ChartDeleted',
  TableChanged: 'TableChanged',
  TableSelectionChanged: 'TableSelectionChanged',
  CommentAdded: 'CommentAdded',
  CommentChanged: 'CommentChanged',
  CommentDeleted: 'CommentDeleted',
  Calculated: 'WorksheetCalculated',
  RowSorted: 'WorksheetRowSorted',
  ColumnSorted: 'WorksheetColumnSorted',
  FormulaChanged: 'WorksheetFormulaChanged',
  ProtectionChanged: 'WorksheetProtectionChanged',
  Moved: 'WorksheetMoved',
};

/** The method that has an event sent, without `_Register` and `Event`; none is needed for some. */
function methodOf(event: EventName): string | undefined {
  return Object.entries(EVENT_METHODS).find(([, type]) => type === EventType[event])?.[0];
}

/** `OfficeExtension.EventHandlers`: an event of an object. */
export class EventSource {
  constructor(
    private readonly object: ClientObject,
    private readonly event: EventName,
  ) {}

  /** Has the handler called from the next sync on. */
  add(handler: Handler): HandlerResult {
    const result = new HandlerResult(this.object, this.event, handler);
    result.register();
    return result;
  }

  /** Has the handler called no more. */
  remove(handler: HandlerResult): void {
    handler.remove();
  }
}

/** `OfficeExtension.EventHandlerResult`: a handler that was added. */
export class HandlerResult implements Listener {
  #key: string | null = null;

  constructor(
    private readonly object: ClientObject,
    private readonly event: EventName,
    private readonly handler: Handler,
  ) {}

  get context(): ObjectContext {
    return this.object.context;
  }

  register(): void {
    this.#request('Register', () => {
      this.#key = eventKey(EventType[this.event], this.#target());
      this.context.handlers.add(this.#key, this);
    });
  }

  remove(): void {
    this.#request('Unregister', () => {
      if (this.#key !== null) this.context.handlers.remove(this.#key, this);
    });
  }

  tell(message: object): Promise<unknown> {
    return this.handler(argumentsOf(this.event, message, this.context));
  }

  #request(verb: 'Register' | 'Unregister', done: () => void): void {
    const { batch } = this.context;
    const { path } = this.object.own;
    const method = methodOf(this.event);
    batch.reach(path);
    if (method === undefined) batch.instantiate(path, done);
    else batch.call(path, `_${verb}${method.replace(/^.*\./, '')}Event`, [], done);
  }

  /** Events of a sheet and of what it leads to go by its id, those of collections by the workbook. */
  #target(): string {
    if (methodOf(this.event) === undefined) return '';
    const { path } = this.object.own;
    const owner = path.type === ObjectPathType.Property ? (path.parent ?? path) : path;
    return owner.type === ObjectPathType.Indexer ? String(owner.args[0]) : WORKBOOK;
  }
}

function argumentsOf(event: EventName, message: object, { workbook }: ObjectContext): object {
  if (event === 'SettingsChanged')
    return { settings: Reflect.get(workbook, 'settings') as unknown };
  const type = ARGUMENT_TYPES[event];
  if (type === undefined) return { workbook };
  const { referenceId, ...told } = message as { readonly referenceId?: string };
  if (event === 'TableSelectionChanged') {
    const { address } = message as { readonly address: string };
    return { type, ...told, isInsideTable: address !== '' };
  }
  if (event !== 'Changed' && event !== 'TableChanged') return { type, ...told };
  const range =
    (method: string) =>
    (context: ObjectContext): ClientObject =>
      findRange(context, method, referenceId);
  return {
    type,
    ...changeArguments(told as ChangeMessage),
    getRange: range('_GetRangeForEventByReferenceId'),
    getRangeOrNullObject: range('_GetRangeOrNullObjectForEventByReferenceId'),
  };
}

/** What the host says of changed cells. */
interface ChangeMessage {
  readonly changeType: string;
  /** Of those of a sheet alone. */
  readonly shiftDirection?: string;
  readonly valueBefore?: unknown;
  readonly valueAfter?: unknown;
  readonly valueTypeBefore?: string;
  readonly valueTypeAfter?: string;
}

/**
 * The same as `WorksheetChangedEventArgs`, which tell the values of a single cell and the direction
 * in which cells moved, each where there is one.
 */
function changeArguments(message: ChangeMessage): object {
  const {
    shiftDirection = 'None',
    valueBefore,
    valueAfter,
    valueTypeBefore,
    valueTypeAfter,
    ...told
  } = message;
  const side = told.changeType === 'CellDeleted' ? 'deleteShiftDirection' : 'insertShiftDirection';
  return {
    ...told,
    ...(valueTypeBefore !== undefined && {
      details: { valueBefore, valueAfter, valueTypeBefore, valueTypeAfter },
    }),
    ...(shiftDirection !== 'None' && {
      changeDirectionState: { [side]: shiftDirection.replace('ShiftCell', '') },
    }),
  };
}

function findRange(context: ObjectContext, method: string, reference: unknown): ClientObject {
  const { path } = context.workbook.own;
  const range = context.classOf('Range');
  return context.reached(
    context.make(range, {
      type: ObjectPathType.Method,
      name: method,
      parent: path,
      args: [reference],
    }),
  );
}
