import { parseArgs } from 'node:util';
import { cliText } from '../text/cliText';
import { type Command, type Given, type OptionWord } from './command';
import { commands, type CommandName } from './commands';
import {
  FLAGS,
  givenPeriod,
  OPTION_READERS,
  PERIOD_OPTIONS,
  UsageError,
  type OptionName,
  type OptionValues,
} from './options';

/** A command line that has been understood. */
export type CommandLine =
  | { readonly command: 'help' }
  | {
      readonly command: CommandName;
      readonly json: boolean;
      /** path as given; '' where the command takes none. */
      readonly book: string;
      /** Every command of a workbook takes answers. */
      readonly given: Given<OptionWord>;
    };

/** A period is told by options of which none is needed by itself. */
const OPTIONAL_PERIOD: OptionWord[] = [...PERIOD_OPTIONS, 'year', 'on'].map(
  (name) => `${name}?` as OptionWord,
);

/**
 * Understands the words after the program's name.
 *
 * @param words as the shell gave them
 * @throws UsageError naming the word that is wrong and what would be right
 */
export function parseCommandLine(words: readonly string[]): CommandLine {
  const { values, positionals } = parse(words);
  const [name, book, ...others] = positionals;
  if (values.help === true || name === undefined || name === 'help') return { command: 'help' };
  if (!Object.hasOwn(commands, name)) throw new UsageError(cliText.unknownCommand(name));
  const entry: Command = commands[name as CommandName];
  if (entry.book && book === undefined) throw new UsageError(cliText.missingBook);
  const extra = entry.book ? others[0] : book;
  if (extra !== undefined) throw new UsageError(cliText.unknownWord(extra));

  const own = entry.options.flat();
  const known = own.flatMap((word): OptionWord[] =>
    word === 'period' || word === 'period?' ? OPTIONAL_PERIOD : [word],
  );
  const given: Partial<Record<OptionName, unknown>> = {};
  for (const option of Object.keys(OPTION_READERS) as OptionName[]) {
    const text = values[option];
    if (text === undefined) {
      if (known.includes(option)) throw new UsageError(cliText.missingOption(`--${option}`));
    } else {
      const isKnown = known.includes(option) || known.includes(`${option}?`);
      if (!isKnown && !(entry.book && option === 'answers'))
        throw new UsageError(cliText.unknownOption(`--${option}`));
      given[option] = OPTION_READERS[option](String(text));
    }
  }
  const takesPeriod = own.includes('period') || own.includes('period?');
  const period = takesPeriod ? givenPeriod(given as Partial<OptionValues>) : null;
  if (period === null && own.includes('period'))
    throw new UsageError(cliText.missingOption('--year'));
  return {
    command: name as CommandName,
    json: values.json === true,
    book: entry.book ? (book ?? '') : '',
    // What the command needs has been checked option by option; the compiler cannot follow the
    // names.
    given: { ...given, ...(period === null ? {} : { period }) } as Given<OptionWord>,
  };
}

interface Parsed {
  readonly values: Partial<Record<OptionName, string | boolean>> & {
    readonly json?: boolean;
    readonly help?: boolean;
  };
  readonly positionals: readonly string[];
}

function parse(words: readonly string[]): Parsed {
  const texts = Object.fromEntries(
    (Object.keys(OPTION_READERS) as OptionName[]).map((name) => [
      name,
      { type: FLAGS.has(name) ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  const options = {
    ...texts,
    json: { type: 'boolean' as const },
    help: { type: 'boolean' as const },
  };
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (thrown) {
    if (!String((thrown as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS')) throw thrown;
    const unknown = words.find(
      (word) => word.startsWith('-') && !Object.hasOwn(options, word.replace(/^--|=.*$/g, '')),
    );
    throw new UsageError(cliText.unknownOption(unknown ?? words.join(' ')));
  }
}
