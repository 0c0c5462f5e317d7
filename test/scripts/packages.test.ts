import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';

const root = resolve(__dirname, '../..');
type Files = Map<string, Buffer>;
interface Packages {
  readonly serverPackage: (site: Files) => [string, Uint8Array];
  readonly singlePackage: (built: Files, previous: Files | null) => [string, Uint8Array];
}
const packagesFile = join(root, 'scripts/site/packages.cjs');
const { serverPackage, singlePackage } = jest.requireActual<Packages>(packagesFile);

const manifest = '<OfficeApp b="https://localhost:3000/taskpane.html"></OfficeApp>';
const files = (): Files =>
  new Map(
    [
      ['taskpane.html', 'pane'],
      ['manifest.xml', manifest],
      ['shortcuts.json', '{}'],
      ['version.json', '{"version":"0.2.0"}'],
    ].map(([path = '', content = '']) => [path, Buffer.from(content)]),
  );
const text = (content: Uint8Array | undefined): string => new TextDecoder().decode(content);

describe('the zip file for a server', () => {
  test('holds the site and the page for IT with its pictures', () => {
    const [name, bytes] = serverPackage(files());
    expect(name).toBe('ssj-excel-0.2.0-server.zip');
    const parts = unzipSync(bytes);
    expect(text(parts['site/taskpane.html'])).toBe('pane');
    const guide = text(parts['说明/INSTALL.zh-CN.md']);
    const pictures = [...guide.matchAll(/\]\((pictures\/[^)]+)\)/g)].map(([, path = '']) => path);
    expect(pictures.length).toBeGreaterThan(3);
    expect(pictures.filter((path) => parts[`说明/${path}`] === undefined)).toEqual([]);
  });

  test('has the same bytes in any order of files and any time zone', () => {
    const program = `const { serverPackage } = require(process.argv[1]);
      const [, bytes] = serverPackage(new Map(JSON.parse(process.argv[2]).map(([path, text]) => [path, Buffer.from(text)])));
      process.stdout.write(Buffer.from(bytes).toString('base64'));`;
    const given = [...files()].reverse().map(([path, content]) => [path, content.toString('utf8')]);
    const elsewhere = execFileSync(
      process.execPath,
      ['-e', program, packagesFile, JSON.stringify(given)],
      { env: { ...process.env, TZ: 'America/Los_Angeles' }, encoding: 'utf8' },
    );
    expect(elsewhere).toBe(Buffer.from(serverPackage(files())[1]).toString('base64'));
  });
});

describe('the zip file for a single machine', () => {
  const parts = unzipSync(singlePackage(files(), null)[1]);
  const script = text(parts['server/ssj.ps1']);

  test('names the address that its own server listens at', () => {
    const [, port = ''] = /^\$port = (\d+)\r$/m.exec(script) ?? [];
    expect(text(parts['site/manifest.xml'])).toBe(
      `<OfficeApp b="https://localhost:${port}/taskpane.html"></OfficeApp>`,
    );
  });

  test('has a script that Windows PowerShell reads as UTF-8, and files to click in ASCII', () => {
    expect([...(parts['server/ssj.ps1'] ?? [])].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
    expect(script.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const name of ['安装.cmd', '卸载.cmd'])
      expect(text(parts[name])).toMatch(/^@powershell\.exe [\x20-\x7e]+\r\n$/);
  });

  test('gives its server each header rule that the script asks for', () => {
    const rules = JSON.parse(text(parts['server/headers.json'])) as Record<string, unknown>;
    const asked = [...script.matchAll(/\$rules\.(\w+)(?:\.(\w+))?/g)];
    expect(asked.length).toBeGreaterThan(5);
    for (const [, name = '', inner] of asked) {
      expect(rules).toHaveProperty(inner === undefined ? name : `${name}.${inner}`);
    }
  });
});
