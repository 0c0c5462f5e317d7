import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import ts from 'typescript';
import { manifestPath } from './support/manifest';

/**
 * Every member of Office.js that the add-in names, with the requirement set that Microsoft's types
 * give it: none above the manifest's but behind a question at run time.
 */
const root = join(__dirname, '..');
const files = ['excel', 'app', 'taskpane'].flatMap((folder) =>
  readdirSync(join(root, 'src', folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(root, 'src', folder, name))
    // Others name nothing of Office.js; to look into them all takes long.
    .filter((path) =>
      /\b(Excel|Office|OfficeExtension|context)\./.test(readFileSync(path, 'utf8')),
    ),
);
const program = ts.createProgram(files, {
  ...ts.convertCompilerOptionsFromJson(
    (
      ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)).config as {
        compilerOptions: object;
      }
    ).compilerOptions,
    root,
  ).options,
  types: ['office-js'],
});
const checker = program.getTypeChecker();

/** Names of sets and their versions. */
type Sets = ReadonlyMap<string, string>;

const manifestSets: Sets = new Map(
  [...readFileSync(manifestPath, 'utf8').matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g)].map(
    ([, name = '', version = '']) => [name, version],
  ),
);

function isAtLeast(version: string, wanted: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

interface Member {
  readonly name: string;
  readonly set: string;
  readonly version: string;
}

/** What Microsoft's types say of a member; null for what they do not say of, or is not of Office.js. */
function memberOf(symbol: ts.Symbol | undefined): Member | null {
  const declaration = symbol?.declarations?.[0];
  if (symbol === undefined || declaration === undefined) return null;
  if (!declaration.getSourceFile().fileName.includes('@types/office-js/')) return null;
  const said = ts
    .getJSDocCommentsAndTags(declaration)
    .map((comment) => comment.getText())
    .join('\n');
  const [, set, version] = /\[Api set: (\w+) ([\d.]+)/.exec(said) ?? [];
  if (set === undefined || version === undefined) return null;
  return { name: `${ownerOf(declaration)}${symbol.name}`, set, version };
}

function ownerOf(declaration: ts.Node): string {
  const { parent } = declaration;
  return (ts.isClassDeclaration(parent) || ts.isInterfaceDeclaration(parent)) && parent.name
    ? `${parent.name.text}.`
    : '';
}

/** Properties that `load('items/name,visible')` names, of the object that is loaded. */
function loadedMembers(call: ts.CallExpression): (ts.Symbol | undefined)[] {
  const { expression, arguments: given } = call;
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== 'load') return [];
  const [paths] = given;
  if (paths === undefined || !ts.isStringLiteralLike(paths)) return [];
  return paths.text.split(',').flatMap((path) => {
    const found: (ts.Symbol | undefined)[] = [];
    let type = checker.getTypeAtLocation(expression.expression);
    for (const name of path.trim().split('/')) {
      const items = name === 'items' ? undefined : type.getProperty('items');
      if (items !== undefined && type.getProperty(name) === undefined)
        type = elementOf(checker.getTypeOfSymbolAtLocation(items, call));
      const property = type.getProperty(name);
      found.push(property);
      if (property === undefined) break;
      type = elementOf(checker.getTypeOfSymbolAtLocation(property, call));
    }
    return found;
  });
}

function elementOf(type: ts.Type): ts.Type {
  return checker.getIndexTypeOfType(type, ts.IndexKind.Number) ?? type;
}

function symbolsAt(node: ts.Node): (ts.Symbol | undefined)[] {
  if (ts.isPropertyAccessExpression(node)) return [checker.getSymbolAtLocation(node.name)];
  if (ts.isCallExpression(node)) return loadedMembers(node);
  if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name)) {
    const type = checker.getContextualType(node.parent);
    return [type && checker.getNonNullableType(type).getProperty(node.name.text)];
  }
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
    const name = node.propertyName ?? node.name;
    if (!ts.isIdentifier(name)) return [];
    return [checker.getTypeAtLocation(node.parent).getProperty(name.text)];
  }
  return [];
}

/**
 * How the add-in asks for a set but by its name: supportsNotes in src/excel/frequency/noteClient.ts,
 * and what that has said.
 */
const ASKING = [[/\bsupportsNotes\(\)|\bif \(hasNotes\)/, 'ExcelApi', '1.18']] as const;

/** Sets that a node's surroundings ask for at run time: in the outermost function around it. */
function askedAround(node: ts.Node): Sets {
  let outermost: ts.Node = node;
  for (let each = node; !ts.isSourceFile(each); each = each.parent) outermost = each;
  const text = outermost.getText();
  return new Map([
    ...ASKING.filter(([asking]) => asking.test(text)).map(
      ([, name, version]) => [name, version] as const,
    ),
    ...[...text.matchAll(/isSetSupported\(\s*'(\w+)',\s*'([\d.]+)'/g)].map(
      ([, name = '', version = '']) => [name, version] as const,
    ),
  ]);
}

interface Use extends Member {
  readonly file: string;
  readonly allowed: boolean;
}

const uses: Use[] = files.flatMap((path) => {
  const found: Use[] = [];
  const visit = (node: ts.Node): void => {
    for (const symbol of symbolsAt(node)) {
      const member = memberOf(symbol);
      if (member === null) continue;
      const has = manifestSets.get(member.set);
      const asked = askedAround(node).get(member.set);
      found.push({
        ...member,
        file: path
          .slice(root.length + 1)
          .split(sep)
          .join('/'),
        allowed: [has, asked].some(
          (version) => version !== undefined && isAtLeast(version, member.version),
        ),
      });
    }
    ts.forEachChild(node, visit);
  };
  const source = program.getSourceFile(path);
  if (source !== undefined) visit(source);
  return found;
});

test('members are found, with their sets: read, written, loaded and in options', () => {
  const of = (name: string): string | undefined => uses.find((use) => use.name === name)?.version;
  expect(uses.length).toBeGreaterThan(300);
  expect(of('Worksheet.pageLayout')).toBe('1.9');
  expect(of('WorksheetProtectionOptions.allowAutoFilter')).toBe('1.2');
  expect(of('WorksheetProtection.protected')).toBe('1.2');
});

test('no member is used that the manifest does not ask for, but where it is asked for', () => {
  const wrong = uses
    .filter(({ allowed }) => !allowed)
    .map(({ file, name, set, version }) => `${file}: ${name} is of ${set} ${version}`);
  expect([...new Set(wrong)]).toEqual([]);
});
