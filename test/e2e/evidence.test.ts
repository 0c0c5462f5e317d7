/** The page of an evidence package, opened from the disk as an auditor opens it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import type { EvidencePackage } from '../../src/app/packEvidence';
import { evidenceText } from '../../src/text/evidence/evidenceText';
import { paneReviewText } from '../../src/text/pane/paneReviewText';
import { paneTabText } from '../../src/text/pane/paneTabText';
import { startBrowser } from '../support/browser';
import { closeBook, doReassign, doSubstitute, drawn, LIST, write } from '../support/drawnBook';
import { packed, writePackage } from '../support/packedEvidence';
import { openWorkbench } from '../support/workbench';

jest.setTimeout(400_000);

const folder = mkdtempSync(join(tmpdir(), 'ssj-page-'));
let browser: Browser;
let book: EvidencePackage;

beforeAll(async () => {
  browser = await startBrowser();
  await drawn();
  for (const deed of [doSubstitute, doReassign]) expect((await deed()).kind).toBe('done');
  book = await packed();
  closeBook();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** Opens the page of a package; whatever it asks of a machine, or complains of, is an error. */
async function open(
  name: string,
  change?: (html: string) => string,
): Promise<{ page: Page; errors: string[] }> {
  const changes = change === undefined ? {} : { 'verify.html': change };
  const place = writePackage(book, join(folder, name), changes);
  const page = await browser.newPage({ viewport: { width: 1024, height: 768 }, locale: 'zh-CN' });
  const errors: string[] = [];
  page.on('console', (message) => errors.push(message.text()));
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('request', (request) => {
    if (!/^(file|data):/.test(request.url())) errors.push(request.url());
  });
  await page.goto(pathToFileURL(join(place, 'verify.html')).href);
  return { page, errors };
}

const verdict = (page: Page): Promise<string> => page.getByRole('status').innerText();
const told = (page: Page): Promise<string> => page.locator('.differences').first().innerText();

test('it says 一致 at once, prints its summary, and asks nothing of the network', async () => {
  const { page, errors } = await open('whole');
  expect(await verdict(page)).toContain(evidenceText.equal);
  const summary = await page.locator('.summary').innerText();
  for (const { name, hash } of book.files.filter((file) => file.name !== 'verify.html')) {
    expect(summary).toContain(name);
    expect(summary).toContain(hash);
  }
  expect(summary).toContain('监督人');
  const isTooWide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  expect(isTooWide).toBe(false);
  const pdf = await page.pdf({ format: 'A4', margin: { top: '1cm', bottom: '1cm' } });
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(2);
  expect(errors).toEqual([]);
  await page.close();
});

test.each<[string, (html: string) => string, RegExp]>([
  ['a seed', (html) => html.replace('"seed":"20260105"', '"seed":"20260106"'), /20260106/],
  [
    'a ticket of the data alone',
    (html) =>
      html.replace(/("key":"","name":"[^"]+","rank":\d+,"shared":\[\],"ticket":"0\.)\d/, '$1x'),
    /票号.*x/,
  ],
  [
    'an entry',
    (html) => html.replaceAll('"reason":"停产"', '"reason":"搬迁"'),
    /操作记录 第 2 项 内容 理由：文件里是“搬迁”，按各表应为“停产”/,
  ],
  ['a cell', (html) => html.replace('双随机抽查名单"', '双随机抽查名册"'), /抽查名册/],
  [
    'the frozen list',
    (html) => html.replace('unit\\\\tE', 'unit\\\\tF').replace('\\nunit\\t', '\\nunit\\tX'),
    /冻结名录|record\.json/,
  ],
  [
    'markup in a name',
    (html) => html.replace('双随机抽查名单"', '\\u003cimg src=x onerror=alert(1)>"'),
    /<img src=x onerror=alert\(1\)>/,
  ],
  ['the shape', (html) => html.replace('"format":"ssj-evidence"', '"format":"other"'), /format/],
])('after %s was changed in it, it says what differs', async (name, change, words) => {
  const { page, errors } = await open(name.replaceAll(' ', '-'), (html) => {
    const changed = change(html);
    expect(changed).not.toBe(html);
    return changed;
  });
  expect(await verdict(page)).toMatch(/不一致：\d+ 处/);
  expect(await told(page)).toMatch(words);
  expect(await page.locator('img').count()).toBe(0);
  expect(errors).toEqual([]);
  await page.close();
});

test('a script that was changed does not run, and the page says so', async () => {
  const { page, errors } = await open('script', (html) =>
    html.replace('replaceChildren(', 'append('),
  );
  expect(await page.locator('body').innerText()).toContain('没有核验');
  expect(await page.getByRole('status').count()).toBe(0);
  expect(errors.join()).toContain('Content Security Policy');
  await page.close();
});

test('files that the auditor holds are compared with it, cell by cell', async () => {
  const { page, errors } = await open('compared');
  const own = join(folder, 'compared', `${LIST}.csv`);
  const text = readFileSync(own, 'utf8');
  const choose = async (...files: string[]): Promise<string> => {
    await page.locator('.results').evaluate((results) => results.replaceChildren());
    await page.locator('input[type=file]').setInputFiles(files);
    await page.locator('.results .verdict').first().waitFor();
    return page.locator('.results').innerText();
  };
  expect(await choose(own)).toContain(evidenceText.fileEqual(`${LIST}.csv`));
  writeFileSync(own, text.replace('"1"', '"7"'));
  const changed = await choose(own);
  expect(changed).toContain(evidenceText.fileDiffers(`${LIST}.csv`, 1));
  expect(changed).toMatch(/A\d+：文件里是“7”，记录里是“1”/);
  writeFileSync(own, Buffer.from([0xb3, 0xc6]));
  expect(await choose(own)).toContain(evidenceText.fileNotUtf8(`${LIST}.csv`));
  const other = join(folder, 'other.csv');
  writeFileSync(other, text);
  expect(await choose(other)).toContain(evidenceText.fileUnknown('other.csv'));

  await page.evaluate((content) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([content], '抽查名单 2026Q1.csv'));
    document.body.dispatchEvent(
      new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }),
    );
  }, text);
  await page.locator('.results .equal').waitFor();

  const record = join(folder, 'compared/record.json');
  const same = await choose(record);
  expect(same).toContain(evidenceText.fileEqual('record.json'));
  expect(same).toContain(evidenceText.fileOwn('record.json', 0));
  await drawn();
  await write(LIST, 'B4', '换过的企业');
  const spoiled = await packed();
  closeBook();
  writePackage(spoiled, join(folder, 'spoiled'));
  const differs = await choose(join(folder, 'spoiled/record.json'));
  expect(differs).toMatch(/record\.json：与本页所附的记录不同/);
  expect(differs).toContain('换过的企业');
  expect(errors).toEqual([]);
  await page.close();
});

test('what was found in the workbook when it was packed stands on the page', async () => {
  const whole = book;
  await drawn();
  await write(LIST, 'B4', '换过的企业');
  book = await packed();
  closeBook();
  const { page, errors } = await open('found');
  book = whole;
  expect(await verdict(page)).toMatch(/不一致：\d+ 处/);
  expect(await page.locator('body').innerText()).toMatch(
    /软件在原工作簿里复核的结果\s+不一致：\d+ 处[^]*换过的企业[^]*制作时在原工作簿里发现 \d+ 处不同/,
  );
  expect(errors).toEqual([]);
  await page.close();
});

test('the pane hands over the same package that the terminal writes, its page equal by itself', async () => {
  const drawnFile = join(folder, 'drawn.xlsx');
  const start = join(__dirname, '../../src/cli/start.cjs');
  const sample = join(__dirname, '../../samples/qinglan-county.xlsx');
  const run = (...words: string[]): void =>
    void execFileSync(process.execPath, [start, ...words], { stdio: 'ignore' });
  run(
    ...['draw', sample, '--profile', 'tangshan-gaoxin-2024', '--year', '2026', '--quarter', '1'],
    ...['--seed', '20260105', '--method', 'sha256', '--out', drawnFile],
  );
  run('evidence', drawnFile, '--out', join(folder, 'terminal.zip'));

  const bench = await openWorkbench({ file: drawnFile });
  const press = (name: string): Promise<void> =>
    bench.pane.getByRole('button', { name, exact: true }).click();
  await bench.pane.getByRole('tab', { name: paneTabText.names.check }).click();
  await press(paneReviewText.verify.start);
  const [saved] = await Promise.all([
    bench.page.waitForEvent('download'),
    press(paneReviewText.evidence.pack('2026年第1季度')),
  ]);
  expect(saved.suggestedFilename()).toMatch(/^证据包.*2026Q1\.zip$/);
  await bench.pane.getByText(paneReviewText.evidence.where).waitFor();
  const zip = readFileSync(await saved.path());
  expect(zip.equals(readFileSync(join(folder, 'terminal.zip')))).toBe(true);
  book = {
    ...book,
    files: Object.entries(unzipSync(zip)).map(([name, bytes]) => ({
      name,
      bytes: new Uint8Array(bytes),
      hash: '',
    })),
  };
  expect(bench.outsideRequests).toEqual([]);
  expect(bench.errors).toEqual([]);
  await bench.close();
  const { page, errors } = await open('from-pane');
  expect(await verdict(page)).toContain(evidenceText.equal);
  expect(errors).toEqual([]);
});
