import { cliText } from '../text/cliText';
import type { OpenBook } from './openBook';
import type { Period } from '../domain/calendar/period';
import type { OptionName, OptionValues } from './options';
import type { CommandResult } from './report';

/** Several options together: which period, by its year and its part of the year. */
type PeriodWord = 'period' | 'period?';

/** An option that a command needs, or with a question mark one that it understands. */
export type OptionWord = OptionName | `${OptionName}?` | PeriodWord;

/** What the options of a command said. */
export type Given<Word extends OptionWord> = {
  readonly [Name in Extract<Word, OptionName>]: OptionValues[Name];
} & {
  readonly [Name in OptionName as `${Name}?` extends Word ? Name : never]?: OptionValues[Name];
} & {
  readonly [Name in 'period' as Name extends Word ? Name : never]: Period;
} & {
  readonly [Name in 'period' as `${Name}?` extends Word ? Name : never]?: Period;
};

interface Entry<Word extends OptionWord> {
  /** What it does, for the usage text. */
  readonly help: string;
  /** In the order and the lines of the usage text. */
  readonly options: readonly (readonly Word[])[];
  /** False where --out names no workbook. */
  readonly outIsBook?: boolean;
  /** Wording of a value where it means more here than elsewhere. */
  readonly values?: Readonly<Partial<Record<OptionName, string>>>;
}

/** One command of the terminal: it works on the workbook named behind it, or on none. */
export type Command<Word extends OptionWord = OptionWord> = Entry<Word> &
  (
    | { readonly book: true; run(given: Given<Word>, book: OpenBook): Promise<CommandResult> }
    | { readonly book: false; run(given: Given<Word>): Promise<CommandResult> }
  );

/** Gives a command's entry its type: what it is run with follows from its options. */
export function command<const Word extends OptionWord = never>(
  entry: Command<Word>,
): Command<Word> {
  return entry;
}

/**
 * How a command is written, for the usage text.
 *
 * @param name as typed
 * @param command its options
 */
export function wordsOf(name: string, { book, options, values }: Command): string {
  const written = (word: OptionWord): string => {
    if (word === 'period') return `${written('year')} ${written('quarter')}`;
    if (word === 'period?') return `${written('year?')} ${written('quarter?')}`;
    const option = word.replace('?', '') as OptionName;
    const value = values?.[option] ?? cliText.optionValues[option];
    const text = value === '' ? `--${option}` : `--${option} ${value}`;
    return word.endsWith('?') ? `[${text}]` : text;
  };
  const [first = [], ...more] = options.map((line) => line.map(written).join(' '));
  const begin = [name, ...(book ? [cliText.bookValue] : []), ...(first.length > 0 ? [first] : [])];
  return [begin.join(' '), ...more].join(`\n${' '.repeat(20)}`);
}
