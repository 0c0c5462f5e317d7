// npm run build -- --base https://host/path/ [--office cdn] [--previous folder]: writes dist/, the
// files to host for Excel. Without --base they are for the address of the development server.
// npm run build -- --edition web: writes dist-web/, the folder of the web edition.
import { readFileSync } from 'node:fs';
import licences from './site/licences.cjs';
import { bundle, readOptions, writeSite } from './site/buildSite.mjs';
import { siteFiles } from './site/siteFiles.cjs';

const words = process.argv.slice(2);

try {
  await (words.join(' ') === '--edition web' ? buildWeb() : buildForExcel());
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

async function buildForExcel() {
  const options = readOptions(words);
  const files = siteFiles(await bundle(), options);
  writeSite(files);
  process.stdout.write(`dist/: ${options.base.href}, ${files.size} 个文件 / files\n`);
}

async function buildWeb() {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  const files = await bundle('web');
  files.set('LICENCES.txt', Buffer.from(licences.licenceList(version, { hasOffice: false })));
  writeSite(files, 'dist-web');
  process.stdout.write(`dist-web/: ${files.size} 个文件 / files\n`);
}
