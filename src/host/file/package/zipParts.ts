import { strFromU8, strToU8 } from 'fflate';
import { mustBeWithin } from '../limits';
import { joined } from './codec';
import {
  beginning,
  listPacked,
  pack,
  packPieces,
  unpack,
  unpackedPart,
  writeContainer,
  type PackedPart,
} from './zipContainer';
import type { Pieces } from './xmlElement';

/**
 * The files of an .xlsx container by their names without leading slash, in the container's order.
 */
export type Parts = Map<string, Uint8Array>;

/** Parts up to so many bytes stay unpacked once they have been looked at. */
const SMALL = 1_000_000;

/**
 * Parts of a container that has been read: each is unpacked when it is looked at, and goes into the
 * next container as it stood in this one unless it is set anew. Large and small letters are the same
 * in a name (ECMA-376 part 2, 6.3.5), and some programs refer to SharedStrings.xml by sharedStrings.xml.
 */
class PackedParts extends Map<string, Uint8Array> {
  readonly #packed = new Map<string, PackedPart>();
  /** Names as they stand in the container, by their small letters. */
  readonly #names = new Map<string, string>();

  put(name: string, part: PackedPart): void {
    this.#names.set(name.toLowerCase(), name);
    super.set(name, NOTHING);
    this.#packed.set(name, part);
  }

  /** The name as it stands in the container; as given where there is no such part. */
  written(name: string): string {
    return super.has(name) ? name : (this.#names.get(name.toLowerCase()) ?? name);
  }

  /** How an untouched part stands in its container; undefined for one that was set. */
  packed(name: string): PackedPart | undefined {
    return this.#packed.get(this.written(name));
  }

  override has(name: string): boolean {
    return super.has(this.written(name));
  }

  override get(given: string): Uint8Array | undefined {
    const name = this.written(given);
    const part = this.#packed.get(name);
    const known = super.get(name);
    if (!part || known !== NOTHING) return known;
    const content = unpack(part);
    if (content.length <= SMALL) super.set(name, content);
    return content;
  }

  override set(given: string, content: Uint8Array): this {
    const name = this.written(given);
    this.#names.set(name.toLowerCase(), name);
    this.#packed.delete(name);
    return super.set(name, content);
  }

  override delete(given: string): boolean {
    const name = this.written(given);
    this.#names.delete(name.toLowerCase());
    this.#packed.delete(name);
    return super.delete(name);
  }

  override *entries(): MapIterator<[string, Uint8Array]> {
    for (const name of this.keys()) yield [name, this.get(name) ?? NOTHING];
  }

  override [Symbol.iterator](): MapIterator<[string, Uint8Array]> {
    return this.entries();
  }

  override *values(): MapIterator<Uint8Array> {
    for (const [, content] of this.entries()) yield content;
  }

  override forEach(
    visit: (content: Uint8Array, name: string, parts: Map<string, Uint8Array>) => void,
  ): void {
    for (const [name, content] of this.entries()) visit(content, name, this);
  }
}

const NOTHING = new Uint8Array(0);

/** Reads a container. Throws where it is damaged, as far as that is seen without unpacking. */
export function readParts(bytes: Uint8Array): Parts {
  const parts = new PackedParts();
  for (const [name, part] of listPacked(bytes)) {
    if (!name.endsWith('/')) parts.put(name.replace(/\\/g, '/').replace(/^\//, ''), part);
  }
  return parts;
}

/** The same parts, which can be changed without changing the others. */
export function copyParts(parts: Parts): Parts {
  const copy = new PackedParts();
  for (const name of parts.keys()) {
    const packed = packedPart(parts, name);
    if (packed) copy.put(name, packed);
    else copy.set(name, parts.get(name) ?? NOTHING);
  }
  return copy;
}

/** Whether both hold the same parts, of which none has been set since they were read. */
export function areUntouched(parts: Parts, others: Parts): boolean {
  return (
    parts.size === others.size &&
    [...parts.keys()].every((name) => {
      const packed = packedPart(parts, name);
      return packed !== undefined && packed === packedPart(others, name);
    })
  );
}

/** The name of a part in the letters in which it stands in the container. */
export function writtenName(parts: Parts, name: string): string {
  return parts instanceof PackedParts ? parts.written(name) : name;
}

/** Gives a part the name that others refer to it by, for readers to whom letters matter. */
export function renameAsReferred(parts: Parts, name: string): void {
  const written = writtenName(parts, name);
  const content = written === name ? undefined : parts.get(name);
  if (content === undefined) return;
  parts.delete(name);
  parts.set(name, content);
}

function packedPart(parts: Parts, name: string): PackedPart | undefined {
  return parts instanceof PackedParts ? parts.packed(name) : undefined;
}

/** Packs a container; equal parts give equal bytes. */
export function writeParts(parts: Parts): Uint8Array {
  return writeContainer(
    [...parts.keys()].map((name) => [
      name,
      packedPart(parts, name) ?? pack(parts.get(name) ?? NOTHING),
    ]),
  );
}

/** Puts small XML into a container as it is, for a reader who takes it apart at once. */
export function writeUnpacked(parts: Parts): Uint8Array {
  return writeContainer(
    [...parts.keys()].map((name) => {
      const packed = packedPart(parts, name);
      const isRead = XML_PART.test(name) && (packed?.size ?? 0) <= SMALL;
      return [name, packed && !isRead ? packed : unpackedPart(parts.get(name) ?? NOTHING)];
    }),
  );
}

/** A part as text (byte order mark dropped), or null where there is none. */
export function partText(parts: Parts, name: string): string | null {
  mustBeWithin('text', packedPart(parts, name)?.size ?? 0);
  const content = parts.get(name);
  if (!content) return null;
  mustBeWithin('text', content.length);
  return decoded(content);
}

/** XML may be written in UTF-16, which its byte order mark says; null for any other. */
function wideEncoding([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/**
 * The same parts, those of XML in UTF-8 alone: not every reader knows UTF-16.
 *
 * @returns the parts given, where none is in UTF-16
 */
export function inUtf8(parts: Parts): Parts {
  let converted = parts;
  for (const name of parts.keys()) {
    if (!XML_PART.test(name)) continue;
    const packed = packedPart(parts, name);
    const isLarge = packed !== undefined && packed.size > SMALL;
    const start = isLarge ? beginning(packed) : (parts.get(name) ?? NOTHING);
    if (wideEncoding(start) === null) continue;
    if (converted === parts) converted = copyParts(parts);
    setPartText(converted, name, partText(parts, name) ?? '');
  }
  return converted;
}

const XML_PART = /\.(?:xml|rels|vml)$/i;

function decoded(content: Uint8Array): string {
  const encoding = wideEncoding(content);
  return encoding === null
    ? strFromU8(content).replace(/^\ufeff/, '')
    : new TextDecoder(encoding)
        .decode(content)
        .replace(/(<\?xml[^>]*?encoding=["'])[^"']*/, '$1UTF-8');
}

export function setPartText(parts: Parts, name: string, text: string): void {
  parts.set(name, strToU8(text));
}

/**
 * As `setPartText`, for text in pieces; a part that would stay as it is is left alone. A large one is
 * packed at once: it never stands unpacked as a whole.
 */
export function setPartPieces(parts: Parts, name: string, pieces: Pieces): void {
  const former = withoutMark(parts.get(name) ?? NOTHING);
  const chunks = encoded(pieces);
  const begun: Uint8Array[] = [];
  let same = 0;
  let chunk = chunks.next();
  for (; chunk.done !== true; chunk = chunks.next()) {
    const known = former.subarray(same, same + chunk.value.length);
    if (!areEqual(chunk.value, known)) break;
    begun.push(known);
    same += known.length;
  }
  if (chunk.done === true && same === former.length && parts.has(name)) return;
  if (chunk.done !== true) begun.push(chunk.value);
  const next = chunks.next();
  if (next.done === true && begun.length <= 1) parts.set(name, joined(begun));
  else putPacked(parts, name, packPieces(inTurn(begun, next.done ? [] : [next.value], chunks)));
}

function* inTurn<Item>(...lists: readonly Iterable<Item>[]): Generator<Item> {
  for (const list of lists) yield* list;
}

function putPacked(parts: Parts, name: string, part: PackedPart): void {
  if (parts instanceof PackedParts) parts.put(parts.written(name), part);
  else parts.set(name, unpack(part));
}

/** Without a byte order mark. */
function withoutMark(bytes: Uint8Array): Uint8Array {
  return [0xef, 0xbb, 0xbf].every((byte, index) => bytes[index] === byte)
    ? bytes.subarray(3)
    : bytes;
}

/** Bytes that are made room for at once. */
const ROOM = 4_000_000;

/**
 * In chunks of `ROOM` bytes: a large sheet is too long for one string. Each chunk stands where the
 * last but one stood: what the engine does not own, but has to let go of, makes it look through all
 * that it does own.
 */
function* encoded(pieces: Pieces): Generator<Uint8Array, undefined> {
  const encoder = new TextEncoder();
  let [room, other] = [new Uint8Array(ROOM), NOTHING];
  let used = 0;
  for (const piece of pieces)
    for (let read = 0; read < piece.length;) {
      const more = encoder.encodeInto(read === 0 ? piece : piece.slice(read), room.subarray(used));
      read += more.read;
      used += more.written;
      if (read === piece.length) break;
      yield room.subarray(0, used);
      [room, other] = [other === NOTHING ? new Uint8Array(ROOM) : other, room];
      used = 0;
    }
  if (used > 0) yield room.subarray(0, used);
}

function areEqual(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index++) if (one[index] !== other[index]) return false;
  return true;
}
