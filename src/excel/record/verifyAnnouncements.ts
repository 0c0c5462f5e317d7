import { announcements, type Announced } from '../../domain/act/announced';
import { announcementNotes, type AnnouncementNote } from '../../domain/act/announcementNotes';
import { verifyAnnounced } from '../../domain/act/verifyAnnounced';
import type { DrawnList } from '../../domain/act/periodRecord';
import type { RecordedEntry } from '../../domain/act/chain';
import { type Difference, factDifference, loneDifference } from '../../domain/record/difference';
import type { SheetTable } from '../../reading/cell/sheetTable';
import { announcedText, announcementText } from '../../text/sheet/announcementText';
import { recordText } from '../../text/sheet/sheetText';
import { writtenMoment } from '../../text/term/dayText';
import { readLabelled } from '../reading/tableReader';
import { announcementSheet } from './announcementSheet';
import { changedCells } from './comparedCells';
import type { PeriodSheets } from './periodSheets';
import { comparedLines } from './readActs';

/**
 * Every difference of the announcements of a period: of its entries among themselves, of each 抽取公告
 * from the one that its entry makes, cell by cell, and of what each 抽取记录 says of its announcement.
 *
 * @param period as read
 * @param resultTables the sheets of this program
 */
export function verifyAnnouncements(
  { record, table, names, announcements: sheets }: PeriodSheets,
  resultTables: readonly SheetTable[],
): Difference[] {
  const chain = table === null ? [] : comparedLines(table, names);
  const all = announcements(record.entries);
  const entered = new Set(all.map(({ entry }) => entry.act.sheet));
  return [
    ...verifyAnnounced(chain),
    ...timeDifferences(chain),
    ...all.flatMap((announced) =>
      sheetDifferences(
        announced,
        sheets.find(({ sheet }) => sheet === announced.entry.act.sheet),
        chain,
      ),
    ),
    ...sheets
      .filter(({ sheet }) => !entered.has(sheet))
      .map(({ sheet }) =>
        loneDifference({ what: 'announcement-unentered' }, { sheet, cell: 'A1' }, '', ''),
      ),
    ...record.lists.flatMap((list) => lineDifferences(list, all, resultTables)),
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

function sheetDifferences(
  { entry, state }: Announced,
  table: SheetTable | undefined,
  chain: readonly RecordedEntry[],
): Difference[] {
  const { number, act } = entry;
  const line = chain.find((each) => each.entry?.number === number);
  if (table === undefined)
    return [
      loneDifference(
        { what: 'announcement-gone', number },
        line?.dataPlace ?? { sheet: '', cell: '' },
        '',
        act.sheet,
      ),
    ];
  const content = announcementSheet(entry, { entries: [], isReplaced: state === 'replaced' });
  // Behind them stand the table of acts, a free row and the lines to sign.
  const rowCount = content.printArea.rowCount - announcementText.signatures.length - 1;
  return changedCells(content, table, rowCount).map(({ place, recorded, expected }) =>
    loneDifference({ what: 'announcement-shown', number }, place, recorded, expected),
  );
}

/** What a record says of its announcement and of the source of its seed. */
function lineDifferences(
  { sheets }: DrawnList,
  all: readonly Announced[],
  resultTables: readonly SheetTable[],
): Difference[] {
  const table = resultTables.find(({ sheet }) => sheet === sheets.record);
  if (table === undefined) return [];
  const said = all
    .flatMap((announced) =>
      announced.starts.flatMap(({ entry, end }) =>
        end !== null && 'sheets' in end.act && end.act.sheets.record === sheets.record
          ? [announcedText(announced, entry.act)]
          : [],
      ),
    )
    .at(0);
  const compared = (label: string, expected: string): Difference[] => {
    const line = readLabelled(table, label);
    const place = line?.place ?? { sheet: table.sheet, cell: 'A1' };
    return factDifference({ what: 'announced-line' }, place, line?.text ?? '', expected);
  };
  return [
    ...compared(recordText.labels.announced, said?.said ?? ''),
    ...(said === undefined ? [] : compared(recordText.labels.seedSource, said.source)),
  ];
}
