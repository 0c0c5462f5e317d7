import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { paneAnnounceText } from '../../src/text/pane/paneAnnounceText';
import { paneChangeText } from '../../src/text/pane/paneChangeText';
import { paneDrawText } from '../../src/text/pane/paneDrawText';
import { paneFunctionText } from '../../src/text/pane/paneFunctionText';
import { paneHealthText } from '../../src/text/pane/paneHealthText';
import { paneProfileText } from '../../src/text/pane/paneProfileText';
import { paneRegisterText } from '../../src/text/pane/paneRegisterText';
import { paneResultText } from '../../src/text/pane/paneResultText';
import { paneReviewText } from '../../src/text/pane/paneReviewText';
import { paneSelfCheckText } from '../../src/text/pane/paneSelfCheckText';
import { paneTabText } from '../../src/text/pane/paneTabText';
import { paneText } from '../../src/text/pane/paneText';
import { paneUpdateText } from '../../src/text/pane/paneUpdateText';
import { profileEditorText } from '../../src/text/pane/profileEditorText';
import { accessFaults } from '../support/accessible';
import { openWorkbench, type OpenWorkbench } from '../support/workbench';

jest.setTimeout(300_000);

let bench: OpenWorkbench;

beforeAll(async () => {
  bench = await openWorkbench();
  bench.page.setDefaultTimeout(20_000);
  await heading(paneText.step.headings.register).waitFor();
});

afterAll(() => bench.close());

const button = (name: string): Locator =>
  bench.pane.getByRole('button', { name, exact: true }).locator('visible=true');
const tab = (name: string): Locator => bench.pane.getByRole('tab', { name });
const heading = (name: string): Locator => bench.pane.getByRole('heading', { name });

async function chooseOption(label: string, option: string): Promise<void> {
  await bench.pane.getByRole('combobox', { name: label }).locator('visible=true').click();
  await bench.pane.getByRole('option', { name: option }).click();
}

/** Opens whatever folds, so that nothing of the state is left unseen. */
async function unfold(): Promise<void> {
  await bench.pane.evaluate(() => {
    for (const each of document.querySelectorAll<HTMLDetailsElement>('details:not([open])'))
      each.open = true;
  });
}

const faults: string[] = [];
/** A folder for a picture of each state, for people to look at. */
const pictures = process.env['ACCESS_PICTURES'];

async function picture(name: string): Promise<void> {
  if (pictures !== undefined)
    await bench.page.locator('iframe').screenshot({ path: join(pictures, `${name}.png`) });
}

/** Turns the system light or dark, and waits until the pane has followed. */
async function turn(colorScheme: 'light' | 'dark'): Promise<void> {
  await bench.page.emulateMedia({ colorScheme });
  await bench.pane.waitForFunction(
    (scheme) => getComputedStyle(document.querySelector('.pane') as Element).colorScheme === scheme,
    colorScheme,
  );
}

/** What runs out of the pane sideways, the outermost of it. */
const runsOut = (): Promise<string[]> =>
  bench.pane.evaluate(() => {
    const isOut = (node: Element): boolean => {
      const { right, width } = node.getBoundingClientRect();
      return width > 1 && node.checkVisibility() && right > window.innerWidth + 1;
    };
    const isClipped = (node: Element | null): boolean =>
      node !== null &&
      (getComputedStyle(node).overflowX === 'hidden' || isClipped(node.parentElement));
    return [...document.querySelectorAll('.pane *')]
      .filter((node) => isOut(node) && !isClipped(node.parentElement))
      .filter((node) => node.parentElement !== null && !isOut(node.parentElement))
      .map((node) => `${node.tagName}.${node.className} in ${node.parentElement?.className ?? ''}`);
  });

/** Gives the pane so many pixels; at 200 % it has half as many. */
const widen = (width: number): Promise<void> =>
  bench.page.locator('iframe').evaluate((frame, to) => {
    frame.style.width = `${to}px`;
  }, width);

/** Looks at a state in both themes and at 200 %, and notes down what is wrong in it. */
async function look(place: string): Promise<void> {
  await unfold();
  for (const scheme of ['dark', 'light'] as const) {
    await turn(scheme);
    await bench.page.waitForTimeout(200);
    for (const fault of await accessFaults(bench.pane))
      faults.push(`${place}, ${scheme}: ${fault}`);
    await picture(`${place} ${scheme}`);
  }
  await widen(175);
  await bench.page.waitForTimeout(200);
  for (const fault of await runsOut()) faults.push(`${place}, 200 %: ${fault}`);
  await picture(`${place} 200`);
  await widen(350);
}

describe('the pane to those who cannot see it well', () => {
  test('the registers', async () => {
    await look('名录');
    await button(paneRegisterText.health).click();
    await heading(paneHealthText.heading).waitFor();
    await look('名录体检');
    await button(paneHealthText.write).click();
    await bench.pane
      .getByText(/^已生成工作表/)
      .first()
      .waitFor();
    await look('体检表');
    await button(paneHealthText.back).click();
    expect(faults).toEqual([]);
  });

  test('the profile', async () => {
    faults.length = 0;
    await button(paneText.step.next.register).click();
    await look('方案');
    await chooseOption(paneProfileText.profile, '唐山高新区 2024');
    await bench.pane.getByRole('table', { name: paneProfileText.table.caption }).waitFor();
    await look('方案 chosen');
    await button(paneProfileText.trial).click();
    await bench.pane.getByRole('region', { name: paneProfileText.trialMark }).waitFor();
    await look('试抽');
    await button(paneProfileText.exchange).click();
    await look('导入导出');
    await button(profileEditorText.exchange.back).click();
    await button(paneProfileText.edit).click();
    await look('editor');
    const folded = bench.pane.locator('.section-title[aria-expanded=false]');
    while ((await folded.count()) > 0) await folded.first().click();
    await look('editor unfolded');
    await bench.pane.getByRole('textbox', { name: '重点：比例 %' }).fill('300');
    await button(profileEditorText.save).click();
    await look('editor wrong');
    await bench.pane.getByRole('textbox', { name: '重点：比例 %' }).fill('30');
    await look('editor changed');
    const fields = bench.pane.getByText(profileEditorText.mode(false), { exact: true });
    while ((await fields.count()) > 0) await fields.first().click();
    await look('editor words');
    await button(profileEditorText.save).click();
    await bench.pane.getByText(profileEditorText.saved('抽查方案')).waitFor();
    await look('editor saved');
    await button(profileEditorText.back).click();
    expect(faults).toEqual([]);
  });

  test('the draw', async () => {
    faults.length = 0;
    await button(paneText.step.next.profile).click();
    await heading(paneText.step.headings.draw).waitFor();
    await look('抽取');
    for (const kind of Object.values(paneDrawText.sources)) {
      await bench.pane.locator('.sources label', { hasText: kind }).click();
      await button(paneDrawText.start).click();
      await look(`抽取 ${kind}`);
    }
    await button(paneAnnounceText.offer.open).click();
    await heading(paneAnnounceText.heading).waitFor();
    await look('先公告');
    await button(paneAnnounceText.back).click();
    await bench.pane.locator('.sources label', { hasText: paneDrawText.sources.witnessed }).click();
    await bench.pane.getByLabel(paneDrawText.seed, { exact: true }).fill('20260105 38291');
    await bench.page.keyboard.press('Enter');
    await heading(paneText.step.headings.result).waitFor({ timeout: 60_000 });
    await look('结果');
    await button(paneResultText.views.people).click();
    await look('结果 人员');
    await button(paneChangeText.open).click();
    await heading(paneChangeText.heading).waitFor();
    await look('名单变动');
    await bench.pane.getByRole('searchbox').locator('visible=true').fill('有限');
    await look('补抽 offers');
    await bench.pane.locator('.offer').first().click();
    await bench.pane.getByText(paneChangeText.preview.substitute).first().waitFor();
    await look('补抽');
    await chooseOption(paneChangeText.reason, paneChangeText.reasons.suspended);
    await button(paneChangeText.confirm.substitute).click();
    await bench.pane
      .getByText(/^已补抽：/)
      .first()
      .waitFor({ timeout: 60_000 });
    await look('补抽 done');
    await button(paneChangeText.back).click();
    await bench.pane.getByRole('button', { name: /^抽取/ }).first().click();
    await bench.pane.getByText(paneDrawText.drawnAlready).waitFor();
    await look('重抽');
    expect(faults).toEqual([]);
  });

  test('the other tabs', async () => {
    faults.length = 0;
    for (const [name, views] of [
      [paneTabText.names.check, Object.values(paneTabText.views.check)],
      [paneTabText.names.publish, Object.values(paneTabText.views.publish)],
    ] as const) {
      await tab(name).click();
      for (const view of views) {
        await button(view).click();
        await bench.page.waitForTimeout(500);
        await look(view);
      }
    }
    await tab(paneTabText.names.check).click();
    await button(paneTabText.views.check.verify).click();
    await button(paneReviewText.verify.start).click();
    await bench.pane.getByText(paneReviewText.verify.equal(1)).first().waitFor({ timeout: 60_000 });
    await look('复核 equal');
    await tab(paneTabText.names.settings).click();
    await look('设置');
    await button(paneFunctionText.write).click();
    await bench.pane
      .getByText(/^已生成「函数示例」/)
      .first()
      .waitFor({ timeout: 60_000 });
    await look('函数示例');
    await button(paneSelfCheckText.start).click();
    await button(paneSelfCheckText.save).waitFor({ timeout: 120_000 });
    await look('Excel 自检');
    expect(faults).toEqual([]);
  });

  test('the notice of another version on the server', async () => {
    faults.length = 0;
    await bench.page.route('**/version.json', (route) =>
      route.fulfill({ json: { version: '9.9.9' } }),
    );
    await bench.pane.evaluate(() => location.reload());
    await bench.pane.getByText(paneUpdateText.title).waitFor({ timeout: 60_000 });
    await bench.pane.getByRole('tab').first().waitFor();
    await look('加载项已更新');
    expect(faults).toEqual([]);
  });
});
