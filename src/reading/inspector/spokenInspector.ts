import {
  blankCells,
  isCheckCount,
  isPersonName,
  licenceTest,
  valueInHeader,
  without,
  wordTest,
} from '../column/spokenTests';
import { mentionReader } from '../column/mentions';
import { recusalHeader, recusalRule } from '../column/spokenRecusals';
import { flagReader } from '../column/flagReader';
import type { AskRules } from '../column/columnAsks';
import { readableBy, type ContentTest } from '../column/columnContent';
import type { ProposalRules } from '../column/proposalRules';
import { mentionTest, type SpokenRule, type StatementRule } from '../column/spokenFields';
import { cellOf } from '../cell/sheetTable';
import { foldWord } from '../cell/foldWord';
import { isoDateOf } from '../cell/isoDate';
import { answerReader } from '../cell/wordReader';
import type { InspectorField } from '../../domain/register/field';
import { isCutIdentityNumber, isIdentityNumber } from '../../domain/register/identityCard';
import type { CellReader } from '../cell/cellReader';
import type { Vocabulary } from '../vocabulary';

type Field = InspectorField;

/** So many states that are understood make an unknown header one of states. */
const MOSTLY = 0.5;
const DIGIT = /\d/;
/** Fields that several columns may tell of. */
const BESIDE: readonly string[] = ['status', 'licence'];

/** What the values of a column say of people, whatever its header. */
export type SpokenInspector = Pick<AskRules<Field>, 'isBlank' | 'spoken' | 'statements'> &
  Pick<ProposalRules<Field>, 'answer' | 'flagOf' | 'mentioned' | 'told'>;

/**
 * True for the number of an identity card, also for one that Excel cut.
 *
 * @example
 * isIdentityCell(cellOf('110105 19491231 002x')) // → true
 */
export const isIdentityCell: ContentTest = ({ value, normal }) =>
  isIdentityNumber(normal.replaceAll(' ', '')) ||
  (typeof value === 'number' && isCutIdentityNumber(value));

/**
 * True for the number of a licence. An identity card among licences is none, and must not be shown.
 *
 * @example
 * isLicence('17010001') // → true
 * isLicence('11010519491231002X') // → false
 * isLicence('无') // → false
 */
export function isLicence(text: string): boolean {
  return DIGIT.test(text) && !isIdentityCell(cellOf(text));
}

/**
 * The rules by which columns of an inspector list speak for themselves.
 *
 * @param vocabulary the words of real sheets
 * @param reader of the status
 */
export function spokenInspector(
  vocabulary: Vocabulary,
  reader: CellReader<boolean>,
): SpokenInspector {
  const answer = answerReader(vocabulary);
  const { active, inactive, spoken } = vocabulary;
  const statement: StatementRule<Field> = {
    field: 'status',
    says: wordTest([...active, ...inactive]),
    mention: statusMentions(vocabulary, without(inactive, spoken.vague.status)),
    isSaid: (cell, flag) => {
      const read = flag === undefined ? reader : flagReader(answer, flag, reader);
      return read(cell) === false;
    },
    otherParts: spoken.mentions.otherParts.map(foldWord),
    isName: () => false,
  };
  const statements = [statement, recusalRule<Field>('recusals', vocabulary)];
  return {
    answer,
    isBlank: blankCells(vocabulary.blank),
    statements,
    mentioned: mentionTest(statements),
    spoken: [...wordRules(vocabulary), ...markRules(vocabulary), awayRule(vocabulary)],
    flagOf: flagOf(vocabulary),
    told: [
      recusalHeader<Field>('recusals', vocabulary),
      {
        field: 'status',
        parts: spoken.parts.person.map(foldWord),
        ends: spoken.parts.states.map(foldWord),
        otherParts: spoken.mentions.otherParts.map(foldWord),
        least: MOSTLY,
        test: readableBy(reader),
      },
    ],
  };
}

/**
 * The reader of what a cell mentions that takes a person out.
 *
 * @param vocabulary the words of real sheets
 * @param words that do
 */
export function statusMentions(
  { spoken: { mentions }, active, inactive }: Vocabulary,
  words: readonly string[],
): CellReader<boolean> {
  const { denials, elsewhere, undoing, others } = mentions;
  const accepted = [...active.slice(0, 1), ...inactive.slice(0, 1)];
  return mentionReader<boolean>({
    values: [[false, words]],
    denials,
    elsewhere,
    undoing,
    others,
    accepted,
  });
}

/** Accounts of what takes a person out: 借调情况. */
function awayRule({ spoken: { parts, mentions } }: Vocabulary): SpokenRule<Field> {
  return {
    field: 'status',
    says: () => true,
    headerParts: parts.away.map(foldWord),
    otherParts: [...mentions.otherParts, ...parts.otherAccounts, ...parts.questions].map(foldWord),
    beside: true,
    openEnded: true,
  };
}

/** Columns whose cells are words, names or numbers of licences. */
function wordRules({ spoken: { vague }, ...vocabulary }: Vocabulary): SpokenRule<Field>[] {
  const { active, inactive, onPost, offPost, auxiliary, notAuxiliary } = vocabulary;
  const status = [...active, ...inactive];
  const post = [...onPost, ...offPost];
  return [
    { field: 'name', says: isPersonName, leastCells: 2, leastVariety: 0.8, openEnded: true },
    {
      field: 'licence',
      says: licenceTest(isIdentityCell),
      leastCells: 2,
      leastVariety: 0.9,
      openEnded: true,
    },
    {
      field: 'status',
      says: wordTest(status),
      proves: wordTest(without(status, vague.status)),
    },
    {
      field: 'onPost',
      says: wordTest(post),
      proves: wordTest(without(post, vague.onPost)),
    },
    {
      field: 'auxiliary',
      says: wordTest([...auxiliary, ...notAuxiliary]),
      proves: wordTest(without(auxiliary, vague.auxiliary)),
    },
  ];
}

/** Columns of answers, counts and dates, which mean something only by a part of their header. */
function markRules({ spoken, yes, no }: Vocabulary): SpokenRule<Field>[] {
  const isMark = wordTest([...yes, ...no]);
  const says: Partial<Record<Field, ContentTest>> = {
    visits: (cell) => isCheckCount(cell) || isMark(cell),
    licenceExpiry: (cell) => isoDateOf(cell) !== undefined,
  };
  return Object.entries(spoken.inspectorParts).map(([field, headerParts]): SpokenRule<Field> => ({
    field: field as Field,
    says: says[field as Field] ?? isMark,
    headerParts: headerParts.map(foldWord),
    ...(field === 'visits' ? { otherParts: spoken.otherCountParts.map(foldWord) } : {}),
    ...(field === 'visits' || field === 'licenceExpiry' ? { openEnded: true } : {}),
    ...(BESIDE.includes(field) ? { beside: true } : {}),
  }));
}

/** What a yes means where the header holds a value: 离职人员. */
function flagOf(vocabulary: Vocabulary): SpokenInspector['flagOf'] {
  const sides = (yes: readonly string[], no: readonly string[]) =>
    valueInHeader<boolean>([
      [true, yes],
      [false, no],
    ]);
  const values: Partial<Record<Field, (header: string) => boolean | undefined>> = {
    status: sides(vocabulary.active, vocabulary.inactive),
    onPost: sides(vocabulary.onPost, vocabulary.offPost),
    auxiliary: sides(vocabulary.auxiliary, vocabulary.notAuxiliary),
  };
  return (header, field) => {
    const yes = values[field]?.(header);
    if (field === 'licence') return { yes: true, no: false };
    if (yes === undefined) return undefined;
    const isAnything = vocabulary.spoken.parts.anything.some((part) => header.includes(part));
    const account = field === 'status' && !yes && !isAnything;
    return { yes, no: !yes, ...(account ? { account: true } : {}) };
  };
}
