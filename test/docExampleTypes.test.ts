import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { calls, root, type Call } from './support/docExamples';

/**
 * An example has to compile in the code of someone who uses the function: names of properties and
 * of literals, the number of arguments, `?.` where there may be nothing. One thing is let pass,
 * since it would bury what the example shows: a plain object may leave out fields that the function
 * does not need for this call (`Loose` below), and a plain text may stand for an id, seed or ticket,
 * whose types only tell kinds of text apart. What a call gives back is checked as it is.
 */

/**
 * `Loose` is what an example may give for a parameter; `LooseCall` is a function that takes such
 * parameters and gives back what it always does.
 */
const LOOSE_TYPES = `
type Plain = string | number | bigint | boolean | symbol | null | undefined;
type Callback = (...parameters: never) => unknown;
type Loose<T> = unknown extends T ? T
  : T extends Plain ? ([Exclude<keyof T, keyof string>] extends [never] ? T : T extends string ? string : T)
  : T extends (...parameters: infer Given) => infer Result ? (...parameters: { [At in keyof Given]: LooseText<Given[At]> }) => Loose<Result>
  : T extends ReadonlyMap<infer Key, infer Value> ? ReadonlyMap<Loose<Key>, Loose<Value>>
  : T extends ReadonlySet<infer Value> ? ReadonlySet<Loose<Value>>
  : T extends readonly unknown[] ? { [At in keyof T]: Loose<T[At]> }
  : { [Name in keyof T]?: Loose<T[Name]> };
type LooseText<T> = T extends string ? Loose<T> : T;
type LooseCall<T> = T extends (...parameters: infer Given) => infer Result
  ? (...parameters: { [At in keyof Given]: Loose<Given[At]> }) => LooseResult<Result> : T;
type LooseResult<T> = T extends Plain | readonly unknown[] ? T
  : T extends Callback ? LooseCall<T>
  : { [Name in keyof T]: T[Name] extends Callback ? LooseCall<T[Name]> : T[Name] };
type LooseCalls<T> = { [Name in keyof T]: LooseCall<T[Name]> };
`;

/** cellOf for the examples of src/reading but those of its own file. */
function cellImport(file: string): string {
  if (!file.startsWith('src/reading/') || file.endsWith('/sheetTable.ts')) return '';
  const up = '../'.repeat(file.split('/').length - 3) || './';
  return `import { cellOf } from '${up}cell/sheetTable';\n`;
}

/** What the compiler says of each call, as it is written and with loose parameters. */
function complaints(
  given: readonly Call[],
  namesOf: (file: string) => readonly string[],
): readonly (readonly string[])[] {
  const virtual = new Map<string, { text: string; readonly places: [number, number][] }>();
  given.forEach(({ file, before, code }, index) => {
    const names = namesOf(file).join(', ');
    const path = join(root, file.replace(/\.tsx?$/, '.examples.ts'));
    const specifier = `./${file.replace(/.*\//, '').replace(/\.tsx?$/, '')}`;
    const page = virtual.get(path) ?? {
      text: `import * as module from '${specifier}';\n${cellImport(file)}${LOOSE_TYPES}`,
      places: [],
    };
    for (const type of ['typeof module', 'LooseCalls<typeof module>']) {
      page.text += `export const call${page.places.length} = ({ ${names} }: ${type}) => {\n${before}\nreturn (${code});\n};\n`;
      page.places.push([page.text.length, index]);
    }
    virtual.set(path, page);
  });

  const config = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(root, 'tsconfig.json'), (path) => readFileSync(path, 'utf8')).config,
    ts.sys,
    root,
  );
  // An example takes from the file only what it shows.
  const options = { ...config.options, noUnusedLocals: false, noUnusedParameters: false };
  const host = ts.createCompilerHost(options);
  const disk = { ...host };
  host.fileExists = (path) => virtual.has(path) || disk.fileExists(path);
  host.getSourceFile = (path, ...others) => {
    const page = virtual.get(path);
    return page === undefined
      ? disk.getSourceFile(path, ...others)
      : ts.createSourceFile(path, page.text, ts.ScriptTarget.ES2022);
  };
  const program = ts.createProgram([...virtual.keys()], options, host);

  const said = given.map(() => [[], []] as [string[], string[]]);
  for (const [path, { places }] of virtual) {
    const source = program.getSourceFile(path);
    for (const { start = 0, messageText } of [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ]) {
      const at = places.findIndex(([end]) => start < end);
      const index = places[at]?.[1] ?? 0;
      said[index]?.[at % 2]?.push(ts.flattenDiagnosticMessageText(messageText, '\n'));
    }
  }
  return said.map(([exact, loose]) => (exact.length === 0 ? exact : loose));
}

test('every example compiles', async () => {
  const names = new Map<string, readonly string[]>();
  for (const { file } of calls)
    names.set(file, Object.keys((await import(join(root, file))) as object));
  const wrong = [
    'periodName()',
    "periodName({ year: 2026, quarter: 1 }, '')",
    'periodName({ year: 2026, quarter: 5 })',
    "periodName({ year: '2026', quarter: 1 })",
    'periodName({ yaer: 2026, quarter: 1 })',
    'periodName({ year: 2026, quarter: 1 }).yaer',
    'nameOfPeriod({ year: 2026, quarter: 1 })',
  ].map((code): Call => ({
    ...calls[0]!,
    file: 'src/domain/calendar/period.ts',
    before: '',
    code,
  }));
  const said = complaints([...calls, ...wrong], (file) => names.get(file) ?? []);
  expect(
    calls
      .map(({ file, line }, index) => ({ place: `${file}:${line}`, said: said[index] ?? [] }))
      .filter(({ said }) => said.length > 0),
  ).toEqual([]);
  expect(said.slice(calls.length).map(({ length }) => length)).toEqual(wrong.map(() => 1));
  // Reads some hundred files of types: longer than other tests where the machine is busy.
}, 180_000);
