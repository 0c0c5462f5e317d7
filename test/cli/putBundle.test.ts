import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const script = pathToFileURL(join(__dirname, '../../src/cli/putBundle.mjs')).href;
const folder = mkdtempSync(join(tmpdir(), 'ssj-bundle-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a bundle takes the place of the one before, and leaves alone what another start is writing', () => {
  for (const name of ['main.cjs', 'main.cjs.7', 'main.cjs.1.v20.plain', 'main.cjs.1.v20.book'])
    writeFileSync(join(folder, name), '');
  const program =
    `import { putBundle } from '${script}';` +
    `putBundle(${JSON.stringify(folder)}, [['startProgram.cjs', '1'], ['main.cjs', '"抽查"']]);`;
  const { status } = spawnSync(process.execPath, ['--input-type=module', '-e', program]);
  expect(status).toBe(0);
  expect(readdirSync(folder).sort()).toEqual(['main.cjs', 'main.cjs.7', 'startProgram.cjs']);
  expect(readFileSync(join(folder, 'main.cjs'), 'latin1')).toBe('"\\u62bd\\u67e5"');
});
