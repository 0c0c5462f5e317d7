/** References of OpenFormula: [.A1], [.A1:.B2], [$Sheet.A1], ['a sheet'.A1:.B2]. */
const REFERENCE =
  /\[((?:\$?(?:'(?:[^']|'')*'|[^\].:'$]+))?)\.(\$?[A-Z]+\$?\d+)(?::\.(\$?[A-Z]+\$?\d+))?\]/g;

/** Texts in quotes, which hold no references and separators. */
const QUOTED = /("(?:[^"]|"")*")/;

/**
 * A formula of an OpenDocument cell as Excel writes it, without its `=`.
 *
 * @param written such as `of:=SUM([.A1:.B2];1)`
 * @returns null where there is none or where Excel has no such formula; the cell keeps its last
 *   result then
 */
export function openFormula(written: string): string | null {
  const [, prefix, body] = /^(\w+):=(.*)$/s.exec(written) ?? [];
  if (body === undefined) return null;
  if (prefix === 'msoxl') return body;
  if (prefix !== 'of') return null;
  const pieces = body
    .split(QUOTED)
    .map((piece, index) => (index % 2 === 1 ? piece : translate(piece)));
  return pieces.includes(null) ? null : pieces.join('');
}

/**
 * Matrices, whole rows and columns, other files and functions that only LibreOffice has are left to
 * their results.
 */
function translate(piece: string): string | null {
  const text = piece.replace(REFERENCE, (_, sheet: string, first: string, last?: string) => {
    const place = last === undefined ? first : `${first}:${last}`;
    return sheet === '' ? place : `${sheet.replace(/^\$/, '')}!${place}`;
  });
  return /[[\]{}~!]|(?:ORG|COM)\./.test(text.replace(/(?:'[^']*'|[\p{L}\p{N}_]+)!/gu, ''))
    ? null
    : text.replace(/;/g, ',');
}
