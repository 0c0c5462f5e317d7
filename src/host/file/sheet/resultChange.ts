import { ERROR, type CellContent, type CellResult } from './cellXml';
import type { CellChange } from './sheetChange';

/** Whether nothing but a formula elsewhere filled or fills the cell. */
export function isSpilled(one: CellContent, other: CellContent): boolean {
  const kinds = [one.kind, other.kind];
  return kinds.includes('spilled') && kinds.every((kind) => kind === 'spilled' || kind === 'empty');
}

/** A change of what a formula came to, of which the formula is the same; null for none. */
export function resultChange(before: CellContent, after: CellContent): CellChange | null {
  if (before.kind === 'formula' && after.kind === 'formula') {
    if (before.array?.rows !== after.array?.rows || before.array?.columns !== after.array?.columns)
      return { content: after };
    return movedResult(before.result, after.result) ? { result: after.result } : null;
  }
  const isMoved =
    before.kind !== 'spilled' || after.kind !== 'spilled' || movedResult(before.value, after.value);
  return isMoved ? { content: after } : null;
}

/**
 * True if a formula's saved result moved by more than two engines may differ in the last digits.
 * Errors of the spreadsheet's own are no results, and a formula that the file holds without a
 * result is left without: Excel reckons it on opening.
 */
function movedResult(before: CellResult | null, after: CellResult | null): after is CellResult {
  if (before === null || after === null || before === after) return false;
  if (typeof after === 'string' && ERROR.test(after)) return false;
  return !(
    typeof before === 'number' &&
    typeof after === 'number' &&
    Math.abs(before - after) <= Math.abs(before) * 1e-12
  );
}
