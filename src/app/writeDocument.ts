import { workCalendar } from '../domain/calendar/workCalendar';
import { isClear } from '../domain/problem';
import { freeSheetName } from '../excel/resultSheetName';
import { runExcel } from '../excel/runExcel';
import type { SheetContent } from '../excel/sheetContent';
import { writeSheets } from '../excel/writeSheets';
import type { DocumentDraft, DocumentInput, DocumentKind, DocumentRequest } from './document';
import { annualPlanDocument, noticesDocument, slipsDocument, yearPlanDocument } from './planDocuments';
import { offsiteDocument, publicationDocument, statisticsDocument } from './publicationDocuments';
import type { WrittenSheet } from './writtenSheet';

export { DOCUMENTS, type DocumentKind, type DocumentRequest } from './document';

/** The builder of each kind. */
const BUILDERS: Readonly<Record<DocumentKind, (input: DocumentInput) => DocumentDraft>> = {
  publication: publicationDocument,
  offsite: offsiteDocument,
  statistics: statisticsDocument,
  'annual-plan': annualPlanDocument,
  'year-plan': yearPlanDocument,
  notices: noticesDocument,
  slips: slipsDocument,
};

/**
 * Writes a document that follows a draw on new sheets. Earlier ones stay, a new one gets a number; whatever fails leaves the workbook as it was.
 *
 * @param request which document, of what
 * @returns the first sheet's name; null where none was written, and the problems say why
 */
export async function writeDocument(request: DocumentRequest): Promise<WrittenSheet> {
  const { contents, problems } = BUILDERS[request.kind]({ ...request, calendar: workCalendar(request.scan.notices) });
  if (contents.length === 0 || !isClear(problems)) return { sheet: null, problems };
  const written = await runExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const takenNames = worksheets.items.map(({ name }) => name);
    const named: SheetContent[] = [];
    for (const content of contents) {
      named.push({ ...content, name: freeSheetName(content.name, [...takenNames, ...named.map(({ name }) => name)]) });
    }
    await writeSheets(context, named, takenNames, () => undefined);
    return named[0]?.name ?? null;
  });
  return written.ok ? { sheet: written.value, problems } : { sheet: null, problems: [...problems, written.problem] };
}
