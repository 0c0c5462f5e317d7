import { join } from 'node:path';
import { compileFunction } from 'node:vm';
import ts from 'typescript';
import { cellOf } from '../src/reading/cell/sheetTable';
import { calls, examples, examplesIn, root, sources } from './support/docExamples';

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
