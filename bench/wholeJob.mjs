/**
 * The whole job, from an .xlsx file to a saved .xlsx file, in the terminal and beside it as a plain
 * script in Python with openpyxl does it (plain_script.py). Both draw the same enterprises, which is
 * checked. They take turns.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

const here = import.meta.dirname;
const root = join(here, '..');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
/** The words of `npm run cli`, which Node itself is given. */
const terminal = scripts.cli.replace(/^node /, '').split(' ');
const SEED = '01382438112797316654';

/** The Python that has openpyxl, null where there is none. */
export function findScriptPython() {
  const found = ['python3', '/usr/bin/python3'].find(
    (python) => spawnSync(python, ['-c', 'import openpyxl']).status === 0,
  );
  return found ?? null;
}

/**
 * Runs the job over a workbook of so many enterprises.
 *
 * @param {typeof import('./jobBench')} bench the bundled part
 * @param {number} enterprises how many
 * @param {number} rounds of which the best of each counts
 * @param {{ python: string | null, isVerified: boolean }} options python of the script, null to
 *   leave it out; whether the book that was drawn in is verified afterwards
 */
export function wholeJob(bench, enterprises, rounds, { python, isVerified }) {
  const folder = mkdtempSync(join(tmpdir(), 'job-bench-'));
  try {
    const book = join(folder, 'book.xlsx');
    const inspectors = Math.round(enterprises * bench.INSPECTORS_PER_ENTERPRISE);
    bench.writeInventedBook(book, enterprises, inspectors);
    const runs = Array.from({ length: rounds }, () => {
      const ours = runTerminal(book, folder);
      const script =
        python === null ? null : runScript(bench, ours.drawn, { book, folder, python });
      if (script !== null) requireEqual(ours.drawn, script.drawn, bench);
      return { ours, script };
    });
    return {
      // 复核 of what the last round wrote.
      verified: isVerified ? inTerminal(['verify', drawnBook(folder)], folder) : null,
      megabytesOfBook: statSync(book).size / 1e6,
      ours: best(runs.map(({ ours }) => ours)),
      script: python === null ? null : best(runs.map(({ script }) => script)),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** How long the terminal takes for a command that opens no workbook, beyond Node itself. */
export function terminalStart(command, rounds) {
  const time = (args) =>
    Math.min(
      ...Array.from({ length: rounds }, () => {
        const start = performance.now();
        const { status, stderr } = spawnSync(process.execPath, args, {
          encoding: 'utf8',
          cwd: root,
        });
        if (status !== 0) throw new Error(`${args.join(' ')} failed: ${stderr}`);
        return performance.now() - start;
      }),
    );
  return time([...terminal, command]) - time(['--eval', '']);
}

function runTerminal(book, folder) {
  const period = ['--year', '2026', '--quarter', '3'];
  const draw = ['--profile', 'xinxian-2021', ...period, '--seed', SEED, '--method', 'sha256'];
  const command = ['draw', book, ...draw, '--assume-none', '--json'];
  const { stdout, ...used } = inTerminal([...command, '--out', drawnBook(folder)], folder);
  const { selected, categories } = JSON.parse(stdout);
  const drawn = Object.fromEntries(
    categories.map(({ category }) => [
      category,
      selected.filter((unit) => unit.category === category).map(({ id }) => id),
    ]),
  );
  return { ...used, drawn };
}

const drawnBook = (folder) => join(folder, 'ours.xlsx');

/** Runs a command, and says what it took. */
function inTerminal(words, folder) {
  const usageFile = join(folder, 'usage.json');
  const report = ['--require', join(here, 'reportUsage.cjs')];
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...report, ...terminal, ...words],
    {
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
      cwd: root,
      env: { ...process.env, USAGE_FILE: usageFile },
    },
  );
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`the terminal failed: ${stderr}${stdout.slice(0, 2000)}`);
  return { stdout, seconds, ...JSON.parse(readFileSync(usageFile, 'utf8')) };
}

function runScript({ scriptRequest }, drawn, { book, folder, python }) {
  const { categories, ...request } = scriptRequest;
  const takes = Object.fromEntries(
    Object.entries(drawn).flatMap(([category, ids]) =>
      ids.length > 0 ? [[categories[category], ids.length]] : [],
    ),
  );
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(python, [join(here, 'plain_script.py')], {
    input: JSON.stringify({
      ...request,
      book,
      out: join(folder, 'script.xlsx'),
      seed: SEED,
      takes,
    }),
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`the plain script failed: ${stderr}`);
  return { ...JSON.parse(stdout), seconds };
}

function requireEqual(ours, script, { scriptRequest: { categories } }) {
  for (const [category, ids] of Object.entries(ours)) {
    const others = script[categories[category]] ?? [];
    if (JSON.stringify(ids) !== JSON.stringify(others))
      throw new Error(`the plain script draws other enterprises of ${category}`);
  }
}

function best(runs) {
  const least = (part) => Math.min(...runs.map((run) => run[part]));
  return { seconds: least('seconds'), cpu: least('cpu'), megabytes: least('megabytes') };
}
