/**
 * Recusals (回避) of both registers, with the names by which a draw finds whom they mean. What a
 * draw finds already stays letter by letter, so that the fingerprint of a list that was in order
 * does not change.
 */

import { normalizeText } from '../../domain/ground/normalizeText';
import type { EnterpriseRegister, InspectorRegister } from '../../domain/register/register';
import type { Answers, Question } from '../question';
import type { ReadingProblem } from '../readingProblem';
import type { Vocabulary } from '../vocabulary';
import type { EntryCell } from './entryCells';
import { askEntries, type UnknownEntry } from './entryQuestions';
import { entryWords, type EntryWords } from './entryWords';
import { lookUp } from './lookUp';
import { isOwnKey, type NamedRow, type NameFinder } from './nameFinder';
import { enterprisesNamed, inspectorsNamed } from './namedRows';
import { readEntries } from './readEntries';

/** Both registers, and the cells of each that name rows of the other. */
export interface RecusalSources {
  readonly enterprises: EnterpriseRegister;
  readonly inspectors: InspectorRegister;
  /** 回避人员. */
  readonly ofEnterprises: readonly EntryCell[];
  /** 回避企业. */
  readonly ofInspectors: readonly EntryCell[];
}

export interface ResolvedRecusals {
  readonly enterprises: EnterpriseRegister;
  readonly inspectors: InspectorRegister;
  readonly questions: readonly Question[];
  readonly problems: readonly ReadingProblem[];
}

/** More than so many names that a register lacks are not asked about one by one. */
const MOST_SINGLY = 20;

/**
 * Reads who is recused from whom.
 *
 * @param sources both registers and their cells
 * @param vocabulary the words of real sheets
 * @param answers to the questions of entries that were asked before
 */
export function resolveRecusals(
  { enterprises, inspectors, ofEnterprises, ofInspectors }: RecusalSources,
  vocabulary: Vocabulary,
  answers: Answers,
): ResolvedRecusals {
  const named = resolveCells(ofInspectors, {
    list: 'recusals',
    finder: enterprisesNamed(enterprises.rows, vocabulary.names),
    words: entryWords(vocabulary, 'recusals'),
    answers,
  });
  const people = resolveCells(ofEnterprises, {
    list: 'recusedInspectors',
    finder: inspectorsNamed(inspectors.rows, true),
    words: entryWords(vocabulary, 'recusedInspectors'),
    answers,
  });
  return {
    inspectors: {
      ...inspectors,
      rows: inspectors.rows.map((row) => {
        const recusals = named.namesOf.get(row.id);
        return recusals === undefined ? row : { ...row, recusals };
      }),
    },
    enterprises:
      people.namesOf.size === 0
        ? enterprises
        : {
            ...enterprises,
            rows: enterprises.rows.map((row) => {
              const names = people.namesOf.get(row.id);
              if (names === undefined) return row;
              const isNone = names.length === 0 && row.recusedInspectors === undefined;
              return isNone ? row : { ...row, recusedInspectors: names };
            }),
          },
    questions: [...named.questions, ...people.questions],
    problems: [...named.problems, ...people.problems],
  };
}

interface CellSources<Row extends NamedRow> {
  readonly list: 'recusals' | 'recusedInspectors';
  readonly finder: NameFinder<Row>;
  readonly words: EntryWords;
  readonly answers: Answers;
}

/** Of each row that has such cells, whom they name. */
function resolveCells<Row extends NamedRow>(
  cells: readonly EntryCell[],
  { list, finder, words, answers }: CellSources<Row>,
): {
  readonly namesOf: ReadonlyMap<string, readonly string[]>;
  readonly questions: readonly Question[];
  readonly problems: readonly ReadingProblem[];
} {
  const problems: ReadingProblem[] = [];
  const unknown: UnknownEntry[] = [];
  const entries = cells.flatMap((cell) =>
    readEntries(cell.text, finder, words).map((entry) => {
      const { sheet, cell: address, header, name: owner, id } = cell;
      const names = namesIn(entry, finder);
      if (names === null) unknown.push({ sheet, cell: address, header, owner, entry });
      else if (names.isShort) {
        const [name = ''] = names.texts;
        problems.push({ ...SHORT, sheet, cell: address, entry, name });
      }
      return { id, entry, texts: names?.texts };
    }),
  );
  const { questions, rowsOf } = askEntries(unknown, {
    list,
    finder,
    answers,
    mostSingly: MOST_SINGLY,
  });
  const namesOf = new Map<string, string[]>(cells.map(({ id }) => [id, []]));
  for (const { id, entry, texts } of entries) {
    const answered = rowsOf(entry);
    // What nobody knows stays as it stands: it keeps nobody away, and the record shows it.
    const all = texts ?? (answered.length === 0 ? [entry] : drawnTexts(answered, finder));
    namesOf.get(id)?.push(...all);
  }
  return { namesOf, questions, problems };
}

const SHORT = { code: 'short-name', severity: 'warning' } as const;

/** The texts by which a draw finds whom an entry names; null where nobody, or several. */
function namesIn<Row extends NamedRow>(
  entry: string,
  finder: NameFinder<Row>,
): { readonly texts: readonly string[]; readonly isShort: boolean } | null {
  if (finder.exact(entry).some((row) => isOwnKey(row, entry)))
    return { texts: [entry], isShort: false };
  const found = lookUp(entry, finder);
  if (found.kind === 'unknown') return null;
  return { texts: drawnTexts(found.rows, finder), isShort: found.kind === 'short' };
}

/** The name of some rows, or their ids where others have the name too. */
function drawnTexts<Row extends NamedRow>(
  rows: readonly Row[],
  finder: NameFinder<Row>,
): readonly string[] {
  const names = [...new Set(rows.map(({ name }) => normalizeText(name)))];
  const isWhole = names.every((name) => finder.exact(name).every((row) => rows.includes(row)));
  return isWhole ? names : rows.map(({ id }) => id);
}
