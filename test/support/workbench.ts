import type { Frame, Page } from 'playwright-core';
import { startBrowser } from './browser';
import { builtSite } from './builtSite';
import type { Certificate } from './certificate';
import { fontStyleSheet, serveSite } from './siteServer';

export interface WorkbenchOptions {
  /**
   * Of the browser window, in CSS pixels; 1366 × 768 unless given: the screens that bureaus have.
   */
  readonly size?: { readonly width: number; readonly height: number };
  /** True for a clerk who has not seen the tour of the steps yet. */
  readonly firstTime?: boolean;
  /** Path of an .xlsx to open in place of the sample. */
  readonly file?: string;
  /** Serves over https, by a certificate that the browser is told to take. */
  readonly certificate?: Certificate;
  /** Address, with its last slash, of a site that is served already; then it is not served here. */
  readonly address?: string;
}

export interface OpenWorkbench {
  readonly page: Page;
  /** The task pane's frame; stays valid when the pane reloads. */
  readonly pane: Frame;
  /** Addresses of all requests that left the machine: always empty, or the test found a leak. */
  readonly outsideRequests: readonly string[];
  /** Errors on the console and uncaught exceptions, of the page and of the pane. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

/**
 * How often the workbench has finished a command since it was loaded; 1 when the sample is shown.
 */
async function turnsDone(page: Page): Promise<number> {
  return Number(await page.locator('#bench').getAttribute('data-turn'));
}

/**
 * Waits until the workbench is ready, the pane's page is loaded, and `turns` commands are done in
 * all.
 */
async function waitForTurn(page: Page, turns: number): Promise<void> {
  await page
    .locator(`#bench[data-state="ready"][data-turn="${turns}"]`)
    .waitFor({ timeout: 60_000 });
}

/**
 * Gives the workbench a file as the clerk would with 打开文件, and waits until it is shown or refused.
 */
export async function openFile(
  page: Page,
  file: string | { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  const turn = (await turnsDone(page)) + 1;
  await page.locator('#bench input[type=file]').setInputFiles(file);
  await waitForTurn(page, turn);
}

/**
 * Presses a button of the workbench's bar by its text, and waits until the workbench is ready
 * again.
 */
export async function pressBenchButton(page: Page, label: string): Promise<void> {
  const turn = (await turnsDone(page)) + 1;
  await page.locator('#bench header button', { hasText: label }).click();
  await waitForTurn(page, turn);
}

/**
 * Opens the workbench of a production build in a browser of its own, with the sample workbook
 * loaded.
 * @example const { page, pane, close } = await openWorkbench();
 */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<OpenWorkbench> {
  const server =
    options.address === undefined ? await serveSite(builtSite(), options.certificate) : null;
  const address = options.address ?? `${server?.origin ?? ''}/`;
  const browser = await startBrowser();
  const close = async (): Promise<void> => {
    await browser.close();
    await server?.close();
  };
  try {
    const context = await browser.newContext({
      viewport: options.size ?? { width: 1366, height: 768 },
      locale: 'zh-CN',
      acceptDownloads: true,
      ignoreHTTPSErrors: true,
    });
    if (options.firstTime !== true)
      await context.addInitScript(() => {
        // Pages without an origin of their own have no storage.
        if (window.origin !== 'null') window.localStorage.setItem('ssj.tour', 'shown');
      });
    const outsideRequests: string[] = [];
    const errors: string[] = [];
    context.on('request', (request) => {
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(address))
        outsideRequests.push(request.url());
    });
    context.on('console', (message) => {
      if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
    });
    context.on('weberror', (error) => errors.push(String(error.error().stack)));
    const page = await context.newPage();
    await page.goto(address);
    if (server !== null)
      await page.evaluate((href) => {
        const link = document.createElement('link');
        link.rel = 'stylesheet';
        link.href = href;
        document.head.append(link);
      }, fontStyleSheet);
    await waitForTurn(page, 1);
    if (options.file !== undefined) await openFile(page, options.file);
    const frame = await page.locator('#bench iframe').elementHandle();
    const pane = await frame?.contentFrame();
    if (pane === null || pane === undefined) throw new Error('The workbench shows no task pane.');
    return { page, pane, outsideRequests, errors, close };
  } catch (error) {
    await close();
    throw error;
  }
}
