import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbookFile } from '../../src/host/file/openWorkbookFile';
import { saveWorkbookFile } from '../../src/host/file/saveWorkbookFile';
import { partsOf, wholeAgain } from '../../src/workbench/savedParts';
import { openTestExcel } from '../support/excel';

test('a workbook that is packed apart gives the same file, and most of its cells are not sent', async () => {
  const opened = await openWorkbookFile(
    readFileSync(join(__dirname, '../../samples/qinglan-county.xlsx')),
    'qinglan-county.xlsx',
  );
  const excel = await openTestExcel({
    workbook: opened.snapshot,
    extras: opened.extras,
    isSeen: true,
  });
  try {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem('检查对象名录库').getRange('B5').values = [['改过']];
      worksheets.add('新表').getRange('A1:B1').values = [['一', 2]];
      await context.sync();
    });
    const state = excel.host.state();
    const parts = partsOf(state, Object.keys(opened.baseline.snapshot.sheets));
    expect(parts.touched).toHaveLength(2);
    expect(Object.keys(opened.baseline.snapshot.sheets).length).toBeGreaterThan(2);

    const apart = wholeAgain(structuredClone(parts), opened);
    const save = ({ snapshot, extras, isTouched }: typeof state): Uint8Array =>
      saveWorkbookFile(opened, snapshot, extras, isTouched);
    const all = saveWorkbookFile(opened, state.snapshot, state.extras);
    expect(Buffer.compare(save(state), all)).toBe(0);
    expect(Buffer.compare(save(apart), all)).toBe(0);
  } finally {
    excel.dispose();
  }
});
