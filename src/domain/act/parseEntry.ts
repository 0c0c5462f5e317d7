import { periodShape } from '../calendar/parsePeriod';
import { METHODS } from '../draw/draw';
import {
  anyNumber,
  anyText,
  fits,
  holding,
  list,
  oneOf,
  oneOfKinds,
  orNull,
  type Shape,
} from '../ground/shape';
import { EXCLUSION_REASONS } from '../population/population';
import { CATEGORIES } from '../register/category';
import type { Entry } from './act';

const drawn = holding({
  reason: anyText,
  fingerprint: anyText,
  seed: anyText,
  listFingerprint: anyText,
  method: oneOf(METHODS),
  sheets: holding({ list: anyText, ledger: anyText, record: anyText }),
});
const following = holding({ announcement: anyNumber, attempt: anyNumber });
/** What some entries have and others do not speak of. */
function perhaps(
  shape: Shape<object>,
  more: Readonly<Record<string, Shape<unknown>>>,
): Shape<object> {
  return (value, path, report) => {
    const taken: object | undefined = shape(value, path, report);
    if (taken === undefined) return undefined;
    const isFit = Object.entries(more).every(
      ([key, of]) =>
        !(key in taken) ||
        of((taken as Record<string, unknown>)[key], `${path}.${key}`, report) !== undefined,
    );
    return isFit ? taken : undefined;
  };
}

const draw = perhaps(drawn, {
  announced: following,
  itemsFingerprint: anyText,
  factsFingerprint: anyText,
  marks: list(anyText),
});
const quota = { total: anyNumber, excluded: anyNumber, quota: anyNumber, how: anyText };
const source = holding({ name: anyText, at: anyText, place: anyText, writing: anyText });
const announce = holding({
  reason: anyText,
  sheet: anyText,
  madeAt: anyText,
  authority: anyText,
  period: periodShape,
  profile: holding({ name: anyText, document: anyText, fingerprint: anyText }),
  countedTo: anyText,
  fingerprint: anyText,
  method: oneOf(METHODS),
  categories: list(holding({ category: oneOf(CATEGORIES), ...quota })),
  directed: list(holding({ id: anyText, name: anyText, ...quota })),
  exclusions: list(holding({ reason: oneOf(EXCLUSION_REASONS), count: anyNumber })),
  leftOut: holding({ closed: anyNumber, deregistered: anyNumber, inactive: anyNumber }),
  inspectors: anyNumber,
  source,
  substitute: orNull(source),
  program: anyText,
});
const attempt = holding({
  reason: anyText,
  announcement: anyNumber,
  count: anyNumber,
  startedAt: anyText,
  source: oneOf(['main', 'substitute']),
  seed: anyText,
});
const end = holding({ reason: anyText, attempt: anyNumber });
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
    substitute: perhaps(
      holding({
        list: anyText,
        removed: anyText,
        added: anyText,
        reason: anyText,
        listFingerprint: anyText,
        ...team,
      }),
      { contact: holding({ contact: anyText, phone: anyText }) },
    ),
    reassign: holding({
      list: anyText,
      inspector: anyText,
      reason: anyText,
      listFingerprint: anyText,
      tasks: list(holding({ enterprise: anyText, ...team })),
    }),
    void: perhaps(holding({ list: anyText, reason: anyText }), { marks: list(anyText) }),
    announce,
    attempt,
    cancelled: end,
    failed: end,
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
