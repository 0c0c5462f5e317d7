import { textWidth } from './textSize';

/** Signs that no line begins with, and that none ends with. */
const CLOSING = /[，。；：、！？）〕》」』”’％…]/;
const OPENING = /[（〔《「『“‘]/;
/** Letters that are read together: a number, a code, a word. */
const PIECES = /[A-Za-z0-9.\-/]+|[\s\S]/gu;

/**
 * Breaks a text into lines, since Excel lets a line begin with any sign: none begins with ； or 、,
 * none ends with an opening bracket, and no number is torn.
 *
 * @param text one paragraph, or several with line feeds between them
 * @param width of a line in characters of the standard font; a Chinese one counts double
 * @returns the text with a line feed where a line ends
 *
 * @example
 * brokenLines('一二三四；五', 8) // → '一二三\n四；五'
 * brokenLines('一二（三四）', 6) // → '一二\n（三\n四）'
 * brokenLines('证号 12345 号', 9) // → '证号 \n12345 号'
 */
export function brokenLines(text: string, width: number): string {
  return text
    .split('\n')
    .flatMap((paragraph) => linesOf(paragraph, width))
    .join('\n');
}

function linesOf(paragraph: string, width: number): string[] {
  const lines: string[] = [];
  let line: string[] = [];
  let taken = 0;
  for (const piece of paragraph.match(PIECES) ?? []) {
    const own = textWidth(piece);
    if (taken + own > width && line.length > 0) {
      const rest = carried(line, piece);
      lines.push(line.slice(0, line.length - rest.length).join(''));
      line = rest;
      taken = rest.reduce((sum, each) => sum + textWidth(each), 0);
    }
    line.push(piece);
    taken += own;
  }
  return [...lines, line.join('')];
}

/** What of a full line goes to the next one, so that this one ends and that one begins well. */
function carried(line: readonly string[], next: string): string[] {
  let kept = line.length;
  let first = next;
  while (kept > 1 && (CLOSING.test(first) || OPENING.test(line[kept - 1] ?? ''))) {
    kept -= 1;
    first = line[kept] ?? '';
  }
  return kept <= 1 && line.length > 1 ? [] : line.slice(kept);
}
