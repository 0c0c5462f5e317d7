/** Under which names a document stands in a workbook, so that the pane knows which of them there are. */

import { periodName, type Period } from '../domain/calendar/period';
import { documentNames, planDocumentNames } from '../text/sheet/sheetNames';
import type { DocumentKind } from './document';
import type { WorkbookScan } from './scanWorkbook';

/** Of each document: the sheet that is shown first, before its period or year. */
const FIRST_SHEET: Readonly<Record<DocumentKind, string>> = {
  approvals: documentNames.approvals,
  'list-approval': documentNames.listApproval,
  notices: planDocumentNames.notices,
  slips: planDocumentNames.slips,
  'person-slips': planDocumentNames.personSlips,
  filing: documentNames.filing,
  'check-forms': documentNames.checkForms,
  publication: documentNames.publication,
  board: documentNames.board,
  offsite: documentNames.offsite,
  statistics: documentNames.statistics,
  'annual-plan': planDocumentNames.annual,
  'year-plan': planDocumentNames.year,
  summary: documentNames.summary,
  'year-data': documentNames.yearData,
};

/**
 * The last written sheet of a document in a workbook; null where there is none.
 *
 * @param scan of the workbook
 * @param kind of document
 * @param period that it is of; of some it is the year, of the plan of a year to come the next one
 *
 * @example
 * standingDocument({ resultSheets: ['抽取单 2026Q1', '抽取单 2026Q1 (2)', '抽取单 2026Q2'] }, 'slips', { year: 2026, quarter: 1 }) // → '抽取单 2026Q1 (2)'
 * standingDocument({ resultSheets: ['年度抽查计划 2026'] }, 'annual-plan', { year: 2026, quarter: 1 }) // → null
 */
export function standingDocument(
  { resultSheets }: Pick<WorkbookScan, 'resultSheets'>,
  kind: DocumentKind,
  period: Period,
): string | null {
  const name = `${FIRST_SHEET[kind]} ${spanOf(kind, period)}`;
  const numberOf = (sheet: string): number => {
    if (sheet === name) return 1;
    const behind = sheet.startsWith(`${name} (`)
      ? /^\((\d+)\)$/.exec(sheet.slice(name.length + 1))
      : null;
    return Number(behind?.[1] ?? 0);
  };
  const standing = resultSheets
    .filter((sheet) => numberOf(sheet) > 0)
    .sort((left, right) => numberOf(right) - numberOf(left));
  return standing[0] ?? null;
}

function spanOf(kind: DocumentKind, period: Period): string {
  switch (kind) {
    case 'annual-plan':
      return String(period.year + 1);
    case 'year-plan':
    case 'year-data':
      return String(period.year);
    default:
      return periodName(period);
  }
}
