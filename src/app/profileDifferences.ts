import type { CellValue } from '../domain/ground/cellValue';
import type { Profile } from '../domain/profile/profile';
import { withoutNo } from '../domain/profile/sameRules';
import {
  differingCellText,
  differingRowText,
  differingRuleText,
  type ProfileDifference,
} from '../text/pane/profileDifferenceText';
import { labels, sections, type SectionKey } from '../text/sheet/profileSheetText';
import { profileWords } from './profileWords';

type Row = readonly CellValue[];

/** A row of one profile with that of the other which stands in its place; null for none. */
interface RowPair {
  readonly before: Row | null;
  readonly after: Row | null;
  /** 0-based, in the profile that has it; in the later one where both have. */
  readonly index: number;
}

/**
 * What a profile asks for differently from another, cell by cell of their sheets: the sheet gives
 * every member of a profile back, so none can differ without being named. What a profile is called
 * is no rule.
 *
 * @param before the profile as the list has it
 * @param after the profile in force
 */
export function profileDifferences(before: Profile, after: Profile): ProfileDifference[] {
  const [one, other] = [before, after].map((profile) =>
    profileWords(withoutNo({ ...profile, id: '', name: '', clauses: sortedClauses(profile) })),
  );
  if (one === undefined || other === undefined) return [];
  return (Object.keys(sections) as SectionKey[]).flatMap((section) =>
    pairedRows(one[section], other[section]).flatMap((pair) => rowDifferences(section, pair)),
  );
}

function rowDifferences(
  section: SectionKey,
  { before, after, index }: RowPair,
): ProfileDifference[] {
  const label = String((after ?? before)?.[0] ?? '');
  if (before === null || after === null)
    return [
      {
        rule: differingRuleText(section, { label, index }),
        before: differingRowText(section, before),
        after: differingRowText(section, after),
      },
    ];
  // Behind label and value stands an explanation there.
  const columns = section in labels ? [1] : sections[section].headers.map((_, column) => column);
  return columns
    .filter((column) => differingCellText(before[column]) !== differingCellText(after[column]))
    .map((column) => ({
      rule: differingRuleText(section, { label, index }, column),
      before: differingCellText(before[column]),
      after: differingCellText(after[column]),
    }));
}

/**
 * The rows that differ: between those that both have in the same order, row by row, and what then
 * stands in one alone.
 */
function pairedRows(before: readonly Row[], after: readonly Row[]): RowPair[] {
  const pairs: RowPair[] = [];
  let [done, met] = [0, 0];
  for (const [from, to] of [...commonRows(before, after), [before.length, after.length] as const]) {
    const length = Math.max(from - done, to - met);
    for (let at = 0; at < length; at++) {
      const [old, next] = [done + at, met + at];
      pairs.push({
        before: old < from ? (before[old] ?? null) : null,
        after: next < to ? (after[next] ?? null) : null,
        index: next < to ? next : old,
      });
    }
    [done, met] = [from + 1, to + 1];
  }
  return pairs;
}

/** The longest sequence of rows that both have, as pairs of their places. */
function commonRows(before: readonly Row[], after: readonly Row[]): (readonly [number, number])[] {
  const [one, other] = [before, after].map((rows) => rows.map((row) => JSON.stringify(row)));
  if (one === undefined || other === undefined) return [];
  /** How long it is from a place of each on. */
  const lengths = Array.from({ length: one.length + 1 }, () =>
    Array<number>(other.length + 1).fill(0),
  );
  const lengthAt = (from: number, to: number): number => lengths[from]?.[to] ?? 0;
  for (let from = one.length - 1; from >= 0; from--)
    for (let to = other.length - 1; to >= 0; to--)
      (lengths[from] ?? [])[to] =
        one[from] === other[to]
          ? lengthAt(from + 1, to + 1) + 1
          : Math.max(lengthAt(from + 1, to), lengthAt(from, to + 1));
  const common: (readonly [number, number])[] = [];
  let [from, to] = [0, 0];
  while (from < one.length && to < other.length) {
    if (one[from] === other[to]) common.push([from++, to++]);
    else if (lengthAt(from + 1, to) >= lengthAt(from, to + 1)) from++;
    else to++;
  }
  return common;
}

/** In which order a profile holds its clauses means nothing. */
function sortedClauses({ clauses }: Profile): Profile['clauses'] {
  return Object.fromEntries(
    Object.entries(clauses).sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}
