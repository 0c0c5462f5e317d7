import { closingOf, formulaTokens, isNameToken, operandEnd } from './formulaTokens';

/**
 * What Excel shows as signs and files as functions: `@` for one cell of several (`SINGLE`), `#` for
 * all that a cell spills (`ANCHORARRAY`), and names that LET and LAMBDA give: [MS-XLSX] 2.2.2.
 */
const SINGLE = '_xlfn.SINGLE';
const ANCHOR = '_xlfn.ANCHORARRAY';
const PARAMETER = '_xlpm.';

/** As a file has it. */
export function storedSigns(formula: string): string {
  const signed = /[@#]/.test(formula) ? withoutSigns(formulaTokens(formula)) : formula;
  return /\b(?:LET|LAMBDA)\(/i.test(signed) ? withParameters(signed) : signed;
}

/** As Excel shows it. */
export function shownSigns(formula: string): string {
  const tokens = formulaTokens(formula);
  let shown = '';
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] ?? '';
    const isCall = (token === SINGLE || token === ANCHOR) && tokens[at + 1] === '(';
    if (!isCall) {
      shown += token.startsWith(PARAMETER) ? token.slice(PARAMETER.length) : token;
      continue;
    }
    const end = closingOf(tokens, at + 1);
    const inside = tokens.slice(at + 2, end);
    const text = shownSigns(inside.join(''));
    const operand = operandEnd(inside, 0) === inside.length ? text : `(${text})`;
    shown += token === SINGLE ? `@${operand}` : `${operand}#`;
    at = end;
  }
  return shown;
}

/** Whether a formula asks for all that a cell spills. */
export function asksForSpill(formula: string): boolean {
  if (!formula.includes('#')) return false;
  const tokens = formulaTokens(formula);
  return tokens.some((token, at) => token === '#' && endsOperand(tokens[at - 1]));
}

function endsOperand(token: string | undefined): boolean {
  return token === ')' || token?.startsWith('[') === true || isNameToken(token);
}

function withoutSigns(tokens: readonly string[]): string {
  let stored = '';
  for (let at = 0; at < tokens.length;) {
    if (tokens[at] === '@') {
      const end = operandEnd(tokens, at + 1);
      stored += `${SINGLE}(${withoutSigns(tokens.slice(at + 1, end))})`;
      at = end;
      continue;
    }
    const end = operandEnd(tokens, at);
    if (tokens[end - 1] === '#' && end - 1 > at && endsOperand(tokens[end - 2])) {
      stored += `${ANCHOR}(${withoutSigns(tokens.slice(at, end - 1))})`;
      at = end;
      continue;
    }
    stored += tokens[at] ?? '';
    at += 1;
  }
  return stored;
}

/** Names that a call gives, in the tokens where they mean what it gives. */
interface Scope {
  readonly from: number;
  readonly to: number;
  readonly names: ReadonlySet<string>;
}

function withParameters(formula: string): string {
  const tokens = formulaTokens(formula);
  const scopes = tokens.flatMap((token, at) => scopeOf(tokens, token.toUpperCase(), at) ?? []);
  return tokens
    .map((token, at) => {
      const isMeant =
        isNameToken(token) &&
        tokens[at - 1] !== '!' &&
        scopes.some(
          ({ from, to, names }) => at > from && at < to && names.has(token.toUpperCase()),
        );
      return isMeant ? PARAMETER + token : token;
    })
    .join('');
}

function scopeOf(tokens: readonly string[], name: string, at: number): Scope | null {
  if (!/^(?:_xlfn\.)?(?:LET|LAMBDA)$/i.test(name) || tokens[at + 1] !== '(') return null;
  const to = closingOf(tokens, at + 1);
  const given = argumentsOf(tokens, at + 1, to).slice(0, -1);
  const isLet = /LET$/i.test(name);
  const names = given
    .filter((_, index) => !isLet || index % 2 === 0)
    .map((argument) => argument.trim())
    .filter((argument) => isNameToken(argument) && !argument.startsWith(PARAMETER));
  return { from: at + 1, to, names: new Set(names.map((each) => each.toUpperCase())) };
}

function argumentsOf(tokens: readonly string[], opening: number, closing: number): string[] {
  const found = [''];
  for (let at = opening + 1; at < closing; at++) {
    const token = tokens[at] ?? '';
    if (token === ',') {
      found.push('');
      continue;
    }
    const end = token === '(' || token === '{' ? closingOf(tokens, at) : at;
    found[found.length - 1] += tokens.slice(at, end + 1).join('');
    at = end;
  }
  return found;
}
