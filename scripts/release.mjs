// npm run release -- 0.2.0: gives the next version its number everywhere, and dates the changelog.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { releaseFiles } from './site/release.cjs';

const pathOf = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const [version = ''] = process.argv.slice(2);
const today = new Date().toISOString().slice(0, 10);

try {
  const files = releaseFiles(version, today, (path) => readFileSync(pathOf(path), 'utf8'));
  for (const [path, text] of files) writeFileSync(pathOf(path), text);
  process.stdout.write(
    `${[...files.keys()].join('\n')}\n\nNext:\n` +
      `  npm test\n  git commit -am 'Version ${version}' && git tag v${version}\n` +
      `  npm run package -- --base https://host/path/\n`,
  );
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
