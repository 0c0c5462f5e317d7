/**
 * What a cell says by a word among others: 该企业已于2023年破产清算，不再生产 is an end of production,
 * whatever else it tells. A word that is denied says nothing, and one beside words that may undo it
 * (恢复, 拟) is not understood.
 */

import { isUnknown, remembered, type CellReader } from '../cell/cellReader';
import { foldWord } from '../cell/foldWord';
import { anyOf } from '../cell/wordPattern';
import { wordTest } from './spokenTests';

/** What stands behind the last mark of a text. */
const LAST_CLAUSE = /[^,;.。!?、]*$/;

/** Words by the values that they say. */
export type MentionValues<Value> = readonly (readonly [Value, readonly string[]])[];

/** The words by which cells are read. */
export interface MentionWords<Value> {
  /** The value that goes before all others last. */
  readonly values: MentionValues<Value>;
  /** Stand right before a word that they deny: 未. */
  readonly denials: readonly string[];
  /** Before a word in its clause they make it be said of something else: 锅炉停用, 老厂区已关闭. */
  readonly elsewhere: readonly string[];
  /** Anywhere in a cell they leave open what its words say. */
  readonly undoing: readonly string[];
  /** Longer words that hold others and mean something else: 拆迁安置. */
  readonly others: readonly string[];
  /** What a cell that is left open might have said. */
  readonly accepted: readonly string[];
}

/**
 * A reader of cells that say a value by any of their words; undefined where none is in the cell.
 *
 * @param words by which it is read
 * @example
 * mentionReader({ values: [['off', ['停产']], ['gone', ['搬迁']]], denials: ['未'], elsewhere: [], undoing: ['恢复'], others: [], accepted: [] })(cellOf('2024年停产，已搬迁')) // → 'gone'
 * mentionReader({ values: [['off', ['停产']]], denials: ['未'], elsewhere: ['锅炉'], undoing: [], others: [], accepted: [] })(cellOf('锅炉已停产')) // → undefined
 * mentionReader({ values: [['off', ['停产']]], denials: ['未'], elsewhere: [], undoing: ['恢复'], others: [], accepted: [] })(cellOf('从未停产')) // → undefined
 * mentionReader({ values: [['off', ['停产']]], denials: ['未'], elsewhere: [], undoing: ['恢复'], others: [], accepted: [] })(cellOf('停产后恢复')) // → { accepted: [], takenBack: true }
 */
export function mentionReader<Value extends string | boolean>({
  values,
  denials,
  elsewhere,
  undoing,
  others,
  accepted,
}: MentionWords<Value>): CellReader<Value> {
  const order = values.map(([value]) => value);
  const valueOf = new Map(
    values.flatMap(([value, words]) => words.map((word) => [foldWord(word), value] as const)),
  );
  const pattern = anyOf([...valueOf.keys()], 'g');
  const apart = anyOf(others.map(foldWord), 'g');
  const undone = anyOf(undoing.map(foldWord), 'g');
  const denying = denials.map(foldWord);
  const somethingElse = anyOf(elsewhere.map(foldWord), 'g');
  const isDenied = (before: string): boolean => denying.some((denial) => before.endsWith(denial));
  return ({ folded }) => {
    if (folded.search(pattern) < 0) return undefined;
    const text = folded.replace(apart, ' ');
    const said = new Set<Value>();
    for (const { 0: word, index } of text.matchAll(pattern)) {
      const value = valueOf.get(word);
      const before = text.slice(0, index);
      const clause = before.slice(before.search(LAST_CLAUSE));
      if (value !== undefined && !isDenied(before) && clause.search(somethingElse) < 0)
        said.add(value);
    }
    const value = order.filter((each) => said.has(each)).at(-1);
    if (value === undefined) return undefined;
    // 不在岗 and 未恢复 undo nothing.
    const isOpen = [...text.matchAll(undone)].some(({ index }) => !isDenied(text.slice(0, index)));
    return isOpen ? { accepted, takenBack: true } : value;
  };
}

/**
 * The reader of a field that also understands what cells mention. A word of the field in a longer
 * text, beside words that may undo it (搬迁至此), is not understood.
 *
 * @param reader of the field's words
 * @param mention reads the cells that it does not understand
 * @param words of the field: a cell that is one of them says it
 */
export function orMention<Value extends string | boolean>(
  reader: CellReader<Value>,
  mention: CellReader<Value>,
  words: readonly string[],
): CellReader<Value> {
  const isWord = wordTest(words);
  return remembered<Value>((cell) => {
    const result = reader(cell);
    if (result === undefined || isWord(cell)) return result;
    const mentioned = mention(cell);
    if (isUnknown(result)) return mentioned ?? result;
    return isUnknown(mentioned) ? mentioned : result;
  });
}
