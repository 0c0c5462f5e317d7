export { watchWorkbook } from '../excel/watchWorkbook';
