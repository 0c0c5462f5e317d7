import type {
  EventEntry,
  EventMessage,
  QueryRequest,
  QueryResponse,
  RequestMessage,
  ResponseMessage,
  TransportError,
} from '../protocol/wire';
import type { Limits } from './limits';
import type { RequirementSets } from './requirementSets';

const REQUEST = 1;
/** In the flags of a request that waits until the user has left the cell. */
const DELAY_FOR_CELL_EDIT = 64;
/** Milliseconds between two looks whether the user has. */
const LOOK_AGAIN = 20;

/**
 * The host as Microsoft's client sees it: `OfficeExtension.HostBridge.init(bridge)`. Text both
 * ways.
 */
export interface HostBridge {
  /** What the client may believe about the age of this Excel. */
  readonly requirementSets: RequirementSets;
  /** Set by the client. */
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost(text: string): void;
}

/** Sees every message, for counting and for logs. */
export interface WireObserver {
  request?(message: RequestMessage, text: string): void;
  response?(message: ResponseMessage, text: string): void;
}

export interface BridgeOptions {
  readonly process: (request: QueryRequest) => Promise<QueryResponse>;
  readonly limits: Limits;
  readonly requirementSets: RequirementSets;
  readonly observer?: WireObserver | undefined;
  /** Whether the user has a cell open for typing. */
  readonly isEditing: () => boolean;
  /** Lets others have their turn between taking, answering and sending. */
  readonly pause?: (() => Promise<void>) | undefined;
}

export interface ConnectedBridge {
  readonly bridge: HostBridge;
  readonly sendEvents: (entries: readonly EventEntry[]) => void;
  /** Resolves when the requests that were sent by now have been answered. */
  readonly settled: () => Promise<void>;
  /** Takes the client off: no answer or event reaches it any more. */
  disconnect(): void;
}

/**
 * Passes requests to the engine, one after the other as Excel takes them, and answers and events
 * back.
 */
export function createBridge({
  process,
  limits,
  requirementSets,
  observer,
  isEditing,
  pause,
}: BridgeOptions): ConnectedBridge {
  let previous = Promise.resolve();
  let connected = true;
  const send = (text: string): void => {
    if (connected) bridge.onMessageFromHost?.(text);
  };

  const cellIsLeft = async (): Promise<void> => {
    while (connected && isEditing())
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
  };

  const answer = async (text: string): Promise<void> => {
    await pause?.();
    const message = JSON.parse(text) as RequestMessage;
    if (message.type !== REQUEST) return;
    observer?.request?.(message, text);
    if ((message.flags & DELAY_FOR_CELL_EDIT) !== 0) await cellIsLeft();
    const tooLarge =
      message.message.body.Actions.length > limits.actions || isLarger(text, limits.requestBytes);
    const body = tooLarge
      ? refusal('RequestPayloadSizeLimitExceeded')
      : await process(message.message.body);
    await pause?.();
    let response = responseTo(message, tooLarge ? 400 : 200, body);
    let responseText = JSON.stringify(response);
    if (isLarger(responseText, limits.answerBytes)) {
      response = responseTo(message, 400, refusal('ResponsePayloadSizeLimitExceeded'));
      responseText = JSON.stringify(response);
    }
    observer?.response?.(response, responseText);
    await pause?.();
    send(responseText);
  };

  const bridge: HostBridge = {
    requirementSets,
    onMessageFromHost: null,
    sendMessageToHost(text) {
      previous = previous.then(() => answer(text));
    },
  };
  return {
    bridge,
    sendEvents(entries) {
      const message: EventMessage = { type: 3, message: { entries } };
      send(JSON.stringify(message));
    },
    settled: () => previous,
    disconnect() {
      connected = false;
    },
  };
}

function responseTo(
  { id }: RequestMessage,
  statusCode: number,
  body: QueryResponse | TransportError,
): ResponseMessage {
  return { id, type: 1, message: { statusCode, headers: {}, body } };
}

function refusal(code: string): TransportError {
  return { error: { code, message: 'The size of the message exceeds the limit.' } };
}

/** In UTF-8, where a letter takes one to three bytes; they are only counted where that matters. */
function isLarger(text: string, bytes: number): boolean {
  if (text.length * 3 <= bytes) return false;
  return text.length > bytes || new TextEncoder().encode(text).length > bytes;
}
