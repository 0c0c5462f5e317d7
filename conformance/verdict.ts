import { NotHere } from './page';

/**
 * What became of a handler: it passes, meets a member that the host has not got, is refused what it
 * asks for, ends in a fault, or wants what is outside the workbook.
 */
export interface Verdict {
  readonly kind: 'passes' | 'missing' | 'refused' | 'fault' | 'outside';
  /** The member or the error; '' for a handler that passes. */
  readonly what: string;
}

export const PASSES: Verdict = { kind: 'passes', what: '' };

/** How a script fails that calls what its client does not know, or asks something of it. */
const ABSENT =
  /(\S+) is not a (?:function|constructor)|(?:reading|setting) ('\w+')|(undefined or null) to object/;

/** @param thrown by the handler, or told by it */
export function judge(thrown: unknown): Verdict {
  if (thrown instanceof NotHere) return { kind: 'outside', what: thrown.what };
  const { code, message, debugInfo } = thrown as Partial<OfficeExtension.Error>;
  const place = debugInfo?.errorLocation ?? '';
  if (code === 'ApiNotFound') {
    const named = / could not be found: (.+)\.$/.exec(message ?? '')?.[1];
    return { kind: 'missing', what: named ?? (place || (message ?? '')) };
  }
  if (code === 'GeneralException' || code === undefined) {
    const [, call, asked, keys] = (code === undefined && ABSENT.exec(message ?? '')) || [];
    const absent = call ?? asked ?? keys;
    return absent
      ? { kind: 'missing', what: `${absent} (of Microsoft's client)` }
      : { kind: 'fault', what: [place, message].filter(Boolean).join(': ') };
  }
  return { kind: 'refused', what: `${place}: ${code}` };
}
