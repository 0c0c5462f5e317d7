import { contentShapes, readableBy, type ContentTest } from '../column/columnContent';
import { orMention } from '../column/mentions';
import { COUNTS } from '../column/valueQuestions';
import { isPersonName, without } from '../column/spokenTests';
import { isIdentityCell, spokenInspector, statusMentions } from './spokenInspector';
import { INSPECTOR_FIELDS, type InspectorField } from '../../domain/register/field';
import { headerLexicon } from '../header/headerLexicon';
import type { RegisterRules } from '../locateRegister';
import { onceOf } from '../onceOf';
import type { Vocabulary } from '../vocabulary';
import { remembered, type CellReader } from '../cell/cellReader';
import { expertiseWords } from '../../domain/register/expertise';
import { foldWord } from '../cell/foldWord';
import { isoDateOf } from '../cell/isoDate';
import { blankTest, normalTextReader, shownTextReader, type BlankTest } from '../cell/textReader';
import { countReader, wordReader, type WordList } from '../cell/wordReader';
import { rowTexts } from '../header/rowTexts';

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
 */
export const inspectorRules = onceOf((vocabulary): RegisterRules<InspectorField> => {
  const readers = inspectorReaders(vocabulary);
  return {
    kind: 'inspector',
    fields: INSPECTOR_FIELDS,
    lexicon: headerLexicon<InspectorField>({
      ...vocabulary,
      headers: vocabulary.inspectorHeaders,
      flagHeaders: vocabulary.inspectorFlagHeaders,
      questionFields: ['status', 'onPost', 'auxiliary'],
      yearFields: [],
      groupValue: () => undefined,
      isValueName: () => false,
    }),
    content: contentTests(vocabulary, readers),
    ...spokenInspector(vocabulary, readers.status),
    closed: {
      licenceExpiry: readers.licenceExpiry,
      years: readers.years,
      status: readers.status,
      onPost: readers.onPost,
      auxiliary: readers.auxiliary,
      visits: readers.visits,
    },
    shapeless: ['name', 'licence'],
    refuses: { licence: isIdentityCell },
    names: {
      field: 'name',
      endings: vocabulary.nameHeaderEndings.inspector.map(foldWord),
      test: isPersonName,
    },
    serialHeaders: new Set(vocabulary.serialHeaders.map(foldWord)),
    asking: [...DECIDING, 'onPost'],
    gathered: ['licence', 'licenceExpiry', 'onPost', 'status', 'recusals'],
    completed: [],
    isTotal: rowTexts(vocabulary.rowWords).isTotal,
    deciding: DECIDING,
    values: {
      status: { active: true, inactive: false },
      onPost: { onPost: true, offPost: false },
      auxiliary: { auxiliary: true, officer: false },
      // Days before and after all others.
      licenceExpiry: { valid: '9999-12-31', expired: '0001-01-01' },
      visits: COUNTS,
    },
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
});

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

/** The last day that can be written: the expiry of a licence that never expires. */
const NO_EXPIRY = '9999-12-31';

/** Fields whose cells hold several values; splitList splits them. */
export type ListField = 'licence' | 'recusals';

/** One reader for each inspector field of one value, of that field's own type. */
export interface InspectorReaders extends Readonly<
  Record<Exclude<InspectorField, ListField>, CellReader>
> {
  readonly status: CellReader<boolean>;
  readonly onPost: CellReader<boolean>;
  readonly auxiliary: CellReader<boolean>;
  readonly years: CellReader<number>;
  readonly visits: CellReader<number>;
}

/**
 * The readers of the inspector fields that hold one value.
 *
 * @param vocabulary the words that the cells hold
 */
export const inspectorReaders = onceOf((vocabulary): InspectorReaders => {
  const isBlank = blankTest(vocabulary.blank);
  const text = normalTextReader(isBlank);
  const shown = shownTextReader(isBlank);
  const count = countReader(vocabulary);
  const words = (yes: readonly string[], no: readonly string[]): CellReader<boolean> => {
    const list: WordList<boolean> = [
      [true, [...yes, ...vocabulary.yes]],
      [false, [...no, ...vocabulary.no]],
    ];
    return wordReader(list, vocabulary, isBlank);
  };
  return {
    name: shown,
    unit: shown,
    licenceExpiry: expiryReader(vocabulary.unlimited, isBlank),
    title: text,
    department: text,
    region: text,
    years: count,
    specialty: specialtyReader(vocabulary.specialtyWords, text),
    status: orMention(
      words(vocabulary.active, vocabulary.inactive),
      statusMentions(vocabulary, without(vocabulary.inactive, vocabulary.spoken.vague.status)),
      [...vocabulary.active, ...vocabulary.inactive],
    ),
    onPost: words(vocabulary.onPost, vocabulary.offPost),
    auxiliary: words(vocabulary.auxiliary, vocabulary.notAuxiliary),
    visits: count,
  };
});

/**
 * 业务专长 with the kinds of pollution that it means written behind it, so that 大气 meets an
 * enterprise's 废气.
 */
function specialtyReader(
  kinds: Vocabulary['specialtyWords'],
  text: CellReader<string>,
): CellReader<string> {
  return remembered<string>((cell) => {
    const specialty = text(cell);
    if (typeof specialty !== 'string') return specialty;
    const own = expertiseWords(specialty);
    const means = (word: string): boolean =>
      own.some((each) => each === word || (word.length > 1 && each.includes(word)));
    const meant = Object.keys(kinds).filter(
      (kind) => !specialty.includes(kind) && kinds[kind]?.some(means),
    );
    return [specialty, ...meant].join('/');
  });
}

function expiryReader(unlimited: readonly string[], isBlank: BlankTest): CellReader<string> {
  const words = new Set(unlimited.map(foldWord));
  return remembered<string>((cell) => {
    if (words.has(cell.folded)) return NO_EXPIRY;
    return (
      isoDateOf(cell) ??
      (isBlank(cell.normal) ? undefined : { accepted: ['2026-12-31', ...unlimited.slice(0, 1)] })
    );
  });
}
