import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { manifestPath } from '../support/manifest';

const sideloadModule = resolve(__dirname, '../../scripts/sideload.mjs');
let home: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'home-'));
});
afterEach(() => {
  rmSync(home, { recursive: true, force: true });
});

interface Sideloading {
  readonly done: boolean;
  /** Programs that would have run, with their arguments. */
  readonly programs: readonly (readonly string[])[];
}

/**
 * Runs `sideload` as if on a platform, in a process of its own: the script is an ES module, which
 * Jest does not load.
 */
function sideload(action: 'add' | 'remove', platform: string): Sideloading {
  const program = `
    import { pathToFileURL } from 'node:url';
    const [module, action, manifest, platform, home] = process.argv.slice(1);
    const { sideload } = await import(pathToFileURL(module).href);
    const programs = [];
    const done = await sideload(action, { manifest, platform, home, execute: (...words) => programs.push(words) });
    process.stdout.write(JSON.stringify({ done, programs }));`;
  const args = [
    '--input-type=module',
    '-e',
    program,
    sideloadModule,
    action,
    manifestPath,
    platform,
    home,
  ];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Sideloading;
}

const id = /<Id>(.*)<\/Id>/.exec(readFileSync(manifestPath, 'utf8'))?.[1] ?? '';

describe('side-loading', () => {
  test('puts the manifest where Excel on a Mac looks, and takes it away again', () => {
    const folder = join(home, 'Library/Containers/com.microsoft.Excel/Data/Documents/wef');
    expect(sideload('add', 'darwin')).toEqual({ done: true, programs: [] });
    expect(readdirSync(folder)).toEqual([`${id}.manifest.xml`]);
    expect(readFileSync(join(folder, `${id}.manifest.xml`), 'utf8')).toBe(
      readFileSync(manifestPath, 'utf8'),
    );
    sideload('remove', 'darwin');
    expect(readdirSync(folder)).toEqual([]);
    expect(sideload('remove', 'darwin').done).toBe(true);
  });

  test('names the manifest in the registry on Windows, and takes the value away again', () => {
    const key = 'HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer';
    expect(sideload('add', 'win32').programs).toEqual([
      ['reg.exe', 'add', key, '/v', id, '/t', 'REG_SZ', '/d', manifestPath, '/f'],
    ]);
    expect(sideload('remove', 'win32').programs).toEqual([
      ['reg.exe', 'delete', key, '/v', id, '/f'],
    ]);
  });

  test('touches nothing where there is no Excel', () => {
    expect(sideload('add', 'linux')).toEqual({ done: false, programs: [] });
    expect(readdirSync(home)).toEqual([]);
  });
});
