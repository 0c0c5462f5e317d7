import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import ts from 'typescript';

const root = join(__dirname, '..');

/** Which folders of src and which packages each folder of src may import. */
const allowed: Readonly<
  Record<string, { readonly folders: readonly string[]; readonly packages: readonly RegExp[] }>
> = {
  domain: {
    folders: [],
    packages: [/^seedrandom$/, /^@noble\/hashes\//, /^chinese-days\/dist\/chinese-days\.json$/],
  },
  reading: { folders: ['domain'], packages: [] },
  text: { folders: ['domain', 'reading'], packages: [] },
  excel: { folders: ['domain', 'reading', 'text'], packages: [] },
  // The page that an evidence package carries: reads sheets again, and is put into app as a text.
  verifyPage: { folders: ['domain', 'reading', 'text', 'excel'], packages: [] },
  // fflate: a package is a zip file in Excel's pane too, where there is no host.
  app: { folders: ['domain', 'reading', 'excel', 'text', 'verifyPage'], packages: [/^fflate$/] },
  taskpane: {
    folders: ['app', 'domain', 'reading', 'text'],
    packages: [/^react(-dom)?(\/|$)/, /^office-ui-fabric-react(\/|$)/],
  },
  host: {
    folders: [],
    packages: [/^@univerjs\//, /^rxjs/, /^hucre(\/|$)/, /^@e965\/xlsx$/, /^fflate$/, /^node:/],
  },
  workbench: {
    folders: ['host', 'app', 'text', 'reading', 'domain'],
    // React: Univer's page is made by it, and how.
    packages: [/^@univerjs\//, /^rxjs/, /^react$/],
  },
  // 网页版: the pane on the bench's spreadsheet, in one page.
  web: {
    folders: ['workbench', 'taskpane', 'host', 'app', 'text'],
    packages: [/^react-dom\/client$/, /^sample\.xlsx$/],
  },
  cli: { folders: ['host', 'app', 'text', 'reading', 'domain'], packages: [/^node:/] },
};

/**
 * The floors of src/domain, the ground first: a folder imports what is below it and nothing else.
 */
const floors = [
  'ground',
  'calendar',
  'register',
  'profile',
  'item',
  'population',
  'quota',
  'draw',
  'record',
  'act',
  'history',
  'feasibility',
  'ratio',
  'plan',
  'publication',
  'deadline',
  'statistics',
  'presentation',
  'evidence',
];

/**
 * Single files that may import one folder more: what opens workbook files beside Excel, fetched
 * when it is first needed.
 */
const allowedFiles: Readonly<Record<string, string>> = {
  'taskpane/openOtherBook.ts': 'host/file/',
};

/** Chinese may stand in these folders only: wording is one concern. */
const chineseAllowed = ['text'];

interface SourceFile {
  readonly path: string;
  readonly folder: string;
  readonly imports: readonly string[];
  readonly chineseLiterals: readonly string[];
}

const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
  .map((name) => readSource(name.split(sep).join('/')));

function readSource(path: string): SourceFile {
  const text = readFileSync(join(root, 'src', path), 'utf8');
  const source = ts.createSourceFile(
    path,
    text,
    ts.ScriptTarget.Latest,
    true,
    path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const imports: string[] = [];
  const chineseLiterals: string[] = [];
  const visit = (node: ts.Node): void => {
    if (
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      imports.push(node.moduleSpecifier.text);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument && ts.isStringLiteral(argument)) imports.push(argument.text);
    }
    const literal =
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node) ||
      ts.isJsxText(node) ||
      ts.isRegularExpressionLiteral(node);
    if (literal && /\p{Script=Han}/u.test(node.text)) chineseLiterals.push(node.text.trim());
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { path, folder: path.split('/')[0] ?? '', imports, chineseLiterals };
}

function targetOf(file: SourceFile, specifier: string): string {
  return relative('.', normalize(join(dirname(file.path), specifier)))
    .split(sep)
    .join('/');
}

test('there are sources to look at', () => {
  expect(files.length).toBeGreaterThan(100);
});

test('every folder of src is in the table', () => {
  expect([...new Set(files.map((file) => file.folder))].sort()).toEqual(
    Object.keys(allowed).sort(),
  );
});

test('folders import only what the table allows', () => {
  const wrong = files.flatMap((file) =>
    file.imports
      .filter((specifier) => {
        const rule = allowed[file.folder];
        if (rule === undefined) return true;
        if (!specifier.startsWith('.'))
          return !rule.packages.some((pattern) => pattern.test(specifier));
        const target = targetOf(file, specifier);
        const folder = target.split('/')[0] ?? '';
        const extra = allowedFiles[file.path];
        if (extra !== undefined && target.startsWith(extra)) return false;
        return folder !== file.folder && !rule.folders.includes(folder);
      })
      .map((specifier) => `${file.path} imports ${specifier}`),
  );
  expect(wrong).toEqual([]);
});

test('every folder of src/domain has its floor', () => {
  const folders = files
    .filter(({ folder }) => folder === 'domain')
    .map(({ path }) => path.split('/')[1] ?? '');
  expect([...new Set(folders)].sort()).toEqual([...floors].sort());
});

test('no floor of src/domain imports one above it', () => {
  const floorOf = (path: string): number => floors.indexOf(path.split('/')[1] ?? '');
  const wrong = files
    .filter(({ folder }) => folder === 'domain')
    .flatMap((file) =>
      file.imports
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => targetOf(file, specifier))
        .filter((target) => {
          const sameFolder = target.split('/')[1] === file.path.split('/')[1];
          return !sameFolder && floorOf(target) >= floorOf(file.path);
        })
        .map((target) => `${file.path} imports ${target}`),
    );
  expect(wrong).toEqual([]);
});

test('no module imports itself through others', () => {
  const known = new Map(files.map((file) => [file.path.replace(/\.tsx?$/, ''), file]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const walk = (name: string, trail: readonly string[]): void => {
    if (trail.includes(name)) {
      cycles.push([...trail.slice(trail.indexOf(name)), name].join(' → '));
      return;
    }
    const file = known.get(name);
    if (file === undefined || done.has(name)) return;
    for (const specifier of file.imports)
      if (specifier.startsWith('.')) walk(targetOf(file, specifier), [...trail, name]);
    done.add(name);
  };
  for (const name of known.keys()) walk(name, []);
  expect(cycles).toEqual([]);
});

test('Chinese stands in one place', () => {
  const wrong = files
    .filter((file) => !chineseAllowed.includes(file.folder))
    .flatMap((file) => file.chineseLiterals.map((text) => `${file.path}: ${text.slice(0, 40)}`));
  expect(wrong).toEqual([]);
});

test('only src/excel speaks to Excel', () => {
  const wrong = files
    .filter((file) => !['excel', 'host'].includes(file.folder))
    .filter((file) =>
      /\bExcel\.(?!run\b)\w/.test(
        readFileSync(join(root, 'src', file.path), 'utf8').replace(
          /\/\*[\s\S]*?\*\/|\/\/.*$/gm,
          '',
        ),
      ),
    )
    .map((file) => file.path);
  expect(wrong).toEqual([]);
});

test('no file of src is longer than 300 lines', () => {
  const long = files
    .map((file) => ({
      path: file.path,
      lines: readFileSync(join(root, 'src', file.path), 'utf8').split('\n').length,
    }))
    .filter(({ lines }) => lines > 301)
    .map(({ path, lines }) => `${path} ${lines}`);
  expect(long).toEqual([]);
});
