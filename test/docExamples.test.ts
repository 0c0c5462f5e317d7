import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { compileFunction } from 'node:vm';

/**
 * Runs the examples in the documentation of src/domain and src/reading: every line `expression // → value` below an `@example` is evaluated with the
 * exports of its file in scope.
 */
const src = join(__dirname, '../src');

interface Example {
  readonly file: string;
  readonly expression: string;
  readonly value: string;
}

const examples: Example[] = ['domain', 'reading']
  .flatMap((folder) =>
    readdirSync(join(src, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      join(folder, name),
    ),
  )
  .filter((name) => name.endsWith('.ts'))
  .flatMap((name) => {
    const file = name.split(sep).join('/');
    const comments = readFileSync(join(src, name), 'utf8').match(/\/\*\*[\s\S]*?\*\//g) ?? [];
    return comments.flatMap((comment) =>
      [...(comment.split('@example')[1] ?? '').matchAll(/^\s*\*\s?(.+?)\s*\/\/ → (.+?)\s*$/gm)].map(
        (match) => ({
          file,
          expression: match[1] ?? '',
          value: match[2] ?? '',
        }),
      ),
    );
  });

test('the domain is documented by examples', () => {
  expect(examples.length).toBeGreaterThan(10);
});

test.each(examples)('$file: $expression', async ({ file, expression, value }) => {
  const exports = (await import(join(src, file))) as Record<string, unknown>;
  const names = Object.keys(exports);
  const evaluate = (code: string): unknown =>
    (compileFunction(`return (${code});`, names) as (...values: unknown[]) => unknown)(
      ...names.map((name) => exports[name]),
    );
  expect(evaluate(expression)).toEqual(evaluate(value));
});
