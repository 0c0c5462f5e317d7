import { runDraw } from '../../src/app/runDraw';
import { verifyWorkbook } from '../../src/app/verifyWorkbook';
import { bureauSheets, inspectorRows, inspectorSheet, workbookOf } from '../support/bureau';
import { aDrawRequest } from '../support/drawRequest';
import { openTestExcel } from '../support/excel';

test.each([
  ['one', ['张三·李四', '检查员2', '检查员3']],
  ['several', ['张三', '李四', '检查员2', '检查员3']],
])('a draw with a cell that names %s verifies', async (answer, names) => {
  const others = inspectorRows(3).slice(1);
  const rows = [[1, '张三、李四', '执法大队', '41150000、41150100', '是'], ...others];
  const excel = await openTestExcel({ workbook: workbookOf(bureauSheets(undefined, rows)) });
  try {
    const answers = { [`people:${inspectorSheet}:张三、李四`]: answer };
    const outcome = await runDraw(aDrawRequest({ choice: { answers } }));
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
    const sent = outcome.draw.tasks.flatMap(({ lead, assists }) => [lead, ...assists]);
    expect([...new Set(sent.map(({ name }) => name))].sort()).toEqual([...names].sort());
    expect(await verifyWorkbook()).toMatchObject({
      records: [outcome.sheets.record],
      differences: [],
      problems: [],
    });
  } finally {
    excel.dispose();
  }
});
