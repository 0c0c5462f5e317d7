import type { RequestMessage } from '../../src/host/protocol/wire';
import { isCleanUp, type TestExcel } from './excel';

/**
 * Makes a host fail at one of its requests.
 *
 * @returns call it with n: from then on the n-th request counted from 1 is refused, all others are
 *   served, or, with `onwards`, none behind it; clean-ups do not count
 */
export function failingHost({
  host: { bridge },
}: TestExcel): (failing: number, onwards?: boolean) => void {
  const send = bridge.sendMessageToHost.bind(bridge);
  return (failing, onwards = false) => {
    let count = 0;
    bridge.sendMessageToHost = (text) => {
      const { id, message } = JSON.parse(text) as RequestMessage;
      if (!isCleanUp(message.body)) count += 1;
      const isRefused = onwards ? count >= failing : count === failing;
      if (!isRefused || isCleanUp(message.body)) return send(text);
      const body = { error: { code: 'ServiceNotAvailable', message: 'injected' } };
      setTimeout(
        () =>
          bridge.onMessageFromHost?.(
            JSON.stringify({ id, type: 1, message: { statusCode: 503, headers: {}, body } }),
          ),
        0,
      );
    };
  };
}
