import { parseArgs } from 'node:util';
import { cliText } from '../text/cliText';
import { OPTION_READERS, type OptionName, type OptionValues } from './options';
import { UsageError } from './usageError';

/**
 * What a command takes: a workbook or none, options that it needs and others that it understands.
 */
interface Shape {
  readonly book: boolean;
  readonly needed: readonly OptionName[];
  readonly optional: readonly OptionName[];
}

/** All commands. Each has a file of its own, and its wording in cliText.commands. */
export const COMMANDS = {
  profiles: { book: false, needed: [], optional: [] },
  registers: { book: true, needed: [], optional: [] },
  health: { book: true, needed: [], optional: ['profile', 'out'] },
  feasibility: { book: true, needed: ['profile', 'year', 'quarter'], optional: ['history'] },
  trial: { book: true, needed: ['profile', 'year', 'quarter'], optional: ['history'] },
  simulate: { book: true, needed: ['profile', 'year'], optional: ['quarters', 'seed', 'method'] },
  draw: {
    book: true,
    needed: ['profile', 'year', 'quarter', 'seed', 'out'],
    optional: ['method', 'reason', 'history', 'plan'],
  },
  verify: { book: true, needed: [], optional: [] },
  substitute: {
    book: true,
    needed: ['year', 'quarter', 'enterprise', 'reason', 'out'],
    optional: ['at', 'by', 'witness'],
  },
  reassign: {
    book: true,
    needed: ['year', 'quarter', 'inspector', 'reason', 'out'],
    optional: ['at', 'by', 'witness'],
  },
  void: {
    book: true,
    needed: ['year', 'quarter', 'reason', 'out'],
    optional: ['at', 'by', 'witness'],
  },
  check: {
    book: true,
    needed: ['profile', 'year', 'quarter'],
    optional: ['as-of', 'out', 'history'],
  },
  flag: { book: true, needed: ['profile', 'year', 'quarter', 'out'], optional: [] },
  unflag: { book: true, needed: ['out'], optional: [] },
  publish: { book: true, needed: ['profile', 'year', 'quarter'], optional: ['as-of', 'out'] },
  stats: { book: true, needed: ['profile', 'year', 'quarter'], optional: ['as-of', 'out'] },
  notices: { book: true, needed: ['profile', 'year', 'quarter', 'out'], optional: ['as-of'] },
  slips: { book: true, needed: ['profile', 'year', 'quarter', 'out'], optional: ['as-of'] },
  'annual-plan': { book: true, needed: ['profile', 'year'], optional: ['out'] },
} as const satisfies Record<string, Shape>;

export type CommandName = keyof typeof COMMANDS;
type Needed<Name extends CommandName> = (typeof COMMANDS)[Name]['needed'][number];
type Optional<Name extends CommandName> = (typeof COMMANDS)[Name]['optional'][number];

/** What the options of a command said. */
export type Arguments<Name extends CommandName> = Pick<OptionValues, Needed<Name>> &
  Partial<Pick<OptionValues, Optional<Name>>>;

interface Line<Name extends CommandName> {
  readonly command: Name;
  readonly json: boolean;
  /** path as given; '' where the command takes none. */
  readonly book: string;
  readonly given: Arguments<Name>;
}

/** A command line that has been understood. */
export type CommandLine =
  { readonly command: 'help' } | { [Name in CommandName]: Line<Name> }[CommandName];

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
  if (!Object.hasOwn(COMMANDS, name)) throw new UsageError(cliText.unknownCommand(name));
  const command = name as CommandName;
  const shape: Shape = COMMANDS[command];
  if (shape.book && book === undefined) throw new UsageError(cliText.missingBook);
  const extra = shape.book ? others[0] : book;
  if (extra !== undefined) throw new UsageError(cliText.unknownWord(extra));

  const given: Partial<Record<OptionName, unknown>> = {};
  for (const option of Object.keys(OPTION_READERS) as OptionName[]) {
    const text = values[option];
    if (text === undefined) {
      if (shape.needed.includes(option)) throw new UsageError(cliText.missingOption(`--${option}`));
    } else {
      if (![...shape.needed, ...shape.optional].includes(option))
        throw new UsageError(cliText.unknownOption(`--${option}`));
      given[option] = OPTION_READERS[option](text);
    }
  }
  // What the shape asks for has been checked option by option; the compiler cannot follow the
  // names.
  return {
    command,
    json: values.json === true,
    book: shape.book ? book : '',
    given,
  } as CommandLine;
}

interface Parsed {
  readonly values: Partial<Record<OptionName, string>> & {
    readonly json?: boolean;
    readonly help?: boolean;
  };
  readonly positionals: readonly string[];
}

function parse(words: readonly string[]): Parsed {
  const texts = Object.fromEntries(
    Object.keys(OPTION_READERS).map((name) => [name, { type: 'string' as const }]),
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
