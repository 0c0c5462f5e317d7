import type { Act } from '../../domain/act/act';
import { announcements, type Announced } from '../../domain/act/announced';
import { sheetMarks, type SheetMark } from '../../domain/act/sheetMarks';
import { actsOn } from '../../domain/act/replay';
import type { RepeatedList } from '../../domain/act/verifyPeriod';
import type { DrawRecord } from '../../domain/record/drawRecord';
import { changeTexts } from '../../text/sheet/actText';
import { announcedText } from '../../text/sheet/announcementText';
import { markText } from '../../text/sheet/markText';
import { ledgerSheet } from '../draw/ledgerSheet';
import { listSheet } from '../draw/listSheet';
import type { SheetContent } from '../writing/sheetContent';
import { announcementSheet } from './announcementSheet';
import type { PeriodSheets } from './periodSheets';
import { recordSheet } from './recordSheet';

/** What a sheet of a period ought to hold. */
export interface ExpectedSheet {
  readonly sheet: string;
  readonly content: SheetContent;
}

/**
 * 抽取公告 of a period made again, each from its entry alone; one that another took the place of says so.
 *
 * @param period as read
 */
export function expectedAnnouncements({ record, carrier, names }: PeriodSheets): ExpectedSheet[] {
  return announcements(record.entries).map(({ entry, state }) => {
    const { sheet } = entry.act;
    const entries = carrier.sheet === sheet ? record.entries : [];
    const isReplaced = state === 'replaced';
    return { sheet, content: announcementSheet(entry, { entries, isReplaced, names }) };
  });
}

/**
 * The sheets of a draw made again, as they ought to stand after all acts on them: from the draw
 * repeated, and from what the record keeps and nobody can recompute.
 *
 * @param repeated the list, its draw and what acts made of it
 * @param period whose acts they are
 * @returns none for a record of an earlier version, which keeps too little
 */
export function expectedSheets(
  { list: { recorded, sheets }, draw, tasks }: RepeatedList,
  { record, carrier, names }: PeriodSheets,
): ExpectedSheet[] {
  const { facts, items } = recorded;
  if (facts === null) return [];
  const acts = record.entries.map(({ act }) => act);
  const changes = changesOn(acts, sheets.list, names);
  const announced = announcedOf(announcements(record.entries), sheets.record);
  const contacts = new Map(Object.entries(facts.contacts));
  const entries = carrier.sheet === sheets.record ? record.entries : [];
  const marks = sheetMarks(acts);
  const marked = (sheet: string, content: SheetContent): ExpectedSheet => {
    const mark = marks.get(sheet);
    return { sheet, content: mark === undefined ? content : markedContent(content, mark) };
  };
  const list = listSheet(
    draw,
    { contacts, items, due: facts.due, layout: facts.layout },
    { tasks, acts: actsOn(acts, sheets.list), changes },
  );
  return [
    marked(sheets.list, list),
    marked(sheets.ledger, ledgerSheet(draw, facts.layout)),
    marked(
      sheets.record,
      recordSheet({ ...facts, ...announced, draw, items }, sheets, entries, names),
    ),
  ];
}

/** How a draw was announced, which follows from the entries; nothing for one that was not. */
function announcedOf(
  all: readonly Announced[],
  recordSheetName: string,
): Pick<DrawRecord, 'announced'> {
  for (const announced of all)
    for (const { entry, end } of announced.starts)
      if (end !== null && 'sheets' in end.act && end.act.sheets.record === recordSheetName)
        return {
          announced: {
            ...announcedText(announced, entry.act),
            following: { announcement: announced.entry.number, attempt: entry.number },
          },
        };
  return {};
}

/**
 * What a list says happened to its units, by id.
 *
 * @param acts of the period
 * @param list its sheet
 * @param names of units and people
 */
export function changesOn(
  acts: readonly Act[],
  list: string,
  names: PeriodSheets['names'],
): ReadonlyMap<string, string> {
  return changeTexts(
    acts.filter((act) => 'list' in act && act.list === list),
    names,
  );
}

/** With a mark behind the title, which stands in the first block. */
function markedContent(content: SheetContent, mark: SheetMark): SheetContent {
  const [title, ...blocks] = content.blocks;
  return title === undefined
    ? content
    : {
        ...content,
        blocks: [
          {
            ...title,
            values: title.values.map((row) => row.map((text) => `${text}${markText(mark)}`)),
          },
          ...blocks,
        ],
      };
}
