import { enterpriseRules } from './enterprise/enterpriseRules';
import type { EnterpriseField, InspectorField } from '../domain/register/field';
import { assignColumns } from './column/assignColumns';
import { findHeaderRow } from './header/headerRow';
import { inspectorRules } from './inspector/inspectorRules';
import { recordEvidence, type NamePlace } from './record/readInspectionRecords';
import type { RegisterRules } from './locateRegister';
import { sheetRegions, type RegionTest } from './header/sheetRegions';
import type { SheetView } from './cell/sheetTable';
import type { Vocabulary } from './vocabulary';
import type { Steps } from '../domain/ground/steps';
import type { RegisterKind } from '../domain/register/register';

/** A sheet with less cannot be a register: a clear name column alone has so much. */
const LEAST_SCORE = 3;
/** A sheet with this share of the best score may be the register as well. */
const PLAUSIBLE_SHARE = 0.6;
/**
 * A part of a sheet is a table of its own when it has so many fields, the name with them; one more
 * where the name's header means several things.
 */
const LEAST_FIELDS = 2;

/**
 * What each column of another kind of table (plan, inspection records) takes from a sheet's score.
 */
const FOREIGN_PENALTY = 4;
/** What a fitting name of the sheet adds. */
const NAME_BONUS = 4;

/** How much a sheet looks like a register; places are 0 where there are none. */
export interface SheetScore extends NamePlace {
  /** The sum of the weights of the fields found, 0 for a sheet without a header. */
  readonly score: number;
  readonly hasName: boolean;
  /** The fields found, in the order of their names. */
  readonly fields: readonly string[];
  /** False for a template with a header and nothing below it. */
  readonly hasRows: boolean;
}

/** One table of a sheet, and how much it looks like each register. */
export interface ScoredTable {
  readonly table: SheetView;
  readonly scores: Readonly<Record<RegisterKind, SheetScore>>;
  /** True for a list of past checks. */
  readonly isRecords: boolean;
  /** Set for names and dates that may be past checks. */
  readonly mayBeRecords: NamePlace | null;
}

/**
 * The tables of all sheets with their scores, in the order of the sheets.
 *
 * @param tables the used ranges of sheets
 * @param vocabulary the words of real sheets
 */
export function* scoreSheets(
  tables: readonly SheetView[],
  vocabulary: Vocabulary,
): Steps<ScoredTable[]> {
  const enterprise = enterpriseRules(vocabulary);
  const inspector = inspectorRules(vocabulary);
  const tests = [regionTest(enterprise), regionTest(inspector)];
  const scored = (table: SheetView): ScoredTable => {
    const scores = {
      enterprise: scoreSheet(table, enterprise, vocabulary),
      inspector: scoreSheet(table, inspector, vocabulary),
    };
    const isList = scores.enterprise.score >= LEAST_SCORE;
    const evidence = recordEvidence(table, vocabulary, isList);
    return {
      table,
      scores,
      isRecords: evidence === 'records',
      mayBeRecords: typeof evidence === 'string' ? null : evidence,
    };
  };
  const all: ScoredTable[] = [];
  for (const table of tables) {
    yield;
    const regions: ScoredTable[] = [];
    for (const region of sheetRegions(table, tests)) {
      yield;
      regions.push(scored(region));
    }
    all.push(...withPieces(table, regions));
  }
  return all;
}

/**
 * Tables with what stands below them and is of the same kind: whether that is a part of the list is
 * looked at where the list is read.
 */
function withPieces(sheet: SheetView, regions: readonly ScoredTable[]): ScoredTable[] {
  const joined: ScoredTable[] = [];
  for (const region of regions) {
    const { table } = region;
    const upper = joined.findIndex(
      (each) =>
        each.table.columnIndex === table.columnIndex &&
        each.table.width === table.width &&
        each.table.rowIndex + each.table.rowCount === table.rowIndex &&
        kindOf(each) !== null &&
        kindOf(each) === kindOf(region),
    );
    const above = joined[upper];
    if (above === undefined) joined.push(region);
    else {
      const firstRow = above.table.rowIndex - sheet.rowIndex;
      const firstColumn = table.columnIndex - sheet.columnIndex;
      joined[upper] = {
        ...above,
        table: sheet.part({
          firstRow,
          endRow: firstRow + above.table.rowCount + table.rowCount,
          firstColumn,
          endColumn: firstColumn + table.width,
        }),
      };
    }
  }
  return joined;
}

/** Which register a table resembles more; null for past checks and for neither. */
function kindOf({ scores, isRecords }: ScoredTable): RegisterKind | null {
  const { enterprise, inspector } = scores;
  if (isRecords || enterprise.score === inspector.score) return null;
  return enterprise.score > inspector.score ? 'enterprise' : 'inspector';
}

/**
 * Scores a sheet as one of the registers. Fields that only that register has weigh more; a name
 * column with an ambiguous header (单位) weighs nothing, however its values look; headers of plans
 * and records weigh against.
 *
 * @param table the used range of a sheet
 * @param rules of the register
 * @param vocabulary the words of real sheets
 */
function scoreSheet<Field extends EnterpriseField | InspectorField>(
  table: SheetView,
  rules: RegisterRules<Field>,
  vocabulary: Vocabulary,
): SheetScore {
  const header = findHeaderRow(table, rules.lexicon);
  if (header === null)
    return {
      score: 0,
      hasName: false,
      hasRows: false,
      fields: [],
      headers: [],
      nameOffset: 0,
      firstRow: 0,
    };
  const { byField, foreignCount } = assignColumns(table, header, rules);
  const nameField: EnterpriseField & InspectorField = 'name';
  const [name] = byField.get(nameField as Field) ?? [];
  const weights = [...byField].map(([field, columns]) =>
    field === nameField && columns[0]?.ambiguous === true ? 0 : (rules.weights[field] ?? 1),
  );
  const bonus = vocabulary.sheetNameWords[rules.kind].some((word) => table.sheet.includes(word))
    ? NAME_BONUS
    : 0;
  return {
    score:
      weights.reduce((sum, weight) => sum + weight, 0) + bonus - foreignCount * FOREIGN_PENALTY,
    hasName: name !== undefined,
    nameOffset: name?.offset ?? 0,
    firstRow: header.last + 1,
    fields: [...byField.keys()].sort(),
    headers: header.cells.map(({ path }) => path.join('/')),
    hasRows: name !== undefined && isFilled(table, header.last + 1, name.offset),
  };
}

function isFilled(table: SheetView, firstRow: number, offset: number): boolean {
  for (let row = firstRow; row < table.rowCount; row += 1)
    if (!table.isBlank(row, offset)) return true;
  return false;
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
      const byField = header === null ? null : assignColumns(table, header, rules).byField;
      const name = byField?.get(nameField as Field)?.[0];
      const least = name?.ambiguous === true ? LEAST_FIELDS + 1 : LEAST_FIELDS;
      return name !== undefined && (byField?.size ?? 0) >= least;
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

/**
 * Tables with the lesser ones of their sheets: who stands beside a list is not passed over in
 * silence.
 *
 * @param tables that are read
 * @param kind of register
 * @param candidates for it
 */
export function withTablesBeside(
  tables: readonly ScoredTable[],
  kind: RegisterKind,
  candidates: readonly ScoredTable[],
): readonly ScoredTable[] {
  const sheets = new Set(tables.map(({ table }) => table.sheet));
  const beside = candidates.filter(
    (each) => !tables.includes(each) && sheets.has(each.table.sheet) && each.scores[kind].hasRows,
  );
  return [...tables, ...beside];
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
  tables: readonly SheetView[],
  sheets: readonly ScoredTable[],
): SheetView[] {
  const own = candidatesFor(kind, sheets)
    .map(({ table }) => table)
    .filter((table) => table.sheet === sheet);
  return own.length > 0 ? own : tables.filter((table) => table.sheet === sheet);
}
