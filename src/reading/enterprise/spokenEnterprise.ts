import {
  blankCells,
  isCheckCount,
  organisationTest,
  valueInHeader,
  without,
  wordTest,
} from '../column/spokenTests';
import { mentionReader } from '../column/mentions';
import { recusalHeader, recusalRule } from '../column/spokenRecusals';
import { readableBy } from '../column/columnContent';
import { flagReader } from '../column/flagReader';
import type { AskRules } from '../column/columnAsks';
import type { ProposalRules } from '../column/proposalRules';
import { mentionTest, type SpokenRule, type StatementRule } from '../column/spokenFields';
import { foldWord } from '../cell/foldWord';
import { answerReader } from '../cell/wordReader';
import { cleanCreditCode, isCreditCode } from '../../domain/register/creditCode';
import type { Production } from '../../domain/register/enterprise';
import type { EnterpriseField } from '../../domain/register/field';
import type { CellReader } from '../cell/cellReader';
import type { Vocabulary } from '../vocabulary';

type Field = EnterpriseField;

/** So many states that are understood make an unknown header one of states. */
const MOSTLY = 0.5;

/** What the values of a column say of enterprises, whatever its header. */
export type SpokenEnterprise = Pick<AskRules<Field>, 'isBlank' | 'spoken' | 'statements'> &
  Pick<ProposalRules<Field>, 'answer' | 'flagOf' | 'mentioned' | 'told'>;

/**
 * The rules by which columns of an enterprise list speak for themselves.
 *
 * @param vocabulary the words of real sheets
 * @param reader of the production
 */
export function spokenEnterprise(vocabulary: Vocabulary, reader: CellReader): SpokenEnterprise {
  const answer = answerReader(vocabulary);
  const production = Object.values(vocabulary.production).flat();
  const ends = endsOf(vocabulary).flatMap(([, words]) => words);
  const statement: StatementRule<Field> = {
    field: 'production',
    says: wordTest(production),
    mention: productionMentions(vocabulary),
    isSaid: (cell, flag) => {
      const read = flag === undefined ? reader : flagReader(answer, flag, reader);
      const value = read(cell);
      return typeof value === 'string' && value !== 'operating';
    },
    otherParts: vocabulary.spoken.mentions.otherParts.map(foldWord),
    // A single letter ends other texts as well: 已搬至新厂.
    isName: organisationTest(vocabulary.names.endings.filter((ending) => ending.length > 1)),
  };
  const statements = [statement, recusalRule<Field>('recusedInspectors', vocabulary)];
  return {
    answer,
    isBlank: blankCells(vocabulary.blank),
    statements,
    mentioned: mentionTest(statements),
    spoken: [
      ...wordRules(vocabulary),
      ...markRules(vocabulary, ends),
      ...productionParts(vocabulary, ends),
    ],
    flagOf: flagOf(vocabulary),
    told: [
      recusalHeader<Field>('recusedInspectors', vocabulary),
      {
        field: 'production',
        parts: vocabulary.spoken.parts.production.map(foldWord),
        ends: vocabulary.spoken.parts.states.map(foldWord),
        otherParts: vocabulary.spoken.parts.otherQuestions.map(foldWord),
        least: MOSTLY,
        test: readableBy(reader),
      },
    ],
  };
}

/** Words of the ends of production that no other column uses, the end that goes before all last. */
function endsOf({ production, spoken }: Vocabulary): [Production, readonly string[]][] {
  const plain = (words: readonly string[]): string[] => without(words, spoken.vague.production);
  return [
    ['suspended', plain(production.suspended)],
    ['closed', plain(production.closed)],
    ['deregistered', plain(production.deregistered)],
  ];
}

/**
 * The reader of what a cell mentions of the end of production.
 *
 * @param vocabulary the words of real sheets
 */
export function productionMentions(vocabulary: Vocabulary): CellReader<Production> {
  const { denials, elsewhere, undoing, others, leftOut } = vocabulary.spoken.mentions;
  return mentionReader<Production>({
    values: [['suspended', leftOut], ...endsOf(vocabulary)],
    denials,
    elsewhere,
    undoing,
    others,
    accepted: Object.values(vocabulary.production).flatMap((words) => words.slice(0, 1)),
  });
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
      openEnded: true,
    },
    {
      field: 'creditCode',
      says: ({ normal }) => isCreditCode(cleanCreditCode(normal)),
      leastCells: 2,
      openEnded: true,
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
    {
      field: 'credit',
      says: wordTest(flat(vocabulary.credit)),
      headerParts: spoken.parts.credit.map(foldWord),
      otherParts: spoken.parts.otherCredit.map(foldWord),
      beside: true,
    },
  ];
}

/** Columns of ticks, answers and counts, which mean something only by a part of their header. */
function markRules({ spoken, yes, no }: Vocabulary, ends: readonly string[]): SpokenRule<Field>[] {
  const isMark = wordTest([...yes, ...no]);
  const { drawn, notDrawn } = spoken.parts;
  const notCounts = [...without(drawn, spoken.enterpriseParts.visits ?? []), ...notDrawn];
  const parts = Object.entries({ production: ends, ...spoken.enterpriseParts });
  const besides = { beside: true, otherParts: spoken.parts.otherAccounts.map(foldWord) } as const;
  return parts.map(([field, headerParts]): SpokenRule<Field> => {
    const rule = { field: field as Field, headerParts: headerParts.map(foldWord) };
    return field === 'visits'
      ? {
          ...rule,
          says: (cell) => isCheckCount(cell) || isMark(cell),
          otherParts: [...spoken.otherCountParts, ...notCounts].map(foldWord),
          openEnded: true,
        }
      : { ...rule, says: isMark, ...(field === 'production' ? besides : {}) };
  });
}

/** Questions about production or the draw (是否还在生产), and accounts of an end (停产时间). */
function productionParts(
  { spoken: { parts, mentions }, yes, no }: Vocabulary,
  ends: readonly string[],
): SpokenRule<Field>[] {
  const isMark = wordTest([...yes, ...no]);
  return [
    {
      field: 'production',
      says: isMark,
      headerParts: parts.notDrawn.map(foldWord),
      beside: true,
    },
    {
      field: 'production',
      says: isMark,
      headerParts: parts.production.map(foldWord),
      askedBy: parts.questions.map(foldWord),
      otherParts: parts.otherQuestions.map(foldWord),
      beside: true,
    },
    {
      field: 'production',
      says: () => true,
      headerParts: ends.map(foldWord),
      otherParts: [...mentions.otherParts, ...parts.otherAccounts, ...parts.questions].map(
        foldWord,
      ),
      beside: true,
      openEnded: true,
    },
  ];
}

/** What a yes means where the header holds a value: 停产企业. */
function flagOf(vocabulary: Vocabulary): SpokenEnterprise['flagOf'] {
  const entries = <Value extends string>(words: Readonly<Record<Value, readonly string[]>>) =>
    Object.entries(words) as [Value, readonly string[]][];
  const { drawn, notDrawn, anything } = vocabulary.spoken.parts;
  const values: Partial<Record<Field, (header: string) => string | undefined>> = {
    production: valueInHeader<Production>([
      ['suspended', notDrawn],
      ...entries(vocabulary.production),
      ['operating', drawn],
    ]),
    registeredCategory: valueInHeader(entries(vocabulary.category)),
    permitClass: valueInHeader(entries(vocabulary.permitClass)),
  };
  return (header, field) => {
    const yes = values[field]?.(header);
    if (yes === undefined) return undefined;
    if (yes === 'operating') return { yes, no: 'suspended' };
    if (field !== 'production') return { yes };
    // Under a header of anything a text need not tell of the value that stands in it.
    const isAnything = anything.some((part) => header.includes(part));
    return {
      yes,
      ...(isAnything ? {} : { account: true }),
      ...(yes === 'suspended' ? { no: 'operating' } : {}),
    };
  };
}
