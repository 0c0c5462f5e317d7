import type { CellReader } from '../cell/cellReader';
import type { Category } from '../../domain/register/category';
import type {
  CreditGrade,
  Enterprise,
  PermitClass,
  Production,
} from '../../domain/register/enterprise';
import type { EnterpriseField } from '../../domain/register/field';
import {
  blankTest,
  creditCodeReader,
  looseDateReader,
  normalTextReader,
  numberTextReader,
  shownTextReader,
  yearReader,
} from '../cell/textReader';
import type { Vocabulary } from '../vocabulary';
import { answerReader, countReader, wordReader, type WordList } from '../cell/wordReader';

/** What a cell of a field holds: the field's own type, a list as one text. */
type CellContent<Field extends EnterpriseField> = Extract<
  NonNullable<Enterprise[Field]>,
  string | number | boolean
>;

/**
 * One reader for each field of an enterprise; listCell.ts splits the texts of lists
 * (recusedInspectors).
 */
export type EnterpriseReaders = {
  readonly [Field in EnterpriseField]: CellReader<
    [CellContent<Field>] extends [never] ? string : CellContent<Field>
  >;
};

/**
 * The readers of all enterprise fields.
 *
 * @param vocabulary the words that the cells hold
 */
export function enterpriseReaders(vocabulary: Vocabulary): EnterpriseReaders {
  const isBlank = blankTest(vocabulary.blank);
  const text = normalTextReader(isBlank);
  const shown = shownTextReader(isBlank);
  const code = numberTextReader(isBlank);
  const words = <Value extends string>(list: WordList<Value>): CellReader<Value> =>
    wordReader(list, vocabulary.noPrefixes, isBlank);
  const answer = answerReader(vocabulary, [], false);
  const account = answerReader(vocabulary, [], true);
  return {
    name: shown,
    creditCode: creditCodeReader(isBlank),
    sourceCode: code,
    permitNumber: code,
    address: shown,
    longitude: text,
    latitude: text,
    phone: text,
    legalPerson: shown,
    contact: shown,
    region: text,
    authority: text,
    basin: text,
    industry: text,
    pollutionType: text,
    startDate: looseDateReader(isBlank),
    scale: text,
    registeredCategory: words<Category>(entries(vocabulary.category)),
    construction: account,
    monitoring: text,
    cycle: text,
    permitClass: words<PermitClass>(entries(vocabulary.permitClass)),
    keyListed: answerReader(vocabulary, vocabulary.keyListClasses, false),
    controlLevel: text,
    credit: words<CreditGrade>(entries(vocabulary.credit)),
    violation: account,
    penalised: account,
    complaint: account,
    complaintVerified: answer,
    supervised: account,
    weatherGrade: text,
    positiveList: answer,
    production: words<Production>(entries(vocabulary.production)),
    visits: countReader(vocabulary),
    keyLists: text,
    cleanProduction: answer,
    exempted: answer,
    approvalYear: yearReader(isBlank),
    recusedInspectors: text,
  };
}

function entries<Value extends string>(
  words: Readonly<Record<Value, readonly string[]>>,
): WordList<Value> {
  return Object.entries(words) as [Value, readonly string[]][];
}
