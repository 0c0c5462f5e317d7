import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as corpus from '../../fidelity/corpus/all';

/** docs/FIDELITY.md has the steps and the kinds of content that there are. */
const root = join(__dirname, '../..');
const [steps = '', kinds = ''] = readFileSync(join(root, 'docs/FIDELITY.md'), 'utf8').split(
  '## Kinds',
);
const listed = (text: string): string[] =>
  [...text.matchAll(/^\| `(\w+)`/gm)].map(([, name = '']) => name);

test('every step of the runner is in the table', () => {
  const runner = readFileSync(join(root, 'scripts/fidelity.mjs'), 'utf8');
  const there = /const STEPS = \[([^\]]*)\]/.exec(runner)?.[1] ?? '';
  expect(listed(steps)).toEqual([...there.matchAll(/'(\w+)'/g)].map(([, name]) => name));
});

test('every kind of content is in the table', () => {
  expect(listed(kinds).sort()).toEqual(
    Object.values(corpus)
      .map(({ name }) => name)
      .sort(),
  );
});
