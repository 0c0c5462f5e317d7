import { rememberChoice } from '../../src/app/rememberChoice';
import { runDraw } from '../../src/app/runDraw';
import { findBureau } from '../../src/app/bureau';
import { verifyWorkbook } from '../../src/app/verifyWorkbook';
import { aDrawRequest } from '../support/drawRequest';
import {
  cells,
  closeBook,
  doVoid,
  LIST,
  openBook,
  record,
  RECORD,
  scan,
  write,
} from '../support/drawnBook';

afterEach(closeBook);

jest.setTimeout(240_000);

const LEDGER = '抽取底册 2026Q1';
const titleOf = async (sheet: string): Promise<string> => (await cells(sheet))[0]?.[0] ?? '';
const differences = async (): Promise<readonly string[]> =>
  (await verifyWorkbook()).differences.map(({ what, sheet, cell }) => `${what} ${sheet}!${cell}`);

test('the sheets of a draw bear the bureau’s name, and those that count no more say so', async () => {
  await openBook();
  expect(findBureau(await scan())).toMatchObject({ name: '云溪县生态环境局', source: 'title' });
  await runDraw(aDrawRequest());
  expect(await titleOf(LIST)).toBe('云溪县生态环境局2026年第1季度双随机抽查名单');
  expect(await titleOf(RECORD)).toBe('云溪县生态环境局双随机抽取记录');

  // A record keeps the name that it was drawn with.
  await rememberChoice({ bureau: '云溪县环境执法大队' });
  expect(await differences()).toEqual([]);

  await runDraw(
    aDrawRequest({
      choice: { bureau: '云溪县环境执法大队' },
      redrawReason: '名录有误',
      seed: '99',
    }),
  );
  for (const sheet of [LIST, LEDGER, RECORD]) {
    expect(await titleOf(sheet)).toMatch(/^云溪县生态环境局.*（已被第 2 次抽取代替）$/);
    const look = await Excel.run(async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      const header = worksheet.pageLayout.headersFooters.defaultForAllPages;
      worksheet.load('tabColor');
      header.load('centerHeader');
      await context.sync();
      return [worksheet.tabColor, header.centerHeader];
    });
    expect(look).toEqual(['#C00000', expect.stringContaining('已被第 2 次抽取代替')]);
  }
  expect(await titleOf(`${LIST} (2)`)).toBe('云溪县环境执法大队2026年第1季度双随机抽查名单');
  expect((await record()).lists.map(({ state }) => state)).toEqual(['superseded', 'current']);
  expect(await differences()).toEqual([]);

  const marked = await titleOf(LEDGER);
  await write(LEDGER, 'A1', marked.replace(/（已被.*$/, ''));
  await write(`${LIST} (2)`, 'A1', `${await titleOf(`${LIST} (2)`)}（作废）`);
  expect(await differences()).toEqual([`sheet-mark ${LEDGER}!A1`, `sheet-mark ${LIST} (2)!A1`]);
  await write(LEDGER, 'A1', marked.replace('第 2 次', '第 3 次'));
  await write(`${LIST} (2)`, 'A1', '云溪县环境执法大队2026年第1季度双随机抽查名单');
  expect(await differences()).toEqual([`sheet-mark ${LEDGER}!A1`]);
  await write(LEDGER, 'A1', marked);

  await doVoid();
  for (const sheet of [LIST, LEDGER, RECORD])
    expect(await titleOf(`${sheet} (2)`)).toMatch(/（作废）$/);
  expect(await differences()).toEqual([]);
});
