import { parseCsv } from 'hucre/csv';

/** Of two that fit as well the first: a table of tabs may hold commas, others hardly ever tabs. */
const DELIMITERS = ['\t', ',', ';', '|'];

/** Lines looked at, from the top. */
const SAMPLE = 50;

/** A first line that names the separator, as Excel understands it: `sep=;`. */
const DECLARED = /^sep=(.)\r?\n/i;

/** Tabs beside another separator or at the end of a line: see `withoutTabs`. */
const PADDING = /\t+(?=[,;|"]|\r?$)|(?<=^|[,;|"])\t+/gm;

/** What ends a sentence or opens an enumeration, and what no cell of a list is as long as. */
const PROSE = /[。；：，！？:;!?]\s*$|^.{80}/u;

/**
 * The sign that separates the columns of a text: the one that gives the most columns, and the same
 * number of them in the most rows.
 *
 * @returns a comma for a list of one column; null for a text that is no table
 */
export function findDelimiter(text: string): string | null {
  const declared = DECLARED.exec(text)?.[1];
  if (declared !== undefined) return declared;
  const lines = text
    .slice(0, 100_000)
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, SAMPLE);
  const [best] = DELIMITERS.map((delimiter) => ({ delimiter, fit: fitOf(delimiter, lines) }))
    .filter(({ fit }) => fit > 0)
    .sort((one, other) => other.fit - one.fit);
  if (best) return best.delimiter;
  return lines.length > 2 && !lines.some((line) => PROSE.test(line)) ? ',' : null;
}

/**
 * The number of columns that most rows have, times their share; 0 where fewer than half of the
 * lines have more than one column.
 */
function fitOf(delimiter: string, lines: readonly string[]): number {
  const sample = lines.join('\n');
  const separated = delimiter === '\t' ? sample.replace(PADDING, '') : sample;
  if (!separated.includes(delimiter)) return 0;
  const widths = parseCsv(separated, { delimiter }).map((row) => row.length);
  const several = widths.filter((width) => width > 1);
  if (several.length * 2 < widths.length) return 0;
  const counts = new Map<number, number>();
  for (const width of several) counts.set(width, (counts.get(width) ?? 0) + 1);
  return Math.max(...[...counts].map(([width, count]) => (width * count) / widths.length));
}

/** The text without a line that only names the separator. */
export function withoutDeclaration(text: string): string {
  return text.replace(DECLARED, '');
}

/**
 * A cell's text without the tabs around it, which exporting programs put there so that a
 * spreadsheet does not make a number of a code.
 *
 * @returns null where there are none
 */
export function withoutTabs(text: string): string | null {
  const bare = text.replace(/^\t+|\t+$/g, '');
  return bare === text ? null : bare;
}
