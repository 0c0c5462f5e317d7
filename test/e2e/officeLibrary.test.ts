import type { Browser } from 'playwright-core';
import { startBrowser } from '../support/browser';
import { builtSite } from '../support/builtSite';
import { serveSite } from '../support/siteServer';
import type { SiteServer } from '../support/siteServer';

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
  ['an English Windows', 'Excel$Win32$16.01$en-US$$$$0', 'excel-win32-16.01.js', 'en-us'],
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
