// npm start: the trial and test bench over plain http. Needs no Excel, no certificate, no display.
// Where nothing has changed since the last build, that is served, and what builds is not even loaded.
import { isBuilt, serveLastBuild } from './lastBuild.mjs';

try {
  const port = portOf(process.env.PORT);
  if (isBuilt()) {
    const { changed } = await serveLastBuild(port);
    print(address(port, '  按 Ctrl+C 停止。\n  Ctrl+C stops.'));
    print('  已就绪 / ready\n');
    await changed;
    print('  源文件有改动，重新构建 / sources have changed, building\n');
    await build(port);
  } else {
    await build(port, () =>
      print(
        address(
          port,
          '  首次构建约需 10 秒，页面上会写明，完成后自动打开；按 Ctrl+C 停止。\n' +
            '  The first build takes about 10 s, the page says so and opens by itself. Ctrl+C stops.',
        ),
      ),
    );
  }
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

async function build(port, onListening = () => undefined) {
  const { startDevServer } = await import('./devServer.mjs');
  const { firstBuild } = await startDevServer({ port, server: 'http' });
  onListening();
  print(
    (await firstBuild)
      ? '  构建完成 / ready\n'
      : '  构建失败，原因见上；改好后会自动重建 / build failed, see above\n',
  );
}

function address(port, hint) {
  return `\n  双随机抽查试用台 / test bench:  http://localhost:${port}/\n\n${hint}\n\n`;
}

function portOf(given = '3000') {
  if (/^\d{1,5}$/.test(given)) return Number(given);
  throw new Error('PORT 应为数字。PORT must be a number.');
}

function print(text) {
  process.stdout.write(text);
}
