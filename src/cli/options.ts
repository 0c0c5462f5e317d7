import { isoDay } from '../domain/calendar/isoDay';
import type { Quarter } from '../domain/calendar/period';
import { METHODS, type Method } from '../domain/draw/draw';
import { cliText } from '../text/cliText';

/** The command line was wrong: the message says how, in Chinese. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** How each option is read; all throw UsageError for a value that cannot be. */
export const OPTION_READERS = {
  /** id, file or sheet; the workbook decides. */
  profile: anyText,
  year: yearOf,
  quarter: (text: string): Quarter => quarterOf('--quarter', text),
  quarters: (text: string): Quarter => quarterOf('--quarters', text),
  seed: anyText,
  method: methodOf,
  out: anyText,
  reason: anyText,
  'as-of': dateOf,
  /** file of earlier quarters. */
  history: anyText,
  /** sheet of the bureau's own plan table. */
  plan: anyText,
  /** name, id or credit code. */
  enterprise: anyText,
  /** name or id. */
  inspector: anyText,
  at: anyText,
  by: anyText,
  witness: anyText,
  /** file of answers to questions. */
  answers: anyText,
  'assume-none': () => true,
} satisfies Record<string, (text: string) => unknown>;

export type OptionName = keyof typeof OPTION_READERS;
export type OptionValues = {
  readonly [Name in OptionName]: ReturnType<(typeof OPTION_READERS)[Name]>;
};

function anyText(text: string): string {
  return text;
}

function dateOf(text: string): string {
  const [year = 0, month = 0, day = 0] = /^\d{4}-\d{2}-\d{2}$/.test(text)
    ? text.split('-').map(Number)
    : [];
  if (isoDay(year, month, day) !== text)
    throw new UsageError(cliText.wrongOption('--as-of', text, cliText.date));
  return text;
}

function yearOf(text: string): number {
  if (!/^\d{4}$/.test(text) || Number(text) < 1901)
    throw new UsageError(cliText.wrongOption('--year', text, cliText.year));
  return Number(text);
}

function quarterOf(option: string, text: string): Quarter {
  const quarter = ([1, 2, 3, 4] as const).find((each) => String(each) === text);
  if (quarter === undefined) throw new UsageError(cliText.wrongOption(option, text, '1、2、3、4'));
  return quarter;
}

function methodOf(text: string): Method {
  const method = METHODS.find((each) => each === text);
  if (method === undefined)
    throw new UsageError(cliText.wrongOption('--method', text, METHODS.join('、')));
  return method;
}

/** Options without a value. */
export const FLAGS: ReadonlySet<OptionName> = new Set<OptionName>(['assume-none']);

/** The day of this machine's clock: what --as-of is where it is not given. */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
