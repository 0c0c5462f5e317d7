import type { Enterprise } from '../../../src/domain/register/enterprise';
import type { WorkbookScan } from '../../../src/app/scanWorkbook';
import { problemText, type Problem } from '../../../src/text/problem/problemText';
import type { Spot, Truth } from './truth';
import { bareName } from './truthfulClerk';

/** What is wrong although nobody was told: the worst that reading can do. */
export function silentFaults(
  { enterprises, inspectors, records }: WorkbookScan,
  told: readonly Problem[],
  truth: Truth,
): string[] {
  const faults: string[] = [];
  const isTold = (spots: readonly Spot[]): boolean =>
    spots.some((spot) => told.some((problem) => tellsOf(problem, spot)));
  const isUnread = told.some(
    (problem) =>
      problem.code === 'sheet-unread' && problem.sheets.some((sheet) => sheet in truth.meanings),
  );
  const units = byName(enterprises?.rows ?? []);
  for (const each of truth.enterprises) {
    const rows = units.get(bareName(each.name)) ?? [];
    units.delete(bareName(each.name));
    const where = `${each.name} ${each.spots.map(({ sheet, row }) => `${sheet}!${row}`).join(' ')}`;
    if (isTold(each.spots)) continue;
    if (rows.length !== 1) {
      faults.push(`${where}: ${rows.length} times`);
      continue;
    }
    const [row] = rows;
    if (row === undefined) continue;
    if (!isUnread && stateOf(row.production) !== stateOf(each.production))
      faults.push(`${where}: ${row.production ?? 'nothing'} is ${each.production}`);
    if ((row.registeredCategory ?? null) !== each.category)
      faults.push(`${where}: ${row.registeredCategory ?? 'nothing'} is ${each.category}`);
    if (enterprises?.columns.creditCode !== undefined && (row.creditCode ?? null) !== each.code)
      faults.push(`${where}: code ${row.creditCode ?? 'none'} is ${each.code ?? 'none'}`);
  }
  for (const [name] of units) faults.push(`${name}: is no enterprise`);

  const people = byName(inspectors?.rows ?? []);
  for (const each of truth.inspectors) {
    const rows = people.get(bareName(each.name)) ?? [];
    people.delete(bareName(each.name));
    const where = `${each.name} ${each.spots.map(({ sheet, row }) => `${sheet}!${row}`).join(' ')}`;
    if (isTold(each.spots)) continue;
    const [row] = rows;
    if (row === undefined || rows.length > 1) {
      faults.push(`${where}: ${rows.length} times`);
      continue;
    }
    if (row.active !== each.active) faults.push(`${where}: active ${String(row.active)}`);
    if (row.licences.join() !== (each.licence ?? ''))
      faults.push(`${where}: licence ${row.licences.join()} is ${each.licence ?? 'none'}`);
  }
  for (const [name] of people) faults.push(`${name}: is no inspector`);
  if (records.length !== truth.checks && !told.some(({ code }) => code === 'sheet-unread'))
    faults.push(`${records.length} checks are ${truth.checks}`);
  return faults;
}

/** A problem that stops must say where, or name the sheets, and be in plain Chinese. */
export function uselessProblems(problems: readonly Problem[]): string[] {
  return problems.flatMap((problem) => {
    const text = problemText(problem);
    const isPlain = /[一-鿿]/.test(text) && !/undefined|NaN|\[object/.test(text);
    return isPlain ? [] : [`${problem.code}: ${text}`];
  });
}

function byName<Row extends { readonly name: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const name = bareName(row.name);
    found.set(name, [...(found.get(name) ?? []), row]);
  }
  return found;
}

function stateOf(production: Enterprise['production']): 'produces' | 'suspended' | 'gone' {
  if (production === 'suspended') return 'suspended';
  return production === 'closed' || production === 'deregistered' ? 'gone' : 'produces';
}

/** Whether a problem names a cell of a row; the cells may be ranges. */
function tellsOf(problem: Problem, { sheet, row }: Spot): boolean {
  if (problem.sheet !== sheet) return false;
  const cells = 'cells' in problem ? problem.cells : [problem.cell];
  return cells.some((cell) => {
    const [first = 0, last = first] = [...cell.matchAll(/\d+/g)].map(([digits]) => Number(digits));
    return row >= first && row <= last;
  });
}
