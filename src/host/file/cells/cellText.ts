import { unescapeXml } from '../package/xmlText';

/** What `cellText` may have to change. */
const WRITTEN_OTHERWISE = /[&<\r]|_x[0-9A-Fa-f]{4}_/;

/** A text as XML writes it, read: references, CDATA sections, comments, line ends. */
export function xmlText(raw: string): string {
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  if (!text.includes('<')) return onItsOwn(unescapeXml(text));
  return text
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>)/)
    .map((piece) => {
      if (piece.startsWith('<![CDATA[')) return piece.slice(9, -3);
      return piece.startsWith('<') ? '' : unescapeXml(piece);
    })
    .join('');
}

/**
 * The text of a cell as the file writes it, read: as `xmlText`, and what XML cannot hold is written
 * _xHHHH_.
 *
 * @example cellText('a&amp;b_x000D_') // → 'a&b\r'
 */
export function cellText(raw: string): string {
  return WRITTEN_OTHERWISE.test(raw) ? withoutEscapes(xmlText(raw)) : onItsOwn(raw);
}

/** V8 copies what is shorter. */
const CUT_OUT = 13;

/** The same text, by which the one that it was cut out of, a whole sheet's, is not kept alive. */
function onItsOwn(text: string): string {
  return text.length < CUT_OUT ? text : [text.charAt(0), text.slice(1)].join('');
}

/** A text with the letters that XML cannot hold in place of their escapes, _xHHHH_. */
export function withoutEscapes(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}
