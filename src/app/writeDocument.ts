import { workCalendar } from '../domain/calendar/workCalendar';
import { isClear } from '../domain/ground/problem';
import type { BuiltDocument, DocumentInput, DocumentKind, DocumentRequest } from './document';
import {
  approvalsDocument,
  checkFormsDocument,
  filingDocument,
  listApprovalDocument,
  noticesDocument,
  personSlipsDocument,
  slipsDocument,
} from './inspectionDocuments';
import { annualPlanDocument, yearPlanDocument } from './planDocuments';
import {
  boardDocument,
  offsiteDocument,
  publicationDocument,
  statisticsDocument,
} from './publicationDocuments';
import { summaryDocument, yearDataDocument } from './reportDocuments';
import { addSheets, type WrittenSheet } from './addSheets';

export { DOCUMENTS, type DocumentKind, type DocumentRequest } from './document';

/** The builder of each kind. */
const BUILDERS: Readonly<Record<DocumentKind, (input: DocumentInput) => BuiltDocument>> = {
  approvals: approvalsDocument,
  'list-approval': listApprovalDocument,
  notices: noticesDocument,
  slips: slipsDocument,
  'person-slips': personSlipsDocument,
  filing: filingDocument,
  'check-forms': checkFormsDocument,
  publication: publicationDocument,
  board: boardDocument,
  offsite: offsiteDocument,
  statistics: statisticsDocument,
  'annual-plan': annualPlanDocument,
  'year-plan': yearPlanDocument,
  summary: summaryDocument,
  'year-data': yearDataDocument,
};

/**
 * Writes a document that follows a draw on new sheets. Earlier ones stay, a new one gets a number;
 * whatever fails leaves the workbook as it was.
 *
 * @param request which document, of what
 * @returns the first sheet's name; null where none was written, and the problems say why
 */
export async function writeDocument(request: DocumentRequest): Promise<WrittenSheet> {
  const { contents, problems } = BUILDERS[request.kind]({
    ...request,
    calendar: workCalendar(request.scan.notices),
  });
  if (contents.length === 0 || !isClear(problems)) return { sheet: null, problems };
  const written = await addSheets(contents);
  return { ...written, problems: [...problems, ...written.problems] };
}
