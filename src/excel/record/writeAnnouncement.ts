import type { Entry } from '../../domain/act/act';
import { announcementInForce, type EntryOf } from '../../domain/act/announced';
import type { AnnounceAct } from '../../domain/act/announcement';
import { appendEntry } from '../../domain/act/chain';
import type { WorkbookProblem } from '../../reading/workbookProblem';
import { announcementText } from '../../text/sheet/announcementText';
import { writtenMoment } from '../../text/term/momentText';
import { freeSheetName } from '../writing/resultSheetName';
import { changeEvidence, tryEvidence, writeSheets } from '../writing/writeSheets';
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
 * @returns the entry, and what Excel refused of the looks of pages
 */
export async function writeAnnouncement(
  context: Excel.RequestContext,
  { act: open, by, witness, period, takenNames }: AnnouncementInput,
): Promise<{
  readonly entry: EntryOf<AnnounceAct>;
  readonly problems: readonly WorkbookProblem[];
}> {
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
  const marked = period?.announcements.filter((table) => table.sheet === replaced) ?? [];
  const changed = period === null ? [] : [...new Set([period.carrier, ...marked])];
  const problems = await writeSheets(context, [{ ...content, name: sheet }], {
    takenNames,
    first: () => tryEvidence(context, changed),
    before: () =>
      period === null
        ? []
        : changeEvidence(context, changed, () => [
            askForEntries(context, period.carrier, entries.slice(known.length), period.names),
            ...marked.map((table) =>
              markTitle(context.workbook.worksheets, table, announcementText.replacedMark),
            ),
          ]),
  });
  return { entry, problems };
}

function lastOf(entries: readonly Entry[], act: AnnounceAct): EntryOf<AnnounceAct> {
  const last = entries.at(-1);
  if (last === undefined) throw new Error('an entry was appended');
  return { ...last, act };
}
