import type { AnnouncementNote } from '../domain/act/announcementNotes';
import { periodName, periodStart, type Period } from '../domain/calendar/period';
import type { Population } from '../domain/population/population';
import type { Difference } from '../domain/record/difference';
import type { RecordProblem } from '../domain/record/recordProblem';
import { registersSince } from '../domain/record/registerSince';
import type { VerifyRemark } from '../domain/record/verifyRemark';
import { askForChoice } from '../excel/reading/choiceMemory';
import { readTables } from '../excel/reading/readTables';
import { readPeriodSheets } from '../excel/record/periodSheets';
import { readSight } from '../excel/record/readSight';
import { seedRemarks } from '../excel/record/seedRemarks';
import { sightDifferences } from '../excel/record/sightDifferences';
import { sheetsAlone, verifySheets } from '../excel/record/verifySheets';
import { runExcel } from '../excel/runExcel';
import { notesOf } from '../excel/record/verifyAnnouncements';
import { isOwnSheetName, resultSheetKind } from '../excel/writing/resultSheetName';
import type { SheetTable } from '../reading/cell/sheetTable';
import { findRegisters } from '../reading/findRegisters';
import { withoutLostSheets, type RegisterChoice } from '../reading/registerChoice';
import type { WorkbookProblem } from '../reading/workbookProblem';
import { vocabulary } from '../text/vocabulary/vocabulary';

export interface Verification {
  /** Names of the 抽取记录 sheets that were verified. */
  readonly records: readonly string[];
  readonly differences: readonly Difference[];
  /** How the draws were announced, and what became of announcements and starts. */
  readonly notes: readonly AnnouncementNote[];
  /** What kept a record from being verified. */
  readonly problems: readonly (RecordProblem | WorkbookProblem)[];
  /** What was not compared, what seeds look like, and what has changed since: no fault of a record. */
  readonly remarks: readonly VerifyRemark[];
}

const NOTHING: Verification = {
  records: [],
  differences: [],
  notes: [],
  problems: [],
  remarks: [],
};

/**
 * Repeats every draw that the workbook holds a record of, from its own 抽取底册 and seed, replays what
 * happened to its lists since, verifies the chain of entries, makes the sheets again, compares all
 * that stands on them, and looks whether it can be seen. Nothing is changed.
 *
 * @returns every difference at its cell; record-not-found where the workbook holds no record
 */
export async function verifyWorkbook(): Promise<Verification> {
  const result = await runExcel(async (context) => {
    const remembered = askForChoice(context);
    const { tables, problems: farOff } = await readTables(
      context,
      () => true,
      (name) => resultSheetKind(name) !== null,
    );
    const own = tables.filter(({ sheet }) => resultSheetKind(sheet) !== null);
    const { periods, problems } = readPeriodSheets(own);
    const verified = periods.map((period) => verifySheets(period, tables));
    const sight = await readSight(
      context,
      verified.flatMap(({ expected }) => expected),
      own,
    );
    const records = own.filter(({ sheet }) => resultSheetKind(sheet) === 'record');
    return {
      records: records.map(({ sheet }) => sheet),
      differences: [
        ...verified.flatMap(({ differences }) => differences),
        ...sheetsAlone(own),
        ...sight.flatMap(sightDifferences),
      ],
      notes: periods.flatMap(notesOf),
      problems: [...farOff.filter(({ sheet }) => resultSheetKind(sheet) !== null), ...problems],
      remarks: [
        ...seedRemarks(records),
        ...verified.flatMap(({ partly, lostPlans }): VerifyRemark[] => [
          ...partly.map((sheet) => ({ kind: 'earlier-version', sheet }) as const),
          ...lostPlans.map((sheet) => ({ kind: 'plan-gone', sheet }) as const),
        ]),
      ],
      current: periods.flatMap(({ record: { current, period } }) =>
        current === null ? [] : [{ period, population: current.recorded.population }],
      ),
      registers: {
        tables: tables.filter(({ sheet }) => !isOwnSheetName(sheet)),
        remembered: remembered() ?? {},
      },
    };
  });
  if (!result.ok) return { ...NOTHING, problems: [result.problem] };
  // Of a large workbook, all that was made to verify it is gone before its registers are read.
  const { current, registers, ...verified } = result.value;
  const { records, differences, notes, remarks } = verified;
  return records.length > 0 || differences.length > 0 || notes.length > 0
    ? {
        ...verified,
        remarks: [...remarks, ...current.map((each) => sinceRemark(each, registers))],
      }
    : {
        ...NOTHING,
        problems: [{ code: 'record-not-found', severity: 'error', sheet: '', cell: '' }],
      };
}

/** The draw in force of a period, as its ledger says. */
interface CurrentDraw {
  readonly period: Period;
  readonly population: Population;
}

/** What registers are read from. */
interface RegisterSheets {
  /** Those that this program did not write. */
  readonly tables: readonly SheetTable[];
  readonly remembered: RegisterChoice;
}

/** What has changed in the registers since the list in force was drawn. */
function sinceRemark(
  { period, population }: CurrentDraw,
  { tables, remembered }: RegisterSheets,
): VerifyRemark {
  const { enterprise, inspector } = findRegisters(
    tables,
    vocabulary,
    periodStart(period),
    withoutLostSheets(
      remembered,
      tables.map(({ sheet }) => sheet),
    ),
  );
  const name = periodName(period);
  if (enterprise.register === null || inspector.register === null)
    return { kind: 'registers-unread', period: name };
  const since = registersSince(population, {
    enterprises: enterprise.register.rows,
    inspectors: inspector.register.rows,
  });
  return { kind: 'registers-since', period: name, since };
}
