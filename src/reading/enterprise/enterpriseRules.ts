import {
  readableBy,
  contentShapes,
  isNumberOrCode,
  type ContentTest,
} from '../column/columnContent';
import { COUNTS, codeChoices, YES_NO } from '../column/valueQuestions';
import { organisationTest } from '../column/spokenTests';
import { orMention } from '../column/mentions';
import { industryContent, industryReader } from './industry';
import { productionMentions, spokenEnterprise } from './spokenEnterprise';
import { foldNormalWithoutRemarks, foldWord } from '../cell/foldWord';
import { headerLexicon } from '../header/headerLexicon';
import type { RegisterRules } from '../locateRegister';
import { cellOf, type Cell } from '../cell/sheetTable';
import { onceOf } from '../onceOf';
import type { Vocabulary } from '../vocabulary';
import type { CellReader } from '../cell/cellReader';
import type { Category } from '../../domain/register/category';
import type {
  CreditGrade,
  Enterprise,
  PermitClass,
  Production,
} from '../../domain/register/enterprise';
import { ENTERPRISE_FIELDS, type EnterpriseField } from '../../domain/register/field';
import {
  blankTest,
  creditCodeReader,
  looseDateReader,
  normalTextReader,
  numberTextReader,
  shownTextReader,
  yearReader,
} from '../cell/textReader';
import { answerReader, countReader, wordReader, type WordList } from '../cell/wordReader';
import { rowTexts } from '../header/rowTexts';

const YES_NO_FIELDS: readonly EnterpriseField[] = [
  'construction',
  'keyListed',
  'violation',
  'penalised',
  'complaint',
  'complaintVerified',
  'supervised',
  'positiveList',
  'cleanProduction',
  'exempted',
];
const WORD_FIELDS: readonly EnterpriseField[] = [
  'registeredCategory',
  'permitClass',
  'credit',
  'production',
];

/** Fields that decide which enterprise a row is, or which category and pool it belongs to. */
const DECIDING: readonly EnterpriseField[] = [
  ...([
    'name',
    'creditCode',
    'sourceCode',
    'address',
    'permitClass',
    'keyListed',
    'credit',
    'registeredCategory',
    'positiveList',
  ] as const),
  ...([
    'production',
    'visits',
    'penalised',
    'supervised',
    'complaintVerified',
    'recusedInspectors',
    'exempted',
  ] as const),
];

/**
 * How the 检查对象名录库 is recognised and its columns told apart.
 *
 * @param vocabulary the words of real sheets
 */
export const enterpriseRules = onceOf((vocabulary): RegisterRules<EnterpriseField> => {
  const readers = enterpriseReaders(vocabulary);
  const groupValue = (field: EnterpriseField, word: string): string | true | undefined => {
    const value = readers[field](cellOf(foldWord(word)));
    if (field === 'keyListed') return value === true || undefined;
    return WORD_FIELDS.includes(field) && typeof value === 'string' ? value : undefined;
  };
  const names = valueNames(vocabulary);
  return {
    kind: 'enterprise',
    fields: ENTERPRISE_FIELDS,
    lexicon: headerLexicon<EnterpriseField>({
      ...vocabulary,
      headers: vocabulary.enterpriseHeaders,
      questionFields: YES_NO_FIELDS,
      yearFields: ['credit', 'visits'],
      groupValue,
      isValueName: (field, word) => names[field]?.has(foldWord(word)) ?? false,
    }),
    content: contentTests(vocabulary, readers, names),
    ...spokenEnterprise(vocabulary, readers.production),
    closed: closedReaders(readers),
    shapeless: ['name'],
    refuses: {},
    names: {
      field: 'name',
      endings: vocabulary.nameHeaderEndings.enterprise.map(foldWord),
      test: organisationTest(vocabulary.organisationEndings),
    },
    serialHeaders: new Set(vocabulary.serialHeaders.map(foldWord)),
    asking: [...DECIDING, ...YES_NO_FIELDS],
    gathered: ['production', 'keyListed', 'violation', 'complaint', 'recusedInspectors'],
    completed: ['industry'],
    isTotal: rowTexts(vocabulary.rowWords).isTotal,
    deciding: DECIDING,
    values: valueChoices(vocabulary),
    weights: {
      name: 3,
      creditCode: 2,
      sourceCode: 2,
      permitNumber: 2,
      address: 2,
      registeredCategory: 2,
      permitClass: 2,
      keyListed: 2,
    },
  };
});

/** What a clerk may say that a cell counts as. */
function valueChoices({
  category,
  permitClass,
  credit,
  production,
}: Vocabulary): RegisterRules<EnterpriseField>['values'] {
  const codes = { registeredCategory: category, permitClass, credit, production };
  return {
    ...Object.fromEntries(YES_NO_FIELDS.map((field) => [field, YES_NO])),
    ...Object.fromEntries(
      Object.entries(codes).map(([field, words]) => [field, codeChoices(Object.keys(words))]),
    ),
    visits: COUNTS,
  };
}

/** Of the fields whose values are few words, marks or counts. */
function closedReaders(readers: EnterpriseReaders): RegisterRules<EnterpriseField>['closed'] {
  const fields = [...YES_NO_FIELDS, ...WORD_FIELDS, 'visits', 'approvalYear'] as const;
  return Object.fromEntries(fields.map((field) => [field, readers[field]]));
}

/**
 * Whole names of values, which tell columns apart that share some of their words: 重点管理 is no 企业分类.
 */
function valueNames(vocabulary: Vocabulary): Partial<Record<EnterpriseField, ReadonlySet<string>>> {
  const fold = (words: Readonly<Record<string, readonly string[]>>): ReadonlySet<string> =>
    new Set(Object.values(words).flat().map(foldWord));
  return {
    registeredCategory: fold(vocabulary.category),
    permitClass: fold(vocabulary.permitClass),
    credit: fold(vocabulary.credit),
    production: fold(vocabulary.production),
  };
}

function contentTests(
  vocabulary: Vocabulary,
  readers: EnterpriseReaders,
  names: ReturnType<typeof valueNames>,
): Record<EnterpriseField, ContentTest> {
  const shapes = contentShapes(vocabulary.organisationEndings);
  const readable = Object.fromEntries(
    ENTERPRISE_FIELDS.map((field) => [field, readableBy(readers[field])]),
  ) as Record<EnterpriseField, ContentTest>;
  const named = Object.fromEntries(
    Object.entries(names).map(([field, words]) => [
      field,
      ({ folded, normal }: Cell) =>
        words.has(folded) || words.has(foldNormalWithoutRemarks(normal)),
    ]),
  );
  const mention = readableBy(productionMentions(vocabulary));
  const marks = YES_NO_FIELDS.map((field): [EnterpriseField, ContentTest] => [
    field,
    (cell) => readable[field](cell) && !isNumberOrCode(cell),
  ]);
  return {
    ...readable,
    ...(Object.fromEntries(marks) as typeof readable),
    ...named,
    visits: (cell) => readable.visits(cell) && !isNumberOrCode(cell),
    production: (cell) => named['production']?.(cell) === true || mention(cell),
    name: shapes.organisation,
    creditCode: shapes.creditCode,
    permitNumber: shapes.numbered,
    phone: shapes.phone,
    region: shapes.region,
    legalPerson: shapes.person,
    contact: shapes.person,
    industry: industryContent(shapes.words, readers.industry),
    address: shapes.words,
  };
}

/** What a cell of a field holds: the field's own type, a list as one text. */
type CellContent<Field extends EnterpriseField> = Extract<
  NonNullable<Enterprise[Field]>,
  string | number | boolean
>;

/**
 * One reader for each field of an enterprise; splitList splits the texts of lists
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
export const enterpriseReaders = onceOf((vocabulary): EnterpriseReaders => {
  const isBlank = blankTest(vocabulary.blank);
  const text = normalTextReader(isBlank);
  const shown = shownTextReader(isBlank);
  const code = numberTextReader(isBlank);
  const words = <Value extends string>(list: WordList<Value>): CellReader<Value> =>
    wordReader(list, vocabulary, isBlank);
  const answer = answerReader(vocabulary);
  const account = answerReader(vocabulary, { accounts: true });
  const presentAnswer = answerReader(vocabulary, { present: true });
  const presentAccount = answerReader(vocabulary, { accounts: true, present: true });
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
    industry: industryReader(text),
    pollutionType: text,
    startDate: looseDateReader(isBlank),
    scale: text,
    registeredCategory: words<Category>(entries(vocabulary.category)),
    construction: account,
    monitoring: text,
    cycle: text,
    permitClass: words<PermitClass>(entries(vocabulary.permitClass)),
    keyListed: answerReader(vocabulary, { classes: vocabulary.keyListClasses, present: true }),
    controlLevel: text,
    credit: words<CreditGrade>(entries(vocabulary.credit)),
    violation: account,
    penalised: presentAccount,
    complaint: account,
    complaintVerified: presentAnswer,
    supervised: presentAccount,
    weatherGrade: text,
    positiveList: presentAnswer,
    production: orMention(
      words<Production>(entries(vocabulary.production)),
      productionMentions(vocabulary),
      Object.values(vocabulary.production).flat(),
    ),
    visits: countReader(vocabulary),
    keyLists: text,
    cleanProduction: answer,
    exempted: presentAnswer,
    approvalYear: yearReader(isBlank),
    recusedInspectors: text,
  };
});

function entries<Value extends string>(
  words: Readonly<Record<Value, readonly string[]>>,
): WordList<Value> {
  return Object.entries(words) as [Value, readonly string[]][];
}
