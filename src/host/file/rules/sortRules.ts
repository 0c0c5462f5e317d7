import type { CellRange } from '../sheet/cellAddress';
import { rangeAddress } from '../sheet/cellAddress';
import type { RuleChange } from '../sheet/sheetChange';

/**
 * What became of the rules that the file holds, by their ids, and which rules are to be written
 * anew.
 */
export interface SortedRules<Rule> {
  readonly gone: ReadonlySet<string>;
  /**
   * Rules that are the same but for their cells, which are given as the file lists them, and for
   * what their formula names.
   */
  readonly moved: ReadonlyMap<string, { readonly cells: string; readonly formula: string | null }>;
  readonly written: readonly Rule[];
}

interface RangedRule {
  readonly ranges: readonly CellRange[];
}

/**
 * @param formulaOf the formula of a rule that can be put in the place of the former one; null for
 * none
 */
export function sortRules<Rule extends RangedRule>(
  change: RuleChange<Rule>,
  idOf: (rule: Rule) => string,
  formulaOf: (rule: Rule) => string | null,
): SortedRules<Rule> {
  const current = new Map(change.to.map((rule) => [idOf(rule), rule]));
  const gone = new Set<string>();
  const moved = new Map<string, { cells: string; formula: string | null }>();
  const kept = new Set<string>();
  const substance = (rule: Rule): string => {
    const formula = formulaOf(rule);
    const text = JSON.stringify({ ...rule, ranges: [] });
    return formula === null ? text : text.replace(JSON.stringify(formula), '""');
  };
  for (const rule of change.from) {
    const id = idOf(rule);
    const now = current.get(id);
    if (!now || now.ranges.length === 0 || substance(now) !== substance(rule)) {
      gone.add(id);
      continue;
    }
    kept.add(id);
    const formula = formulaOf(now) === formulaOf(rule) ? null : formulaOf(now);
    if (formula !== null || sqref(now) !== sqref(rule))
      moved.set(id, { cells: sqref(now), formula });
  }
  return { gone, moved, written: change.to.filter((rule) => !kept.has(idOf(rule))) };
}

/** The cells of a rule as the file lists them. */
export function sqref(rule: RangedRule): string {
  return rule.ranges.map(rangeAddress).join(' ');
}
