import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadBundle, readBundle } from '../../src/cli/bundle';
import { startApart } from '../../src/cli/startApart';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ssj-bundle-'));
  file = join(folder, 'main.cjs');
  writeFileSync(file, '(function(require){const module={exports:{}};return module.exports})');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('what the engine has compiled is kept', () => {
  const bundle = readBundle(file);
  expect(bundle.compiled).toBeUndefined();
  loadBundle(bundle).keep();
  expect(existsSync(bundle.keptIn.plain)).toBe(true);
});

test('a command is done where nothing can be kept', () => {
  const bundle = readBundle(file);
  const { keep } = loadBundle(bundle);
  rmSync(folder, { recursive: true });
  expect(keep).not.toThrow();
  expect(existsSync(bundle.keptIn.plain)).toBe(false);
});

test.each([0, 100])('what was cut off after %i bytes goes to a thread as well', async (length) => {
  writeFileSync(readBundle(file).keptIn.plain, new Uint8Array(length));
  const thread = join(folder, 'thread.cjs');
  writeFileSync(
    thread,
    `const { parentPort } = require('node:worker_threads');
    parentPort.once('message', ({ bundle }) =>
      parentPort.postMessage({ exitCode: bundle.compiled.data.length }));`,
  );
  expect(await startApart(thread, file, { words: [], size: 'middling' })).toBe(length);
});
