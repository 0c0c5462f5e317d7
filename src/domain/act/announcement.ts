/**
 * 抽取公告: what is announced before the draw, so that nobody can draw often and show one draw. The
 * population is frozen, its fingerprint made public, and the seed is to come from a public source
 * that is named and not known yet, as public lotteries and RFC 3797 (publicly verifiable nominations
 * committee random selection) have it. From then on every start of a draw is an entry.
 */

import type { Moment } from '../calendar/moment';
import type { Period } from '../calendar/period';
import type { DrawMethod } from '../draw/draw';
import type { LeftOut } from '../population/freezePopulation';
import type { ExclusionReason } from '../population/population';
import type { Category } from '../register/category';

/** Where a seed will come from. */
export interface AnnouncedSource {
  /** in full, with the number of the issue: anyone can look it up. */
  readonly name: string;
  /** when it becomes known. */
  readonly at: Moment;
  /** where, for what happens at a place; '' for what is published. */
  readonly place: string;
  /** how the seed is written from what is published. */
  readonly writing: string;
}

/** Which of the announced sources a seed is of. */
export type SourceKind = 'main' | 'substitute';

/** What an announcement says of a category or a directed draw. */
export interface AnnouncedQuota {
  readonly total: number;
  readonly excluded: number;
  readonly quota: number;
  /** the arithmetic of the quota, worded. */
  readonly how: string;
}

/** 公告: the state by which the next draw of the period is made, and where its seed comes from. */
export interface AnnounceAct {
  readonly kind: 'announce';
  /** why it takes the place of an earlier one, or why the period is drawn again; else ''. */
  readonly reason: string;
  /** the sheet that it was written on. */
  readonly sheet: string;
  readonly madeAt: Moment;
  readonly authority: string;
  readonly period: Period;
  /** its fingerprint is the SHA-256 of its JSON. */
  readonly profile: {
    readonly name: string;
    readonly document: string;
    readonly fingerprint: string;
  };
  /** ISO date of the last day whose checks count. */
  readonly countedTo: string;
  /** of the frozen population. */
  readonly fingerprint: string;
  readonly method: DrawMethod;
  readonly categories: readonly ({ readonly category: Category } & AnnouncedQuota)[];
  readonly directed: readonly ({ readonly id: string; readonly name: string } & AnnouncedQuota)[];
  /** units of the population that may not be drawn; only reasons that there are. */
  readonly exclusions: readonly { readonly reason: ExclusionReason; readonly count: number }[];
  readonly leftOut: LeftOut;
  /** people of the population. */
  readonly inspectors: number;
  readonly source: AnnouncedSource;
  /** where the seed comes from if the source fails; null for none. */
  readonly substitute: AnnouncedSource | null;
  /** name and version of the program. */
  readonly program: string;
}

/** 开始: a draw after an announcement was started; it is entered before anything is drawn. */
export interface AttemptAct {
  readonly kind: 'attempt';
  /** why the seed is of the substitute source; '' for the main one. */
  readonly reason: string;
  /** number of the announcement's entry. */
  readonly announcement: number;
  /** the count-th start after it, from 1. */
  readonly count: number;
  readonly startedAt: Moment;
  readonly source: SourceKind;
  readonly seed: string;
}

/** A start that brought no draw. */
export interface EndAct {
  readonly kind: 'cancelled' | 'failed';
  readonly reason: string;
  /** number of the start's entry. */
  readonly attempt: number;
}

/** By which announcement and which start a draw was made: numbers of their entries. */
export interface Following {
  readonly announcement: number;
  readonly attempt: number;
}

/** The source that an announcement names; the main one where it names no substitute. */
export function sourceOf({ source, substitute }: AnnounceAct, kind: SourceKind): AnnouncedSource {
  return kind === 'substitute' && substitute !== null ? substitute : source;
}
