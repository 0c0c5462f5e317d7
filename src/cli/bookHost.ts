/** All of the host that a workbook is opened, worked on and saved by, and what its formulas may use. */

export { registeredFunctions } from '../app/sheetFunctions/sheetFunctions';
export { connectClient } from '../host/client/connectClient';
export { openWorkbookFile } from '../host/file/openWorkbookFile';
export { saveWorkbookFile } from '../host/file/saveWorkbookFile';
export { openHeadlessExcel } from '../host/headless';
export { REQUIREMENT_SETS_WITH_NOTES } from '../host/transport/requirementSets';
