import type { CheckKind } from '../../domain/register/inspectionRecord';
import type { CellReader } from '../cell/cellReader';
import { contentShapes, readableBy, type ContentTest } from '../column/columnContent';
import { blankCells, organisationTest } from '../column/spokenTests';
import { foldWord } from '../cell/foldWord';
import { creditCodeFault, cleanCreditCode } from '../../domain/register/creditCode';
import { RECORD_FIELDS, type RecordField } from '../../domain/register/field';
import type { FieldRules } from '../column/fieldColumns';
import { headerLexicon } from '../header/headerLexicon';
import { isoDateOf } from '../cell/isoDate';
import {
  blankTest,
  isCutCode,
  normalTextReader,
  numberTextReader,
  shownTextReader,
} from '../cell/textReader';
import { onceOf } from '../onceOf';
import type { Vocabulary } from '../vocabulary';
import { answerReader, wordReader, type WordList } from '../cell/wordReader';
import { rowTexts } from '../header/rowTexts';

/**
 * One reader for each field of an inspection record, of that field's own type; inspectors come as
 * one text.
 */
export interface RecordReaders extends Readonly<Record<RecordField, CellReader>> {
  readonly name: CellReader<string>;
  readonly creditCode: CellReader<string>;
  readonly date: CellReader<string>;
  readonly kind: CellReader<CheckKind>;
  /** With whom, where the cell of the kind says so. */
  readonly jointSide: CellReader<'internal' | 'external'>;
  readonly inspectors: CellReader<string>;
  readonly result: CellReader<string>;
  readonly published: CellReader<string>;
  readonly authority: CellReader<string>;
}

/**
 * The readers of inspection records.
 *
 * @param vocabulary the words that the cells hold
 */
export const recordReaders = onceOf((vocabulary): RecordReaders => {
  const isBlank = blankTest(vocabulary.blank);
  const date: CellReader<string> = (cell) =>
    isoDateOf(cell) ??
    (isBlank(cell.normal) ? undefined : { accepted: ['2026-03-01', '2026.3.1'] });
  const kinds = Object.entries(vocabulary.checkKind) as unknown as WordList<CheckKind>;
  const readSide = wordReader(
    [
      ['internal', vocabulary.jointSide.internal],
      ['external', vocabulary.jointSide.external],
    ],
    vocabulary,
    isBlank,
  );
  return {
    name: shownTextReader(isBlank),
    creditCode: codeReader(numberTextReader(isBlank)),
    date,
    kind: wordReader<CheckKind>(kinds, vocabulary, isBlank),
    jointSide: (cell) => {
      const side = readSide(cell);
      return typeof side === 'string' ? side : undefined;
    },
    inspectors: normalTextReader(isBlank),
    result: shownTextReader(isBlank),
    published: date,
    authority: normalTextReader(isBlank),
  };
});

/**
 * A credit code without what stands between its letters, or the number of a pollution source as it
 * stands.
 */
function codeReader(number: CellReader<string>): CellReader<string> {
  return (cell) => {
    if (isCutCode(cell)) return undefined;
    const code = cleanCreditCode(cell.normal);
    return creditCodeFault(code) === null ? code : number(cell);
  };
}

/**
 * How a sheet of inspection records is recognised and its columns told apart.
 *
 * @param vocabulary the words of real sheets
 */
export const recordRules = onceOf((vocabulary): FieldRules<RecordField> => {
  const readers = recordReaders(vocabulary);
  const isOrganisation = organisationTest(vocabulary.organisationEndings);
  return {
    kind: 'records',
    fields: RECORD_FIELDS,
    lexicon: headerLexicon<RecordField>({
      ...vocabulary,
      headers: vocabulary.recordHeaders,
      flagHeaders: [],
      questionFields: [],
      yearFields: [],
      groupValue: () => undefined,
      isValueName: () => false,
    }),
    content: contentTests(vocabulary, readers),
    closed: { kind: readers.kind },
    shapeless: ['name'],
    refuses: {},
    answer: answerReader(vocabulary),
    flagOf: () => undefined,
    names: {
      field: 'name',
      endings: vocabulary.nameHeaderEndings.records.map(foldWord),
      test: isOrganisation,
    },
    serialHeaders: new Set(vocabulary.serialHeaders.map(foldWord)),
    isBlank: blankCells(vocabulary.blank),
    asking: ['name', 'creditCode', 'date'],
    spoken: [
      { field: 'name', says: isOrganisation, leastCells: 2, openEnded: true },
      {
        field: 'date',
        says: (cell) => isoDateOf(cell) !== undefined,
        headerParts: vocabulary.spoken.dateParts.map(foldWord),
        openEnded: true,
      },
    ],
    statements: [],
    told: [],
    mentioned: () => false,
    gathered: [],
    completed: [],
    isTotal: rowTexts(vocabulary.rowWords).isTotal,
    deciding: ['name', 'creditCode', 'date'],
    values: {},
  };
});

/** 执法大队, 西平分局: no name of an enterprise, which a column 检查单位 may hold as well. */
function authorityTest({ authorityEndings }: Vocabulary): ContentTest {
  const endings = authorityEndings.map(foldWord);
  return ({ folded }) => endings.some((ending) => folded.endsWith(ending));
}

function contentTests(
  vocabulary: Vocabulary,
  readers: RecordReaders,
): Record<RecordField, ContentTest> {
  const shapes = contentShapes(vocabulary.organisationEndings);
  const isAuthority = authorityTest(vocabulary);
  return {
    name: (cell) => shapes.organisation(cell) && !isAuthority(cell),
    creditCode: shapes.numbered,
    date: readableBy(readers.date),
    kind: readableBy(readers.kind),
    inspectors: shapes.words,
    result: shapes.words,
    published: readableBy(readers.published),
    authority: isAuthority,
  };
}
