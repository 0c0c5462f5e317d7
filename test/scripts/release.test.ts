import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
interface Release {
  readonly releaseFiles: (
    version: string,
    day: string,
    read: (path: string) => string,
  ) => Map<string, string>;
}
const { releaseFiles } = jest.requireActual<Release>(join(root, 'scripts/site/release.cjs'));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
/** The tree, in which a clerk is told of the version. */
const told = (path: string): string =>
  path === 'src/text/newsText.ts' ? `version: '9.1.0'\n${read(path)}` : read(path);

test('a release puts its number wherever one stands, and its day into the changelog', () => {
  const files = releaseFiles('9.1.0', '2026-12-01', told);
  const { version } = JSON.parse(read('package.json')) as { version: string };
  const changes = [...files].map(([path, text]) => {
    const former = new Set(read(path).split('\n'));
    return [path, text.split('\n').filter((line) => !former.has(line))];
  });
  expect(version).not.toBe('9.1.0');
  expect(Object.fromEntries(changes)).toEqual({
    'package.json': ['  "version": "9.1.0",'],
    'package-lock.json': ['  "version": "9.1.0",', '      "version": "9.1.0",'],
    'manifest.xml': ['  <Version>9.1.0.0</Version>'],
    'src/app/programVersion.ts': ["export const programVersion = '9.1.0';"],
    'CHANGELOG.md': ['## 9.1.0 — 2026-12-01'],
  });
});

test.each(['0.0.1', '1.0', 'next', ''])('%s is no later version', (version) => {
  expect(() => releaseFiles(version, '2026-12-01', told)).toThrow('later than');
});

test('a release without a word for clerks, or without changes, is refused', () => {
  expect(() => releaseFiles('9.1.0', '2026-12-01', read)).toThrow('newsText.ts');
  const unchanged = (path: string): string =>
    path === 'CHANGELOG.md' ? '## Unreleased\n\n## 0.1.0\n' : told(path);
  expect(() => releaseFiles('9.1.0', '2026-12-01', unchanged)).toThrow('CHANGELOG.md');
});
