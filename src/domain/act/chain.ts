/**
 * The chain of entries. Each entry's hash is the SHA-256, in UTF-8, of the hash of the entry before
 * it, a line feed, and the entry itself as JSON with one spelling only (canonicalJson), its own
 * hash and the previous one left out. So an entry that was changed has another hash than the one
 * that it bears, and one that was taken out, put in or moved is missed by the one behind it.
 */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { canonicalJson } from '../population/canonical';
import type { Act, Entry } from './act';
import type { ItemCover } from '../item/itemCover';
import type { DrawFacts } from '../record/drawRecord';
import type { CurrentTask } from './periodRecord';
import type { Profile } from '../profile/profile';
import type { Place } from '../ground/problem';
import { writeUtf8 } from '../ground/writeUtf8';
import { type Difference, type EntryFact, loneDifference } from '../record/difference';

/** What an entry says, without its place in the chain. */
export interface Deed {
  readonly at: string;
  readonly by: string;
  readonly witness: string;
  readonly act: Act;
}

/**
 * The hash that an entry ought to bear: 64 lower-case hexadecimal letters.
 *
 * @example
 * entryHash({ number: 1, at: '', by: '', witness: '', previous: '', act: { kind: 'void', list: 'a', reason: 'b' } }).length // → 64
 */
export function entryHash({ number, at, by, witness, act, previous }: Omit<Entry, 'hash'>): string {
  return hashOf(`${previous}\n${canonicalJson({ number, at, by, witness, act })}`);
}

/**
 * The chain with one more entry at its end.
 *
 * @param entries so far, in order
 * @param deed of the new entry
 *
 * @example
 * appendEntry([], { at: '', by: '', witness: '', act: { kind: 'void', list: 'a', reason: 'b' } }).map(({ number, previous }) => [number, previous]) // → [[1, '']]
 */
export function appendEntry(
  entries: readonly Entry[],
  { at, by, witness, act }: Deed,
): readonly Entry[] {
  const last = entries.at(-1);
  const open = {
    number: (last?.number ?? 0) + 1,
    at,
    by,
    witness,
    act,
    previous: last?.hash ?? '',
  };
  return [...entries, { ...open, hash: entryHash(open) }];
}

/**
 * SHA-256 of a list as it stands: who goes where, in the order of the list.
 *
 * @param tasks replaced ones too
 *
 * @example
 * listFingerprint([]) // → '4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945'
 */
export function listFingerprint(tasks: readonly CurrentTask[]): string {
  const ids = (people: readonly { readonly id: string }[]): string[] => people.map(({ id }) => id);
  return hashOf(
    canonicalJson(
      tasks.map(({ unit, ticket, lead, assists, auxiliaries, status, replaces }) => ({
        id: unit.id,
        ticket,
        lead: lead.id,
        assists: ids(assists),
        auxiliaries: ids(auxiliaries),
        status,
        replaces,
      })),
    ),
  );
}

/**
 * SHA-256 of the items that a draw covers; '' where it names none.
 *
 * @example
 * itemsFingerprint(null) // → ''
 */
export function itemsFingerprint(items: ItemCover | null): string {
  return items === null ? '' : hashOf(canonicalJson(items));
}

/**
 * SHA-256 of a profile as it is, canonicalJson.
 *
 * @example
 * profileFingerprint({ id: 'a' }).length // → 64
 */
export function profileFingerprint(profile: Profile): string {
  return hashOf(canonicalJson(profile));
}

/**
 * SHA-256 of what a record keeps and nobody can recompute; '' where it keeps nothing.
 *
 * @example
 * factsFingerprint(null) // → ''
 */
export function factsFingerprint(facts: DrawFacts | null): string {
  return facts === null ? '' : hashOf(canonicalJson(facts));
}

function hashOf(text: string): string {
  const bytes = new Uint8Array(text.length * 3);
  return bytesToHex(sha256(bytes.subarray(0, writeUtf8(text, bytes, 0))));
}

/** A cell of an entry's line that shows something else than the entry says. */
export interface ShownFault {
  readonly place: Place;
  readonly recorded: string;
  readonly expected: string;
}

/** One line of the table of acts as the sheet has it now. */
export interface RecordedEntry {
  /** null where what is kept for programs cannot be read any more. */
  readonly entry: Entry | null;
  /** of the line's first cell. */
  readonly place: Place;
  /** of the cell with the entry as data. */
  readonly dataPlace: Place;
  readonly faults: readonly ShownFault[];
}

/**
 * Every fault of a chain of entries: lines that cannot be read, stand in another order, do not
 * follow the line before, were changed, or show something else than they keep. What was taken off
 * at the end leaves a whole chain; the lists tell that.
 *
 * @param lines of the table of acts, in order
 */
export function verifyChain(lines: readonly RecordedEntry[]): Difference[] {
  return lines.flatMap(({ entry, place, dataPlace, faults }, index) => {
    const number = index + 1;
    const fault = (fact: EntryFact, recorded: string, recomputed: string): Difference =>
      loneDifference({ what: `entry-${fact}`, number }, dataPlace, recorded, recomputed);
    const shown = faults.map(({ place: at, recorded, expected }) =>
      loneDifference({ what: 'entry-shown', number }, at, recorded, expected),
    );
    if (entry === null)
      return [loneDifference({ what: 'entry-unreadable', number }, place, '', ''), ...shown];
    const before = index === 0 ? '' : (lines[index - 1]?.entry?.hash ?? null);
    const hash = entryHash(entry);
    return [
      ...(entry.number === number ? [] : [fault('number', String(entry.number), String(number))]),
      ...(before === null || entry.previous === before
        ? []
        : [fault('previous', entry.previous, before)]),
      ...(entry.hash === hash ? [] : [fault('hash', entry.hash, hash)]),
      ...shown,
    ];
  });
}
