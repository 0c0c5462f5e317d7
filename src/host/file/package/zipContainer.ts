import { strFromU8, strToU8 } from 'fflate';
import { mustBePart, mustBeWithin } from '../limits';
import { checkSum, deflate, deflatePieces, inflate, inflateBeginning } from './codec';

/** A part as it stands in a container. */
export interface PackedPart {
  readonly content: Uint8Array;
  /** 0: as it is, 8: packed by DEFLATE. */
  readonly method: number;
  readonly size: number;
  readonly checkSum: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64_LOCATOR = 0x07064b50;
const END_64 = 0x06064b50;
const LOCAL_LENGTH = 30;
const CENTRAL_LENGTH = 46;
const END_LENGTH = 22;
/** A comment at the end of the file is at most so long. */
const LONGEST_COMMENT = 65_535;
const VERSION = 20;
const UTF_8 = 0x800;
const ENCRYPTED = 1;
const FULL = 0xffffffff;

/**
 * The midnight with which 1980 began: zip holds local time without a zone, so that the bytes are
 * the same wherever and whenever a workbook is saved.
 */
const FIXED_TIME = (1 << 21) | (1 << 16);

/** A container that is no zip file, or a damaged one. */
export class ZipError extends Error {
  override readonly name = 'ZipError';
}

/**
 * Lists the parts of a zip file by their names, without unpacking them.
 *
 * @throws ZipError where it is damaged, or a part encrypted, or parts share their bytes
 * @throws BeyondLimitError where there are too many parts, or they are too large unpacked
 */
export function listPacked(bytes: Uint8Array): Map<string, PackedPart> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readDirectory(bytes, view);
  } catch (cause) {
    if (cause instanceof RangeError) throw new ZipError('cut off', { cause });
    throw cause;
  }
}

function readDirectory(bytes: Uint8Array, view: DataView): Map<string, PackedPart> {
  const parts = new Map<string, PackedPart>();
  let { count, at } = directoryPlace(view);
  mustBeWithin('entries', count);
  let unpacked = 0;
  for (; count > 0; count--) {
    if (view.getUint32(at, true) !== CENTRAL) throw new ZipError('no directory');
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const commentLength = view.getUint16(at + 32, true);
    const nameStart = at + CENTRAL_LENGTH;
    const name = strFromU8(
      bytes.subarray(nameStart, nameStart + nameLength),
      (flags & UTF_8) === 0,
    );
    const { packed, size, offset } = sizes(view, at, nameStart + nameLength, extraLength);
    const start =
      offset + LOCAL_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    if ((flags & ENCRYPTED) !== 0 || start + packed > bytes.length) throw new ZipError(name);
    mustBePart(size, packed);
    mustBeWithin('unpacked', (unpacked += size));
    parts.set(name, {
      content: bytes.subarray(start, start + packed),
      method: view.getUint16(at + 10, true),
      size,
      checkSum: view.getUint32(at + 16, true),
    });
    at = nameStart + nameLength + extraLength + commentLength;
  }
  mustNotOverlap([...parts.values()]);
  return parts;
}

/** Parts that share their bytes make a small file unpack to a huge one. */
function mustNotOverlap(parts: readonly PackedPart[]): void {
  let end = 0;
  const inOrder = parts
    .map(({ content }) => content)
    .filter(({ length }) => length > 0)
    .sort((one, other) => one.byteOffset - other.byteOffset);
  for (const { byteOffset, length } of inOrder) {
    if (byteOffset < end) throw new ZipError('parts overlap');
    end = byteOffset + length;
  }
}

function directoryPlace(view: DataView): { count: number; at: number } {
  let end = view.byteLength - END_LENGTH;
  while (view.getUint32(end, true) !== END) {
    if (end === 0 || view.byteLength - end > LONGEST_COMMENT + END_LENGTH)
      throw new ZipError('no end');
    end -= 1;
  }
  if (end >= 20 && view.getUint32(end - 20, true) === END_64_LOCATOR) {
    const place = Number(view.getBigUint64(end - 12, true));
    if (view.getUint32(place, true) === END_64)
      return {
        count: Number(view.getBigUint64(place + 32, true)),
        at: Number(view.getBigUint64(place + 48, true)),
      };
  }
  return { count: view.getUint16(end + 8, true), at: view.getUint32(end + 16, true) };
}

/** Sizes and place of a part; numbers that are too large for their fields stand behind its name. */
function sizes(
  view: DataView,
  at: number,
  extraStart: number,
  extraLength: number,
): { readonly packed: number; readonly size: number; readonly offset: number } {
  const [size = 0, packed = 0, offset = 0] = [24, 20, 42].map((field) =>
    view.getUint32(at + field, true),
  );
  let next = extraStart;
  while (next + 4 < extraStart + extraLength && view.getUint16(next, true) !== 1)
    next += 4 + view.getUint16(next + 2, true);
  next += 4;
  const whole = (short: number): number => {
    if (short !== FULL || next + 8 > extraStart + extraLength) return short;
    next += 8;
    return Number(view.getBigUint64(next - 8, true));
  };
  return { size: whole(size), packed: whole(packed), offset: whole(offset) };
}

/** @throws what the codec throws where it is damaged, or holds more than it declares */
export function unpack({ content, method, size }: PackedPart): Uint8Array {
  if (method === 0) return content.slice();
  if (method !== 8) throw new ZipError(`unknown method ${String(method)}`);
  return inflate(content, size);
}

/** The first bytes of a part, at least two of them where it has so many; none of a damaged one. */
export function beginning({ content, method }: PackedPart): Uint8Array {
  return method === 0 ? content.subarray(0, 2) : inflateBeginning(content);
}

export function pack(content: Uint8Array): PackedPart {
  return {
    content: deflate(content),
    method: 8,
    size: content.length,
    checkSum: checkSum(content),
  };
}

/**
 * As `pack`, for a large part.
 *
 * @param pieces each of them may be overwritten when the next is asked for
 */
export function packPieces(pieces: Iterable<Uint8Array>): PackedPart {
  let [size, check] = [0, 0];
  function* counted(): Generator<Uint8Array> {
    for (const piece of pieces) {
      size += piece.length;
      check = checkSum(piece, check);
      yield piece;
    }
  }
  const content = deflatePieces(counted());
  return { content, method: 8, size, checkSum: check };
}

/** A part that stands in a container as it is. */
export function unpackedPart(content: Uint8Array): PackedPart {
  return { content, method: 0, size: content.length, checkSum: checkSum(content) };
}

/** Writes a zip file; equal parts give equal bytes. */
export function writeContainer(parts: Iterable<readonly [string, PackedPart]>): Uint8Array {
  const files = [...parts].map(([name, part]) => ({ name, part, bytes: strToU8(name) }));
  const total = files.reduce(
    (sum, { bytes, part }) =>
      sum + LOCAL_LENGTH + CENTRAL_LENGTH + 2 * bytes.length + part.content.length,
    END_LENGTH,
  );
  const out = new Uint8Array(total);
  const view = new DataView(out.buffer);
  /** The fields that both headers have, from the version that is needed on. */
  const writeHeader = (at: number, { name, part, bytes }: (typeof files)[number]): void => {
    view.setUint16(at, VERSION, true);
    view.setUint16(at + 2, bytes.length === name.length ? 0 : UTF_8, true);
    view.setUint16(at + 4, part.method, true);
    view.setUint32(at + 6, FIXED_TIME, true);
    view.setUint32(at + 10, part.checkSum, true);
    view.setUint32(at + 14, part.content.length, true);
    view.setUint32(at + 18, part.size, true);
    view.setUint16(at + 22, bytes.length, true);
  };
  let at = 0;
  const offsets = files.map((file) => {
    const offset = at;
    view.setUint32(at, LOCAL, true);
    writeHeader(at + 4, file);
    out.set(file.bytes, at + LOCAL_LENGTH);
    out.set(file.part.content, at + LOCAL_LENGTH + file.bytes.length);
    at += LOCAL_LENGTH + file.bytes.length + file.part.content.length;
    return offset;
  });
  const directory = at;
  files.forEach((file, index) => {
    view.setUint32(at, CENTRAL, true);
    view.setUint16(at + 4, VERSION, true);
    writeHeader(at + 6, file);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    out.set(file.bytes, at + CENTRAL_LENGTH);
    at += CENTRAL_LENGTH + file.bytes.length;
  });
  view.setUint32(at, END, true);
  view.setUint16(at + 8, files.length, true);
  view.setUint16(at + 10, files.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return out;
}
