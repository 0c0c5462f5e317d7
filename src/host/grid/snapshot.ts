import { IResourceManagerService, UniverInstanceType, type IWorkbookData } from '@univerjs/core';
import type { Grid } from './grid';

/** The workbook as it is now, without a copy of its cells: to be read before anything changes. */
export function snapshotOf(grid: Grid): IWorkbookData {
  grid.flush();
  const workbook = grid.workbook.getWorkbook();
  const resources = grid.injector
    .get(IResourceManagerService)
    .getResources(workbook.getUnitId(), UniverInstanceType.UNIVER_SHEET);
  return { ...workbook.getSnapshot(), resources };
}
