// npm start: the trial and test bench over plain http. Needs no Excel, no certificate, no display.
import { logErrorMessage, parseNumber } from 'office-addin-cli';
import { startDevServer } from './devServer.mjs';

try {
  const port = parseNumber(process.env.PORT ?? 3000, 'PORT 应为数字。PORT must be a number.');
  const { firstBuild } = await startDevServer({ port, server: 'http' });
  process.stdout.write(
    `\n  双随机抽查试用台 / test bench:  http://localhost:${port}/\n\n` +
      '  首次构建约需 10 秒，页面上会写明，完成后自动打开；按 Ctrl+C 停止。\n  The first build takes about 10 s, the page says so and opens by itself. Ctrl+C stops.\n\n',
  );
  process.stdout.write(
    (await firstBuild)
      ? '  构建完成 / ready\n'
      : '  构建失败，原因见上；改好后会自动重建 / build failed, see above\n',
  );
} catch (error) {
  logErrorMessage(error);
  process.exit(1);
}
