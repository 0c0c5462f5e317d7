/**
 * What happens to a period's draw, from the draw itself on. Every act is one entry of the period's
 * 抽取记录, in order, each chained to the one before it by hash (西平 2024: 名单一经确定，不得随意变更): an entry that
 * was changed, taken out or moved later shows.
 */

import type { Method } from '../draw/draw';
import type { AnnounceAct, AttemptAct, EndAct, Following } from './announcement';
import type { Contact } from '../record/drawRecord';

/** The sheets that a draw was written on. */
export interface DrawSheets {
  readonly list: string;
  readonly ledger: string;
  readonly record: string;
}

/** Who goes to an enterprise, as ids. */
export interface TeamIds {
  readonly lead: string;
  readonly assists: readonly string[];
  readonly auxiliaries: readonly string[];
}

/** 抽取, or 重抽 with its reason. */
export interface DrawAct {
  readonly kind: 'draw' | 'redraw';
  /** '' for the first draw of the period. */
  readonly reason: string;
  readonly sheets: DrawSheets;
  readonly fingerprint: string;
  readonly seed: string;
  readonly method: Method;
  /** SHA-256 of the list as drawn. */
  readonly listFingerprint: string;
  /** SHA-256 of the items that its checks cover; absent where it names none. */
  readonly itemsFingerprint?: string;
  /** absent for a draw that was not announced. */
  readonly announced?: Following;
  /** sheets of the list that it takes the place of, which say so; absent where there is none. */
  readonly marks?: readonly string[];
  /** SHA-256 of what the record keeps and nobody can recompute; absent in earlier versions. */
  readonly factsFingerprint?: string;
}

/** 补抽: the next ticket takes the place of a selected enterprise. */
export interface SubstituteAct extends TeamIds {
  readonly kind: 'substitute';
  readonly list: string;
  /** enterprise ids. */
  readonly removed: string;
  readonly added: string;
  /** whom to ask for at the added unit; absent in earlier versions. */
  readonly contact?: Contact;
  readonly reason: string;
  /** SHA-256 of the list after the act. */
  readonly listFingerprint: string;
}

/** 改派: an inspector falls out of some tasks, or all. */
export interface ReassignAct {
  readonly kind: 'reassign';
  readonly list: string;
  /** who falls out. */
  readonly inspector: string;
  /** the whole team of each task from now on. */
  readonly tasks: readonly ({ readonly enterprise: string } & TeamIds)[];
  readonly reason: string;
  readonly listFingerprint: string;
}

/** 作废: the list counts no more; nothing is deleted. */
export interface VoidAct {
  readonly kind: 'void';
  readonly list: string;
  /** sheets of the list, which say so; absent in earlier versions. */
  readonly marks?: readonly string[];
  readonly reason: string;
}

export type Act =
  DrawAct | SubstituteAct | ReassignAct | VoidAct | AnnounceAct | AttemptAct | EndAct;

/**
 * One line of the period's 抽取记录; hash is the SHA-256 of `previous`, a line feed and the canonical
 * JSON of the rest.
 */
export interface Entry {
  /** 1-based. */
  readonly number: number;
  /** Local date and time, worded; '' where it is left to be written by hand. */
  readonly at: string;
  readonly by: string;
  readonly witness: string;
  readonly act: Act;
  /** hash of the entry before; '' for the first. */
  readonly previous: string;
  readonly hash: string;
}
