import { request } from 'node:https';
import { drawInPane, sheetsByPane } from './paneDraw';
import { openWorkbench } from './workbench';

export { localhostCertificate } from './certificate';

/**
 * A session in a site that is served already: the workbench opens, its pane draws. Fails where a
 * request leaves the site, is not answered with success, or comes without the headers of the site.
 *
 * @param address of the site, with its last slash
 * @param tell what was found, a line at a time
 */
export async function sessionOn(address: string, tell: (line: string) => void): Promise<void> {
  await untilAnswered(address);
  const bench = await openWorkbench({ address });
  try {
    const wrong: string[] = [];
    const seen = new Map<string, string>();
    bench.page.on('response', (response) => {
      if (!response.url().startsWith('https:')) return;
      const { 'cache-control': caching = '', 'content-security-policy': frames = '' } =
        response.headers();
      seen.set(response.url(), `${response.status()} ${caching}`);
      const fine = [200, 304].includes(response.status());
      if (!fine || frames === '' || caching === '') wrong.push(response.url());
    });
    await bench.page.reload();
    await bench.page.locator('#bench[data-state="ready"]').waitFor({ timeout: 60_000 });
    const element = await bench.page.locator('#bench iframe').elementHandle();
    const pane = await element?.contentFrame();
    if (pane === null || pane === undefined) throw new Error('The workbench shows no task pane.');
    await drawInPane(pane);
    const sheets = await sheetsByPane(pane);
    for (const [url, answer] of seen) tell(`${answer}  ${url}`);
    tell(`sheets: ${sheets.join(', ')}`);
    tell(
      `${seen.size} requests, ${bench.outsideRequests.length} outside, ${wrong.length} wrong, ${bench.errors.length} errors`,
    );
    if (wrong.length + bench.outsideRequests.length + bench.errors.length > 0)
      throw new Error([...wrong, ...bench.outsideRequests, ...bench.errors].join('\n'));
  } finally {
    await bench.close();
  }
}

/** The server has only just been started. */
async function untilAnswered(address: string): Promise<void> {
  for (let tries = 50; ; tries -= 1) {
    const answered = await new Promise<boolean>((resolve) => {
      request(address, { rejectUnauthorized: false }, () => resolve(true))
        .on('error', () => resolve(false))
        .end();
    });
    if (answered) return;
    if (tries === 0) throw new Error(`${address} does not answer`);
    await new Promise((later) => setTimeout(later, 100));
  }
}
