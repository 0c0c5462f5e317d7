/**
 * A short mark of a text by which a changed list is told from the one that was asked about. It
 * proves nothing: FNV-1a of 32 bits.
 *
 * @example
 * textMark('甲厂') === textMark('乙厂') // → false
 * textMark('') // → '811c9dc5'
 */
export function textMark(text: string): string {
  let mark = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    mark = Math.imul(mark ^ text.charCodeAt(at), 0x01000193);
  return (mark >>> 0).toString(16).padStart(8, '0');
}
