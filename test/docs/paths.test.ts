import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';

/** Every path that a document mentions is in the tree, so that no move leaves a dead one behind. */
const root = join(__dirname, '../..');
const NOT_OURS = new Set(['.git', '.cache', 'dist', 'dist-web', 'node_modules', 'release']);
const files = readdirSync(root, { withFileTypes: true })
  .filter(({ name }) => !NOT_OURS.has(name))
  .flatMap((entry) =>
    entry.isDirectory()
      ? readdirSync(join(root, entry.name), { recursive: true, withFileTypes: true })
          .filter((each) => each.isFile())
          .map((each) => relative(root, join(each.parentPath, each.name)).split(sep).join('/'))
      : [entry.name],
  );
const documents = files.filter((name) => name.endsWith('.md'));
const names = new Set(files.map((name) => basename(name)));
/** What a path may begin with: folders of the repository and of src. */
const folders = new Set(
  files.flatMap((name) => {
    const [first = '', second = '', third] = name.split('/');
    return [
      ...(name.includes('/') ? [first] : []),
      ...(first === 'src' && third !== undefined ? [second] : []),
    ];
  }),
);
const SOURCE = /^[\w.-]+\.(?:tsx?|mjs|cjs|css|html|md)$/;

/** Whatever looks like a path in a document's code spans; commands and patterns are none. */
function mentioned(text: string): string[] {
  const prose = text.replace(/^```[\s\S]*?^```/gm, '');
  const spans = [...prose.matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span);
  return spans.filter(
    (span) =>
      SOURCE.test(span) ||
      (/^[\w.-]+(?:\/[\w.-]+)*\/?$/.test(span) &&
        span.includes('/') &&
        folders.has(span.split('/')[0] ?? '')),
  );
}

/** Where the links of a document lead, those out of the repository left out. */
function linked(text: string): string[] {
  return [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target));
}

function exists(path: string): boolean {
  return [path, join('src', path)].some((each) => existsSync(join(root, each)));
}

test('the documents mention paths and link to each other', () => {
  expect(documents).toContain('docs/ARCHITECTURE.md');
  expect(documents.flatMap((name) => mentioned(read(name))).length).toBeGreaterThan(100);
  expect(documents.flatMap((name) => linked(read(name))).length).toBeGreaterThan(20);
});

test.each(documents)('%s names what is there', (name) => {
  const gone = mentioned(read(name)).filter((path) => !exists(path) && !names.has(path));
  expect(gone).toEqual([]);
});

test.each(documents)('%s links to what is there', (name) => {
  const dead = linked(read(name)).filter(
    (target) => !existsSync(join(root, dirname(name), target)),
  );
  expect(dead).toEqual([]);
});

test('every decision is in the index', () => {
  const decisions = files.filter((name) => name.startsWith('docs/decisions/'));
  expect(decisions.length).toBeGreaterThan(0);
  const index = linked(read('docs/ARCHITECTURE.md')).map((target) => `docs/${target}`);
  expect(index.filter((target) => target.startsWith('docs/decisions/'))).toEqual(decisions.sort());
});

function read(name: string): string {
  return readFileSync(join(root, name), 'utf8');
}
