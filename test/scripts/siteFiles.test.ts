/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
type Files = Map<string, Buffer>;
interface SiteFiles {
  readonly siteFiles: (
    built: Files,
    options: { base: URL; office: 'self' | 'cdn'; previous: Files | null },
  ) => Files;
}
interface Addresses {
  readonly baseAddress: (given: string) => URL;
  readonly manifestFor: (manifest: string, base: URL) => string;
}
interface Headers {
  readonly siteHeaders: (request: { url: string }) => readonly { key: string; value: string }[];
}
const script = <Module extends object>(path: string): Module =>
  jest.requireActual<Module>(join(root, path));
const { siteFiles } = script<SiteFiles>('scripts/site/siteFiles.cjs');
const { baseAddress, manifestFor } = script<Addresses>('scripts/site/addresses.cjs');
const { siteHeaders } = script<Headers>('scripts/siteHeaders.cjs');

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const manifest = read('manifest.xml');
const base = baseAddress('https://kts.example.gov.cn/ssj');

/** What webpack would build, as little of it as there can be. */
function built({ version = '0.2.0', chunk = 'aaaaaaaa' } = {}): Files {
  const named = [...manifest.matchAll(/https:\/\/localhost:3000\/([^"]+)"/g)].map(
    ([, path = '']) => path,
  );
  return new Map(
    [
      ...named.map((path) => [path, path]),
      ['manifest.xml', manifest],
      ['shortcuts.json', '{}'],
      ['taskpane.html', read('src/taskpane/taskpane.html')],
      ['office/office.js', 'library'],
      [`taskpane.${chunk}.js`, `${version} pane`],
      [`chunks/12.${chunk}.js`, `${version} later`],
      ['version.json', JSON.stringify({ version })],
    ].map(([path = '', content = '']) => [path, Buffer.from(content)]),
  );
}

const site = (files: Files, previous: Files | null = null, office: 'self' | 'cdn' = 'self') =>
  siteFiles(files, { base, office, previous });
const text = (files: Files, path: string): string => files.get(path)?.toString('utf8') ?? '';

describe('the address of a site', () => {
  test.each(['http://host/', 'host/path', 'https://host/?a', 'https://me@host/'])(
    'is not %s',
    (given) => {
      expect(() => baseAddress(given)).toThrow('--base');
    },
  );

  test('stands in the manifest wherever the development server stood', () => {
    const result = manifestFor(manifest, base);
    expect(result).not.toContain('localhost');
    expect(result.match(/https:\/\/kts\.example\.gov\.cn\/ssj\//g)).toHaveLength(
      manifest.match(/https:\/\/localhost:3000\//g)?.length ?? 0,
    );
  });

  test('is the host alone where the manifest names no path, and is written as XML', () => {
    const odd = baseAddress("https://host/a&b's/");
    expect(
      manifestFor(
        '<AppDomain>https://localhost:3000</AppDomain><a b="https://localhost:3000/c"/>',
        odd,
      ),
    ).toBe('<AppDomain>https://host</AppDomain><a b="https://host/a&amp;b&apos;s/c"/>');
  });

  test('must have something to replace, and all of it', () => {
    expect(() => manifestFor(manifest.replaceAll('localhost', 'elsewhere'), base)).toThrow(
      'Nothing to replace',
    );
    expect(() => manifestFor(`${manifest}<!-- http://localhost:3001 -->`, base)).toThrow(
      'localhost is left',
    );
  });
});

describe('the files of a site', () => {
  test('are all there that the manifest names', () => {
    const files = built();
    files.delete('assets/icon-80.png');
    expect(() => site(files)).toThrow('assets/icon-80.png');
  });

  test('have a manifest with keys beside the one that every schema knows', () => {
    const files = site(built());
    expect(text(files, 'manifest.xml')).not.toContain('ExtendedOverrides');
    expect(text(files, 'manifest-keys.xml')).toContain(
      `<ExtendedOverrides Url="${base.href}shortcuts.json" />\n</OfficeApp>`,
    );
    const without = built();
    without.delete('shortcuts.json');
    expect(() => site(without)).toThrow('shortcuts.json');
  });

  test('are the same whatever order they were built in, each with its checksum', () => {
    const files = site(built());
    expect([...site(new Map([...built()].reverse()))]).toEqual([...files]);
    const listed = text(files, 'SHA256SUMS').trimEnd().split('\n');
    expect(listed.map((line) => line.slice(66))).toEqual(
      [...files.keys()].filter((path) => path !== 'SHA256SUMS').sort(),
    );
  });

  test('keep the chunks of the release before, and of none earlier', () => {
    const first = site(built({ version: '0.1.0', chunk: '11111111' }));
    const second = site(built({ version: '0.2.0', chunk: '22222222' }), first);
    expect(JSON.parse(text(second, 'version.json'))).toEqual({
      version: '0.2.0',
      kept: ['chunks/12.11111111.js', 'taskpane.11111111.js'],
    });
    expect(text(second, 'chunks/12.11111111.js')).toBe('0.1.0 later');
    // The same release again keeps the same, though its own chunks have changed.
    const again = site(built({ version: '0.2.0', chunk: '33333333' }), second);
    expect([...again.keys()].filter((path) => path.startsWith('chunks/'))).toEqual([
      'chunks/12.11111111.js',
      'chunks/12.33333333.js',
    ]);
    const third = site(built({ version: '0.3.0', chunk: '44444444' }), second);
    expect([...third.keys()].filter((path) => path.startsWith('chunks/'))).toEqual([
      'chunks/12.22222222.js',
      'chunks/12.44444444.js',
    ]);
    expect(() => site(built(), new Map())).toThrow('version.json');
  });

  test("take Microsoft's library from its own address on demand, by the page's policy", () => {
    const files = site(built(), null, 'cdn');
    const page = text(files, 'taskpane.html');
    expect(page).toContain('src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"');
    expect(page).toContain("script-src 'self' https://appsforoffice.microsoft.com;");
    expect([...files.keys()].filter((path) => path.startsWith('office/'))).toEqual([]);
    const other = built();
    other.set('taskpane.html', Buffer.from('<html></html>'));
    expect(() => site(other, null, 'cdn')).toThrow('Nothing to replace');
  });

  test('say that Microsoft is not responsible, and whose they are', () => {
    const licences = text(site(built()), 'LICENCES.txt');
    expect(licences).toContain('Copyright (c)');
    expect(licences).toContain(
      'Microsoft is not responsible for maintaining, updating or supporting this add-in.',
    );
  });
});

describe('the files for web servers', () => {
  const paths = [
    '',
    'index.html',
    'taskpane.html',
    'present.html',
    'workbench/taskpane.html',
    'office/office.js',
    'taskpane.aaaaaaaa.js',
    'chunks/12.aaaaaaaa.js',
    'functions.json',
    'shortcuts.json',
    'version.json',
  ];
  const said = (path: string): Record<string, string> =>
    Object.fromEntries(siteHeaders({ url: `/${path}` }).map(({ key, value }) => [key, value]));

  test('the pane may stand in frames of Excel on the web, the workbench in none', () => {
    expect(said('taskpane.html?_host_Info=x')['Content-Security-Policy']).toContain(
      'https://*.officeapps.live.com',
    );
    expect(said('index.html')['Content-Security-Policy']).toBe("frame-ancestors 'self'");
    expect(said('office/office.js')['Cache-Control']).toBe('no-cache');
    expect(said('chunks/12.aaaaaaaa.js')['Cache-Control']).toContain('immutable');
  });

  test.each(paths)('nginx answers %s with the same headers as the development server', (path) => {
    const config = text(site(built()), 'nginx.conf');
    const fixed = [...config.matchAll(/add_header (\S+) "(.*)" always;/g)].map(
      ([, key = '', value = '']) => [key, value],
    );
    const mapped = (variable: string): string => {
      const [, map = ''] =
        new RegExp(`map \\$uri \\${variable} \\{([^]*?)\\n\\}`).exec(config) ?? [];
      const lines = [...map.matchAll(/^ +(?:default|"~(.*)") "(.*)";$/gm)];
      const match = lines.find(
        ([, pattern]) => pattern !== undefined && new RegExp(pattern).test(`/ssj/${path}`),
      );
      return (match ?? lines.find(([, pattern]) => pattern === undefined))?.[2] ?? '';
    };
    expect({
      ...Object.fromEntries(fixed),
      'Content-Security-Policy': mapped('$ssj_frames'),
      'Cache-Control': mapped('$ssj_cache'),
      // nginx leaves out a header without a value.
      ...(mapped('$ssj_functions') !== '' && {
        'Access-Control-Allow-Origin': mapped('$ssj_functions'),
      }),
    }).toEqual(said(path));
  });

  test.each(paths)('IIS answers %s with the same headers as the development server', (path) => {
    const config = new DOMParser().parseFromString(
      text(site(built()), 'web.config'),
      'application/xml',
    );
    const added = (selector: string): [string, string][] =>
      [...config.querySelectorAll(`${selector} customHeaders > add`)].map((each) => [
        each.getAttribute('name') ?? '',
        each.getAttribute('value') ?? '',
      ]);
    const places = [...config.querySelectorAll('location')]
      .map((each) => each.getAttribute('path') ?? '')
      .filter((place) => `${path === '' ? 'index.html' : path}/`.startsWith(`${place}/`));
    expect(
      Object.fromEntries([
        ...added('configuration > system\\.webServer'),
        ...places.flatMap((place) => added(`location[path="${place}"]`)),
      ]),
    ).toEqual(said(path));
  });
});
