import { readableBy, contentShapes, type ContentTest } from '../column/columnContent';
import type { EnterpriseReaders } from './enterpriseReaders';
import { ENTERPRISE_FIELDS, type EnterpriseField } from '../../domain/register/field';
import { foldWithoutRemarks, foldWord } from '../cell/foldWord';
import { headerLexicon } from '../header/headerLexicon';
import type { RegisterRules } from '../registerRules';
import type { CellValue } from '../../domain/ground/cellValue';
import type { Vocabulary } from '../vocabulary';

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
 * @param readers of its fields, which say whether a column's words are a field's
 */
export function enterpriseRules(
  vocabulary: Vocabulary,
  readers: EnterpriseReaders,
): RegisterRules<EnterpriseField> {
  const groupValue = (field: EnterpriseField, word: string): string | true | undefined => {
    const value = readers[field](foldWord(word));
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
    gathered: ['production', 'keyListed', 'violation', 'complaint'],
    deciding: DECIDING,
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
      (value: CellValue) => words.has(foldWord(value)) || words.has(foldWithoutRemarks(value)),
    ]),
  );
  return {
    ...readable,
    ...named,
    name: shapes.organisation,
    creditCode: shapes.creditCode,
    permitNumber: shapes.numbered,
    phone: shapes.phone,
    region: shapes.region,
    legalPerson: shapes.person,
    contact: shapes.person,
    industry: shapes.words,
    address: shapes.words,
  };
}
