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

/** Waits until the pane has followed what was changed, and nothing moves to where it will be. */
const settle = (): Promise<void> =>
  bench.pane.evaluate(async () => {
    const nextFrame = (): Promise<number> => new Promise(requestAnimationFrame);
    const moving = (): Animation[] =>
      document
        .getAnimations()
        .filter(({ playState }) => playState === 'running')
        .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity);
    for (let stillFrames = 0; stillFrames < 3; stillFrames++) {
      await nextFrame();
      const before = moving();
      if (before.length > 0) stillFrames = 0;
      await Promise.allSettled(before.map(({ finished }) => finished));
    }
  });

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

/** A place that is told by its paint alone, and what it was like before the system's colours. */
interface Painted {
  readonly node: Element;
  readonly name: string;
}

/**
 * What the system's own colours, on white and on black, take away: painted places without a text that
 * come to look like their ground, and what is chosen and no longer looks otherwise than the rest.
 */
async function lostInForcedColors(colorScheme: 'light' | 'dark'): Promise<string[]> {
  await bench.pane.evaluate(() => {
    const painted: Painted[] = [...document.querySelectorAll('.pane *')]
      .filter((node) => {
        const { width, height } = node.getBoundingClientRect();
        const style = getComputedStyle(node);
        const isPainted = !/^(transparent|rgba\(.*, 0\))$/.test(style.backgroundColor);
        return (
          isPainted &&
          Math.min(width, height) > 1 &&
          node.checkVisibility() &&
          (node.textContent ?? '') === '' &&
          // The ground behind a unit that has none says nothing.
          !node.classList.contains('ms-TextField-suffix') &&
          !(node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement)
        );
      })
      .map((node) => ({ node, name: `${node.tagName}.${node.className}` }));
    Object.assign(window, { painted });
  });
  await bench.page.emulateMedia({ forcedColors: 'active', colorScheme });
  await settle();
  const lost = await bench.pane.evaluate(() => {
    const { painted } = window as unknown as { readonly painted: readonly Painted[] };
    const groundOf = (node: Element | null): string => {
      if (node === null) return 'none';
      const { backgroundColor } = getComputedStyle(node);
      return /, 0\)$|^transparent$/.test(backgroundColor)
        ? groundOf(node.parentElement)
        : backgroundColor;
    };
    const hasEdge = (node: Element): boolean => {
      const { borderTopWidth, borderTopStyle, outlineStyle, outlineWidth, borderLeftWidth } =
        getComputedStyle(node);
      return (
        (borderTopStyle !== 'none' && parseFloat(borderTopWidth) > 0) ||
        parseFloat(borderLeftWidth) > 0 ||
        (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0)
      );
    };
    const unseen = painted.flatMap(({ node, name }) =>
      node.isConnected && groundOf(node) === groundOf(node.parentElement) && !hasEdge(node)
        ? [`${name} is not seen`]
        : [],
    );
    const chosen = [
      ...document.querySelectorAll('[role=tab][aria-selected=true], .step-current'),
    ].filter((node) => node.checkVisibility());
    const alike = chosen.flatMap((node) => {
      const lineOf = (each: Element): string => getComputedStyle(each).borderBottomColor;
      const others = [...(node.parentElement?.children ?? [])].filter((each) => each !== node);
      return others.some((each) => lineOf(each) === lineOf(node))
        ? [`${node.textContent ?? ''} looks as what is not chosen`]
        : [];
    });
    const forms = [...document.querySelectorAll('.year-legend .year-mark')].map((mark) => {
      const { borderRadius, backgroundColor, transform } = getComputedStyle(mark);
      return [borderRadius, backgroundColor, transform].join();
    });
    const same = new Set(forms).size < forms.length ? ['marks of the year look the same'] : [];
    const disabled = [...document.querySelectorAll<HTMLElement>('button:disabled')]
      .filter((node) => node.checkVisibility())
      .filter((node) => getComputedStyle(node).color === getComputedStyle(document.body).color)
      .map((node) => `${node.innerText} looks as if it could be pressed`);
    return [...unseen, ...alike, ...same, ...disabled];
  });
  return lost;
}

/** Looks at a state in both themes, in the system's colours, at 320 pixels and at 200 %, and notes down what is wrong in it. */
async function look(place: string): Promise<void> {
  await unfold();
  for (const scheme of ['dark', 'light'] as const) {
    await turn(scheme);
    await settle();
    for (const fault of await accessFaults(bench.pane))
      faults.push(`${place}, ${scheme}: ${fault}`);
    await picture(`${place} ${scheme}`);
  }
  for (const scheme of ['dark', 'light'] as const) {
    for (const fault of await lostInForcedColors(scheme))
      faults.push(`${place}, forced colours on ${scheme}: ${fault}`);
    await picture(`${place} forced ${scheme}`);
    await bench.page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
  }
  for (const [width, name] of [
    [320, '320 pixels'],
    [175, '200 %'],
  ] as const) {
    await widen(width);
    await settle();
    for (const fault of await runsOut()) faults.push(`${place}, ${name}: ${fault}`);
    await picture(`${place} ${String(width)}`);
  }
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

  test('where the focus is, in the system’s colours', async () => {
    const unseen: string[] = [];
    const seen = new Set<string>();
    for (const name of [paneTabText.names.draw, paneTabText.names.settings]) {
      await tab(name).click();
      await tab(name).focus();
      await bench.page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
      for (let stop = 0; stop < 15; stop += 1) {
        await bench.page.keyboard.press('Tab');
        const focus = await bench.pane.evaluate(() => {
          const node = document.activeElement;
          if (node === null || node === document.body) return null;
          const isOutlined = ({ outlineStyle, outlineWidth }: CSSStyleDeclaration): boolean =>
            outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
          const isFramed = (style: CSSStyleDeclaration): boolean =>
            style.content !== 'none' && (isOutlined(style) || style.borderTopStyle !== 'none');
          // A field shows it by the frame around it.
          const parts = [node, node.parentElement, node.parentElement?.parentElement];
          const isSeen = parts.some(
            (part) =>
              part &&
              (isOutlined(getComputedStyle(part)) || isFramed(getComputedStyle(part, '::after'))),
          );
          return { name: `${node.tagName}.${node.className}`, isSeen };
        });
        if (focus === null) continue;
        seen.add(focus.name);
        if (!focus.isSeen) unseen.push(focus.name);
      }
      await bench.page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
    }
    expect(unseen).toEqual([]);
    expect(seen.size).toBeGreaterThan(5);
  });
});
