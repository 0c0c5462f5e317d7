import { METHODS } from '../draw/draw';
import {
  anyNumber,
  anyText,
  fits,
  holding,
  list,
  oneOf,
  oneOfKinds,
  type Shape,
} from '../ground/shape';
import type { Entry } from './act';

const draw = holding({
  reason: anyText,
  fingerprint: anyText,
  seed: anyText,
  listFingerprint: anyText,
  method: oneOf(METHODS),
  sheets: holding({ list: anyText, ledger: anyText, record: anyText }),
});
const team = { lead: anyText, assists: list(anyText), auxiliaries: list(anyText) };

const entry = holding({
  number: anyNumber,
  at: anyText,
  by: anyText,
  witness: anyText,
  previous: anyText,
  hash: anyText,
  act: oneOfKinds<object>('kind', {
    draw,
    redraw: draw,
    substitute: holding({
      list: anyText,
      removed: anyText,
      added: anyText,
      reason: anyText,
      listFingerprint: anyText,
      ...team,
    }),
    reassign: holding({
      list: anyText,
      inspector: anyText,
      reason: anyText,
      listFingerprint: anyText,
      tasks: list(holding({ enterprise: anyText, ...team })),
    }),
    void: holding({ list: anyText, reason: anyText }),
  }),
}) as Shape<unknown> as Shape<Entry>;

/**
 * An entry from data that anybody may have changed; null for what is no entry.
 *
 * @param value parsed JSON
 *
 * @example
 * parseEntry({ number: 1 }) // → null
 * parseEntry({ number: 1, at: '', by: '', witness: '', previous: '', hash: '', act: { kind: 'void', list: 'a', reason: 'b' } })?.act // → { kind: 'void', list: 'a', reason: 'b' }
 */
export function parseEntry(value: unknown): Entry | null {
  return fits(entry, value) ? value : null;
}
