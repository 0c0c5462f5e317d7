import type { Browser } from 'playwright-core';
import { startBrowser } from '../support/browser';
import { builtSite } from '../support/builtSite';
import { localhostCertificate, type Certificate } from '../support/certificate';
import { showPaneAsIn } from '../support/officeHosts';
import { drawInPane, sheetsByPane } from '../support/paneDraw';
import { serveSite } from '../support/siteServer';
import type { SiteServer } from '../support/siteServer';
import { openWorkbench } from '../support/workbench';

jest.setTimeout(180_000);

let browser: Browser;
let server: SiteServer;

beforeAll(async () => {
  server = await serveSite(builtSite());
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

/**
 * How Excel tells the page in its address which Excel it is, and the library that Microsoft's
 * loader must then find.
 */
const excels = [
  ['Windows', 'Excel$Win32$16.01$zh-CN$$$$0', 'excel-win32-16.01.js', 'zh-cn'],
  ['Mac', 'Excel$Mac$16.00$zh-CN$$$$0', 'excel-mac-16.00.js', 'zh-cn'],
  ['the web', 'Excel$Web$16.00$zh-CN$abc$$$0', 'excel-web-16.00.js', 'zh-cn'],
  ['an iPad', 'Excel$iOS$16.00$zh-CN$$$$0', 'excel-ios-16.00.js', 'zh-cn'],
  ['a Windows in English', 'Excel$Win32$16.01$en-US$$$$0', 'excel-win32-16.01.js', 'en-us'],
  ['a Windows in 繁體', 'Excel$Win32$16.01$zh-TW$$$$0', 'excel-win32-16.01.js', 'zh-tw'],
] as const;

describe("Microsoft's loader beside the task pane", () => {
  test.each(excels)(
    'finds on this server what Excel on %s needs',
    async (_, hostInfo, library, language) => {
      const page = await browser.newPage();
      const loaded: string[] = [];
      const missing: string[] = [];
      page.on('response', (response) => (response.ok() ? loaded : missing).push(response.url()));
      page.on('requestfailed', (request) => missing.push(request.url()));
      await page.goto(`${server.origin}/taskpane.html?_host_Info=${hostInfo}`, {
        waitUntil: 'networkidle',
      });
      await page.close();
      const office = `${server.origin}/office`;
      expect(loaded).toEqual(
        expect.arrayContaining([
          `${office}/office.js`,
          `${office}/${library}`,
          `${office}/${language}/office_strings.js`,
        ]),
      );
      expect(loaded.filter((address) => !address.startsWith(server.origin))).toEqual([]);
      expect(missing.filter((address) => !address.endsWith('/favicon.ico'))).toEqual([]);
    },
  );
});

describe("Microsoft's loader and library, unchanged, before the workbench's host", () => {
  let certificate: Certificate;
  beforeAll(() => {
    certificate = localhostCertificate();
  });

  test.each([
    ['web', 'excel-web-16.00.js'],
    ['windows', 'excel-win32-16.01.js'],
  ] as const)('read and draw as in Excel on %s', async (excel, library) => {
    const bench = await openWorkbench({ certificate });
    try {
      const loaded: string[] = [];
      bench.page.on('response', (response) => loaded.push(new URL(response.url()).pathname));
      const pane = await showPaneAsIn(excel, bench.page);
      await drawInPane(pane);
      expect((await sheetsByPane(pane)).map((name) => name.replace(/ .*/, ''))).toEqual(
        expect.arrayContaining(['抽取底册', '抽取记录', '抽查名单', '抽查工作计划表']),
      );
      expect(loaded).toEqual(expect.arrayContaining(['/office/office.js', `/office/${library}`]));
      expect(loaded.filter((path) => path.startsWith('/workbench/office/'))).toEqual([]);
      expect(bench.outsideRequests).toEqual([]);
      expect(bench.errors).toEqual([]);
    } finally {
      await bench.close();
    }
  });
});
