import type { Frame, Locator } from 'playwright-core';
import { paneDrawText } from '../../src/text/pane/paneDrawText';
import { paneProfileText } from '../../src/text/pane/paneProfileText';
import { paneText } from '../../src/text/pane/paneText';

/** Draws the sample by the four steps of a pane, as a clerk does, and waits for the result. */
export async function drawInPane(pane: Frame): Promise<void> {
  const button = (name: string): Locator => pane.getByRole('button', { name, exact: true });
  await button(paneText.step.next.register).click();
  await pane.getByRole('combobox', { name: paneProfileText.profile }).click();
  await pane.getByRole('option', { name: '唐山高新区 2024' }).click();
  await pane.getByRole('table', { name: paneProfileText.table.caption }).waitFor();
  await button(paneText.step.next.profile).click();
  await pane.getByLabel(paneDrawText.seed, { exact: true }).fill('20260105 38291');
  await button(paneDrawText.start).click();
  await pane
    .getByRole('heading', { name: paneText.step.headings.result })
    .waitFor({ timeout: 60_000 });
}

/** Names of the sheets, asked through the pane's own library. */
export function sheetsByPane(pane: Frame): Promise<string[]> {
  return pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load('items/name');
      await context.sync();
      return sheets.items.map(({ name }) => name);
    }),
  );
}
