import type { QueryError, QueryRequest, RequestMessage } from '../../src/host/protocol/wire';
import { isCleanUp, type TestExcel } from './excel';

/** What may become of a request. */
export type Trouble =
  /** Excel refuses it: nothing of it is done. */
  | { readonly kind: 'refused'; readonly code: string }
  /** The clerk begins to type: this request and the two behind it are refused, clean-ups too. */
  | { readonly kind: 'typing' }
  /** It does not get there, or Excel is gone: nothing is done. */
  | { readonly kind: 'unsent' }
  /** Excel is gone from then on, and does no more requests. */
  | { readonly kind: 'gone' }
  /** All of it is done, and the answer does not come back. */
  | { readonly kind: 'unanswered' }
  /** Its answer comes late: not before those of later requests, where there are some. */
  | { readonly kind: 'late' };

export interface TroubledHost {
  /** How many requests came, clean-ups not counted. */
  readonly count: () => number;
}

const NETWORK = { error: { code: 'ServiceNotAvailable', message: 'The connection was lost.' } };
/** So long a late answer waits for a later one. */
const LATE_MILLISECONDS = 15;

/**
 * Puts trouble between the add-in and Excel, once.
 *
 * @param excel whose requests
 * @param at the at-th of them from 1 on; clean-ups do not count
 * @param trouble what becomes of it
 * @param onRequest called before each request with its number
 */
export function troubledHost(
  { host: { bridge } }: TestExcel,
  at: number,
  trouble: Trouble,
  onRequest?: (number: number) => void,
): TroubledHost {
  const send = bridge.sendMessageToHost.bind(bridge);
  let count = 0;
  const answer = (id: number, statusCode: number, body: unknown): void => {
    const message = { statusCode, headers: {}, body };
    setTimeout(() => bridge.onMessageFromHost?.(JSON.stringify({ id, type: 1, message })), 0);
  };
  bridge.sendMessageToHost = (text) => {
    const { id, message } = JSON.parse(text) as RequestMessage;
    if (isCleanUp(message.body)) return send(text);
    count += 1;
    onRequest?.(count);
    const last = trouble.kind === 'gone' ? Infinity : trouble.kind === 'typing' ? at + 2 : at;
    const isTroubled = at > 0 && count >= at && count <= last;
    if (!isTroubled) return send(text);
    switch (trouble.kind) {
      case 'refused':
        return answer(id, 200, refusal(message.body, trouble.code));
      case 'typing':
        return answer(id, 200, refusal(message.body, 'InvalidOperation'));
      case 'gone':
      case 'unsent':
        return answer(id, 503, NETWORK);
      case 'unanswered':
        instead(bridge, id, () => answer(id, 503, NETWORK));
        return send(text);
      case 'late':
        instead(bridge, id, (own) => {
          setTimeout(() => bridge.onMessageFromHost?.(own), LATE_MILLISECONDS);
        });
        return send(text);
    }
  };
  return { count: () => count };
}

/** Does something else with the answer to one request than to give it to the client. */
function instead(
  bridge: TestExcel['host']['bridge'],
  id: number,
  act: (answer: string) => void,
): void {
  const receive = bridge.onMessageFromHost;
  bridge.onMessageFromHost = (text) => {
    if ((JSON.parse(text) as { readonly id?: number }).id !== id) return receive?.(text);
    bridge.onMessageFromHost = receive;
    act(text);
  };
}

function refusal({ Actions }: QueryRequest, code: string): object {
  const error: QueryError = {
    Code: code,
    Message: 'injected',
    Location: '',
    ActionIndex: Actions.length > 0 ? 0 : -1,
    HttpStatusCode: 400,
  };
  return { Error: error, Results: [], TraceIds: [] };
}
