import { evidenceOf, type Evidence, type EvidenceSheet } from '../../domain/evidence/evidence';
import { isSamePeriod, periodName, type Period } from '../../domain/calendar/period';
import type { CellValue } from '../../domain/ground/cellValue';
import { bureauOf } from '../../domain/population/bureauOf';
import type { Profile } from '../../domain/profile/profile';
import type { Difference } from '../../domain/record/difference';
import type { RecordProblem } from '../../domain/record/recordProblem';
import type { SheetTable } from '../../reading/cell/sheetTable';
import { resultSheetKind } from '../writing/resultSheetName';
import { readPeriodSheets } from './periodSheets';
import { sheetsAlone, verifySheets } from './verifySheets';

/** A period as its sheets tell of it. */
export interface EvidenceReading {
  readonly period: Period;
  /** of the list in force, or of the last one. */
  readonly profile: Profile;
  /** as its record names it. */
  readonly bureau: string;
  /** without what was found when it was made. */
  readonly evidence: Evidence;
  /** its sheets, and the plan tables that its draws wrote into. */
  readonly tables: readonly SheetTable[];
  readonly differences: readonly Difference[];
}

/**
 * The evidence of every period that some sheets hold a draw of, the oldest first, each verified.
 *
 * @param tables sheets of a workbook, at least those of this program
 */
export function readEvidence(tables: readonly SheetTable[]): {
  readonly periods: readonly EvidenceReading[];
  /** what kept a record from being read. */
  readonly problems: readonly RecordProblem[];
} {
  const own = tables.filter(({ sheet }) => resultSheetKind(sheet) !== null);
  const { periods, problems } = readPeriodSheets(own);
  return {
    periods: periods.flatMap((sheets) => {
      const { record, table } = sheets;
      const { period, lists, current } = record;
      const last = current ?? lists.at(-1);
      if (last === undefined) return [];
      const named = new Set(lists.flatMap((list) => Object.values(list.sheets) as string[]));
      const plans = new Set(lists.flatMap(({ recorded }) => recorded.facts?.plan?.sheet ?? []));
      const besides = own.filter(
        ({ sheet }) => isOfPeriod(sheet, period) || named.has(sheet) || plans.has(sheet),
      );
      const chosen = [
        ...besides,
        ...tables.filter((each) => plans.has(each.sheet) && !besides.includes(each)),
      ];
      const evidence = evidenceOf(record, {
        entries: table?.lines.map(({ entry }) => entry) ?? [],
        sheets: evidenceSheets(chosen),
        found: { differences: [], remarks: [] },
      });
      return {
        period,
        profile: last.recorded.population.profile,
        bureau: bureauOf(last.recorded.population),
        evidence,
        tables: chosen,
        differences: [...verifySheets(sheets, chosen).differences, ...sheetsAlone(besides)],
      };
    }),
    problems,
  };
}

/**
 * The period among those that some sheets hold a draw of; null where there is none.
 *
 * @param readings of the sheets
 * @param period looked for
 */
export function readingOf(
  readings: readonly EvidenceReading[],
  period: Period,
): EvidenceReading | null {
  return readings.find((each) => isSamePeriod(each.period, period)) ?? null;
}

/**
 * The sheets of evidence as tables, to be read again.
 *
 * @param evidence as its file has it
 */
export function evidenceTables({ sheets }: Pick<Evidence, 'sheets'>): SheetTable[] {
  return sheets.map(({ name, cells }) => {
    const width = Math.max(0, ...cells.map((row) => row.length));
    return {
      sheet: name,
      rowIndex: 0,
      columnIndex: 0,
      values: cells.map((row) => [...row, ...Array<CellValue>(width - row.length).fill('')]),
      hidden: false,
      protected: false,
    };
  });
}

function evidenceSheets(tables: readonly SheetTable[]): EvidenceSheet[] {
  const files = new Set<string>();
  return tables.map(({ sheet, rowIndex, columnIndex, values }) => {
    const before = Array<CellValue>(columnIndex).fill('');
    return {
      name: sheet,
      file: fileName(sheet, files),
      cells: [
        ...Array.from({ length: rowIndex }, () => []),
        ...values.map((row) => [...before, ...row]),
      ],
    };
  });
}

/** What Excel lets a sheet be called and a file system no file. */
const NO_FILE_NAME = /[<>:"/\\|?*\p{Cc}]/gu;

function fileName(sheet: string, taken: Set<string>): string {
  const plain = sheet.replace(NO_FILE_NAME, '_');
  let name = `${plain}.csv`;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${plain}_${number}.csv`;
  taken.add(name.toLowerCase());
  return name;
}

function isOfPeriod(sheet: string, period: Period): boolean {
  return (
    resultSheetKind(sheet) !== 'plan' &&
    sheet.replace(/ \(\d+\)$/, '').endsWith(` ${periodName(period)}`)
  );
}
