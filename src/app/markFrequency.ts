import type { Period } from '../domain/calendar/period';
import type { Problem } from '../text/problem/problemText';
import type { Profile } from '../domain/profile/profile';
import {
  frequencyReport,
  type FrequencyMark,
  type FrequencyReport,
} from '../domain/ratio/frequency';
import { withTimesSaid } from '../reading/timesQuestions';
import { findMarks, type OwnMarks } from '../excel/frequency/findMarks';
import { supportsNotes } from '../excel/frequency/noteClient';
import { addMarks, type FrequencyMarks, type ListedState } from '../excel/frequency/frequencyMarks';
import {
  FREQUENCY_STATES,
  frequencySheet,
  isFrequencyList,
  type ListedMark,
} from '../excel/frequency/frequencySheet';
import { freeSheetName } from '../excel/writing/resultSheetName';
import { runExcel, takeBack } from '../excel/runExcel';
import { writeSheets } from '../excel/writing/writeSheets';
import { frequencyNoteText } from '../text/sheet/frequencyText';
import { countedRegisters } from './countedRegisters';
import { doneChecks } from './doneChecks';
import { keysOf, markedColumns, namePlace } from './markedColumns';
import type { WorkbookScan } from './scanWorkbook';
import type { WrittenSheet } from './addSheets';

/**
 * The enterprises over the cap, at it, and still to be checked. Excel is not asked.
 *
 * @param scan of the workbook
 * @param profile whose cap and demands
 * @param period its year up to the end of its quarter
 * @returns null when the scan found no two registers
 */
export function frequency(
  scan: WorkbookScan,
  profile: Profile,
  period: Period,
): FrequencyReport | null {
  const registers = countedRegisters(scan, profile, period.year);
  if (registers === null) return null;
  const { enterprises, inspectors, records } = registers;
  return frequencyReport(
    { enterprises, inspectors, records: doneChecks({ ...scan, records }, period) },
    withTimesSaid(profile, scan.choice.answers ?? {}),
    period,
    (row) => namePlace(row, scan),
  );
}

/**
 * Marks the enterprises of a report on the bureau's own sheets by colours and notes, and lists them
 * on a sheet 超频次. Earlier marks go. All of it is seen at once, in the last request; whatever fails
 * before leaves the workbook as it was.
 *
 * @param scan of the workbook as it is
 * @param report as frequency made it
 */
export async function markFrequency(
  scan: WorkbookScan,
  report: FrequencyReport,
): Promise<WrittenSheet> {
  if (report.marks.length === 0) {
    return {
      sheet: null,
      problems: [{ code: 'nothing-to-flag', severity: 'warning', sheet: '', cell: '' }],
    };
  }
  return noteless((hasNotes) => mark(scan, report, hasNotes), supportsNotes());
}

/**
 * Does something with notes, and where Excel refuses, without: a thread of comments keeps a note
 * from its cell and cannot be seen beforehand, and some Excels have notes and refuse them all.
 */
async function noteless<Done extends { readonly problems: readonly Problem[] }>(
  act: (hasNotes: boolean) => Promise<Done>,
  hasNotes: boolean,
): Promise<Done> {
  const done = await act(hasNotes);
  const isRefused = done.problems.some(
    (problem) => problem.code === 'host-failed' && problem.operation !== undefined,
  );
  return hasNotes && isRefused ? act(false) : done;
}

/** More notes make one request too large; the other marks are colours alone. */
const MOST_NOTES = 400;

async function mark(
  scan: WorkbookScan,
  report: FrequencyReport,
  hasNotes: boolean,
): Promise<WrittenSheet> {
  const columns = markedColumns(scan, report);
  const sheets = report.marks.map(({ place }) => place.sheet);
  const written = await runExcel(async (context) => {
    const own = await findMarks(
      context,
      report.marks.filter(isNoted).map(({ place }) => place),
      hasNotes,
    );
    const locked = lockedSheets([...sheets, ...own.markedSheets], own);
    if (locked.length > 0) return { sheet: null, problems: locked };
    const noted = new Set(report.marks.filter(isNoted).slice(0, MOST_NOTES));
    const listed = report.marks.map((mark): ListedMark => {
      const keys = keysOf(mark, columns, scan);
      return {
        mark,
        keys,
        marked: keys[0] === '' ? 'blank' : noted.has(mark) ? noteKind(mark, own) : 'colour',
      };
    });
    const content = frequencySheet(report, listed);
    const list = freeSheetName(
      content.name,
      own.sheetNames.filter((name) => !own.lists.includes(name)),
    );
    const notes = listed
      .filter(({ marked }) => marked === 'both' || marked === 'prompt')
      .map(({ mark }) => ({ ...mark.place, text: frequencyNoteText(mark, report) }));
    const marks: FrequencyMarks = {
      columns,
      list,
      states: listedStates(report, content.frozenRows),
      notes,
      hasNotes,
    };
    const put = (): void => {
      addMarks(context, marks);
    };
    try {
      const problems = await writeSheets(context, [{ ...content, name: list }], {
        takenNames: own.sheetNames,
        before: () => {
          own.remove();
          return [];
        },
        also: put,
      });
      return { sheet: list, problems };
    } catch (thrown) {
      await removeHalfDone(own, hasNotes);
      throw thrown;
    }
  });
  return written.ok ? written.value : { sheet: null, problems: [written.problem] };
}

/**
 * Excel does the calls of a request one by one: one that fails in the middle leaves what came
 * before it. Earlier marks are still there while their list is.
 */
async function removeHalfDone(before: OwnMarks, hasNotes: boolean): Promise<void> {
  await takeBack(async (context) => {
    const now = await findMarks(context, [], hasNotes);
    if (before.lists.length > 0 && before.lists.every((name) => now.lists.includes(name))) return;
    if (now.count > 0 || now.lists.length > 0) now.remove();
    await context.sync();
  });
}

/** What taking the marks away came to. */
export interface ClearedMarks {
  /** that bore marks and bear none now. */
  readonly enterprises: number;
  /** rules of colours, notes and input messages that are gone. */
  readonly removed: number;
  readonly problems: readonly Problem[];
}

/**
 * Takes away every trace of marks, whoever sorted, copied or moved rows since: conditional formats,
 * notes, input messages, the list. All go in one request.
 */
export function clearMarks(): Promise<ClearedMarks> {
  return noteless(clear, supportsNotes());
}

async function clear(hasNotes: boolean): Promise<ClearedMarks> {
  const done = await runExcel(async (context): Promise<ClearedMarks> => {
    const own = await findMarks(context, [], hasNotes);
    const locked = lockedSheets([...own.markedSheets], own);
    if (locked.length > 0) return { enterprises: 0, removed: 0, problems: locked };
    own.remove();
    await context.sync();
    return { enterprises: own.enterprises, removed: own.count, problems: [] };
  });
  return done.ok ? done.value : { enterprises: 0, removed: 0, problems: [done.problem] };
}

/**
 * Whether the workbook has a list of marks.
 *
 * @param scan of the workbook
 */
export function isMarked({ resultTables }: Pick<WorkbookScan, 'resultTables'>): boolean {
  return resultTables.some(isFrequencyList);
}

function lockedSheets(sheets: readonly string[], { protectedSheets }: OwnMarks): Problem[] {
  return [...new Set(sheets)]
    .filter((sheet) => protectedSheets.has(sheet))
    .map((sheet) => ({ code: 'sheet-locked', severity: 'error', sheet, cell: '' }));
}

/** Enterprises that are only due get a colour: there is nothing more to say of them. */
function isNoted({ state }: FrequencyMark): boolean {
  return state !== 'due';
}

function noteKind(mark: FrequencyMark, { taken, supportsNotes }: OwnMarks): ListedMark['marked'] {
  if (taken.has(`${mark.place.sheet}!${mark.place.cell}`))
    return supportsNotes ? 'taken' : 'colour';
  return supportsNotes ? 'both' : 'prompt';
}

/** @param above how many rows of the list stand above its first enterprise */
function listedStates({ marks }: FrequencyReport, above: number): ListedState[] {
  return FREQUENCY_STATES.flatMap((state) => {
    const first = marks.findIndex((mark) => mark.state === state);
    const count = marks.filter((mark) => mark.state === state).length;
    return count === 0
      ? []
      : [{ state, firstRow: above + first + 1, lastRow: above + first + count }];
  });
}
