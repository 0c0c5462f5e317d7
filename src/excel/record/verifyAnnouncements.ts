import { announcements } from '../../domain/act/announced';
import { announcementNotes, type AnnouncementNote } from '../../domain/act/announcementNotes';
import type { RecordedEntry } from '../../domain/act/chain';
import { verifyAnnounced } from '../../domain/act/verifyAnnounced';
import { type Difference, factDifference, loneDifference } from '../../domain/record/difference';
import { writtenMoment } from '../../text/term/momentText';
import type { PeriodSheets } from './periodSheets';
import { comparedLines } from './readActs';

/**
 * Every difference of the announcements of a period from what its entries say: of the entries among
 * themselves, and of 抽取公告 that are gone or that no entry names. What the sheets say is compared with all others.
 *
 * @param period as read
 */
export function verifyAnnouncements({
  record,
  table,
  names,
  announcements: sheets,
}: Pick<PeriodSheets, 'record' | 'table' | 'names' | 'announcements'>): Difference[] {
  const chain = table === null ? [] : comparedLines(table, names);
  const all = announcements(record.entries);
  const entered = new Set(all.map(({ entry }) => entry.act.sheet));
  const present = new Set(sheets.map(({ sheet }) => sheet));
  return [
    ...verifyAnnounced(chain),
    ...timeDifferences(chain),
    ...all.flatMap(({ entry: { number, act } }) => {
      const line = chain.find((each) => each.entry?.number === number);
      return line === undefined || present.has(act.sheet)
        ? []
        : [loneDifference({ what: 'entry-sheet', number }, line.place, '', act.sheet)];
    }),
    ...sheets
      .filter(({ sheet }) => !entered.has(sheet))
      .map(({ sheet }) =>
        loneDifference({ what: 'announcement-unentered' }, { sheet, cell: 'A1' }, '', ''),
      ),
  ];
}

/**
 * What verification tells of the announcements of a period.
 *
 * @param period as read
 */
export function notesOf({ record: { entries, lists } }: PeriodSheets): readonly AnnouncementNote[] {
  return announcementNotes(
    entries,
    lists.map(({ sheets }) => sheets.record),
  );
}

/** The time that an entry shows is the one that its act has for programs. */
function timeDifferences(chain: readonly RecordedEntry[]): Difference[] {
  return chain.flatMap(({ entry, dataPlace }) => {
    const act = entry?.act;
    if (entry === null || (act?.kind !== 'announce' && act?.kind !== 'attempt')) return [];
    const moment = writtenMoment(act.kind === 'announce' ? act.madeAt : act.startedAt);
    return factDifference(
      { what: 'entry-shown', number: entry.number },
      dataPlace,
      entry.at,
      moment,
    );
  });
}
