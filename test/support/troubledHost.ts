import type { QueryError, QueryRequest, QueryResponse } from '../../src/host/protocol/wire';
import type { Reply } from '../../src/host/transport/link';
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

const NETWORK: Reply = {
  statusCode: 503,
  body: { error: { code: 'ServiceNotAvailable', message: 'The connection was lost.' } },
};
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
  { host: { link } }: TestExcel,
  at: number,
  trouble: Trouble,
  onRequest?: (number: number) => void,
): TroubledHost {
  const send = link.send.bind(link);
  let count = 0;
  link.send = async (request, waitsForCell) => {
    if (isCleanUp(request)) return send(request);
    count += 1;
    onRequest?.(count);
    const last = trouble.kind === 'gone' ? Infinity : trouble.kind === 'typing' ? at + 2 : at;
    const isTroubled = at > 0 && count >= at && count <= last;
    if (!isTroubled) return send(request, waitsForCell);
    switch (trouble.kind) {
      case 'refused':
        return { statusCode: 200, body: refusal(request, trouble.code) };
      case 'typing':
        return { statusCode: 200, body: refusal(request, 'InvalidOperation') };
      case 'gone':
      case 'unsent':
        return NETWORK;
      case 'unanswered':
        await send(request, waitsForCell);
        return NETWORK;
      case 'late': {
        const reply = await send(request, waitsForCell);
        await new Promise((resolve) => setTimeout(resolve, LATE_MILLISECONDS));
        return reply;
      }
    }
  };
  return { count: () => count };
}

function refusal({ Actions }: QueryRequest, code: string): QueryResponse {
  const error: QueryError = {
    Code: code,
    Message: 'injected',
    Location: '',
    ActionIndex: Actions.length > 0 ? 0 : -1,
    HttpStatusCode: 400,
  };
  return { Error: error, Results: [], TraceIds: [] };
}
