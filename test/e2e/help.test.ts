import { blankWorkbook } from '../../src/host/file/blankWorkbook';
import { news } from '../../src/text/newsText';
import { paneBlankText } from '../../src/text/pane/paneBlankText';
import { HELP_TOPICS, paneHelpText, tourText } from '../../src/text/pane/paneHelpText';
import { paneTabText } from '../../src/text/pane/paneTabText';
import { paneText } from '../../src/text/pane/paneText';
import { openFile, openWorkbench, type OpenWorkbench } from '../support/workbench';

jest.setTimeout(180_000);

let bench: OpenWorkbench;
beforeAll(async () => {
  bench = await openWorkbench({ firstTime: true });
});
afterAll(() => bench.close());

const button = (name: string | RegExp) => bench.pane.getByRole('button', { name, exact: true });
const tour = () => bench.pane.getByRole('dialog', { name: tourText.label });
const card = (topic: (typeof HELP_TOPICS)[number]) =>
  bench.pane.getByRole('region', { name: paneHelpText.topics[topic].title, exact: true });

/** Nothing of the pane runs out of it sideways, at the narrowest that Excel has. */
async function fits(): Promise<void> {
  for (const width of [350, 320]) {
    await bench.page.locator('#bench iframe').evaluate((frame, pixels) => {
      frame.style.width = `${pixels}px`;
    }, width);
    const wide = await bench.pane.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('main, .tour, .help')]
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
        .map(({ className }) => className),
    );
    expect(wide).toEqual([]);
  }
}

describe('a clerk who opens the pane for the first time', () => {
  test('is shown round in four bubbles, and not again after the pane is opened anew', async () => {
    for (const { title } of Object.values(tourText.bubbles)) {
      await tour().getByText(title).waitFor();
      await fits();
      await tour().getByRole('button').last().click();
    }
    expect(await tour().count()).toBe(0);
    await bench.pane.evaluate(() => window.location.reload());
    await button(paneText.step.next.register).waitFor();
    await bench.pane.getByText('家', { exact: false }).first().waitFor();
    expect(await tour().count()).toBe(0);
  });

  test('opens the help of a step by the keyboard, and closes it by Esc', async () => {
    const mark = button(paneText.pane.help);
    await mark.focus();
    await bench.page.keyboard.press('Enter');
    await card('register').getByRole('img').waitFor();
    expect(await card('register').evaluate((node) => node === document.activeElement)).toBe(true);
    await fits();
    await bench.page.keyboard.press('Escape');
    await card('register').waitFor({ state: 'detached' });
    expect(await mark.evaluate((node) => node === document.activeElement)).toBe(true);
  });

  test.each(['check', 'publish', 'settings'] as const)('finds the help of %s', async (topic) => {
    await bench.pane.getByRole('tab', { name: paneTabText.names[topic] }).click();
    await button(paneText.pane.help).click();
    await card(topic).getByRole('img').waitFor();
    await fits();
    await button(paneHelpText.close).click();
    await card(topic).waitFor({ state: 'detached' });
  });

  test('reads under 设置 what changed, and takes the tour again from there', async () => {
    await bench.pane.getByText('这一版有什么变化').click();
    await bench.pane.getByText(news[0].items[0] ?? '').waitFor();
    await button(paneHelpText.tour).click();
    await tour().getByText(tourText.bubbles.register.title).waitFor();
    await button(tourText.skip).click();
    await tour().waitFor({ state: 'detached' });
  });

  test('is given blank lists where there are none, and can draw once they are filled', async () => {
    const { bytes } = await blankWorkbook({
      fileName: '空.xlsx',
      sheetName: 'Sheet1',
      font: { name: '宋体', size: 11 },
    });
    await openFile(bench.page, {
      name: '空.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(bytes),
    });
    await bench.pane.getByText(paneText.notice.empty.title).waitFor();
    await button(paneBlankText.write).waitFor();
    await fits();
    await button(paneBlankText.write).click();
    await bench.pane.getByText(paneBlankText.written('检查对象名录')).waitFor({ timeout: 60_000 });
    await fits();
    await bench.pane.evaluate(() =>
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        const fill = (sheet: string, rows: string[][]): void => {
          worksheets
            .getItem(sheet)
            .getRangeByIndexes(1, 0, rows.length, rows[0]?.length ?? 0).values = rows;
        };
        fill('检查对象名录', [
          ['云溪水泥有限公司', ''],
          ['云溪食品厂', ''],
          ['云溪养殖场', ''],
        ]);
        fill('检查人员名录', [
          ['张三', '16150001'],
          ['李四', '16150002'],
          ['王五', '16150003'],
        ]);
        await context.sync();
      }),
    );
    await button(paneText.pane.reread).click();
    await bench.pane.getByText('3 家', { exact: true }).waitFor();
    await bench.pane.getByText('3 人', { exact: true }).waitFor();
    await button(paneText.step.next.register).click();
    await bench.pane.getByRole('heading', { name: paneText.step.headings.profile }).waitFor();
  });

  test('sent nothing out and met no error', () => {
    expect(bench.outsideRequests).toEqual([]);
    expect(bench.errors).toEqual([]);
  });
});
