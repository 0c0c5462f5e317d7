import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { builtSite } from '../support/builtSite';
import { manifestAddresses } from '../support/manifest';

jest.setTimeout(180_000);

/**
 * What the task pane may weigh, compressed and without Microsoft's library: an intranet loads it in
 * well under a second.
 */
const paneBudgetBytes = 264 * 1024;

let site: string;
const readText = (path: string): string => readFileSync(join(site, path), 'utf8');
/** Addresses of the scripts and style sheets of a page, as it writes them. */
const references = (page: string): string[] =>
  [...readText(page).matchAll(/<(?:script|link)[^>]* (?:src|href)="([^"]+)"/g)].map(
    (match) => match[1] ?? '',
  );

beforeAll(() => {
  site = builtSite();
});

describe('the production build', () => {
  test('has every page and icon that the manifest names', () => {
    const missing = manifestAddresses().filter(
      (address) => !existsSync(join(site, address.pathname)),
    );
    expect(missing).toEqual([]);
  });

  test('keeps the task pane within its weight', () => {
    const bundles = references('taskpane.html').filter(
      (reference) => reference !== 'office/office.js',
    );
    expect(bundles.length).toBeGreaterThan(0);
    const weight = bundles.reduce(
      (sum, bundle) => sum + gzipSync(readFileSync(join(site, bundle))).length,
      0,
    );
    expect(weight).toBeLessThanOrEqual(paneBudgetBytes);
  });

  test('gives Excel and the workbench the same task pane', () => {
    const inExcel = references('taskpane.html');
    const inWorkbench = references('workbench/taskpane.html').map((reference) =>
      reference.replace(/^\.\.\//, ''),
    );
    expect(inWorkbench).toEqual(inExcel);
  });

  test("gives Excel Microsoft's library, and the workbench ours in front of the very same file", () => {
    const original = (file: string): Buffer =>
      readFileSync(join('node_modules/@microsoft/office-js/dist', file));
    const served = readdirSync(join(site, 'office'), {
      recursive: true,
      withFileTypes: true,
    }).filter((entry) => entry.isFile());
    for (const { parentPath, name: last } of served) {
      const path = join(parentPath, last);
      const name = path.slice(join(site, 'office').length + 1);
      expect([name, readFileSync(path).equals(original(name.toLowerCase()))]).toEqual([name, true]);
    }
    expect(served.length).toBe(24);
    expect(
      readFileSync(join(site, 'workbench/office/excel-web-16.00.js')).equals(
        original('excel-web-16.00.js'),
      ),
    ).toBe(true);
    expect(
      readFileSync(join(site, 'workbench/office/office.js')).equals(original('office.js')),
    ).toBe(false);
  });

  test.each([
    'index.html',
    'taskpane.html',
    'workbench/taskpane.html',
    'present.html',
    'workbench/present.html',
  ])('%s forbids other machines and code made from text', (page) => {
    const policy =
      /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(readText(page))?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
  });
});
