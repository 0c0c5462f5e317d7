import { isCleanUp, type TestExcel } from './excel';

/**
 * Makes a host fail at one of its requests.
 *
 * @returns call it with n: from then on the n-th request counted from 1 is refused, all others are
 *   served, or, with `onwards`, none behind it; clean-ups do not count
 */
export function failingHost({
  host: { link },
}: TestExcel): (failing: number, onwards?: boolean) => void {
  const send = link.send.bind(link);
  return (failing, onwards = false) => {
    let count = 0;
    link.send = (request, waitsForCell) => {
      if (isCleanUp(request)) return send(request);
      count += 1;
      if (onwards ? count < failing : count !== failing) return send(request, waitsForCell);
      const error = { code: 'ServiceNotAvailable', message: 'injected' };
      return Promise.resolve({ statusCode: 503, body: { error } });
    };
  };
}
