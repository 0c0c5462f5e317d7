/**
 * What pane and presentation say to each other. Whatever comes from the other window is only
 * believed after its shape was checked; texts in it are shown as texts and nothing else.
 */

import { METHODS } from '../../domain/draw/draw';
import { parseSeed } from '../../domain/draw/ticket/ticket';
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

/** Nobody reads out a longer seed; also a bound for what a stranger could send. */
export const LONGEST_SEED = 200;

/**
 * A message of the presentation; null for anything else. The seed is trimmed by the rule of the
 * draw itself.
 */
export function parsePageMessage(value: unknown): PageMessage | null {
  if (!isObject(value)) return null;
  const { type, fingerprint, kind, seed, source } = value;
  if (type === 'ready') return { type };
  if (type !== 'seed' || !isFingerprint(fingerprint) || !isLine(seed) || !isLine(source))
    return null;
  if (kind !== 'witnessed' && kind !== 'public') return null;
  const parsed = parseSeed(seed);
  return parsed === null ? null : { type, fingerprint, kind, seed: parsed, source: source.trim() };
}

/** A message of the pane; null for anything else. */
export function parsePaneMessage(value: unknown): PaneMessage | null {
  return isObject(value) && value['type'] === 'show' && isView(value['view'])
    ? { type: 'show', view: value['view'] }
    : null;
}

function isView(value: unknown): value is PresentationView {
  if (!isObject(value)) return false;
  switch (value['stage']) {
    case 'waiting':
    case 'lost':
      return true;
    case 'before':
      return (
        isData(value['data']) && isSeed(value['seed']) && typeof value['drawing'] === 'boolean'
      );
    case 'after':
      return isData(value['data']) && value['data'].result !== null;
    default:
      return false;
  }
}

function isSeed(value: unknown): boolean {
  return (
    isObject(value) &&
    isOneOf(['witnessed', 'public', 'generated'], value['kind']) &&
    areTexts(value['text'], value['source'])
  );
}

function isData(value: unknown): value is PresentationData {
  return (
    isObject(value) &&
    typeof value['authority'] === 'string' &&
    isObject(value['period']) &&
    isCount(value['period']['year']) &&
    isOneOf([1, 2, 3, 4], value['period']['quarter']) &&
    isFingerprint(value['fingerprint']) &&
    isListOf(
      value['categories'],
      (each) =>
        isOneOf(CATEGORIES, each['category']) &&
        areCounts(each['total'], each['excluded'], each['quota']),
    ) &&
    isListOf(
      value['directed'],
      (each) =>
        areTexts(each['id'], each['name']) &&
        areCounts(each['total'], each['excluded'], each['quota']),
    ) &&
    (value['result'] === null || isResult(value['result']))
  );
}

function isResult(value: unknown): boolean {
  return (
    isObject(value) &&
    typeof value['seed'] === 'string' &&
    isOneOf(METHODS, value['method']) &&
    isCount(value['inspectors']) &&
    isListOf(
      value['drawn'],
      (each) => isOneOf(CATEGORIES, each['category']) && isCount(each['count']),
    ) &&
    isListOf(
      value['drawnDirected'],
      (each) => typeof each['id'] === 'string' && isCount(each['count']),
    ) &&
    isListOf(value['units'], isUnit)
  );
}

function isUnit(unit: Fields): boolean {
  return (
    areTexts(unit['name'], unit['ticket']) &&
    isOneOf(CATEGORIES, unit['category']) &&
    isObject(unit['lead']) &&
    isPerson(unit['lead']) &&
    isListOf(unit['assists'], isPerson) &&
    isListOf(unit['auxiliaries'], isPerson) &&
    areTextsOf(unit['departments']) &&
    typeof unit['byCategory'] === 'boolean' &&
    areTextsOf(unit['directed'])
  );
}

function isPerson(person: Fields): boolean {
  return areTexts(person['name'], person['id']);
}

type Fields = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOf(value: unknown, holds: (each: Fields) => boolean): boolean {
  return Array.isArray(value) && value.every((each) => isObject(each) && holds(each));
}

function isOneOf(allowed: readonly unknown[], value: unknown): boolean {
  return allowed.includes(value);
}

function areTexts(...values: readonly unknown[]): boolean {
  return values.every((value) => typeof value === 'string');
}

function areTextsOf(value: unknown): boolean {
  return Array.isArray(value) && areTexts(...(value as readonly unknown[]));
}

function areCounts(...values: readonly unknown[]): boolean {
  return values.every(isCount);
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isFingerprint(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

/** One line of text of a length that a person types. */
function isLine(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_SEED && !/[\r\n]/.test(value);
}
