// npm run fidelity [-- step …] [--name=value …]: whether workbook files are read and written
// faithfully, in steps, each a file of fidelity/ that says what it checks: docs/FIDELITY.md. What a
// step cannot do on this machine it skips, and the last lines say so. Exit code 1: a fault was found.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import verifyPage from './verifyPage.cjs';

const STEPS = ['corpus', 'roundTrip', 'validator', 'schemas', 'libreOffice', 'fuzz', 'faults'];

const root = fileURLToPath(new URL('..', import.meta.url));
const words = process.argv.slice(2);
const options = Object.fromEntries(
  words
    .filter((word) => word.startsWith('--'))
    .map((word) => /^--([^=]*)=?(.*)$/s.exec(word).slice(1)),
);
const named = words.filter((word) => !word.startsWith('--'));
const unknown = named.filter((name) => !STEPS.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`no step ${unknown.join(', ')}; there are ${STEPS.join(', ')}\n`);
  process.exit(2);
}

const cache = join(root, '.cache');
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, 'fidelity-'));
const files = join(folder, 'files');
mkdirSync(files);
const results = [];
try {
  const names = named.length > 0 ? named : STEPS;
  await bundle(names);
  for (const name of names) results.push(await run(name));
} finally {
  rmSync(folder, { recursive: true });
}
const width = Math.max(...STEPS.map((name) => name.length));
print('');
for (const { name, passed, faults, skipped } of results) {
  print(`${name.padEnd(width)}  ${passed} passed, ${faults} FAILED`.replace(', 0 FAILED', ''));
  for (const reason of skipped) print(`${' '.repeat(width)}  SKIPPED: ${reason}`);
}
process.exitCode = results.some(({ faults }) => faults > 0) ? 1 : 0;

/** Bundles the steps as the terminal is bundled, what they share in one piece: one Office.js for all. */
async function bundle(names) {
  await build({
    entryPoints: names.map((name) => join(root, `fidelity/${name}.ts`)),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
    plugins: [verifyPage.plugin],
    loader: { '.py': 'text' },
    // CommonJS packages inside the bundle ask for Node's own modules by require.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
  });
}

async function run(name) {
  print(`\n${name}`);
  const { step } = await import(pathToFileURL(join(folder, `${name}.mjs`)).href);
  const result = { name, passed: 0, faults: 0, skipped: [] };
  await step({
    options,
    folder: files,
    check(what, faults) {
      print(`  ${faults.length === 0 ? 'ok    ' : 'FAILED'} ${what}`);
      for (const fault of faults) print(`         ${fault}`);
      if (faults.length === 0) result.passed++;
      else result.faults++;
    },
    skip(reason) {
      print(`  SKIPPED ${reason}`);
      result.skipped.push(reason);
    },
  });
  return result;
}

function print(line) {
  process.stdout.write(`${line}\n`);
}
