import { finishDay } from '../domain/deadline/dueDates';
import { taskItems } from '../domain/item/itemCover';
import { pastChecks } from '../domain/population/pastChecks';
import type { DrawnList } from '../domain/act/periodRecord';
import type { EnterpriseId } from '../domain/register/enterprise';
import type { InspectionRecord } from '../domain/register/inspectionRecord';
import { approvalSheet } from '../excel/publication/approvalSheet';
import { checkFormSheet } from '../excel/publication/checkFormSheet';
import { filingSheet } from '../excel/publication/filingSheet';
import { letterSheet } from '../excel/publication/letterSheet';
import type { ListDocument } from '../excel/publication/listDocument';
import { noticeSheet } from '../excel/publication/noticeSheet';
import { slipSheet } from '../excel/publication/slipSheet';
import { standingTasks } from '../excel/draw/teamLists';
import type { SheetContent } from '../excel/writing/sheetContent';
import type { PublicationProblem } from '../domain/publication/publicationProblem';
import { checkLawText } from '../text/sheet/conductText';
import { citations } from '../text/term/citations';
import { findBureau } from './bureau';
import type { BuiltDocument, DocumentInput } from './document';
import { drawnDay } from './drawnDay';
import { currentList, listMissing } from './publication';
import type { WorkbookScan } from './scanWorkbook';

/** A builder of papers that go with the checks of the list in force. */
type Builder = (input: DocumentInput) => BuiltDocument;

function ofList(
  build: (document: ListDocument, input: DocumentInput) => readonly SheetContent[],
): Builder {
  return (input) => {
    const list = currentList(input.scan, input.period);
    if (list === null) return { contents: [], problems: [listMissing(input.period)] };
    const document = listDocument(list, input);
    return { contents: build(document, input), problems: unlicensed(document) };
  };
}

/** 抽查通知: the list, and a 行政检查通知书 for each enterprise. */
export const noticesDocument = ofList((document) => [noticeSheet(document), letterSheet(document)]);

/** 行政检查审批表, a form for each team. */
export const approvalsDocument = ofList((document) => [approvalSheet(document, 'team')]);

/** 行政检查审批表, one form for the whole list. */
export const listApprovalDocument = ofList((document) => [approvalSheet(document, 'list')]);

/** 任务报备: a row a task, to be taken into another system. */
export const filingDocument = ofList((document) => [filingSheet(document)]);

/** 检查记录表, a page for each enterprise. */
export const checkFormsDocument = ofList((document) => [checkFormSheet(document)]);

/** 抽取单, one for each team. */
export const slipsDocument = slips('team');

/** 抽取单, one for each person. */
export const personSlipsDocument = slips('person');

function slips(each: 'team' | 'person'): Builder {
  return ofList((document, { scan, asOf }) => [
    slipSheet(
      {
        ...document,
        register: scan.enterprises,
        recordsSheet: scan.recordsSheet,
        lastChecks: lastChecks(scan, asOf),
      },
      each,
    ),
  ]);
}

function listDocument(list: DrawnList, input: DocumentInput): ListDocument {
  const { scan, profile, period, calendar, asOf } = input;
  return {
    list,
    bureau: findBureau(scan).name,
    enterprises: new Map((scan.enterprises?.rows ?? []).map((row) => [row.id, row])),
    licences: new Map(
      (scan.inspectors?.rows ?? []).flatMap(({ id, licences: [licence] }) =>
        licence === undefined ? [] : [[id as string, licence]],
      ),
    ),
    deadline: finishDay(profile, period, calendar, drawnDay(scan, period)).date,
    law: lawOf(list, scan, asOf),
  };
}

/**
 * The law that the bureau's list of items names for what the draw covers; where it names none, the
 * law on checks in general.
 */
function lawOf(
  { recorded: { items }, tasks }: DrawnList,
  scan: WorkbookScan,
  asOf: string,
): string {
  if (items === null) return checkLawText(asOf);
  const names = new Set(tasks.flatMap((task) => taskItems(items, task)).map(({ name }) => name));
  const basis = (scan.items?.rows ?? [])
    .filter(({ label }) => names.has(label))
    .map(({ basis: words }) => words);
  return citations(basis) || checkLawText(asOf);
}

/** Each enterprise's last check of any kind, with those that lists only stand for left out. */
function lastChecks(scan: WorkbookScan, asOf: string): ReadonlyMap<EnterpriseId, InspectionRecord> {
  const records = scan.records.filter(({ drawn }) => drawn === undefined);
  const { byEnterprise } = pastChecks(scan.enterprises?.rows ?? [], records, { to: asOf });
  return new Map(
    [...byEnterprise].flatMap(([id, checks]) => {
      const last = checks.at(-1);
      return last === undefined ? [] : [[id, last]];
    }),
  );
}

/** People of the list whose licence number the register does not tell: the papers have a blank. */
function unlicensed({ list, licences }: ListDocument): PublicationProblem[] {
  const names = new Set(
    standingTasks(list)
      .flatMap(({ lead, assists }) => [lead, ...assists])
      .filter(({ id }) => !licences.has(id))
      .map(({ name }) => name),
  );
  return names.size === 0
    ? []
    : [
        {
          code: 'licence-unknown',
          severity: 'warning',
          sheet: '',
          cell: '',
          names: [...names],
        },
      ];
}
