import { parseArgs } from 'node:util';
import type { Period, Quarter } from '../domain/calendar/period';
import { METHODS, type Method } from '../domain/draw/draw';
import type { Profile } from '../domain/profile/profile';
import { cliText } from '../text/cliText';
import { findPreset, presets } from '../text/preset/presets';
import { UsageError } from './usageError';

const COMMANDS = ['profiles', 'registers', 'draw', 'verify'] as const;

/** A command line that has been understood. */
export type CommandLine = { readonly json: boolean } & (
  | { readonly command: 'help' }
  | { readonly command: 'profiles' }
  | { readonly command: 'registers'; readonly book: string }
  | { readonly command: 'verify'; readonly book: string }
  | {
      readonly command: 'draw';
      readonly book: string;
      readonly profile: Profile;
      readonly period: Period;
      readonly seed: string;
      readonly method: Method;
      readonly out: string;
      readonly redrawReason: string;
    }
);

const OPTIONS = {
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
  profile: { type: 'string' },
  year: { type: 'string' },
  quarter: { type: 'string' },
  seed: { type: 'string' },
  method: { type: 'string', default: 'seedrandom' },
  out: { type: 'string' },
  reason: { type: 'string', default: '' },
} as const;

/**
 * Understands the words after the program's name.
 *
 * @param words as the shell gave them
 * @throws UsageError naming the word that is wrong and what would be right
 */
export function parseCommandLine(words: readonly string[]): CommandLine {
  const { values, positionals } = parse(words);
  const [command, book] = positionals;
  const { json } = values;
  if (values.help || command === undefined || command === 'help') return { command: 'help', json };
  switch (COMMANDS.find((each) => each === command)) {
    case 'profiles':
      return { command: 'profiles', json };
    case 'registers':
      return { command: 'registers', book: need(book), json };
    case 'verify':
      return { command: 'verify', book: need(book), json };
    case 'draw':
      return {
        command: 'draw',
        json,
        book: need(book),
        profile: profileOf(option('profile', values.profile)),
        period: { year: yearOf(option('year', values.year)), quarter: quarterOf(option('quarter', values.quarter)) },
        seed: option('seed', values.seed),
        method: methodOf(values.method),
        out: option('out', values.out),
        redrawReason: values.reason,
      };
    case undefined:
      throw new UsageError(cliText.unknownCommand(command));
  }
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
  } catch (thrown) {
    if (!(thrown instanceof TypeError)) throw thrown;
    const unknown = words.find((word) => word.startsWith('-') && !Object.hasOwn(OPTIONS, word.replace(/^--|=.*$/g, '')));
    throw new UsageError(cliText.unknownOption(unknown ?? words.join(' ')));
  }
}

function need(book: string | undefined): string {
  if (book === undefined) throw new UsageError(cliText.missingBook);
  return book;
}

function option(name: string, value: string | undefined): string {
  if (value === undefined) throw new UsageError(cliText.missingOption(`--${name}`));
  return value;
}

function profileOf(id: string): Profile {
  const profile = findPreset(id);
  if (profile === undefined || profile === null)
    throw new UsageError(cliText.wrongOption('--profile', id, presets.map((each) => each.id).join('、')));
  return profile;
}

function yearOf(text: string): number {
  if (!/^\d{4}$/.test(text) || Number(text) < 1901) throw new UsageError(cliText.wrongOption('--year', text, cliText.year));
  return Number(text);
}

function quarterOf(text: string): Quarter {
  const quarter = ([1, 2, 3, 4] as const).find((each) => String(each) === text);
  if (quarter === undefined) throw new UsageError(cliText.wrongOption('--quarter', text, '1、2、3、4'));
  return quarter;
}

function methodOf(text: string): Method {
  const method = METHODS.find((each) => each === text);
  if (method === undefined) throw new UsageError(cliText.wrongOption('--method', text, METHODS.join('、')));
  return method;
}
