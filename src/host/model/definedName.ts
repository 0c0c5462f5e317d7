import { invalidArgument } from '../protocol/hostError';
import { textArgument } from './arguments';

/**
 * A name for cells, a formula or a table: begins with a letter, holds no blanks and cannot be taken
 * for an address.
 *
 * @throws HostError InvalidArgument
 */
export function definedNameArgument(value: unknown): string {
  const name = textArgument(value);
  if (
    !/^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) ||
    /^([A-Z]{1,3}\d+|R|C|R\d+C\d+)$/i.test(name)
  )
    throw invalidArgument();
  return name;
}
