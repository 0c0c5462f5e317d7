/** So many bytes become text at once: a sheet of a million rows is too long for one text. */
const PIECE = 4_000_000;

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** UTF-8 as text. */
export function textOf(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

/** Where a mark of ASCII letters first stands from some place on, -1 for nowhere. */
export function indexOfMark(bytes: Uint8Array, mark: string, from: number): number {
  const first = mark.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1))
    if (stands(bytes, mark, at)) return at;
  return -1;
}

/** Where a mark of ASCII letters last begins before some place, -1 for nowhere. */
export function lastIndexOfMark(bytes: Uint8Array, mark: string, before: number): number {
  const first = mark.charCodeAt(0);
  for (
    let at = bytes.lastIndexOf(first, before - 1);
    at >= 0;
    at = at === 0 ? -1 : bytes.lastIndexOf(first, at - 1)
  )
    if (stands(bytes, mark, at)) return at;
  return -1;
}

function stands(bytes: Uint8Array, mark: string, at: number): boolean {
  for (let index = 1; index < mark.length; index++)
    if (bytes[at + index] !== mark.charCodeAt(index)) return false;
  return true;
}

/**
 * XML of many like elements as texts of some megabytes, each ending where such an element ends.
 *
 * @param closing tag of these elements, in ASCII letters
 * @param size of a piece at least, in bytes
 */
export function* textPieces(bytes: Uint8Array, closing: string, size = PIECE): Generator<string> {
  let from = 0;
  while (from < bytes.length) {
    const end = pieceEnd(bytes, from, closing, size);
    const text = textOf(bytes.subarray(from, end));
    // Inside a comment or a CDATA section a tag ends nothing.
    if (text.includes('<!') && end < bytes.length) {
      yield textOf(bytes.subarray(from));
      return;
    }
    yield text;
    from = end;
  }
}

function pieceEnd(bytes: Uint8Array, from: number, closing: string, size: number): number {
  for (let length = size; from + length < bytes.length; length *= 2) {
    const piece = bytes.subarray(from, from + length);
    const at = lastIndexOfMark(piece, closing, piece.length - closing.length + 1);
    if (at > 0) return from + at + closing.length;
  }
  return bytes.length;
}
