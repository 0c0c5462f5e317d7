// npm run conformance -- <folder> [--only=<part of a name>] [--write]: presses every button of Microsoft's
// samples for Excel on the embedded host, and says what becomes of it. The folder is a copy of
// https://github.com/OfficeDev/office-js-snippets; nothing of it belongs to the project. --write puts
// the outcome into docs/CONFORMANCE.md, which says how it is taken.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';
import { load } from 'js-yaml';
import { format, resolveConfig } from 'prettier';
import { loadBundled } from './loadBundled.mjs';

const words = process.argv.slice(2);
const folder = words.find((word) => !word.startsWith('--'));
const only = words.find((word) => word.startsWith('--only='))?.slice('--only='.length) ?? '';
const samples = folder === undefined ? null : join(folder, 'samples/excel');
if (samples === null || !existsSync(samples)) {
  process.stderr.write('npm run conformance -- <folder of office-js-snippets> [--write]\n');
  process.exit(2);
}
const root = fileURLToPath(new URL('..', import.meta.url));
const { runSample } = await loadBundled(join(root, 'conformance/runSample.ts'));
const { conformanceDocument } = await loadBundled(join(root, 'conformance/document.ts'));
const outcomes = [];
for (const sample of readSamples(samples)) {
  const found = await runSample(sample).catch(failed(sample.name));
  outcomes.push(...found);
  for (const { kind, what, button } of found)
    process.stdout.write(`${kind.padEnd(8)} ${sample.name} ${button}  ${what}\n`);
}
for (const kind of new Set(outcomes.map((outcome) => outcome.kind)))
  process.stdout.write(`${kind}: ${outcomes.filter((outcome) => outcome.kind === kind).length}\n`);
if (words.includes('--write')) {
  const path = join(root, 'docs/CONFORMANCE.md');
  const text = conformanceDocument(outcomes, commitOf(folder));
  writeFileSync(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
}
process.exit();

/** '' for a folder that is no clone. */
function commitOf(path) {
  if (!existsSync(join(path, '.git'))) return '';
  return execFileSync('git', ['-C', path, 'rev-parse', '--short', 'HEAD'], {
    encoding: 'utf8',
  }).trim();
}

function failed(name) {
  return (thrown) => {
    process.stderr.write(`${name}: ${thrown.stack}\n`);
    process.exit(1);
  };
}

/** Those with a script, in the order of their names. */
function readSamples(top) {
  return readdirSync(top, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml') && path.includes(only))
    .sort()
    .map((path) => {
      const { script, template } = load(readFileSync(join(top, path), 'utf8'));
      const { code } = transformSync(script.content, {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        isModule: false,
      });
      return { name: path.replace(/\.yaml$/, ''), script: code, html: template?.content ?? '' };
    });
}
