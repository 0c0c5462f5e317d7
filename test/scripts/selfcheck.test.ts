/** @jest-environment jsdom */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { manifestPath } from '../support/manifest';

const root = resolve(__dirname, '../..');
const { selfcheckManifest } = jest.requireActual<{
  readonly selfcheckManifest: (manifest: string) => string;
}>(join(root, 'scripts/selfcheckManifest.cjs'));

const run = (...words: readonly string[]) =>
  spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8' });

test('npm run selfcheck prints each probe on the embedded host, and finds nothing else', () => {
  const { status, stdout, stderr } = run('scripts/selfcheck.mjs', '--headless');
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^一致 {2}批注\n {4}期望 .*\n {4}实际 .*$/m);
  expect(stdout).toMatch(/^仅供参考 {2}一次请求 2 万个动作\n {4}实际 true（\d+ 毫秒）$/m);
  expect(stdout).not.toMatch(/^不同/m);
  expect(stdout).toMatch(/自检 \d+ 项，没有与期望不同的\n$/);
  expect(status).toBe(0);
});

describe('where the page is shown', () => {
  const asked = (platform: string, answer: boolean): string => {
    const program = `
      const { hasExcel } = await import(process.argv[1]);
      const found = () => ${answer};
      process.stdout.write(String(hasExcel({ platform: '${platform}', isKnown: found, isThere: found })));`;
    const script = pathToFileURL(join(root, 'scripts/hasExcel.mjs')).href;
    return run('--input-type=module', '-e', program, script).stdout;
  };

  test.each([
    ['win32', true, 'true'],
    ['win32', false, 'false'],
    ['darwin', true, 'true'],
    ['darwin', false, 'false'],
    ['linux', true, 'false'],
  ])('on %s with %s it is %s', (platform, answer, expected) => {
    expect(asked(platform, answer)).toBe(expected);
  });
});

describe('the manifest of the page', () => {
  const own = readFileSync(manifestPath, 'utf8');
  const made = new DOMParser().parseFromString(selfcheckManifest(own), 'application/xml');
  const texts = (name: string): (string | null)[] =>
    [...made.getElementsByTagNameNS('*', name)].map((each) => each.textContent);

  test('is an add-in of its own, without ribbon and functions', () => {
    expect(texts('parsererror')).toEqual([]);
    expect(texts('VersionOverrides')).toEqual([]);
    expect(own).not.toContain(texts('Id')[0]);
    expect(made.querySelector('DisplayName')?.getAttribute('DefaultValue')).toBe(
      '双随机抽查 Excel 自检',
    );
    expect(made.querySelector('SourceLocation')?.getAttribute('DefaultValue')).toBe(
      'https://localhost:3000/selfcheck.html',
    );
    expect([...made.querySelectorAll('Set')].map((each) => each.getAttribute('Name'))).toEqual([
      'ExcelApi',
    ]);
  });

  test('is refused where something of the add-in cannot be found', () => {
    expect(() => selfcheckManifest(own.replaceAll('/taskpane.html', '/pane.html'))).toThrow(
      'Nothing to replace',
    );
  });
});
