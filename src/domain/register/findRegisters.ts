/**
 * Which sheets of a workbook are the two registers. Every sheet is scored as both, by the fields that its columns stand for
 * (scoreSheet.ts); a sheet can be the one that it resembles more. The best is read; where a second one is nearly as good, the clerk
 * must choose, for a draw from last year's list would look right and be wrong.
 */

import { enterpriseReaders } from './enterpriseReaders';
import { enterpriseRules } from './enterpriseRules';
import { inspectorReaders } from './inspectorReaders';
import { inspectorRules } from './inspectorRules';
import { readEnterpriseRegister } from './readEnterpriseRegister';
import { readInspectorRegister } from './readInspectorRegister';
import type { EnterpriseRegister, InspectorRegister, Reading } from './register';
import { scoreSheet, type SheetScore } from './scoreSheet';
import type { SheetTable } from './sheetTable';
import type { Vocabulary } from './vocabulary';
import type { RegisterKind } from '../problem';

/** A sheet with less cannot be a register: a clear name column alone has so much. */
const LEAST_SCORE = 3;
/** A sheet with this share of the best score may be the register as well. */
const PLAUSIBLE_SHARE = 0.6;

export interface FoundRegisters {
  readonly enterprise: Reading<EnterpriseRegister>;
  readonly inspector: Reading<InspectorRegister>;
  /** Names of the sheets that could be each register, the most likely first. */
  readonly candidates: { readonly enterprise: readonly string[]; readonly inspector: readonly string[] };
}

interface ScoredSheet {
  readonly table: SheetTable;
  readonly scores: Readonly<Record<RegisterKind, SheetScore>>;
}

/**
 * Finds and reads both registers.
 *
 * @param tables the used ranges of all sheets, in any order; sheets that this program wrote are passed over
 * @param vocabulary the words of real sheets
 * @param chosen names of the sheets that the clerk chose, taken whatever they look like
 * @param asOf ISO date by which licences are judged expired
 */
export function findRegisters(
  tables: readonly SheetTable[],
  vocabulary: Vocabulary,
  chosen: { readonly enterprise?: string; readonly inspector?: string } = {},
  asOf: string,
): FoundRegisters {
  const foreign = tables.filter(({ sheet }) => !vocabulary.ownSheetPrefixes.some((prefix) => sheet.startsWith(prefix)));
  const rules = {
    enterprise: enterpriseRules(vocabulary, enterpriseReaders(vocabulary)),
    inspector: inspectorRules(vocabulary, inspectorReaders(vocabulary)),
  };
  const sheets = foreign.map((table): ScoredSheet => ({
    table,
    scores: { enterprise: scoreSheet(table, rules.enterprise, vocabulary), inspector: scoreSheet(table, rules.inspector, vocabulary) },
  }));
  const enterprises = candidatesFor('enterprise', sheets);
  const inspectors = candidatesFor('inspector', sheets);
  return {
    enterprise: readChosen('enterprise', tables, sheets, enterprises, chosen.enterprise, (table) =>
      readEnterpriseRegister(table, vocabulary),
    ),
    inspector: readChosen('inspector', tables, sheets, inspectors, chosen.inspector, (table) =>
      readInspectorRegister(table, vocabulary, asOf),
    ),
    candidates: { enterprise: enterprises.map(({ table }) => table.sheet), inspector: inspectors.map(({ table }) => table.sheet) },
  };
}

function otherKind(kind: RegisterKind): RegisterKind {
  return kind === 'enterprise' ? 'inspector' : 'enterprise';
}

/** Sheets with a name column that resemble this register more than the other, best first; equal ones stay in the workbook's order. */
function candidatesFor(kind: RegisterKind, sheets: readonly ScoredSheet[]): ScoredSheet[] {
  const other = otherKind(kind);
  return sheets
    .filter(({ scores }) => scores[kind].hasName && scores[kind].score >= LEAST_SCORE)
    .filter(({ scores }) => !scores[other].hasName || scores[kind].score > scores[other].score)
    .sort((one, next) => next.scores[kind].score - one.scores[kind].score);
}

/** Empty templates and hidden sheets give way to sheets that are filled and seen. */
function plausible(kind: RegisterKind, candidates: readonly ScoredSheet[]): readonly ScoredSheet[] {
  const filled = preferred(candidates, ({ scores }) => scores[kind].hasRows);
  const seen = preferred(filled, ({ table }) => !table.hidden);
  const best = seen[0]?.scores[kind].score ?? 0;
  return seen.filter(({ scores }) => scores[kind].score >= best * PLAUSIBLE_SHARE);
}

function preferred<Item>(items: readonly Item[], test: (item: Item) => boolean): readonly Item[] {
  const passing = items.filter(test);
  return passing.length > 0 ? passing : items;
}

function readChosen<Register>(
  kind: RegisterKind,
  tables: readonly SheetTable[],
  sheets: readonly ScoredSheet[],
  candidates: readonly ScoredSheet[],
  chosen: string | undefined,
  read: (table: SheetTable) => Reading<Register>,
): Reading<Register> {
  const sheetNames = sheets.map(({ table }) => table.sheet);
  if (chosen !== undefined) {
    const table = tables.find(({ sheet }) => sheet === chosen);
    return table === undefined ? failed({ code: 'sheet-not-found', severity: 'error', sheet: chosen, cell: '', sheetNames }) : read(table);
  }
  const choice = plausible(kind, candidates);
  const [best] = choice.length > 0 ? choice : nearMisses(kind, sheets);
  if (best === undefined) return failed({ code: 'register-not-found', severity: 'error', sheet: '', cell: '', register: kind, sheetNames });
  if (choice.length < 2) return read(best.table);
  return failed({
    code: 'register-ambiguous',
    severity: 'error',
    sheet: '',
    cell: '',
    register: kind,
    candidates: choice.map(({ table }) => table.sheet),
  });
}

/** Sheets that would be the register if their name column were known: reading the best says which header is missing. */
function nearMisses(kind: RegisterKind, sheets: readonly ScoredSheet[]): ScoredSheet[] {
  const other = otherKind(kind);
  return sheets
    .filter(({ scores }) => !scores[kind].hasName && !scores[other].hasName)
    .filter(({ scores }) => scores[kind].score >= LEAST_SCORE && scores[kind].score > scores[other].score)
    .sort((one, next) => next.scores[kind].score - one.scores[kind].score);
}

function failed<Register>(problem: Reading<Register>['problems'][number]): Reading<Register> {
  return { register: null, problems: [problem] };
}
