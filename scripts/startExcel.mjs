// npm run start:excel: serves the add-in over https and side-loads it into Excel. npm run
// stop:excel (`startExcel.mjs stop`) takes it out again.
import { homedir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { logErrorMessage } from 'office-addin-cli';
import { getHttpsServerOptions } from 'office-addin-dev-certs';
import { startDevServer } from './devServer.mjs';
import { sideload } from './sideload.mjs';

/** The manifest names this port. */
const port = 3000;
const machine = {
  manifest: fileURLToPath(new URL('../manifest.xml', import.meta.url)),
  platform: process.platform,
  home: homedir(),
};

const opened = `
  加载项已登记。请（重新）打开 Excel，在“开始”或“插入”选项卡的“加载项”中选“双随机抽查”，再点“双随机”选项卡中的“打开”。
  The add-in is registered. (Re)start Excel, pick it under Add-ins, then use Open (打开) on the tab 双随机.
`;
const uploaded = `
  网页版 Excel：在浏览器中打开 https://localhost:${port}/ 确认证书可信；再打开工作簿，“开始 → 加载项 → 更多加载项 → 我的加载项 →
  上传我的加载项”，选择 ${machine.manifest}
  Excel on the web: open https://localhost:${port}/ once to trust the certificate; then Home > Add-ins > More Add-ins > Upload My Add-in and choose that file.
`;

async function start() {
  await startDevServer({ port, server: { type: 'https', options: await getHttpsServerOptions() } });
  process.stdout.write(
    `\n  https://localhost:${port}/\n${(await sideload('add', machine)) ? opened : ''}${uploaded}`,
  );
}

async function stop() {
  const removed = await sideload('remove', machine);
  process.stdout.write(
    removed
      ? '加载项已撤销登记。The add-in is no longer registered.\n'
      : '本机无需撤销。Nothing to undo on this machine.\n',
  );
}

try {
  await (process.argv[2] === 'stop' ? stop() : start());
} catch (error) {
  logErrorMessage(error);
  process.exit(1);
}
