import { readableBy, contentShapes, type ContentTest } from './columnContent';
import type { EnterpriseReaders } from './enterpriseReaders';
import { ENTERPRISE_FIELDS, type EnterpriseField } from './field';
import { foldWord } from './foldWord';
import { headerLexicon } from './headerLexicon';
import type { RegisterRules } from './registerRules';
import type { Vocabulary } from './vocabulary';

const YES_NO_FIELDS: readonly EnterpriseField[] = [
  'construction',
  'keyListed',
  'violation',
  'penalised',
  'complaint',
  'complaintVerified',
  'supervised',
  'positiveList',
];
const WORD_FIELDS: readonly EnterpriseField[] = ['registeredCategory', 'permitClass', 'credit', 'production'];

/** Fields that decide which enterprise a row is, or which category and pool it belongs to. */
const DECIDING: readonly EnterpriseField[] = [
  ...(['name', 'creditCode', 'sourceCode', 'address', 'permitClass', 'keyListed', 'credit', 'registeredCategory', 'positiveList'] as const),
  ...(['production', 'visits', 'penalised', 'supervised', 'complaintVerified'] as const),
];

/**
 * How the 检查对象名录库 is recognised and its columns told apart.
 *
 * @param vocabulary the words of real sheets
 * @param readers of its fields, which say whether a column's words are a field's
 */
export function enterpriseRules(vocabulary: Vocabulary, readers: EnterpriseReaders): RegisterRules<EnterpriseField> {
  const groupValue = (field: EnterpriseField, word: string): string | true | undefined => {
    const value = readers[field](foldWord(word));
    if (field === 'keyListed') return value === true || undefined;
    return WORD_FIELDS.includes(field) && typeof value === 'string' ? value : undefined;
  };
  return {
    kind: 'enterprise',
    lexicon: headerLexicon<EnterpriseField>({
      ...vocabulary,
      headers: vocabulary.enterpriseHeaders,
      questionFields: YES_NO_FIELDS,
      groupValue,
    }),
    content: contentTests(vocabulary, readers),
    gathered: ['production', 'keyListed', 'violation', 'complaint'],
    deciding: DECIDING,
    weights: { name: 3, creditCode: 2, sourceCode: 2, permitNumber: 2, address: 2, registeredCategory: 2, permitClass: 2, keyListed: 2 },
  };
}

function contentTests(vocabulary: Vocabulary, readers: EnterpriseReaders): Record<EnterpriseField, ContentTest> {
  const shapes = contentShapes(vocabulary.organisationEndings);
  const readable = Object.fromEntries(ENTERPRISE_FIELDS.map((field) => [field, readableBy(readers[field])])) as Record<
    EnterpriseField,
    ContentTest
  >;
  return {
    ...readable,
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
