/**
 * Formulas taken apart as far as their names go: texts, quoted sheets and columns of tables first, so
 * that nothing in them is taken for anything else; then names of functions, cells and the rest.
 */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|[$\p{L}_\\][$\p{L}\p{N}_.\\]*|[^]/gu;

const NAME = /^[$\p{L}_\\]/u;

/** @example formulaTokens('SUM(A1,"a")') // → ['SUM', '(', 'A1', ',', '"a"', ')'] */
export function formulaTokens(formula: string): string[] {
  return formula.match(TOKEN) ?? [];
}

export function isNameToken(token: string | undefined): boolean {
  return token !== undefined && NAME.test(token);
}

/** The place of the bracket that closes the one at a place; the last one where none does. */
export function closingOf(tokens: readonly string[], opening: number): number {
  let depth = 0;
  for (let at = opening; at < tokens.length; at++) {
    if (tokens[at] === '(' || tokens[at] === '{') depth++;
    if (tokens[at] === ')' || tokens[at] === '}') depth--;
    if (depth === 0) return at;
  }
  return tokens.length - 1;
}

/** The place just after what may be a reference, a name or a call at a place. */
export function operandEnd(tokens: readonly string[], from: number): number {
  let at = from;
  if (tokens[at] === '(') return closingOf(tokens, at) + 1;
  if (tokens[at]?.startsWith("'") || isNameToken(tokens[at])) at++;
  if (tokens[at] === '!') at += 2;
  while (tokens[at]?.startsWith('[')) at++;
  if (tokens[at] === '(') at = closingOf(tokens, at) + 1;
  if (tokens[at] === ':' && at > from) return operandEnd(tokens, at + 1);
  return tokens[at] === '#' ? at + 1 : at;
}
