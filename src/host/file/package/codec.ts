import { Deflate, deflateSync, Inflate, inflateSync } from 'fflate';

/** What of Node's own zlib is used. */
interface NativeCodec {
  inflateRawSync(
    data: Uint8Array,
    options: { chunkSize: number; maxOutputLength: number },
  ): Uint8Array;
  deflateRawSync(
    data: Uint8Array,
    options: { level: number; chunkSize: number; memLevel: number; finishFlush?: number },
  ): Uint8Array;
  crc32(data: Uint8Array, before: number): number;
  readonly constants: { readonly Z_SYNC_FLUSH: number };
}

/** Several times faster than what JavaScript does; null in a page. */
const native = (
  globalThis as {
    process?: { getBuiltinModule?: (name: string) => NativeCodec | undefined };
  }
).process?.getBuiltinModule?.('node:zlib');

/**
 * Above this many bytes a part is packed less tightly, and by Node's own means where there are any:
 * a sheet of two million cells takes seconds otherwise. Below it the packed bytes are the same on
 * every machine.
 */
const LARGE = 250_000;

/** Unpacks what was packed by DEFLATE. Throws where it is damaged, or larger than it is said to be. */
export function inflate(packed: Uint8Array, size: number): Uint8Array {
  return native
    ? native.inflateRawSync(packed, {
        chunkSize: pieceSize(size),
        maxOutputLength: Math.max(1, size),
      })
    : inflateSync(packed, { out: new Uint8Array(size) });
}

/** So many packed bytes hold the first of a part, behind the tables of its first block. */
const BEGINNING = 1024;

/** What stands before the bytes of a block that holds them as they are. */
const UNPACKED_HEAD = 5;

/** The first bytes of what was packed by DEFLATE; none where it is damaged. */
export function inflateBeginning(packed: Uint8Array): Uint8Array {
  const [head = 0, low = 0, high = 0] = packed;
  // fflate gives nothing of such a block before it is there as a whole.
  if ((head & 6) === 0 && low + high * 256 >= 2)
    return packed.slice(UNPACKED_HEAD, UNPACKED_HEAD + 2);
  let first = new Uint8Array(0);
  const stream = new Inflate((bytes) => {
    if (first.length === 0) first = bytes.slice(0, 2);
  });
  try {
    stream.push(packed.slice(0, BEGINNING), packed.length <= BEGINNING);
  } catch {
    // What is damaged is told where the whole part is unpacked.
  }
  return first;
}

/** Packs by DEFLATE. */
export function deflate(content: Uint8Array): Uint8Array {
  if (content.length <= LARGE) return deflateSync(content, { level: 6 });
  return native
    ? native.deflateRawSync(content, packing(content.length))
    : deflateSync(content, { level: QUICK });
}

/** Of nine levels, for large parts. */
const QUICK = 2;

function packing(size: number): { level: number; chunkSize: number; memLevel: number } {
  return { level: QUICK, chunkSize: pieceSize(size / 4), memLevel: 9 };
}

/** The end of what was packed: a last block of nothing. */
const LAST_BLOCK = Uint8Array.of(3, 0);

/**
 * Packs large content by DEFLATE, piece by piece, so that it never stands unpacked as a whole.
 *
 * @param pieces each of them may be overwritten when the next is asked for
 */
export function deflatePieces(pieces: Iterable<Uint8Array>): Uint8Array {
  const packed: Uint8Array[] = [];
  if (native) {
    const finishFlush = native.constants.Z_SYNC_FLUSH;
    for (const piece of pieces)
      packed.push(native.deflateRawSync(piece, { ...packing(piece.length), finishFlush }));
    packed.push(LAST_BLOCK);
  } else {
    const stream = new Deflate({ level: QUICK }, (bytes) => packed.push(bytes));
    for (const piece of pieces) stream.push(piece);
    stream.push(new Uint8Array(0), true);
  }
  return joined(packed);
}

/** One behind the other, in memory of their own. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** Pieces of what comes out, whatever a file says of its size: small ones take long to join. */
function pieceSize(expected: number): number {
  return Math.min(Math.max(Math.round(expected), 65_536), 16_777_216);
}

const CHECKS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let check = byte;
  for (let bit = 0; bit < 8; bit++) check = (check >>> 1) ^ (check & 1 ? 0xedb88320 : 0);
  return check;
});

/**
 * The check sum of zip files, CRC-32.
 *
 * @param before the check sum of what stands before it
 */
export function checkSum(content: Uint8Array, before = 0): number {
  if (native) return native.crc32(content, before);
  let check = ~before;
  for (const byte of content) check = CHECKS[(check ^ byte) & 255]! ^ (check >>> 8);
  return ~check >>> 0;
}
