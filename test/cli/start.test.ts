import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = mkdtempSync(join(tmpdir(), 'ssj-start-'));
const place = (path: string): string => join(root, path);
afterAll(() => rmSync(root, { recursive: true }));

mkdirSync(place('src/cli'), { recursive: true });
mkdirSync(place('src/text'));
for (const name of ['src/one.ts', 'src/text/two.ts']) writeFileSync(place(name), '');
copyFileSync(join(__dirname, '../../src/cli/start.cjs'), place('src/cli/start.cjs'));
// In the place of the program and of what bundles it: they print what the terminal is asked to do.
const program =
  'exports.startProgram = async (thread, file, words) => (console.log(words.join()), 3)';
writeFileSync(
  place('src/cli/bundleTerminal.mjs'),
  `import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
  export async function bundleTerminal(root, folder) {
    console.log('bundled');
    mkdirSync(folder, { recursive: true });
    const put = (name, text) => writeFileSync(folder + '/' + name, text);
    const sources = ['src/one.ts', 'src/text/two.ts'];
    put('sources.json', JSON.stringify(sources.filter((path) => existsSync(root + '/' + path))));
    put('startProgram.cjs', ${JSON.stringify(program)});
    put('apart.cjs', '');
    put('main.cjs', '');
  }`,
);

function start(): { readonly said: string; readonly status: number | null } {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [place('src/cli/start.cjs'), 'help', '甲'],
    { encoding: 'utf8' },
  );
  return { said: stdout + stderr, status };
}

const inCache = (name: string): string => place(`node_modules/.cache/ssj/${name}`);

test.each<[string, () => void]>([
  ['at first', () => undefined],
  [
    'when a source has changed',
    () => {
      // Before the bundle is made again, and after it was made the last time.
      const now = new Date();
      utimesSync(inCache('main.cjs'), now, new Date(now.getTime() - 10_000));
      utimesSync(place('src/one.ts'), now, new Date(now.getTime() - 5000));
    },
  ],
  ['when its list of sources is cut off', () => writeFileSync(inCache('sources.json'), '["src/')],
  ['when its list of sources is gone', () => rmSync(inCache('sources.json'))],
  ['when what starts the program is gone', () => rmSync(inCache('startProgram.cjs'))],
  ['when what a thread runs is gone', () => rmSync(inCache('apart.cjs'))],
  ['when the program is gone', () => rmSync(inCache('main.cjs'))],
  ['when a source is gone', () => rmSync(place('src/one.ts'))],
  [
    'when a file has come in the place of a folder',
    () => {
      rmSync(place('src/text'), { recursive: true });
      writeFileSync(place('src/text'), '');
    },
  ],
])('the terminal is bundled %s, and once', (_, change) => {
  change();
  expect(start()).toEqual({ said: 'bundled\nhelp,甲\n', status: 3 });
  expect(start()).toEqual({ said: 'help,甲\n', status: 3 });
});
