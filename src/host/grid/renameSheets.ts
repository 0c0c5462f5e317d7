import { formatSheet } from './address';

/** Sheets by the name that each had and the one that it has; null: it is gone. */
export type SheetsCalled = readonly (readonly [string, string | null])[];

/**
 * A formula with sheets called by their new names, all at once: a name that one sheet gave up may be
 * another's by now.
 *
 * @param called what names a sheet that is gone is #REF!
 * @example
 * renameSheets("甲!A1+乙!A1", [['甲', '乙'], ['乙', null]]) // → '乙!A1+#REF!A1'
 */
export function renameSheets(formula: string, called: SheetsCalled): string {
  if (called.length === 0) return formula;
  const now = new Map(called.map(([from, to]) => [from.toLowerCase(), to]));
  const names = called
    .flatMap(([from]) => [...new Set([...plain(from), `'${from.replace(/'/g, "''")}'`])])
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(
    `"(?:[^"]|"")*"|(?<![\\p{L}\\p{N}_.'\\]])(?:${names.join('|')})!`,
    'giu',
  );
  return formula.replace(pattern, (found) => {
    if (found.startsWith('"')) return found;
    const to = now.get(unquoted(found.slice(0, -1)).toLowerCase()) ?? null;
    return to === null ? '#REF!' : `${formatSheet(to)}!`;
  });
}

/** A name that programs write without quotes, though Excel may not. */
function plain(name: string): string[] {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? [name] : [];
}

function unquoted(name: string): string {
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
}
