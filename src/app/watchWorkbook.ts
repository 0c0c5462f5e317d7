export { sheetNamesNow, watchWorkbook } from '../excel/watchWorkbook';
