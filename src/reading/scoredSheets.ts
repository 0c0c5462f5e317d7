import { enterpriseReaders } from './enterprise/enterpriseReaders';
import { enterpriseRules } from './enterprise/enterpriseRules';
import type { EnterpriseField, InspectorField } from '../domain/register/field';
import { findFieldColumns } from './column/fieldColumns';
import { findHeaderRow } from './header/headerRow';
import { inspectorReaders } from './inspector/inspectorReaders';
import { inspectorRules } from './inspector/inspectorRules';
import { holdsRecords } from './record/readInspectionRecords';
import type { RegisterRules } from './registerRules';
import { scoreSheet, type SheetScore } from './scoreSheet';
import { sheetRegions, type RegionTest } from './header/sheetRegions';
import type { SheetTable } from './cell/sheetTable';
import type { Vocabulary } from './vocabulary';
import type { RegisterKind } from '../domain/register/register';

/** A sheet with less cannot be a register: a clear name column alone has so much. */
const LEAST_SCORE = 3;
/** A sheet with this share of the best score may be the register as well. */
const PLAUSIBLE_SHARE = 0.6;
/** A part of a sheet is a table of its own when it has so many fields, the name with them. */
const LEAST_FIELDS = 2;

/** One table of a sheet, and how much it looks like each register. */
export interface ScoredTable {
  readonly table: SheetTable;
  readonly scores: Readonly<Record<RegisterKind, SheetScore>>;
  /** True for a list of past checks. */
  readonly isRecords: boolean;
}

/**
 * The tables of all sheets with their scores, in the order of the sheets.
 *
 * @param tables the used ranges of sheets
 * @param vocabulary the words of real sheets
 */
export function scoreSheets(tables: readonly SheetTable[], vocabulary: Vocabulary): ScoredTable[] {
  const enterprise = enterpriseRules(vocabulary, enterpriseReaders(vocabulary));
  const inspector = inspectorRules(vocabulary, inspectorReaders(vocabulary));
  const tests = [regionTest(enterprise), regionTest(inspector)];
  return tables
    .flatMap((table) => sheetRegions(table, tests))
    .map((table) => ({
      table,
      scores: {
        enterprise: scoreSheet(table, enterprise, vocabulary),
        inspector: scoreSheet(table, inspector, vocabulary),
      },
      isRecords: holdsRecords(table, vocabulary),
    }));
}

function regionTest<Field extends EnterpriseField | InspectorField>(
  rules: RegisterRules<Field>,
): RegionTest {
  const nameField: EnterpriseField & InspectorField = 'name';
  return {
    findHeader: (table) => findHeaderRow(table, rules.lexicon),
    isHeader: rules.lexicon.isHeader,
    isTable: (table) => {
      const header = findHeaderRow(table, rules.lexicon);
      const byField = header === null ? null : findFieldColumns(table, header, rules).byField;
      return (
        byField?.get(nameField as Field)?.[0]?.ambiguous === false && byField.size >= LEAST_FIELDS
      );
    },
  };
}

/**
 * Tables with a name column that resemble this register more than the other, best first; equal ones
 * stay in the workbook's order.
 */
export function candidatesFor(kind: RegisterKind, sheets: readonly ScoredTable[]): ScoredTable[] {
  const other = otherKind(kind);
  return sheets
    .filter(({ scores }) => scores[kind].hasName && scores[kind].score >= LEAST_SCORE)
    .filter(({ scores }) => !scores[other].hasName || scores[kind].score > scores[other].score)
    .sort((one, next) => next.scores[kind].score - one.scores[kind].score);
}

/**
 * Of the candidates, those that may be the register: empty templates and hidden sheets give way to
 * sheets that are filled and seen.
 */
export function plausible(
  kind: RegisterKind,
  candidates: readonly ScoredTable[],
): readonly ScoredTable[] {
  const filled = preferred(candidates, ({ scores }) => scores[kind].hasRows);
  const seen = preferred(filled, ({ table }) => !table.hidden);
  const best = seen[0]?.scores[kind].score ?? 0;
  return seen.filter(({ scores }) => scores[kind].score >= best * PLAUSIBLE_SHARE);
}

/** The items that pass a test, or all where none does. */
export function preferred<Item>(
  items: readonly Item[],
  test: (item: Item) => boolean,
): readonly Item[] {
  const passing = items.filter(test);
  return passing.length > 0 ? passing : items;
}

/**
 * Tables that would be the register if their name column were known: reading the best says which
 * header is missing.
 */
export function nearMisses(kind: RegisterKind, sheets: readonly ScoredTable[]): ScoredTable[] {
  const other = otherKind(kind);
  return sheets
    .filter(({ scores }) => !scores[kind].hasName && !scores[other].hasName)
    .filter(
      ({ scores }) => scores[kind].score >= LEAST_SCORE && scores[kind].score > scores[other].score,
    )
    .sort((one, next) => next.scores[kind].score - one.scores[kind].score);
}

function otherKind(kind: RegisterKind): RegisterKind {
  return kind === 'enterprise' ? 'inspector' : 'enterprise';
}

/**
 * The tables of one sheet that are of a kind; the whole sheet where none is, since the clerk says
 * that it is one.
 *
 * @param sheet its name
 * @param tables of the workbook as they stand
 * @param sheets the same, scored
 */
export function tablesOfSheet(
  kind: RegisterKind,
  sheet: string,
  tables: readonly SheetTable[],
  sheets: readonly ScoredTable[],
): SheetTable[] {
  const own = candidatesFor(kind, sheets)
    .map(({ table }) => table)
    .filter((table) => table.sheet === sheet);
  return own.length > 0 ? own : tables.filter((table) => table.sheet === sheet);
}
