import {
  NONE,
  question,
  questionId,
  SAMPLES,
  type Answers,
  type EntryList,
  type Question,
} from '../question';
import { groupBy } from '../../domain/ground/groupBy';
import type { Place } from '../../domain/ground/problem';
import { nameKey, type NamedRow, type NameFinder } from './nameFinder';
import { textMark } from './textMark';

/** An entry that names nobody of the register, or several. */
export interface UnknownEntry extends Place {
  readonly entry: string;
  /** In whose row it stands; '' where the row is the entry itself. */
  readonly owner: string;
  readonly header: string;
}

/** What is asked of a list. */
export interface AskedList<Row extends NamedRow> {
  readonly list: EntryList;
  readonly finder: NameFinder<Row>;
  readonly answers: Answers;
  /** Of more than so many different entries of a sheet, all are asked about at once. */
  readonly mostSingly: number;
  /** True where only what was answered matters. */
  readonly isAnswered?: boolean;
}

export interface AskedEntries<Row extends NamedRow> {
  readonly questions: readonly Question[];
  /** The rows that the clerk has said an entry means; none while it is open or means nobody. */
  readonly rowsOf: (entry: string) => readonly Row[];
}

/** Of so short a register, everyone is a choice. */
const ALL_OF = 20;
const MOST_CHOICES = 8;

/**
 * Asks whom entries mean: each different text of a sheet once, at its first cell. Where there are
 * too many of them, one question names the first and says how many they are; the list itself is
 * wrong then, or of another place.
 *
 * @param unknown in the order of the sheet, equal texts as often as they stand there
 * @param asked of which list, among whom
 */
export function askEntries<Row extends NamedRow>(
  unknown: readonly UnknownEntry[],
  asked: AskedList<Row>,
): AskedEntries<Row> {
  const rows = new Map<string, readonly Row[]>();
  const questions = [...groupBy(unknown, ({ sheet }) => sheet).values()].flatMap((ofSheet) => {
    const different = [...groupBy(ofSheet, ({ entry }) => nameKey(entry)).values()];
    if (different.length > asked.mostSingly) return groupQuestion(different, asked);
    return different.flatMap((same) => {
      const [first] = same;
      const asking = first === undefined ? null : entryQuestion(first, same.length, asked);
      if (first === undefined || asking === null) return [];
      const [one, named] = asking;
      if (named.length > 0) rows.set(nameKey(first.entry), named);
      return one;
    });
  });
  return { questions, rowsOf: (entry) => rows.get(nameKey(entry)) ?? [] };
}

function entryQuestion<Row extends NamedRow>(
  { entry, owner, header, sheet, cell }: UnknownEntry,
  count: number,
  { list, finder, answers, isAnswered }: AskedList<Row>,
): readonly [Question, readonly Row[]] | null {
  const about = `${listKey(list)}:${owner}:${entry}`;
  // Whom a text may mean takes long to find out.
  const id = questionId({ kind: 'entry', sheet, about });
  if (isAnswered === true && !Object.hasOwn(answers, id)) return null;
  const choices = candidates(entry, finder);
  const asked = question(
    {
      kind: 'entry',
      list,
      entry,
      owner,
      ...(count > 1 ? { count } : {}),
      about,
      sheet,
      cell,
      header,
      samples: [],
      choices: [...choices.keys(), NONE],
    },
    answers,
  );
  return [asked, asked.answer === null ? [] : (choices.get(asked.answer) ?? [])];
}

function groupQuestion<Row extends NamedRow>(
  different: readonly (readonly UnknownEntry[])[],
  { list, answers }: AskedList<Row>,
): Question[] {
  const firsts = different.flatMap(([first]) => first ?? []);
  const [first] = firsts;
  if (first === undefined) return [];
  const texts = firsts.map(({ entry }) => entry);
  const entries = texts.slice(0, SAMPLES);
  return [
    question(
      {
        kind: 'entry',
        list,
        entry: '',
        owner: '',
        group: { count: texts.length, entries },
        about: `${listKey(list)}:${texts.length}:${textMark(texts.join('\n'))}`,
        sheet: first.sheet,
        cell: first.cell,
        header: first.header,
        samples: entries,
        choices: [NONE],
      },
      answers,
    ),
  ];
}

/** The rows that may be meant, by what they are called: whom the text names, then the likeliest. */
function candidates<Row extends NamedRow>(
  entry: string,
  finder: NameFinder<Row>,
): ReadonlyMap<string, readonly Row[]> {
  const rows = finder.rows();
  const likely = [...finder.exact(entry), ...finder.similar(entry, MOST_CHOICES)];
  const all = rows.length <= ALL_OF ? [...likely, ...rows] : likely;
  const most = rows.length <= ALL_OF ? ALL_OF : MOST_CHOICES;
  const found = new Map<string, readonly Row[]>();
  for (const row of all) {
    if (found.size < most) found.set(finder.labelOf(row), [row]);
  }
  return found;
}

function listKey(list: EntryList): string {
  return typeof list === 'string' ? list : list.listed;
}
