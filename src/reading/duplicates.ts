import { cellAddress } from '../domain/ground/cellAddress';
import { groupBy } from '../domain/ground/groupBy';
import type { Enterprise } from '../domain/register/enterprise';
import { foldWord } from './cell/foldWord';
import type { EnterpriseRegister } from '../domain/register/register';
import type { Place } from '../domain/ground/problem';
import type { HealthProblem } from './readingProblem';

/** An entry and the cell of its name. */
export interface DuplicateMember extends Place {
  readonly name: string;
}

/** Rows that share something that should be different. */
export interface DuplicateGroup {
  /**
   * 'same': one enterprise twice, by identity; 'code': one credit code for several sites; 'name':
   * one name under several codes or addresses.
   */
  readonly by: 'same' | 'code' | 'name';
  readonly value: string;
  /** In the order of the register; at least two. */
  readonly members: readonly DuplicateMember[];
}

/**
 * All entries of an enterprise register that share their identity, their credit code or their name.
 *
 * @param register whose rows have distinct ids; those that were left out are known by their
 *   problems
 * @param problems as reading found them
 */
export function findDuplicates(
  register: EnterpriseRegister,
  problems: readonly HealthProblem[],
): DuplicateGroup[] {
  const { rows } = register;
  const byCode = sharing(rows, ({ creditCode }) => creditCode);
  const groups = (
    by: 'code' | 'name',
    found: readonly (readonly Enterprise[])[],
    valueOf: (row: Enterprise) => string,
  ): DuplicateGroup[] =>
    found.map((members) => ({
      by,
      value: members[0] === undefined ? '' : valueOf(members[0]),
      members: members.map((row) => member(row, register)),
    }));
  // The sites of one legal person often have one name too: that is said once.
  const byName = sharing(rows, ({ name }) => foldWord(name)).filter(
    (members) =>
      new Set(members.map(({ creditCode }) => creditCode ?? '')).size > 1 ||
      members[0]?.creditCode === undefined,
  );
  return [
    ...sameEnterprises(problems),
    ...groups('code', byCode, ({ creditCode }) => creditCode ?? ''),
    ...groups('name', byName, ({ name }) => name),
  ];
}

function sharing(
  rows: readonly Enterprise[],
  keyOf: (row: Enterprise) => string | undefined,
): Enterprise[][] {
  const groups = groupBy(rows, (row) => keyOf(row) || undefined);
  return [...groups.values()].filter((group) => group.length > 1);
}

function member(
  { name, rowNumber, sheet }: Enterprise,
  register: EnterpriseRegister,
): DuplicateMember {
  return {
    name,
    sheet: sheet ?? register.sheet,
    cell: cellAddress(rowNumber, register.columns.name?.columnIndex ?? 0),
  };
}

/** The first row of a group is the one that was read, the others were left out. */
function sameEnterprises(problems: readonly HealthProblem[]): DuplicateGroup[] {
  const groups = new Map<string, DuplicateMember[]>();
  for (const problem of problems) {
    if (problem.code !== 'enterprise-duplicate') continue;
    const first = placeOf(problem.otherCell, problem.sheet);
    const key = `${first.sheet}!${first.cell}`;
    const group = groups.get(key) ?? [{ name: problem.name, ...first }];
    groups.set(key, [...group, { name: problem.name, sheet: problem.sheet, cell: problem.cell }]);
  }
  return [...groups.values()].map((members) => ({
    by: 'same',
    value: members[0]?.name ?? '',
    members,
  }));
}

/** Of another sheet, a cell is written with the sheet's name. */
function placeOf(otherCell: string, sheet: string): Place {
  const mark = otherCell.lastIndexOf('!');
  return mark < 0
    ? { sheet, cell: otherCell }
    : { sheet: otherCell.slice(0, mark), cell: otherCell.slice(mark + 1) };
}
