/**
 * What pane and presentation say to each other. Whatever comes from the other window is only
 * believed where its shape is right; texts in it are shown as texts and nothing else.
 */

import {
  anyText,
  fits,
  yesNo,
  holding,
  list,
  oneOf,
  oneOfKinds,
  orNull,
  textThat,
  whole,
  type Shape,
} from '../../domain/ground/shape';
import { periodShape } from '../../domain/calendar/parsePeriod';
import { METHODS } from '../../domain/draw/draw';
import { parseSeed } from '../../domain/draw/ticket/seed';
import type { PresentationData, PresentedResult } from '../../domain/presentation/presentationData';
import { CATEGORIES } from '../../domain/register/category';
import type { SeedSource } from '../../domain/record/drawRecord';

/** The seed as the pane has it. */
export interface PresentedSeed {
  readonly kind: SeedSource['kind'];
  /** '' while there is none. */
  readonly text: string;
  /** Where a public number comes from; '' for the other kinds. */
  readonly source: string;
}

/** What the presentation shows; the pane alone decides it. */
export type PresentationView =
  /** the pane is at another step, */
  | { readonly stage: 'waiting' }
  /** or gone. */
  | { readonly stage: 'lost' }
  | {
      readonly stage: 'before';
      readonly data: PresentationData;
      readonly seed: PresentedSeed;
      readonly drawing: boolean;
    }
  | {
      readonly stage: 'after';
      readonly data: PresentationData & { readonly result: PresentedResult };
    };

/** From the pane to the presentation. */
export type PaneMessage = { readonly type: 'show'; readonly view: PresentationView };

/** From the presentation to the pane. */
export type PageMessage =
  | { readonly type: 'ready' }
  /** A seed that was typed in the hall, for the fingerprint that stood above it. */
  | {
      readonly type: 'seed';
      readonly fingerprint: string;
      readonly kind: 'witnessed' | 'public';
      readonly seed: string;
      readonly source: string;
    };

/** Nobody types a longer source of a number; also a bound for what a stranger could send. */
export const LONGEST_LINE = 200;

const fingerprint = textThat((text) => /^[0-9a-f]{64}$/.test(text));
/** One line of text of a length that a person types. */
const line = textThat((text) => text.length <= LONGEST_LINE && !/[\r\n]/.test(text));
const count = whole(0);
const category = oneOf(CATEGORIES);
const person = holding({ name: anyText, id: anyText });

const result = holding({
  seed: anyText,
  method: oneOf(METHODS),
  inspectors: count,
  drawn: list(holding({ category, count })),
  drawnDirected: list(holding({ id: anyText, count })),
  units: list(
    holding({
      name: anyText,
      ticket: anyText,
      category,
      lead: person,
      assists: list(person),
      auxiliaries: list(person),
      departments: list(anyText),
      byCategory: yesNo,
      directed: list(anyText),
    }),
  ),
});

const setting = {
  bureau: anyText,
  period: periodShape,
  fingerprint,
  categories: list(holding({ category, total: count, excluded: count, quota: count })),
  directed: list(
    holding({ id: anyText, name: anyText, total: count, excluded: count, quota: count }),
  ),
};

const pageMessage = oneOfKinds<PageMessage>('type', {
  ready: holding({ type: oneOf(['ready']) }),
  seed: holding({
    type: oneOf(['seed']),
    fingerprint,
    kind: oneOf(['witnessed', 'public']),
    seed: textThat((text) => parseSeed(text) === text),
    source: line,
  }),
});

const view = oneOfKinds<object>('stage', {
  waiting: holding({}),
  lost: holding({}),
  before: holding({
    data: holding({ ...setting, result: orNull(result) }),
    seed: holding({
      kind: oneOf(['witnessed', 'public', 'generated']),
      text: anyText,
      source: anyText,
    }),
    drawing: yesNo,
  }),
  after: holding({ data: holding({ ...setting, result }) }),
}) as Shape<unknown> as Shape<PresentationView>;
const paneMessage = holding({ type: oneOf(['show']), view });

/** A message of the presentation, whose seed is one that can be drawn by; null for anything else. */
export function parsePageMessage(value: unknown): PageMessage | null {
  if (!fits(pageMessage, value)) return null;
  if (value.type === 'ready') return { type: 'ready' };
  return { ...value, source: value.source.trim() };
}

/** A message of the pane; null for anything else. */
export function parsePaneMessage(value: unknown): PaneMessage | null {
  return fits(paneMessage, value) ? { type: 'show', view: value.view } : null;
}
