// npm run build -- --base https://host/path/ [--office cdn] [--previous folder]: writes dist/, the
// files to host for Excel. Without --base they are for the address of the development server.
import { bundle, readOptions, writeSite } from './site/buildSite.mjs';
import { siteFiles } from './site/siteFiles.cjs';

try {
  const options = readOptions(process.argv.slice(2));
  const files = siteFiles(await bundle(), options);
  writeSite(files);
  process.stdout.write(`dist/: ${options.base.href}, ${files.size} 个文件 / files\n`);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
