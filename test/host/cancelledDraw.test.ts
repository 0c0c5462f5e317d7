import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IUndoRedoService } from '@univerjs/core';
import { runDraw } from '../../src/app/runDraw';
import { openWorkbookFile } from '../../src/host/file/openWorkbookFile';
import { saveWorkbookFile } from '../../src/host/file/saveWorkbookFile';
import { aDrawRequest } from '../support/drawRequest';
import { openTestExcel } from '../support/excel';

test('a draw that is cancelled in the midst of a request leaves the workbook before the clerk as it was', async () => {
  const opened = await openWorkbookFile(
    readFileSync(join(__dirname, '../../samples/qinglan-county.xlsx')),
    'qinglan-county.xlsx',
  );
  let onPause = (): void => undefined;
  const excel = await openTestExcel({
    workbook: opened.snapshot,
    extras: opened.extras,
    isSeen: true,
    pause: async () => {
      onPause();
      await new Promise((resolve) => setImmediate(resolve));
    },
  });
  try {
    const { grid, jobs, univer } = excel.host;
    const bytes = (): Uint8Array => {
      const { snapshot, extras } = excel.host.state();
      return saveWorkbookFile(opened, snapshot, extras);
    };
    const sheets = (): string[] => grid.workbook.getSheets().map((sheet) => sheet.getSheetName());
    const before = { bytes: bytes(), sheets: sheets(), shown: grid.workbook.getActiveSheet() };
    for (const pausesOfWriting of [0, 5, 40]) {
      const controller = new AbortController();
      let pauses = 0;
      let isWriting = false;
      onPause = () => {
        if (isWriting && pauses++ === pausesOfWriting) controller.abort();
      };
      jobs?.open();
      const outcome = await runDraw(aDrawRequest(), {
        signal: controller.signal,
        onProgress: (stage) => (isWriting = stage === 'write'),
      });
      await excel.host.settled();
      jobs?.close();
      expect(outcome).toEqual({ kind: 'cancelled' });
      expect(sheets()).toEqual(before.sheets);
      expect(grid.workbook.getActiveSheet().getSheetId()).toBe(before.shown.getSheetId());
      expect(Buffer.compare(bytes(), before.bytes)).toBe(0);
      const steps = univer.__getInjector().get(IUndoRedoService);
      expect(steps.pitchTopUndoElement()).toBeNull();
    }
  } finally {
    excel.dispose();
  }
});
