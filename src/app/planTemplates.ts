import { type PlanField, findPlanTemplate, type PlanTemplate } from '../reading/plan/planTemplate';
import type { WorkbookProblem } from '../reading/workbookProblem';
import { resultSheetKind } from '../excel/writing/resultSheetName';
import { planWords } from '../text/vocabulary/planHeaders';
import type { WorkbookScan } from './scanWorkbook';

/** The sheets that a plan table may stand on. */
export type PlanSource = Pick<WorkbookScan, 'tables' | 'resultTables' | 'items'>;

/**
 * The bureau's own plan tables, those that nobody sees and the list of items left out. A sheet with
 * the name that ours has is the bureau's while no task stands in it.
 *
 * @param scan of the workbook
 */
export function findPlanTemplates(scan: PlanSource): readonly PlanTemplate[] {
  const named = scan.resultTables.filter(({ sheet }) => resultSheetKind(sheet) === 'plan');
  const blank = named
    .flatMap((table) => findPlanTemplate(table, planWords) ?? [])
    .filter(({ ownRows }) => ownRows.length === 0);
  const own = scan.tables
    .filter(({ hidden, sheet }) => !hidden && scan.items?.sheets.includes(sheet) !== true)
    .flatMap((table) => findPlanTemplate(table, planWords) ?? []);
  return [...own, ...blank];
}

/** The columns of the template of 新县 2021. */
const TEMPLATE: readonly PlanField[] = [
  'number',
  'planName',
  'taskName',
  'item',
  'object',
  'share',
  'from',
  'to',
];

/**
 * The plan tables that a draw may be offered: those that may be written to and that have empty
 * rows, or no row yet.
 *
 * @param scan of the workbook
 */
export function openPlanTemplates(scan: PlanSource): readonly PlanTemplate[] {
  return findPlanTemplates(scan).filter(
    ({ isProtected, ownRows, openRows }) =>
      !isProtected && (openRows.length > 0 || ownRows.length === 0),
  );
}

/**
 * The plan table that a draw fills without being told: the bureau's own copy of the template of 新县
 * 2021, where it has empty rows or none at all, and where there is only one. A plan that is written
 * to the end stays as it is.
 *
 * @param scan of the workbook
 */
export function offeredPlanTemplate(scan: PlanSource): PlanTemplate | null {
  const [first, ...others] = openPlanTemplates(scan).filter(({ columns }) =>
    TEMPLATE.every((field) => columns.some((column) => column.field === field)),
  );
  return others.length > 0 ? null : (first ?? null);
}

/**
 * The plan table of a sheet, to be filled.
 *
 * @param scan of the workbook
 * @param sheet its name
 * @returns problems where the sheet has none, or may not be written to
 */
export function planTemplateOf(
  scan: PlanSource,
  sheet: string,
): { readonly template: PlanTemplate | null; readonly problems: readonly WorkbookProblem[] } {
  const template = findPlanTemplates(scan).find((each) => each.sheet === sheet) ?? null;
  if (template === null)
    return {
      template,
      problems: [{ code: 'plan-table-missing', severity: 'error', sheet, cell: '' }],
    };
  return template.isProtected
    ? {
        template: null,
        problems: [{ code: 'plan-sheet-protected', severity: 'error', sheet, cell: '' }],
      }
    : { template, problems: [] };
}
