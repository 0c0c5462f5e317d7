import { isoDay } from '../domain/calendar/isoDay';
import { parseMoment, type Moment } from '../domain/calendar/moment';
import {
  PERIOD_KINDS,
  type Half,
  type Period,
  type PeriodKind,
  type Quarter,
} from '../domain/calendar/period';
import { DRAW_METHODS, type DrawMethod } from '../domain/draw/draw';
import { cliText } from '../text/cliText';
import { isBatchName } from '../text/term/periodText';

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
  month: monthOf,
  half: halfOf,
  'year-only': () => true,
  /** name of a batch. */
  batch: batchOf,
  /** day of the draw, and of a batch. */
  on: (text: string): string => dateOf('--on', text),
  /** kind of the periods that a year is simulated in. */
  per: kindOf,
  quarters: (text: string): Quarter => quarterOf('--quarters', text),
  seed: anyText,
  method: methodOf,
  out: anyText,
  reason: anyText,
  'as-of': (text: string): string => dateOf('--as-of', text),
  /** file of earlier quarters. */
  history: anyText,
  /** sheet of the bureau's own plan table. */
  plan: anyText,
  /** name, id or credit code. */
  enterprise: anyText,
  /** name or id. */
  inspector: anyText,
  at: anyText,
  /** of a seed: its name, or, of a draw, why the substitute is used. */
  source: anyText,
  place: anyText,
  writing: anyText,
  substitute: anyText,
  'substitute-at': (text: string): Moment => readMoment('--substitute-at', text),
  'substitute-place': anyText,
  'substitute-writing': anyText,
  /** when an announcement or a draw that follows one is made. */
  now: (text: string): Moment => readMoment('--now', text),
  by: anyText,
  witness: anyText,
  /** as documents name whose they are. */
  bureau: anyText,
  /** what a paper is for: a team, a person, the whole list. */
  each: eachOf,
  /** file of answers to questions. */
  answers: anyText,
  'assume-none': () => true,
} satisfies Record<string, (text: string) => unknown>;

export type OptionName = keyof typeof OPTION_READERS;
export type OptionValues = {
  readonly [Name in OptionName]: ReturnType<(typeof OPTION_READERS)[Name]>;
};

/** What tells of which part of its year a period is: one of them, beside the year. */
export const PERIOD_OPTIONS = ['quarter', 'month', 'half', 'year-only', 'batch'] as const;

/**
 * The period that options tell of.
 *
 * @param given the options, each read
 * @returns null where neither year nor part of a year is given
 * @throws UsageError where one of them is missing, there are two parts, or the day of a batch is in
 *   another year
 */
export function givenPeriod(given: Partial<OptionValues>): Period | null {
  const parts = PERIOD_OPTIONS.filter((name) => given[name] !== undefined);
  const { year, quarter, month, half, batch, on: day = today() } = given;
  if (year === undefined && parts.length === 0) return null;
  if (year === undefined) throw new UsageError(cliText.missingOption('--year'));
  if (parts.length === 0) throw new UsageError(cliText.missingPeriod);
  if (parts.length > 1)
    throw new UsageError(cliText.severalPeriods(parts.map((name) => `--${name}`)));
  if (quarter !== undefined) return { year, quarter };
  if (month !== undefined) return { year, month };
  if (half !== undefined) return { year, half };
  if (batch === undefined) return { year, whole: true };
  if (!day.startsWith(`${year}-`))
    throw new UsageError(cliText.wrongOption('--on', day, cliText.dayOfYear(year)));
  return { year, batch, day };
}

/** For whom or what a paper is made. */
export const EACH = ['team', 'person', 'list'] as const;
export type Each = (typeof EACH)[number];

function eachOf(text: string): Each {
  const each = EACH.find((known) => known === text);
  if (each === undefined)
    throw new UsageError(cliText.wrongOption('--each', text, EACH.join('、')));
  return each;
}

function anyText(text: string): string {
  return text;
}

function dateOf(option: string, text: string): string {
  const [year = 0, month = 0, day = 0] = /^\d{4}-\d{2}-\d{2}$/.test(text)
    ? text.split('-').map(Number)
    : [];
  if (isoDay(year, month, day) !== text)
    throw new UsageError(cliText.wrongOption(option, text, cliText.date));
  return text;
}

/**
 * The moment that an option tells.
 *
 * @throws UsageError for a text that tells none
 */
export function readMoment(option: string, text: string): Moment {
  const moment = parseMoment(text);
  if (moment === null) throw new UsageError(cliText.wrongOption(option, text, cliText.moments));
  return moment;
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

function monthOf(text: string): number {
  const month = Number(text);
  if (!/^\d{1,2}$/.test(text) || month < 1 || month > 12)
    throw new UsageError(cliText.wrongOption('--month', text, cliText.month));
  return month;
}

function halfOf(text: string): Half {
  if (text !== '1' && text !== '2')
    throw new UsageError(cliText.wrongOption('--half', text, '1、2'));
  return text === '1' ? 1 : 2;
}

function kindOf(text: string): PeriodKind {
  const kind = PERIOD_KINDS.find((each) => each === text);
  if (kind === undefined)
    throw new UsageError(cliText.wrongOption('--per', text, PERIOD_KINDS.join('、')));
  return kind;
}

function batchOf(text: string): string {
  const name = text.trim();
  if (!isBatchName(name))
    throw new UsageError(cliText.wrongOption('--batch', text, cliText.batchName));
  return name;
}

function methodOf(text: string): DrawMethod {
  const method = DRAW_METHODS.find((each) => each === text);
  if (method === undefined)
    throw new UsageError(cliText.wrongOption('--method', text, DRAW_METHODS.join('、')));
  return method;
}

/** Options without a value. */
export const FLAGS: ReadonlySet<OptionName> = new Set<OptionName>(['assume-none', 'year-only']);

/** The day of this machine's clock: what --as-of is where it is not given. */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
