// npm run pictures: goes through a quarter in the workbench and puts a picture of each step into
// docs/pictures, for README.zh-CN.md.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadBundled } from './loadBundled.mjs';

const pathOf = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const pictures = pathOf('docs/pictures');
mkdirSync(pictures, { recursive: true });
const { story } = await loadBundled(pathOf('pictures/story.ts'));
await story(pictures, (name) => process.stdout.write(`docs/pictures/${name}\n`));
