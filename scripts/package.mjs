// npm run package -- --base https://host/path/ [--office cdn] [--previous folder]: builds dist/ and
// puts into release/ a zip file for the bureau's web server and one for a single machine.
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serverPackage, singlePackage } from './site/packages.cjs';
import { bundle, readOptions, writeSite } from './site/buildSite.mjs';
import { checksums, siteFiles } from './site/siteFiles.cjs';

const release = fileURLToPath(new URL('../release', import.meta.url));

try {
  const words = process.argv.slice(2);
  if (!words.some((word) => word.startsWith('--base')))
    throw new Error('请写明网址：--base https://主机/路径/ 。--base https://host/path/ is needed.');
  const options = readOptions(words);
  const built = await bundle();
  const site = siteFiles(built, options);
  writeSite(site);
  const packages = new Map([serverPackage(site), singlePackage(built, options.previous)]);
  rmSync(release, { recursive: true, force: true });
  mkdirSync(release);
  for (const [name, content] of [...packages, ['SHA256SUMS', checksums(packages)]])
    writeFileSync(join(release, name), content);
  for (const [name, content] of packages)
    process.stdout.write(
      `release/${name}  ${createHash('sha256').update(content).digest('hex')}\n`,
    );
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
