// npm run selfcheck: whether an Excel does what the program expects, probe by probe. Where Excel is
// installed, a page of its own is served over https and side-loaded, as by npm run start:excel, and
// shows it; `-- stop` takes it out of Excel again. Elsewhere, and with `-- --headless`, the embedded
// host is asked: exit code 1 where anything differs. `-- --serve` serves the page, for Excel on the web.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hasExcel } from './hasExcel.mjs';
import selfcheck from './selfcheckManifest.cjs';

/** The manifest names this port. */
const port = 3000;
const root = fileURLToPath(new URL('..', import.meta.url));
const words = process.argv.slice(2);

const opened = `
  自检页已登记。请（重新）打开 Excel，在“开始”或“插入”选项卡的“加载项”中选“双随机抽查 Excel 自检”，在空白工作簿中点“开始自检”。
  The page is registered. (Re)start Excel, pick it under Add-ins, and start the check in an empty workbook.
`;
const uploaded = ({ manifest }) => `
  网页版 Excel：在浏览器中打开 https://localhost:${port}/ 确认证书可信；再打开工作簿，“开始 → 加载项 → 更多加载项 → 我的加载项 →
  上传我的加载项”，选择 ${manifest}
  Excel on the web: open https://localhost:${port}/ once to trust the certificate; then Home > Add-ins > More Add-ins > Upload My Add-in and choose that file.
`;

try {
  if (words.includes('stop')) await stop();
  else if (words.includes('--headless')) await here();
  else if (words.includes('--serve') || hasExcel({ platform: process.platform })) await serve();
  else {
    print(
      '本机没有 Excel，在内置的表格上自检。No Excel on this machine: the embedded host is checked.\n',
    );
    await here();
  }
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

async function here() {
  const { loadBundled } = await import('./loadBundled.mjs');
  const { selfCheckHere } = await loadBundled(join(root, 'src/cli/selfCheckHere.ts'));
  // Microsoft's library waits for more than the work.
  process.exit(await selfCheckHere(print));
}

async function serve() {
  const { getHttpsServerOptions } = await import('office-addin-dev-certs');
  const { startDevServer } = await import('./devServer.mjs');
  const { sideload } = await import('./sideload.mjs');
  const machine = machineWithManifest();
  const options = await getHttpsServerOptions();
  await startDevServer({ port, server: { type: 'https', options }, parts: { selfcheck: true } });
  const isLoaded = await sideload('add', machine);
  print(
    `\n  https://localhost:${port}/selfcheck.html\n${isLoaded ? opened : ''}${uploaded(machine)}`,
  );
}

async function stop() {
  const { sideload } = await import('./sideload.mjs');
  print(
    (await sideload('remove', machineWithManifest()))
      ? '自检页已撤销登记。The page is no longer registered.\n'
      : '本机无需撤销。Nothing to undo on this machine.\n',
  );
}

function machineWithManifest() {
  const folder = join(root, '.cache/selfcheck');
  const manifest = join(folder, 'manifest.xml');
  mkdirSync(folder, { recursive: true });
  const own = readFileSync(join(root, 'manifest.xml'), 'utf8');
  writeFileSync(manifest, selfcheck.selfcheckManifest(own));
  return { manifest, platform: process.platform, home: homedir() };
}

function print(text) {
  process.stdout.write(text);
}
