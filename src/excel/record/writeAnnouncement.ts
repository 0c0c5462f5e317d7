import type { Entry } from '../../domain/act/act';
import { announcementInForce, type EntryOf } from '../../domain/act/announced';
import type { AnnounceAct } from '../../domain/act/announcement';
import { appendEntry } from '../../domain/act/chain';
import { announcementText } from '../../text/sheet/announcementText';
import { writtenMoment } from '../../text/term/momentText';
import { freeSheetName } from '../writing/resultSheetName';
import { changeEvidence, writeSheets } from '../writing/writeSheets';
import { announcementSheet, announcementSheetName } from './announcementSheet';
import type { PeriodSheets } from './periodSheets';
import { askForEntries } from './writeActs';
import { markTitle } from './writeChange';

/** An announcement that is to be written. */
export interface AnnouncementInput {
  /** without the name of its sheet, which is what is free. */
  readonly act: Omit<AnnounceAct, 'sheet'>;
  readonly by: string;
  readonly witness: string;
  /** The period as the workbook holds it; null where the announcement begins it. */
  readonly period: PeriodSheets | null;
  /** Names of all sheets in the workbook. */
  readonly takenNames: readonly string[];
}

/**
 * Writes 抽取公告 on a sheet of its own, with its entry, all of it or nothing: into the table of acts
 * that the period has, or, where it begins the period, into one on the sheet itself. One that it takes
 * the place of says so.
 *
 * @param context of the running Excel.run
 * @param input what is announced
 * @returns the entry
 */
export async function writeAnnouncement(
  context: Excel.RequestContext,
  { act: open, by, witness, period, takenNames }: AnnouncementInput,
): Promise<EntryOf<AnnounceAct>> {
  const sheet = freeSheetName(announcementSheetName(open), takenNames);
  const act: AnnounceAct = { ...open, sheet };
  const known = period?.record.entries ?? [];
  const before = [...known, ...(period?.missing ?? [])];
  const entries = appendEntry(before, { at: writtenMoment(act.madeAt), by, witness, act });
  const entry = lastOf(entries, act);
  const content = announcementSheet(entry, {
    entries: period === null ? entries : [],
    isReplaced: false,
  });
  const replaced = announcementInForce(before)?.entry.act.sheet;
  const enter =
    period === null
      ? undefined
      : () => {
          const { carrier, announcements, names } = period;
          const marked = announcements.filter((table) => table.sheet === replaced);
          changeEvidence(context, [...new Set([carrier, ...marked])], () => {
            askForEntries(context, carrier, entries.slice(known.length), names);
            for (const table of marked)
              markTitle(context.workbook.worksheets, table, announcementText.replacedMark);
          });
        };
  await writeSheets(context, [{ ...content, name: sheet }], { takenNames, before: enter });
  return entry;
}

function lastOf(entries: readonly Entry[], act: AnnounceAct): EntryOf<AnnounceAct> {
  const last = entries.at(-1);
  if (last === undefined) throw new Error('an entry was appended');
  return { ...last, act };
}
