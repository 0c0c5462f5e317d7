import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import ts from 'typescript';

export const root = join(__dirname, '../..');

/** A call and what comes of it. */
export interface Call {
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

export const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
  .map((name) => {
    const file = `src/${name.split(sep).join('/')}`;
    return { file, text: readFileSync(join(root, file), 'utf8') };
  });

/**
 * Every `@example` in src, which test/docExamples.test.ts runs and
 * test/docExampleTypes.test.ts compiles.
 *
 * An example is what stands between `@example` and the next tag. It is made of calls, on as many
 * lines as they need, each of which ends in `// → value` or `// throws RangeError`; statements
 * before a call, ended by `;`, are kept for the rest of the example. In scope is what the file
 * exports, and in src/reading cellOf, since readers are given cells. Nothing may stand behind the
 * last call, and an example without a call fails.
 */
export const examples = sources.flatMap(({ file, text }) => examplesIn(file, text));
export const calls = examples.flatMap((example) => example.calls);

export function examplesIn(file: string, text: string): Example[] {
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
