import { HostError } from '../../src/host/protocol/hostError';
import type { HostObject } from '../../src/host/protocol/hostObject';
import { membersOf } from '../../src/host/protocol/members';

/**
 * Has Excel refuse an operation; what a request did before it stays done, as in Excel.
 *
 * @param model class of the host's model
 * @param member method, or property that is set
 * @param code of Excel's error
 * @returns ends it
 */
export function refuse(
  { prototype }: { readonly prototype: object },
  member: string,
  code = 'GeneralException',
): () => void {
  const found = membersOf(Object.create(prototype) as HostObject).get(member.toLowerCase());
  if (found === undefined) throw new Error(`no ${member}`);
  const { descriptor } = found;
  const own = { ...descriptor };
  const refusing = (): never => {
    throw new HostError(code, 'injected');
  };
  Object.assign(descriptor, 'value' in own ? { value: refusing } : { set: refusing });
  return () => {
    Object.assign(descriptor, own);
  };
}
