import {
  blankCells,
  isCheckCount,
  organisationTest,
  statementTest,
  valueInHeader,
  without,
  wordTest,
} from '../column/spokenTests';
import { flagReader } from '../column/flagReader';
import type { AskRules } from '../column/columnAsks';
import type { ProposalRules } from '../column/columnProposal';
import type { SpokenRule, StatementRule } from '../column/spokenFields';
import { foldWord } from '../cell/foldWord';
import { answerReader } from '../cell/wordReader';
import { cleanCreditCode, isCreditCode } from '../../domain/register/creditCode';
import type { EnterpriseField } from '../../domain/register/field';
import type { CellReader } from '../cell/cellReader';
import type { Vocabulary } from '../vocabulary';

type Field = EnterpriseField;

/** What the values of a column say of enterprises, whatever its header. */
export type SpokenEnterprise = Pick<AskRules<Field>, 'isBlank' | 'spoken' | 'statements'> &
  Pick<ProposalRules<Field>, 'answer' | 'flagOf'>;

/**
 * The rules by which columns of an enterprise list speak for themselves.
 *
 * @param vocabulary the words of real sheets
 * @param reader of the production
 */
export function spokenEnterprise(vocabulary: Vocabulary, reader: CellReader): SpokenEnterprise {
  const { vague } = vocabulary.spoken;
  const answer = answerReader(vocabulary);
  const production = Object.values(vocabulary.production).flat();
  const { suspended, closed, deregistered } = vocabulary.production;
  const ends = [...suspended, ...closed, ...deregistered];
  const plainEnds = without(ends, vague.production);
  const says = wordTest(production);
  const statement: StatementRule<Field> = {
    field: 'production',
    says,
    states: statementTest(plainEnds, ends, vocabulary.spoken.fillers),
    isEnd: (cell, flag) => {
      const read = flag === undefined ? reader : flagReader(answer, flag, reader);
      const value = read(cell);
      return typeof value === 'string' && value !== 'operating';
    },
    accepted: Object.values(vocabulary.production).flatMap((words) => words.slice(0, 1)),
  };
  return {
    answer,
    isBlank: blankCells(vocabulary.blank),
    statements: [statement],
    spoken: [...wordRules(vocabulary), ...markRules(vocabulary, plainEnds)],
    flagOf: flagOf(vocabulary),
  };
}

/** Columns whose cells are words, codes or names. */
function wordRules({ spoken, ...vocabulary }: Vocabulary): SpokenRule<Field>[] {
  const flat = (words: Readonly<Record<string, readonly string[]>>): readonly string[] =>
    Object.values(words).flat();
  const { vague } = spoken;
  const [production, permits] = [flat(vocabulary.production), flat(vocabulary.permitClass)];
  return [
    {
      field: 'name',
      says: organisationTest(vocabulary.organisationEndings),
      leastCells: 2,
      leastVariety: 0.8,
    },
    {
      field: 'creditCode',
      says: ({ normal }) => isCreditCode(cleanCreditCode(normal)),
      leastCells: 2,
    },
    {
      field: 'production',
      says: wordTest(production),
      proves: wordTest(without(production, vague.production)),
    },
    {
      field: 'permitClass',
      says: wordTest(permits),
      proves: wordTest(without(permits, vague.permitClass)),
    },
    { field: 'registeredCategory', says: wordTest(flat(vocabulary.category)), leastDifferent: 2 },
    {
      field: 'credit',
      says: wordTest(without(flat(vocabulary.credit), vague.credit)),
      leastDifferent: 2,
    },
  ];
}

/** Columns of ticks, answers and counts, which mean something only by a part of their header. */
function markRules({ spoken, yes, no }: Vocabulary, ends: readonly string[]): SpokenRule<Field>[] {
  const isMark = wordTest([...yes, ...no]);
  const parts = Object.entries({ production: ends, ...spoken.enterpriseParts });
  return parts.map(([field, headerParts]): SpokenRule<Field> => {
    const rule = { field: field as Field, headerParts: headerParts.map(foldWord) };
    return field === 'visits'
      ? {
          ...rule,
          says: (cell) => isCheckCount(cell) || isMark(cell),
          otherParts: spoken.otherCountParts.map(foldWord),
        }
      : { ...rule, says: isMark };
  });
}

/** What a yes means where the header holds a value: 停产企业. */
function flagOf(vocabulary: Vocabulary): SpokenEnterprise['flagOf'] {
  const entries = <Value extends string>(words: Readonly<Record<Value, readonly string[]>>) =>
    Object.entries(words) as [Value, readonly string[]][];
  const values: Partial<Record<Field, (header: string) => string | undefined>> = {
    production: valueInHeader(entries(vocabulary.production)),
    registeredCategory: valueInHeader(entries(vocabulary.category)),
    permitClass: valueInHeader(entries(vocabulary.permitClass)),
  };
  return (header, field) => {
    const yes = values[field]?.(header);
    if (yes === undefined) return undefined;
    if (yes === 'operating') return { yes, no: 'suspended' };
    return yes === 'suspended' ? { yes, no: 'operating' } : { yes };
  };
}
