/* global window, top, document, MutationObserver, performance, setTimeout, clearTimeout -- parts run in the page */
/**
 * `npm run bench -- --page`: the longest tasks of the page's main thread, in the workbench and its
 * pane together, while the sample and a workbook of 10,000 enterprises are opened, drawn in, undone
 * and saved in a headless Chromium. What counts is processor time, which other work on the machine
 * does not lengthen. Also how long the pane goes without saying how far a draw is, and how long 取消
 * takes to be answered.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import webpack from 'webpack';
import configure from '../webpack.config.js';

/**
 * With the most that a task may take, and the percents of a draw at which 取消 is pressed: while it
 * reads, draws, and writes.
 */
const CASES = [
  { name: 'sample', enterprises: null, most: 100, cancelAt: [5, 35, 50] },
  {
    name: '10,000 enterprises',
    enterprises: 10_000,
    most: 200,
    cancelAt: [5, 20, 35, 50, 60, 70, 80],
  },
];
const SEED = '01382438112797316654';
const CATEGORIES = ['toplevel', 'devtools.timeline', 'blink.user_timing'];
const PROFILING = ['v8', 'disabled-by-default-v8.cpu_profiler'];
const PATIENCE = 120_000;

/**
 * Measures and prints.
 *
 * @param {object} tools
 * @param {(name: string) => Promise<object>} tools.load a part of the tests or benches, bundled
 * @param {(line: string) => void} tools.print
 * @param {(name: string, value: number, limit: number) => void} tools.target
 * @param {string | undefined} tools.site folder of a build that is there already
 * @param {string | undefined} tools.traces folder for the traces, with a profile
 */
export async function pageBench({ load, print, target, site, traces }) {
  const folder = mkdtempSync(join(tmpdir(), 'page-bench-'));
  const { startBrowser, serveSite, writeInventedBook, INSPECTORS_PER_ENTERPRISE, words } =
    await load('pageParts');
  const server = await serveSite(site ?? (await built(join(folder, 'site'))));
  const browser = await startBrowser();
  try {
    for (const { name, enterprises, most, cancelAt } of CASES) {
      let book = null;
      if (enterprises !== null) {
        book = join(folder, `${enterprises}.xlsx`);
        const inspectors = Math.round(enterprises * INSPECTORS_PER_ENTERPRISE);
        writeInventedBook(book, enterprises, inspectors);
      }
      const context = await browser.newContext({ locale: 'zh-CN', acceptDownloads: true });
      const page = await context.newPage();
      page.setDefaultTimeout(PATIENCE);
      const categories = [...CATEGORIES, ...(traces === undefined ? [] : PROFILING)];
      const path =
        traces === undefined ? undefined : join(traces, `${enterprises ?? 'sample'}.json`);
      await browser.startTracing(page, { categories, path });
      const watch = await wholeJob(page, server.origin, { book, words, cancelAt });
      const trace = JSON.parse(String(await browser.stopTracing()));
      print(`page, ${name}`);
      for (const { phase, longest, total } of tasksByPhase(trace.traceEvents)) {
        const others = longest.slice(1, 4).map((each) => each.toFixed(0));
        target(`  ${phase}: longest task, ms`, longest[0] ?? 0, most);
        print(`    then ${others.join(', ')}; all ${total.toFixed(0)} ms of processor`);
      }
      target('  longest silence of a draw, ms', watch.silence, 500);
      print(`    after ${watch.after}`);
      cancelAt.forEach((percent, index) =>
        target(`  取消 at ${percent}%, ms`, watch.cancelled[index], 300),
      );
      await context.close();
    }
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true });
  }
}

/** Builds the site as it is hosted. */
function built(folder) {
  const config = configure({}, { mode: 'production' });
  return new Promise((done, failed) => {
    webpack({ ...config, output: { ...config.output, path: folder } }, (error, stats) => {
      if (error ?? stats.hasErrors()) failed(error ?? new Error(stats.toString('errors-only')));
      else done(folder);
    });
  });
}

/**
 * Opens the book, draws in it, cancels another draw, undoes the first and saves; a mark in the trace
 * begins each phase.
 */
async function wholeJob(page, origin, { book, words, cancelAt }) {
  const begin = (phase) => page.evaluate((name) => void performance.mark(`phase:${name}`), phase);
  const ready = (turn) => page.locator(`#bench[data-state="ready"][data-turn="${turn}"]`).waitFor();
  // The pane's frame is no page of its own.
  await page.addInitScript(() => void (window === top && performance.mark('phase:start')));
  await page.goto(`${origin}/`);
  await ready(1);
  if (book !== null) {
    await begin('open');
    await page.locator('#bench input[type=file]').setInputFiles(book);
    await ready(2);
  }
  const frame = await page.locator('#bench iframe').elementHandle();
  const pane = await frame.contentFrame();
  const button = (name) => pane.getByRole('button', { name, exact: true });
  await button(words.toProfile).click();
  await begin('profile');
  await pane.getByRole('combobox', { name: words.profile }).click();
  await pane.getByRole('option', { name: words.xinxian }).click();
  const none = pane.getByRole('button', { name: words.allNone });
  const next = button(words.toDraw);
  await pane.waitForTimeout(1000);
  if (await none.count()) await none.first().click();
  await next.click();
  await pane.getByLabel(words.seed, { exact: true }).fill(SEED);
  await begin('cancelled draws');
  const cancelled = [];
  for (const percent of cancelAt) cancelled.push(await cancelDraw(pane, words, percent));
  await begin('draw');
  await watchProgress(pane);
  await button(words.start).click();
  await pane.getByRole('heading', { name: words.result }).waitFor();
  const { silence, after } = await pane.evaluate(() => globalThis.__silence());
  await page.waitForTimeout(2000);
  await begin('save');
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('#bench header button', { hasText: words.save }).click(),
  ]);
  await saved.delete();
  await page.waitForTimeout(1000);
  await begin('end');
  return { cancelled, silence, after };
}

/**
 * Starts a draw and presses 取消 as soon as its progress says that so much of it is done.
 *
 * @returns milliseconds until the draw says that it was cancelled
 */
function cancelDraw(pane, { start, cancel }, percent) {
  return pane.evaluate(
    ([start, cancel, percent]) =>
      new Promise((answer, fail) => {
        const press = (name) =>
          [...document.querySelectorAll('button')]
            .find((each) => each.textContent === name)
            .click();
        let pressed = null;
        const end = (result) => {
          observer.disconnect();
          clearTimeout(patience);
          result();
        };
        const observer = new MutationObserver(() => {
          const words = document.querySelector('.progress')?.textContent ?? '';
          if (pressed !== null && document.querySelector('.run-notice'))
            end(() => {
              performance.mark(`cancelled:${percent}`);
              answer(performance.now() - pressed);
            });
          else if (pressed === null && Number(/(\d+)%/.exec(words)?.[1] ?? -1) >= percent) {
            performance.mark(`cancel:${percent}`);
            pressed = performance.now();
            press(cancel);
          }
        });
        const late = `A draw was to be cancelled at ${percent}% and was not in a minute.`;
        const patience = setTimeout(() => end(() => fail(new Error(late))), 60_000);
        press(start);
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      }),
    [start, cancel, percent],
  );
}

/**
 * The longest time from the next press in which the progress says nothing new, and what it said last,
 * by `__silence()`.
 */
function watchProgress(pane) {
  return pane.evaluate(() => {
    let last = performance.now();
    let longest = { silence: 0, after: '' };
    let text = '';
    const look = () => {
      const now = document.querySelector('.progress')?.textContent ?? '';
      if (now === text) return;
      const silence = performance.now() - last;
      if (silence > longest.silence) longest = { silence, after: text };
      last = performance.now();
      text = now;
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    const begin = () => (last = performance.now());
    document.addEventListener('click', begin, { capture: true, once: true });
    globalThis.__silence = () => {
      observer.disconnect();
      return longest;
    };
  });
}

/** Processor time of the tasks of the page's main thread, the longest first, by phase. */
function tasksByPhase(events) {
  const marks = events
    .filter(({ name }) => name.startsWith('phase:'))
    .sort((one, other) => one.ts - other.ts);
  const [{ pid, tid }] = marks;
  const tasks = events.filter(
    (each) =>
      each.pid === pid && each.tid === tid && each.ph === 'X' && each.name.endsWith('RunTask'),
  );
  return marks.slice(0, -1).map(({ name, ts }, index) => {
    const own = tasks
      .filter((task) => task.ts + task.dur > ts && task.ts < marks[index + 1].ts)
      .map(({ tdur = 0 }) => tdur / 1000)
      .sort((one, other) => other - one);
    return {
      phase: name.slice('phase:'.length),
      longest: own,
      total: own.reduce((sum, each) => sum + each, 0),
    };
  });
}
