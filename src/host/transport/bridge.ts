import type { EventMessage, RequestMessage, ResponseMessage } from '../protocol/wire';
import type { HostLink } from './link';
import type { RequirementSets } from './requirementSets';

const REQUEST = 1;
/** In the flags of a request that waits until the user has left the cell. */
const DELAY_FOR_CELL_EDIT = 64;

/**
 * The host as Microsoft's client sees it: `OfficeExtension.HostBridge.init(bridge)`. Text both
 * ways.
 */
export interface HostBridge {
  /** What the client may believe about the age of this Excel. */
  readonly requirementSets: RequirementSets;
  /** Of the workbook. */
  readonly address: string;
  /** Set by the client. */
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost(text: string): void;
}

/**
 * Puts a client that speaks in texts on a link.
 *
 * @param pause lets others have their turn between taking, answering and sending
 */
export function createBridge(link: HostLink, pause?: () => Promise<void>): HostBridge {
  // One after the other: with pauses, a later text must not come first.
  let previous = Promise.resolve();
  const answer = async (text: string): Promise<void> => {
    await pause?.();
    const { id, type, flags, message } = JSON.parse(text) as RequestMessage;
    if (type !== REQUEST) return;
    const reply = link.send(message.body, (flags & DELAY_FOR_CELL_EDIT) !== 0);
    void reply.then(async ({ statusCode, body }) => {
      await pause?.();
      const response: ResponseMessage = { id, type: 1, message: { statusCode, headers: {}, body } };
      const responseText = JSON.stringify(response);
      await pause?.();
      bridge.onMessageFromHost?.(responseText);
    });
  };
  const bridge: HostBridge = {
    requirementSets: link.requirementSets,
    address: link.address,
    onMessageFromHost: null,
    sendMessageToHost(text) {
      previous = previous.then(() => answer(text));
    },
  };
  link.onEvents = (entries) => {
    const message: EventMessage = { type: 3, message: { entries } };
    bridge.onMessageFromHost?.(JSON.stringify(message));
  };
  return bridge;
}
