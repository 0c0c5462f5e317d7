import { contentShapes, readableBy, type ContentTest } from '../column/columnContent';
import { INSPECTOR_FIELDS, type InspectorField } from '../../domain/register/field';
import { headerLexicon } from '../header/headerLexicon';
import type { InspectorReaders } from './inspectorReaders';
import type { RegisterRules } from '../registerRules';
import type { Vocabulary } from '../vocabulary';

/** Fields that decide who a person is, and whether and where that person may be sent. */
const DECIDING: readonly InspectorField[] = [
  'name',
  'licence',
  'licenceExpiry',
  'region',
  'status',
  'auxiliary',
  'visits',
  'recusals',
];

/**
 * How the 检查人员名录库 is recognised and its columns told apart.
 *
 * @param vocabulary the words of real sheets
 * @param readers of its fields, which say whether a column's words are a field's
 */
export function inspectorRules(
  vocabulary: Vocabulary,
  readers: InspectorReaders,
): RegisterRules<InspectorField> {
  return {
    kind: 'inspector',
    fields: INSPECTOR_FIELDS,
    lexicon: headerLexicon<InspectorField>({
      ...vocabulary,
      headers: vocabulary.inspectorHeaders,
      flagHeaders: [],
      questionFields: ['status', 'onPost', 'auxiliary'],
      yearFields: [],
      groupValue: () => undefined,
      isValueName: () => false,
    }),
    content: contentTests(vocabulary, readers),
    gathered: ['licence', 'licenceExpiry', 'onPost'],
    deciding: DECIDING,
    weights: {
      name: 3,
      licence: 5,
      licenceExpiry: 2,
      recusals: 3,
      auxiliary: 2,
      onPost: 2,
      status: 2,
      visits: 2,
    },
  };
}

function contentTests(
  vocabulary: Vocabulary,
  readers: InspectorReaders,
): Record<InspectorField, ContentTest> {
  const shapes = contentShapes(vocabulary.organisationEndings);
  return {
    name: shapes.person,
    unit: shapes.organisation,
    licence: shapes.numbered,
    licenceExpiry: readableBy(readers.licenceExpiry),
    title: shapes.words,
    department: shapes.words,
    region: shapes.region,
    years: readableBy(readers.years),
    specialty: shapes.words,
    status: readableBy(readers.status),
    onPost: readableBy(readers.onPost),
    auxiliary: readableBy(readers.auxiliary),
    visits: readableBy(readers.visits),
    recusals: shapes.words,
  };
}
