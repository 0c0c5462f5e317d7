import type { EnterpriseField, InspectorField } from '../domain/register/field';
import { findFieldColumns } from './column/fieldColumns';
import { findHeaderRow } from './header/headerRow';
import { isBlankCell } from '../domain/ground/normalizeText';
import type { RegisterRules } from './registerRules';
import type { SheetTable } from './cell/sheetTable';
import type { Vocabulary } from './vocabulary';

/**
 * What each column of another kind of table (plan, inspection records) takes from a sheet's score.
 */
const FOREIGN_PENALTY = 4;
/** What a fitting name of the sheet adds. */
const NAME_BONUS = 4;

/** How much a sheet looks like a register. */
export interface SheetScore {
  /** The sum of the weights of the fields found, 0 for a sheet without a header. */
  readonly score: number;
  readonly hasName: boolean;
  /**
   * 0-based places of the name column and of the first row below the header; 0 where there are
   * none.
   */
  readonly nameOffset: number;
  readonly firstRow: number;
  /** The fields found, in the order of their names. */
  readonly fields: readonly string[];
  /** False for a template with a header and nothing below it. */
  readonly hasRows: boolean;
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
export function scoreSheet<Field extends EnterpriseField | InspectorField>(
  table: SheetTable,
  rules: RegisterRules<Field>,
  vocabulary: Vocabulary,
): SheetScore {
  const header = findHeaderRow(table, rules.lexicon);
  if (header === null)
    return { score: 0, hasName: false, hasRows: false, fields: [], nameOffset: 0, firstRow: 0 };
  const { byField, foreignCount } = findFieldColumns(table, header, rules);
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
    hasRows:
      name !== undefined &&
      table.values.slice(header.last + 1).some((row) => !isBlankCell(row[name.offset] ?? '')),
  };
}
