// npm run pictures: goes through a quarter in the workbench and puts a picture of each step into
// docs/pictures, for README.zh-CN.md; and draws the ribbon as the manifest gives it.
// With `-- ribbon` only that.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadBundled } from './loadBundled.mjs';
import ribbon from './ribbonPicture.cjs';

const pathOf = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const pictures = pathOf('docs/pictures');
mkdirSync(pictures, { recursive: true });
writeFileSync(
  pathOf('docs/pictures/install/ribbon.svg'),
  ribbon.ribbonPicture(
    readFileSync(pathOf('manifest.xml'), 'utf8'),
    readFileSync(pathOf('assets/icon-32.png')),
  ),
);
if (process.argv[2] === 'ribbon') process.exit();
const { story } = await loadBundled(pathOf('pictures/story.ts'));
await story(pictures, (name) => process.stdout.write(`docs/pictures/${name}\n`));
