/**
 * What the header of a column may mean. A header is a path of one to three texts (groups and
 * column); a lexicon gives the fields that the path may stand for. It knows the vocabulary's
 * synonyms, questions (是否正面清单), headers that name a value (是否停产), columns that differ by year only
 * (2024年信用等级), and values as headers under a group (企业分类/重点, with a tick in the cells).
 */

import { workedOutOnce } from '../../domain/ground/workedOutOnce';
import { foldWithoutRemarks, foldWord } from '../cell/foldWord';

/**
 * A meaning of a header: the field, the preference of the header among those of the field, and what
 * a tick or a yes stands for.
 */
export interface HeaderMatch<Field extends string> {
  readonly field: Field;
  /** Place of the synonym in the vocabulary's list; 0 is preferred. */
  readonly rank: number;
  /** The year that the header names, 0 for none. */
  readonly year: number;
  readonly flag?: Flag;
}

/** The value that a yes means, and the one that a no means, if any. */
export interface Flag {
  readonly yes: string | number | boolean;
  readonly no?: string | number | boolean;
  /** True where whatever is told in a cell is a yes: 停产时间. */
  readonly account?: true;
}

/** The texts of a column's header: those of its groups, the widest first, and its own. */
export interface HeaderText {
  readonly path: readonly string[];
  /** True where the nearest group stands over several columns. */
  readonly grouped: boolean;
}

export interface HeaderLexicon<Field extends string> {
  /** The meanings of a header, most preferred first; none where the vocabulary does not know it. */
  readonly match: (header: HeaderText) => readonly HeaderMatch<Field>[];
  /** True for headers that need their column's values to agree. */
  readonly isAmbiguous: (header: HeaderText) => boolean;
  /**
   * True for texts, after foldWord, that are headers of the vocabulary as they stand, whatever
   * stands above them.
   */
  readonly isHeader: (folded: string) => boolean;
  /** True for headers of other tables than registers. */
  readonly isForeign: (header: HeaderText) => boolean;
  /** What a tick under a word means in a group where other words are values of this field. */
  readonly groupValue: (field: Field, word: string) => Flag['yes'] | undefined;
}

/** The parts of a vocabulary that a lexicon of one register is made of. */
export interface LexiconWords<Field extends string> {
  readonly headers: Readonly<Record<Field, readonly string[]>>;
  readonly flagHeaders: readonly {
    readonly headers: readonly string[];
    readonly field: Field;
    readonly yes: Flag['yes'];
    readonly no?: Flag['yes'];
  }[];
  /** Fields whose headers may be asked as questions. */
  readonly questionFields: readonly Field[];
  readonly questionPrefixes: readonly string[];
  readonly yearMarks: readonly string[];
  /** Fields whose columns may have a year alone as their header. */
  readonly yearFields: readonly Field[];
  readonly ambiguousHeaders: readonly string[];
  readonly foreignHeaders: readonly string[];
  /**
   * Value that a tick under a word means, where the word stands as a header under a group of this
   * field.
   */
  readonly groupValue: (field: Field, word: string) => Flag['yes'] | undefined;
  /**
   * True for words that are the whole name of a value of the field, so that the group goes before
   * what they mean by themselves.
   */
  readonly isValueName: (field: Field, word: string) => boolean;
}

/** Longer texts are sentences, whatever remarks headers carry. */
const LONGEST_HEADER = 60;
/** Behind every synonym. */
const LAST_RANK = 1000;
const YEAR = /(?:19|20)\d{2}/;

/**
 * Makes the lexicon of one register.
 *
 * @param words the vocabulary's parts for that register
 */
export function headerLexicon<Field extends string>(
  words: LexiconWords<Field>,
): HeaderLexicon<Field> {
  const synonyms = synonymTable(words);
  const questions = words.questionPrefixes.map(foldWord);
  const yearMarks = words.yearMarks.map(foldWord);
  const yearFields = words.yearFields;
  const ambiguous = new Set(words.ambiguousHeaders.map(foldWord));
  const foreign = new Set(words.foreignHeaders.map(foldWord));

  const lookUp = (text: string): readonly HeaderMatch<Field>[] => {
    const direct = synonyms.get(text);
    if (direct !== undefined) return direct;
    const asked = questions
      .filter((question) => text.startsWith(question))
      .flatMap((question) => synonyms.get(text.slice(question.length)) ?? []);
    return asked.filter(({ field }) => words.questionFields.includes(field));
  };
  // Each of the first rows is looked up in several readings of the header.
  const known = new Map<string, readonly HeaderMatch<Field>[]>();
  const lookUpText = (text: string): readonly HeaderMatch<Field>[] =>
    text.length > LONGEST_HEADER
      ? []
      : workedOutOnce(known, text, () => {
          // Most texts carry no remark, and of most there is nothing to know.
          const spellings = [...new Set([foldWord(text), foldWithoutRemarks(text)])];
          return firstFound(
            spellings.flatMap((folded) => [() => lookUp(folded), () => lookUpWithoutYear(folded)]),
          );
        });
  const lookUpWithoutYear = (text: string): readonly HeaderMatch<Field>[] => {
    const year = YEAR.exec(text)?.[0];
    if (year === undefined) return [];
    const spellings = [...yearMarks.map((mark) => year + mark), year].map((spelling) =>
      text.replace(spelling, ''),
    );
    return firstFound(spellings.map((spelling) => () => lookUp(spelling))).map((match) => ({
      ...match,
      year: Number(year),
    }));
  };
  const lookUpGroup = (
    groups: readonly string[],
    word: string,
    isNamed: boolean,
  ): readonly HeaderMatch<Field>[] =>
    firstFound(
      [...groups].reverse().map(
        (group) => () =>
          lookUpText(group).flatMap((match) => {
            const yes = match.flag === undefined ? words.groupValue(match.field, word) : undefined;
            return yes === undefined || (isNamed && !words.isValueName(match.field, word))
              ? []
              : [{ ...match, flag: { yes } }];
          }),
      ),
    );
  const lookUpPath = (
    groups: readonly string[],
    word: string,
    grouped: boolean,
  ): readonly HeaderMatch<Field>[] =>
    firstFound([
      () => lookUpText((groups.at(-1) ?? '') + word),
      () => (grouped ? lookUpGroup(groups, word, true) : []),
      () => lookUpText(word),
      () => (grouped ? lookUpGroup(groups, word, false) : []),
      () => lookUpYear(groups, word),
    ]);
  /** A year alone under a group that names a field: 环境信用评价/2024年. */
  const lookUpYear = (groups: readonly string[], word: string): readonly HeaderMatch<Field>[] => {
    const year = yearAlone(word);
    return year === 0
      ? []
      : firstFound([...groups].reverse().map((group) => () => lookUpText(group))).map((match) => ({
          ...match,
          year,
        }));
  };
  const yearAlone = (text: string): number => {
    const folded = foldWord(text);
    const year = YEAR.exec(folded)?.[0] ?? '';
    return year !== '' && [year, ...yearMarks.map((mark) => year + mark)].includes(folded)
      ? Number(year)
      : 0;
  };

  return {
    match: ({ path, grouped }) => {
      const own = path.at(-1) ?? '';
      if (path.length > 1) return lookUpPath(path.slice(0, -1), own, grouped);
      const year = yearAlone(own);
      return year === 0
        ? lookUpText(own)
        : yearFields.map((field) => ({ field, rank: LAST_RANK, year }));
    },
    isAmbiguous: ({ path }) =>
      ambiguous.has(foldWord(path.at(-1) ?? '')) ||
      (path.length === 1 && yearAlone(path[0] ?? '') > 0),
    isForeign: ({ path }) => foreign.has(foldWord(path.at(-1) ?? '')),
    isHeader: (folded) => synonyms.has(folded),
    groupValue: words.groupValue,
  };
}

function synonymTable<Field extends string>(
  words: LexiconWords<Field>,
): ReadonlyMap<string, readonly HeaderMatch<Field>[]> {
  const table = new Map<string, HeaderMatch<Field>[]>();
  const add = (header: string, match: HeaderMatch<Field>): void => {
    const key = foldWord(header);
    const matches = table.get(key) ?? [];
    if (!matches.some(({ field }) => field === match.field))
      table.set(
        key,
        [...matches, match].sort((a, b) => a.rank - b.rank),
      );
  };
  for (const { headers, field, yes, no } of words.flagHeaders) {
    headers.forEach((header, rank) =>
      add(header, { field, rank, year: 0, flag: no === undefined ? { yes } : { yes, no } }),
    );
  }
  for (const field of Object.keys(words.headers) as Field[]) {
    words.headers[field].forEach((header, rank) => add(header, { field, rank, year: 0 }));
  }
  return table;
}

function firstFound<Match>(lookUps: readonly (() => readonly Match[])[]): readonly Match[] {
  for (const lookUp of lookUps) {
    const found = lookUp();
    if (found.length > 0) return found;
  }
  return [];
}
