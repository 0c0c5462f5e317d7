import type {
  ProfileProblem,
  CellReading,
  ProfileCellFault,
} from '../../domain/profile/profileProblem';
import type { ProfileFault } from '../../domain/ground/shape';
import type { Choices } from '../../text/sheet/profileSheetText';
import { foldWord } from '../../reading/cell/foldWord';
import { readListed } from '../../text/grammar/readValues';
import { readAnswer } from '../../text/grammar/valueWords';
import { readAmount, readShare } from '../../text/grammar/numberWords';
import type { CellValue } from '../../domain/ground/cellValue';

/** One cell of a section of the sheet that holds a profile. */
export interface ProfileCell {
  readonly value: CellValue;
  /** As shown, trimmed. */
  readonly text: string;
  /** A1 notation. */
  readonly address: string;
  readonly header: string;
  /** True for a number from 1 on that Excel shows as a percentage. */
  readonly isPercent?: true;
  /** True where the header of its column cannot be told, which has been said. */
  readonly unread?: true;
}

export interface ProfileRow {
  /** @param column 0-based, in the order of the section's headers */
  cell(column: number): ProfileCell;
}

/**
 * Takes a profile from cells, one by one, and remembers which cell each part of it came from, so
 * that whatever is wrong with the part can be said of the cell. An empty cell gives undefined; so
 * does one that cannot be understood, which is reported.
 */
export interface ProfileReader {
  readonly problems: readonly ProfileProblem[];
  text(cell: ProfileCell, path: string): string | undefined;
  /** 2, 2 次, 两人, 不超过 2 次. */
  number(cell: ProfileCell, path: string): number | undefined;
  /** 35%, 35 and 35% 以上 are 35, and so is 0.35, which Excel keeps for a typed 35%. */
  percent(cell: ProfileCell, path: string): number | undefined;
  choice<Code extends string | boolean>(
    cell: ProfileCell,
    path: string,
    of: Choices<Code>,
  ): Code | undefined;
  choiceList<Code extends string | boolean>(
    cell: ProfileCell,
    path: string,
    of: Choices<Code>,
  ): readonly Code[] | undefined;
  parsed<Value>(
    cell: ProfileCell,
    path: string,
    read: (text: string) => CellReading<Value>,
  ): Value | undefined;
  /** The cells beside labels; rows whose label means nothing or comes again are reported. */
  labelled<Key extends string>(
    rows: readonly ProfileRow[],
    of: Labels<Key>,
  ): (key: Key) => ProfileCell;
  /** Where a part of the profile that has several cells begins. */
  place(path: string, cell: ProfileCell): void;
  fail(cell: ProfileCell, fault: ProfileCellFault): void;
  /** What a cell is read as, where it is not what it says. */
  tell(cell: ProfileCell, said: string): void;
  /**
   * A fault of the data that came from the cells; not said again of a cell that could not be
   * understood.
   */
  report(fault: ProfileFault): void;
}

type Labels<Key extends string> = Readonly<
  Record<Key, readonly [label: string, explanation: string]>
>;

/** The cell of something that the sheet does not have. */
export const NOWHERE: ProfileCell = { value: '', text: '', address: '', header: '' };
/**
 * A number of a cell that Excel shows as a percentage comes as a fraction with binary noise at its
 * end.
 */
const PERCENT_DIGITS = 10;

/** @param sheet name of the sheet that is read, for places of problems */
export function profileReader(sheet: string): ProfileReader {
  const problems: ProfileProblem[] = [];
  const places = new Map<string, ProfileCell>();
  const failedCells = new Set<ProfileCell>();

  const say = (severity: 'error' | 'warning', cell: ProfileCell, fault: ProfileCellFault): void => {
    problems.push({
      code: 'profile-cell',
      severity,
      sheet,
      cell: cell.address,
      header: cell.header,
      value: cell.text,
      fault,
    });
  };
  const fail = (cell: ProfileCell, fault: ProfileCellFault): void => {
    failedCells.add(cell);
    say('error', cell, fault);
  };
  const tell = (cell: ProfileCell, said: string): void =>
    say('warning', cell, { kind: 'read-as', said });

  /** What a filled cell says; null from `read` is reported as the fault. */
  const take = <Value>(
    cell: ProfileCell,
    path: string,
    read: (text: string) => Value | null,
    fault: ProfileCellFault,
  ): Value | undefined => {
    places.set(path, cell);
    if (cell.text === '') return undefined;
    const value = read(cell.text);
    if (value === null) fail(cell, fault);
    return value ?? undefined;
  };

  const choice = <Code extends string | boolean>(of: Choices<Code>, text: string): Code | null =>
    of.find(([, ...words]) => words.some((word) => foldWord(word) === foldWord(text)))?.[0] ??
    answered(of, text);
  const wordsOf = (of: Choices, word?: string): ProfileCellFault => ({
    kind: 'choice',
    accepted: of.map(([, each]) => each),
    ...(word === undefined ? {} : { word }),
  });

  return {
    problems,
    fail,
    tell,
    text: (cell, path) => take(cell, path, (text) => text, { kind: 'row' }),
    number: (cell, path) => take(cell, path, readAmount, { kind: 'number' }),
    percent: (cell, path) => take(cell, path, () => percentOf(cell), { kind: 'number' }),
    choice: (cell, path, of) => take(cell, path, (text) => choice(of, text), wordsOf(of)),
    choiceList: (cell, path, of) => {
      const words = readListed(cell.text) ?? [];
      const wrong = words.find((word) => choice(of, word) === null);
      return take(
        cell,
        path,
        () => {
          const codes = words.map((word) => choice(of, word)).filter((code) => code !== null);
          return words.length === 0 || wrong !== undefined ? null : [...new Set(codes)];
        },
        wordsOf(of, words.length > 1 ? wrong : undefined),
      );
    },
    parsed: (cell, path, read) => {
      places.set(path, cell);
      if (cell.text === '') return undefined;
      const reading = read(cell.text);
      if (!reading.ok) {
        fail(cell, reading.fault);
        return undefined;
      }
      if (reading.said !== undefined) tell(cell, reading.said);
      return reading.value;
    },
    labelled: (rows, of) => {
      const found = new Map<string, ProfileCell>();
      const known = Object.entries<readonly [string, string]>(of);
      for (const row of rows) {
        const label = row.cell(0);
        const key = known.find(([, [word]]) => word === label.text)?.[0];
        if (key === undefined) fail(label, { kind: 'row' });
        else if (found.has(key)) fail(label, { kind: 'again' });
        else found.set(key, { ...row.cell(1), header: label.text });
      }
      return (key) => found.get(key) ?? { ...NOWHERE, header: of[key][0] };
    },
    place: (path, cell) => void places.set(path, cell),
    report: ({ path, code }) => {
      const cell = placeOf(path, places);
      if (!failedCells.has(cell) && cell.unread !== true) fail(cell, { kind: 'data', code });
    },
  };
}

function percentOf({ value, text, isPercent }: ProfileCell): number | null {
  if (typeof value !== 'number') return readShare(text);
  return value > 1 && isPercent !== true ? value : asPercent(value);
}

/** A fraction as the percentage that Excel shows. */
export function asPercent(fraction: number): number {
  return Number((fraction * 100).toFixed(PERCENT_DIGITS));
}

/** √ for 是, 无 for 否, where the choice is between these two. */
function answered<Code extends string | boolean>(of: Choices<Code>, text: string): Code | null {
  if (!of.every(([code]) => typeof code === 'boolean')) return null;
  const answer = readAnswer(text);
  return of.find(([code]) => code === answer)?.[0] ?? null;
}

/** The cell of a part of the profile, or of the smallest part around it that has one. */
function placeOf(path: string, places: ReadonlyMap<string, ProfileCell>): ProfileCell {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    const cell = places.get(at);
    if (cell !== undefined) return cell;
  }
  return { ...NOWHERE, header: path };
}
