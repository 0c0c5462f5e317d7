import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { compileFunction } from 'node:vm';
import ts from 'typescript';
import { cellOf } from '../src/reading/cell/sheetTable';

/**
 * Runs and compiles every `@example` in src.
 *
 * An example is what stands between `@example` and the next tag. It is made of calls, on as many
 * lines as they need, each of which ends in `// → value` or `// throws RangeError`; statements
 * before a call, ended by `;`, are kept for the rest of the example. In scope is what the file
 * exports, and in src/reading cellOf, since readers are given cells. Nothing may stand behind the
 * last call, and an example without a call fails.
 *
 * An example has to compile in the code of someone who uses the function: names of properties and
 * of literals, the number of arguments, `?.` where there may be nothing. One thing is let pass,
 * since it would bury what the example shows: a plain object may leave out fields that the function
 * does not need for this call (`Loose` below), and a plain text may stand for an id, seed or ticket,
 * whose types only tell kinds of text apart. What a call gives back is checked as it is.
 */
const root = join(__dirname, '..');

/** A call and what comes of it. */
interface Call {
  readonly file: string;
  readonly line: number;
  /** Statements of the same example before it. */
  readonly before: string;
  readonly code: string;
  readonly outcome: 'gives' | 'throws';
  /** A value as code, or the name of an error. */
  readonly result: string;
}

interface Example {
  readonly calls: readonly Call[];
  /** What does not belong to any call. */
  readonly rest: string;
}

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
  .map((name) => {
    const file = `src/${name.split(sep).join('/')}`;
    return { file, text: readFileSync(join(root, file), 'utf8') };
  });

const examples = sources.flatMap(({ file, text }) => examplesIn(file, text));
const calls = examples.flatMap((example) => example.calls);

function examplesIn(file: string, text: string): Example[] {
  return [...text.matchAll(/\/\*\*[\s\S]*?\*\//g)].flatMap((comment) =>
    [...comment[0].matchAll(/@example\b([\s\S]*?)(?=^\s*\*\s*@|\*\/)/gm)].map((match) => {
      const start = comment.index + match.index;
      const firstLine = text.slice(0, start).split('\n').length;
      return readExample(file, firstLine, match[1] ?? '');
    }),
  );
}

function readExample(file: string, firstLine: number, body: string): Example {
  const found: Call[] = [];
  let before = '';
  let pending: string[] = [];
  body.split('\n').forEach((written, index) => {
    const line = written.replace(/^\s*\*( |$)/, '');
    const end = /^(.*?)\s*\/\/ (?:→ (.+)|throws (\w+))\s*$/.exec(line);
    pending.push(end === null ? line : (end[1] ?? ''));
    if (end === null) return;
    const { statements, call } = parted(pending.join('\n'));
    before += statements;
    const [outcome, result] =
      end[2] === undefined
        ? (['throws', end[3] ?? ''] as const)
        : (['gives', end[2].trim()] as const);
    found.push({ file, line: firstLine + index, before, code: call, outcome, result });
    pending = [];
  });
  return { calls: found, rest: pending.join('\n').trim() };
}

/** The last statement, and what stands before it. */
function parted(code: string): { readonly statements: string; readonly call: string } {
  const last = ts.createSourceFile('example.ts', code, ts.ScriptTarget.ES2022).statements.at(-1);
  const start = last?.getFullStart() ?? 0;
  return { statements: code.slice(0, start), call: code.slice(start).trim().replace(/;$/, '') };
}

test('every example has a call, and nothing but calls', () => {
  const tags = sources.flatMap(({ text }) => text.match(/@example/g) ?? []);
  expect(examples).toHaveLength(tags.length);
  expect(examples.filter(({ calls, rest }) => calls.length === 0 || rest !== '')).toEqual([]);
  expect(calls.length).toBeGreaterThan(200);
});

test('an example may take several lines, throw, and stand beside others', () => {
  const comment = `/**
 * Halves.
 *
 * @param count a number
 * @example
 * half(2) // → 1
 * const four = 4;
 * half(
 *   four,
 * ) // → 2
 * @example
 * half(-1) // throws RangeError
 * @example
 * half(3)
 */`;
  const call = { file: 'half.ts' };
  expect(examplesIn('half.ts', comment)).toEqual([
    {
      calls: [
        { ...call, line: 6, before: '', code: 'half(2)', outcome: 'gives', result: '1' },
        {
          ...{ ...call, line: 10, before: 'const four = 4;', outcome: 'gives', result: '2' },
          code: 'half(\n  four,\n)',
        },
      ],
      rest: '',
    },
    {
      calls: [
        {
          ...call,
          line: 12,
          before: '',
          code: 'half(-1)',
          outcome: 'throws',
          result: 'RangeError',
        },
      ],
      rest: '',
    },
    { calls: [], rest: 'half(3)' },
  ]);
});

test.each(calls)('$file:$line runs: $code', async ({ file, before, code, outcome, result }) => {
  const exports = {
    ...(file.startsWith('src/reading/') ? { cellOf } : {}),
    ...((await import(join(root, file))) as Record<string, unknown>),
  };
  // Each in a run of its own; in one text, since the compiler takes longer than the calls do.
  const runs = [code, ...(outcome === 'gives' ? [result] : [])].map(
    (expression) => `() => {\n${before}\nreturn (${expression});\n}`,
  );
  const inScope = compileFunction(
    ts.transpile(`return [${runs.join(', ')}];`, { target: ts.ScriptTarget.ES2022 }),
    Object.keys(exports),
  ) as (...values: unknown[]) => readonly [() => unknown, () => unknown];
  const [given, wanted] = inScope(...Object.values(exports));
  if (outcome === 'gives') expect(given()).toEqual(wanted());
  else expect(given).toThrow(expect.objectContaining({ name: result }) as Error);
});

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
