import type { DrawSheets } from '../../domain/act/act';
import type { PeriodRecord } from '../../domain/act/periodRecord';
import type { Period } from '../../domain/calendar/period';

/** A list of tasks that the workbook holds, or held before. */
export interface HeldList {
  readonly period: Period;
  readonly sheets: DrawSheets;
}

/** What the pane knows of the lists of its workbook. */
export interface KnownLists {
  /** Those that the workbook held when it was read last, and what was drawn since. */
  readonly held: readonly HeldList[];
  /** Those that it held and holds no more. */
  readonly lost: readonly LostList[];
}

/** A list that is gone. */
export interface LostList extends HeldList {
  /** The clerk has been told, and has said so. */
  readonly seen: boolean;
}

export const NO_LISTS: KnownLists = { held: [], lost: [] };

/** What is known once a draw has written its list. */
export function listDrawn({ held, lost }: KnownLists, list: HeldList): KnownLists {
  return { held: [...held, list], lost: without(lost, [list]) };
}

/**
 * What is known once the workbook was read again.
 *
 * @param before what was known
 * @param periods as the workbook holds them now
 */
export function listsRead(
  { held, lost }: KnownLists,
  periods: readonly PeriodRecord[],
): KnownLists {
  const now = periods.flatMap(({ period, lists }) =>
    lists.map(({ sheets }) => ({ period, sheets })),
  );
  return { held: now, lost: without([...held.map(unseen), ...lost], now) };
}

/** What is known once the clerk has seen what is gone. */
export function lossesSeen({ held, lost }: KnownLists): KnownLists {
  return { held, lost: lost.map((each) => ({ ...each, seen: true })) };
}

/** The lists that are gone and that the clerk is to be told of. */
export function lossesToTell({ lost }: KnownLists): readonly LostList[] {
  return lost.filter(({ seen }) => !seen);
}

function unseen(list: HeldList): LostList {
  return { ...list, seen: false };
}

/** Whether a list is among others: the same sheets hold it. */
export function isAmong(
  { sheets }: Pick<HeldList, 'sheets'>,
  others: readonly HeldList[],
): boolean {
  return others.some(
    (each) => each.sheets.list === sheets.list && each.sheets.record === sheets.record,
  );
}

/** Those of some lists that are not among others, each once. */
function without<List extends HeldList>(
  some: readonly List[],
  others: readonly HeldList[],
): readonly List[] {
  return some.filter(
    (each, index) => !isAmong(each, others) && !isAmong(each, some.slice(0, index)),
  );
}
