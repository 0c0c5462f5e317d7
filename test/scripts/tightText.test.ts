import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const tightText = jest.requireActual<(source: string) => string>(
  join(root, 'scripts/tightText.cjs'),
);
const render = join(root, 'node_modules/@univerjs/engine-render/lib/es/index.js');

test('the installed Univer lays texts out without gaps between Chinese and Latin letters', () => {
  const source = readFileSync(render, 'utf8');
  const tight = tightText(source);
  expect(source.length - tight.length).toBeGreaterThan(0);
  expect(source.length - tight.length).toBeLessThan(60);
  // What is left of it is never called.
  expect(tight.match(/addCJKLatinSpacing\(/g)).toHaveLength(1);
  expect(tight).toContain('function addCJKLatinSpacing(');
});

test('a version that asks for them otherwise fails the build', () => {
  expect(() => tightText('shape();')).toThrow('0 times, not once');
});
