import type { CellReader } from '../cell/cellReader';
import { foldWord } from '../cell/foldWord';
import { blankTest, shownTextReader } from '../cell/textReader';
import { answerReader } from '../cell/wordReader';
import { contentShapes, type ContentTest } from '../column/columnContent';
import type { FieldRules } from '../column/fieldColumns';
import { blankCells } from '../column/spokenTests';
import { ITEM_FIELDS, type ItemField } from '../../domain/register/field';
import { headerLexicon } from '../header/headerLexicon';
import { onceOf } from '../onceOf';
import type { Vocabulary } from '../vocabulary';
import { rowTexts } from '../header/rowTexts';

/** A percentage comes as a fraction with binary noise at its end. */
const PERCENT_DIGITS = 10;

/**
 * The reader of every field of an item: a text; what stands for an empty cell is none.
 *
 * @param vocabulary the words that the cells hold
 */
export function itemReader(vocabulary: Vocabulary): CellReader<string> {
  return shownTextReader(blankTest(vocabulary.blank));
}

/**
 * The reader of 抽查比例: Excel keeps a typed 30% as 0.3.
 *
 * @param vocabulary the words that the cells hold
 */
export function shareReader(vocabulary: Vocabulary): CellReader<string> {
  const read = itemReader(vocabulary);
  return (cell) =>
    typeof cell.value === 'number' && cell.value > 0 && cell.value <= 1
      ? `${Number((cell.value * 100).toFixed(PERCENT_DIGITS))}%`
      : read(cell);
}

/**
 * How a list of items is recognised and its columns told apart.
 *
 * @param vocabulary the words of real sheets
 */
export const itemRules = onceOf((vocabulary): FieldRules<ItemField> => {
  const { words } = contentShapes(vocabulary.organisationEndings);
  const any: ContentTest = () => true;
  return {
    kind: 'items',
    fields: ITEM_FIELDS,
    lexicon: headerLexicon<ItemField>({
      ...vocabulary,
      headers: vocabulary.itemHeaders,
      flagHeaders: [],
      questionFields: [],
      ambiguousHeaders: [],
      foreignHeaders: vocabulary.items.foreignHeaders,
      yearFields: [],
      groupValue: () => undefined,
      isValueName: () => false,
    }),
    content: {
      number: any,
      group: words,
      name: words,
      content: words,
      object: words,
      method: words,
      basis: words,
      body: words,
      share: any,
      frequency: any,
    },
    closed: {},
    shapeless: [],
    refuses: {},
    answer: answerReader(vocabulary),
    flagOf: () => undefined,
    names: {
      field: 'name',
      endings: vocabulary.nameHeaderEndings.items.map(foldWord),
      test: words,
    },
    serialHeaders: new Set(vocabulary.serialHeaders.map(foldWord)),
    isBlank: blankCells(vocabulary.blank),
    asking: ['name', 'object'],
    spoken: [],
    statements: [],
    told: [],
    mentioned: () => false,
    gathered: [],
    completed: [],
    isTotal: rowTexts(vocabulary.rowWords).isTotal,
    deciding: [],
    values: {},
  };
});
