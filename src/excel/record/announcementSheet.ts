import type { Entry } from '../../domain/act/act';
import type { EntryOf } from '../../domain/act/announced';
import type { AnnounceAct, AnnouncedQuota, AnnouncedSource } from '../../domain/act/announcement';
import { periodName } from '../../domain/calendar/period';
import { groupedHash } from '../../domain/ground/hashGroups';
import { categoryText, exclusionText } from '../../text/term/codeText';
import { dayText } from '../../text/term/dayText';
import { writtenMoment } from '../../text/term/momentText';
import { leftOutText } from '../../text/term/leftOutText';
import { methodText } from '../../text/term/profileText';
import { announcementText } from '../../text/sheet/announcementText';
import { sheetNames } from '../../text/sheet/sheetNames';
import { recordText } from '../../text/sheet/sheetText';
import type { ActNames } from '../../text/sheet/actText';
import { actBands, label, pairs } from './actBands';
import { actNames, DATA_COLUMN, RECORD_WIDTHS } from './actTable';
import type { SheetContent } from '../writing/sheetContent';
import { gap, layOut, newPage, signatures, title } from '../writing/sheetLayout';
import { table } from '../writing/tableBand';

const QUOTA_LOOKS = ['centre', 'count', 'count', 'count', 'text'] as const;

/** What stands on 抽取公告 beside its own entry. */
export interface AnnouncementState {
  /** those of the table of acts, where it stands on this sheet; none elsewhere. */
  readonly entries: readonly Entry[];
  /** another announcement took its place before a draw. */
  readonly isReplaced: boolean;
  /** of units and people in the entries; none are named when absent. */
  readonly names?: ActNames;
}

/** What 抽取公告 is called, before a number is added. */
export function announcementSheetName({ period }: Pick<AnnounceAct, 'period'>): string {
  return `${sheetNames.announcement} ${periodName(period)}`;
}

/**
 * 抽取公告: by which state the draw will be made and where its seed will come from. All of it follows
 * from its entry, so that the sheet can be compared with it cell by cell.
 *
 * @param entry of the announcement
 * @param state what has happened since
 */
export function announcementSheet(
  entry: EntryOf<AnnounceAct>,
  { entries, isReplaced, names = actNames([]) }: AnnouncementState,
): SheetContent {
  const { number, hash, act } = entry;
  const { labels, none } = announcementText;
  const shared = recordText.labels;
  return layOut({
    name: announcementSheetName(act),
    tabColor: '#7F7F7F',
    orientation: 'portrait',
    columnWidths: RECORD_WIDTHS,
    hiddenFrom: DATA_COLUMN,
    isEvidence: true,
    bands: [
      title(announcementText.title(act.authority) + markOf(isReplaced), 36),
      pairs(announcedRows(entry), [labels.madeBy, labels.witness]),
      label(announcementText.quotaHeading),
      table({
        header: announcementText.quotaHeaders,
        headerHeight: 22,
        rows: quotaRows(act),
        looks: QUOTA_LOOKS,
        spans: [1, 1, 1, 1, 'rest'],
      }),
      pairs([
        [labels.exclusions, exclusionsText(act)],
        [shared.leftOut, leftOutText(act.leftOut) || none],
        [labels.inspectors, announcementText.people(act.inspectors)],
        [labels.notes, announcementText.notes],
        [labels.program, act.program],
        [labels.entry, announcementText.entry(number, hash)],
      ]),
      gap(),
      ...signatures(announcementText.signatures, 30),
      // What is made public is the page before.
      ...(entries.length === 0 ? [] : [newPage(), ...actBands(entries, names)]),
    ],
  });
}

/** What is announced, each line with its label. */
function announcedRows({ by, witness, act }: EntryOf<AnnounceAct>): (readonly [string, string])[] {
  const { labels, none } = announcementText;
  const shared = recordText.labels;
  return [
    [shared.period, recordText.period(act.period)],
    [shared.profile, act.profile.name],
    [shared.document, act.profile.document],
    [labels.madeAt, writtenMoment(act.madeAt)],
    [labels.madeBy, by],
    [labels.witness, witness],
    [labels.reason, act.reason === '' ? none : act.reason],
    [shared.countedTo, dayText(act.countedTo)],
    [shared.fingerprint, groupedHash(act.fingerprint)],
    [shared.method, `${act.method}（${methodText(act.method)}）`],
    ...sourceRows(act.source, [labels.source, labels.at, labels.place, labels.writing]),
    ...(act.substitute === null
      ? [[labels.substitute, announcementText.noSubstitute] as const]
      : sourceRows(act.substitute, [
          labels.substitute,
          labels.substituteAt,
          labels.substitutePlace,
          labels.substituteWriting,
        ])),
  ];
}

function markOf(isReplaced: boolean): string {
  return isReplaced ? announcementText.replacedMark : '';
}

function sourceRows(
  { name, at, place, writing }: AnnouncedSource,
  [nameLabel, atLabel, placeLabel, writingLabel]: readonly [string, string, string, string],
): (readonly [string, string])[] {
  return [
    [nameLabel, name],
    [atLabel, writtenMoment(at)],
    ...(place === '' ? [] : [[placeLabel, place] as const]),
    [writingLabel, writing],
  ];
}

function quotaRows({ categories, directed }: AnnounceAct): (string | number)[][] {
  const row = (name: string, { total, excluded, quota, how }: AnnouncedQuota) => [
    name,
    total,
    excluded,
    quota,
    how,
  ];
  return [
    ...categories.map((each) => row(categoryText(each.category), each)),
    ...directed.map((each) => row(recordText.directed(each.name), each)),
  ];
}

function exclusionsText({ exclusions }: AnnounceAct): string {
  const texts = exclusions.map(({ reason, count }) =>
    announcementText.exclusion(exclusionText(reason), count),
  );
  return texts.join(announcementText.separator) || announcementText.none;
}
