import type { EventEntry, QueryRequest, QueryResponse, TransportError } from '../protocol/wire';
import type { Limits } from './limits';
import type { RequirementSets } from './requirementSets';

/** What becomes of a request: an answer, or the refusal of the whole request. */
export interface Reply {
  readonly statusCode: number;
  readonly body: QueryResponse | TransportError;
}

/** The host as a client sees it, in objects. */
export interface HostLink {
  /** What the client may believe about the age of this Excel. */
  readonly requirementSets: RequirementSets;
  /** `Office.context.document.url`: another one for each workbook that is opened. */
  readonly address: string;
  /**
   * Takes a request; they are carried out one after the other, as Excel takes them.
   *
   * @param waitsForCell until the user has left the cell that is being edited; else the request is
   *   refused while one is
   */
  send(request: QueryRequest, waitsForCell?: boolean): Promise<Reply>;
  /** Set by the client. */
  onEvents: ((entries: readonly EventEntry[]) => void) | null;
}

/** Sees every request and its reply, for counting and for logs. */
export interface WireObserver {
  request?(request: QueryRequest): void;
  reply?(reply: Reply): void;
}

export interface LinkOptions {
  readonly process: (request: QueryRequest) => Promise<QueryResponse>;
  readonly limits: Limits;
  readonly requirementSets: RequirementSets;
  readonly observer?: WireObserver | undefined;
  /** Whether the user has a cell open for typing. */
  readonly isEditing: () => boolean;
}

export interface ConnectedLink {
  readonly link: HostLink;
  readonly sendEvents: (entries: readonly EventEntry[]) => void;
  /** Resolves when the requests that were sent by now have been answered. */
  readonly settled: () => Promise<unknown>;
  /** Takes the client off: no answer or event reaches it any more. */
  disconnect(): void;
}

/** Of a UTF-16 unit in UTF-8. */
const MOST_BYTES = 3;
/** Milliseconds between two looks whether the user has left the cell. */
const LOOK_AGAIN = 20;

let opened = 0;

/** Passes requests to the engine, one after the other, and events back. */
export function createLink({
  process,
  limits,
  requirementSets,
  observer,
  isEditing,
}: LinkOptions): ConnectedLink {
  let previous: Promise<unknown> = Promise.resolve();
  let connected = true;

  const cellIsLeft = async (): Promise<void> => {
    while (connected && isEditing())
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
  };
  const answer = async (request: QueryRequest, waitsForCell: boolean): Promise<Reply> => {
    observer?.request?.(request);
    if (waitsForCell) await cellIsLeft();
    const isTooLarge =
      request.Actions.length > limits.actions || isLarger(request, limits.requestBytes);
    const reply = isTooLarge ? refusal('RequestPayloadSizeLimitExceeded') : await respond(request);
    observer?.reply?.(reply);
    return connected ? reply : new Promise(() => undefined);
  };
  const respond = async (request: QueryRequest): Promise<Reply> => {
    const body = await process(request);
    return isLarger(body, limits.answerBytes)
      ? refusal('ResponsePayloadSizeLimitExceeded')
      : { statusCode: 200, body };
  };

  const link: HostLink = {
    requirementSets,
    address: `workbook-${String(Date.now())}-${String((opened += 1))}.xlsx`,
    onEvents: null,
    send(request, waitsForCell = false) {
      const reply = previous.then(() => answer(request, waitsForCell));
      previous = reply;
      return reply;
    },
  };
  return {
    link,
    sendEvents(entries) {
      if (connected) link.onEvents?.(entries);
    },
    settled: () => previous,
    disconnect() {
      connected = false;
    },
  };
}

function refusal(code: string): Reply {
  const error = { code, message: 'The size of the message exceeds the limit.' };
  return { statusCode: 400, body: { error } };
}

/** As text in UTF-8, which is only made where there is a limit. */
function isLarger(body: object, bytes: number): boolean {
  if (bytes === Infinity) return false;
  const text = JSON.stringify(body);
  return text.length * MOST_BYTES > bytes && new TextEncoder().encode(text).length > bytes;
}
