import {
  blankCells,
  isCheckCount,
  isPersonName,
  licenceTest,
  statementTest,
  valueInHeader,
  without,
  wordTest,
} from '../column/spokenTests';
import { flagReader } from '../column/flagReader';
import type { AskRules } from '../column/columnAsks';
import type { ContentTest } from '../column/columnContent';
import type { ProposalRules } from '../column/columnProposal';
import type { SpokenRule, StatementRule } from '../column/spokenFields';
import { cellOf } from '../cell/sheetTable';
import { foldWord } from '../cell/foldWord';
import { isoDateOf } from '../cell/isoDate';
import { answerReader } from '../cell/wordReader';
import type { InspectorField } from '../../domain/register/field';
import { isCutIdentityNumber, isIdentityNumber } from '../../domain/register/identityCard';
import type { CellReader } from '../cell/cellReader';
import type { Vocabulary } from '../vocabulary';

type Field = InspectorField;

const DIGIT = /\d/;

/** What the values of a column say of people, whatever its header. */
export type SpokenInspector = Pick<AskRules<Field>, 'isBlank' | 'spoken' | 'statements'> &
  Pick<ProposalRules<Field>, 'answer' | 'flagOf'>;

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
    states: statementTest(without(inactive, spoken.vague.status), inactive, spoken.fillers),
    isEnd: (cell, flag) => {
      const read = flag === undefined ? reader : flagReader(answer, flag, reader);
      return read(cell) === false;
    },
    accepted: [...active.slice(0, 1), ...inactive.slice(0, 1)],
  };
  return {
    answer,
    isBlank: blankCells(vocabulary.blank),
    statements: [statement],
    spoken: [...wordRules(vocabulary), ...markRules(vocabulary)],
    flagOf: flagOf(vocabulary),
  };
}

/** Columns whose cells are words, names or numbers of licences. */
function wordRules({ spoken: { vague }, ...vocabulary }: Vocabulary): SpokenRule<Field>[] {
  const { active, inactive, onPost, offPost, auxiliary, notAuxiliary } = vocabulary;
  const status = [...active, ...inactive];
  const post = [...onPost, ...offPost];
  return [
    { field: 'name', says: isPersonName, leastCells: 2, leastVariety: 0.8 },
    { field: 'licence', says: licenceTest(isIdentityCell), leastCells: 2, leastVariety: 0.9 },
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
    return yes === undefined ? undefined : { yes, no: !yes };
  };
}
