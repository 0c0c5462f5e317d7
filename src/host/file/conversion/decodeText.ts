/** Control characters that no text file has; a byte order mark of UTF-16 is looked for before. */
const NOT_TEXT = /[\u0000-\u0008\u000e-\u0019\u001b-\u001f]/;

const MARKS: readonly { readonly encoding: string; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/**
 * The text of a file that does not say how it is encoded: by its byte order mark, else UTF-8 where
 * it is valid UTF-8, else GB18030, which includes GBK and GB 2312. A text of Chinese in GBK is
 * practically never valid UTF-8.
 *
 * @returns null for a file that is no text
 */
export function decodeText(bytes: Uint8Array): string | null {
  const marked = MARKS.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte));
  for (const encoding of marked ? [marked.encoding] : ['utf-8', 'gb18030']) {
    const text = decode(bytes, encoding);
    if (text !== null) return NOT_TEXT.test(text) ? null : text;
  }
  return null;
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    return decoder.decode(bytes);
  } catch {
    // It fails for nothing but bytes of another encoding.
    return null;
  }
}
