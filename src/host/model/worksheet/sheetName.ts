import { invalidArgument } from '../../protocol/hostError';
import { textArgument } from '../arguments';

const MAX_LENGTH = 31;

/**
 * @returns the name as given
 * @throws HostError InvalidArgument for a name that Excel does not allow
 */
export function sheetNameArgument(value: unknown): string {
  const name = textArgument(value);
  const allowed =
    name !== '' &&
    name.length <= MAX_LENGTH &&
    !/[\\/?*[\]:]/.test(name) &&
    !/^'|'$/.test(name) &&
    name.toLowerCase() !== 'history';
  if (!allowed) throw invalidArgument();
  return name;
}
