/** Tabs first: a table of tabs may hold commas, one of commas hardly ever tabs. */
const DELIMITERS = ['\t', ',', ';', '|'];

/** Lines looked at, from the top. */
const SAMPLE = 50;

/** A first line that names the separator, as Excel understands it: `sep=;`. */
const DECLARED = /^sep=(.)\r?\n/i;

/**
 * The sign that separates the columns of a text: the first that at least half of the lines at the
 * top hold.
 *
 * @returns null for a text that is no table
 */
export function findDelimiter(text: string): string | null {
  const declared = DECLARED.exec(text)?.[1];
  if (declared !== undefined) return declared;
  const lines = text
    .slice(0, 100_000)
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, SAMPLE);
  return (
    DELIMITERS.find(
      (delimiter) =>
        lines.filter((line) => line.includes(delimiter)).length * 2 >= Math.max(1, lines.length),
    ) ?? null
  );
}

/** The text without a line that only names the separator. */
export function withoutDeclaration(text: string): string {
  return text.replace(DECLARED, '');
}
