import type { WorkbookScan } from '../../../app/scanWorkbook';
import type { Preparation } from '../../../app/prepareDraw';
import type { RuleLine } from '../../../domain/population/ruleLines';
import { isColumnName, type RuleField } from '../../../domain/register/field';
import type { Column } from '../../../domain/register/register';
import { columnKey } from '../../../reading/column/namedColumns';
import type { Question } from '../../../reading/question';
import { columnLetters } from '../../../domain/ground/cellAddress';

/** What a rule found, with the answers that can be taken back by the ids of their questions. */
export type RuleState = { readonly answers: readonly string[] } & (
  | {
      readonly kind: 'found';
      /** a column that the clerk said is the one looked for. */
      readonly given: Column | null;
    }
  /** earlier checks are counted from inspection records, without a column. */
  | { readonly kind: 'records' }
  /** no list has these columns. */
  | { readonly kind: 'missing'; readonly fields: readonly RuleField[]; readonly open: boolean }
  | { readonly kind: 'nobody'; readonly open: boolean }
);

/** What a state is told from. */
export interface RuleView {
  readonly scan: Pick<WorkbookScan, 'choice' | 'enterprises' | 'inspectors' | 'columns'>;
  readonly preparation: Pick<Preparation, 'questions'>;
}

/**
 * Whether a question is put by a rule of the profile, and not by what reading could not know.
 *
 * @example
 * isOfRules({ kind: 'field' }) // → true
 * isOfRules({ kind: 'row' }) // → false
 */
export function isOfRules({ kind }: Pick<Question, 'kind'>): boolean {
  return kind === 'field' || kind === 'condition' || kind === 'times' || kind === 'number';
}

/**
 * Whether the answer to a question is told with what a rule found in the registers.
 *
 * @example
 * isToldWithRule({ kind: 'field' }) // → true
 * isToldWithRule({ kind: 'times' }) // → false
 */
export function isToldWithRule({ kind }: Pick<Question, 'kind'>): boolean {
  return kind === 'field' || kind === 'condition';
}

/**
 * How a rule stands to the registers and to what the clerk said.
 *
 * @param line of the rule
 * @param view of the registers and questions
 */
export function ruleState(line: RuleLine, view: RuleView): RuleState {
  const { questions } = view.preparation;
  if (line.missing.length > 0) {
    const asked = line.missing.map((field) =>
      questions.find(
        (each) => each.kind === 'field' && each.register === line.register && each.field === field,
      ),
    );
    return {
      kind: 'missing',
      fields: line.missing,
      // A column that may be the one is asked about first; until then the field has no question.
      open: asked.some((each) => each === undefined || each.answer === null),
      answers: asked.flatMap(answeredId),
    };
  }
  const asked = questions.find(
    (each) =>
      each.kind === 'condition' &&
      each.register === line.register &&
      JSON.stringify(each.subject) === JSON.stringify(line.subject),
  );
  if (asked !== undefined)
    return { kind: 'nobody', open: asked.answer === null, answers: answeredId(asked) };
  const columns = columnsOf(line, view);
  const isUncounted = line.subject.rule === 'visits' && columns['visits'] === undefined;
  if (isUncounted) return { kind: 'records', answers: [] };
  return { kind: 'found', ...givenColumn(line, view) };
}

function answeredId(question: Question | undefined): string[] {
  return question === undefined || question.answer === null ? [] : [question.id];
}

type Columns = Readonly<Partial<Record<string, Column>>>;

function registerOf({ register }: RuleLine, { scan }: RuleView) {
  return register === 'enterprise' ? scan.enterprises : scan.inspectors;
}

function columnsOf(line: RuleLine, view: RuleView): Columns {
  return registerOf(line, view)?.columns ?? {};
}

/** The first of the rule's columns that an answer says is the one, and the answers that say so. */
function givenColumn(
  line: RuleLine,
  view: RuleView,
): { readonly given: Column | null; readonly answers: readonly string[] } {
  const sheet = registerOf(line, view)?.sheet;
  const columns = columnsOf(line, view);
  const all = Object.entries(view.scan.choice.answers ?? {});
  const given = line.fields.flatMap((field) => {
    const key = isColumnName(field) ? columnKey(field.slice(1)) : field;
    const answered = all.filter(
      ([id]) => id.startsWith(`field:${sheet}:`) && id.split(':').at(-2) === key,
    );
    const isGiven = ({ columnIndex }: Column): boolean =>
      answered.some(([, answer]) => answer === columnLetters(columnIndex));
    const column = isColumnName(field)
      ? view.scan.columns[line.register].find((each) => each.sheet === sheet && isGiven(each))
      : columns[field];
    if (column === undefined || sheet === undefined || !isGiven(column)) return [];
    const letters = columnLetters(column.columnIndex);
    return [{ column, ids: answered.flatMap(([id, answer]) => (answer === letters ? [id] : [])) }];
  });
  return { given: given[0]?.column ?? null, answers: given.flatMap(({ ids }) => ids) };
}
