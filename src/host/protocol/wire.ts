/** JSON messages between Microsoft's client library and the host. Names are those of the wire. */

/** What an action asks of the object that its path leads to. */
export const ActionType = {
  Instantiate: 1,
  Query: 2,
  Method: 3,
  SetProperty: 4,
  Trace: 5,
  RecursiveQuery: 6,
  QueryAsJson: 7,
  EnsureUnchanged: 8,
  Update: 9,
} as const;

/** How an object path leads to its object. */
export const ObjectPathType = {
  Global: 1,
  NewObject: 2,
  Method: 3,
  Property: 4,
  Indexer: 5,
  ReferenceId: 6,
  NullObject: 7,
} as const;

/**
 * Arguments of a call. A client object is sent as the id of its path, which the parallel array
 * repeats at the same index.
 */
export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[] | null;
  readonly ReferencedObjectPathIds?: readonly unknown[] | null;
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

/** Members to read: names as the add-in typed them, nested ones with slashes. */
export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Skip?: number;
  readonly Top?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

/** One batch: what the add-in queued before a `context.sync()`. */
export interface QueryRequest {
  readonly Actions: readonly Action[];
  readonly ObjectPaths?: Readonly<Record<string, ObjectPath>>;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

/**
 * The first error of a batch. The actions before it have been carried out, those after it have not.
 */
export interface QueryError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export interface QueryResponse {
  readonly Results: readonly ActionResult[];
  readonly TraceIds: readonly number[];
  readonly Error?: QueryError;
}

/** Client to host. `type` 1 is a request; the client only ever sends that. */
export interface RequestMessage {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly url: string; readonly method: string; readonly body: QueryRequest };
}

/** A refusal of the whole request, as the web server in front of Excel would give it. */
export interface TransportError {
  readonly error: { readonly code: string; readonly message: string };
}

/** Host to client, matched with its request by `id`. */
export interface ResponseMessage {
  readonly id: number;
  readonly type: 1;
  readonly message: {
    readonly statusCode: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: QueryResponse | TransportError;
  };
}

/** One event for one object that the add-in listens to. */
export interface EventEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  /** JSON text of the event's arguments. */
  readonly message: string;
  readonly id: number;
}

/** Host to client, unasked. */
export interface EventMessage {
  readonly type: 3;
  readonly message: { readonly entries: readonly EventEntry[] };
}
