/**
 * `npm run bench`: how long reading large registers takes, and how long a draw of a whole province,
 * beside Rivest's consistent_sampler in Python (re-implemented in consistent_sampler_peer.py) on
 * the same machine. Tickets and samples of the two are compared, too. Without python3 only the
 * times are printed. The two take turns, and the best of some rounds counts, so that other work on
 * the machine weighs on both alike. Fails when a sample differs or a target is missed.
 */

import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadBundled } from '../scripts/loadBundled.mjs';
import { findScriptPython, terminalStart, wholeJob } from './wholeJob.mjs';

const ROUNDS = 3;
const here = dirname(fileURLToPath(import.meta.url));

/**
 * Of the whole job, by the number of enterprises: time and memory beside the plain script's; of the
 * country's the memory by itself, and the time of each enterprise beside the one of 10,000.
 */
const JOBS = [
  { enterprises: 1_000, rounds: 9, time: 1.2 },
  { enterprises: 10_000, rounds: ROUNDS, time: 0.6 },
  { enterprises: 100_000, rounds: 1, time: 0.4, memory: 1, option: '--large' },
  { enterprises: 827_500, rounds: 1, gigabytes: 8, growth: 1.3, option: '--country' },
];
/** Seconds beyond Node's own start, of commands that open no workbook. */
const START = 0.25;

if (process.argv.includes('--page')) {
  const { pageBench } = await import('./page.mjs');
  const option = (name) => process.argv.find((each) => each.startsWith(name))?.slice(name.length);
  const [site, traces] = [option('--site='), option('--traces=')];
  await pageBench({ load: loadBench, print, target, site, traces });
  process.exit();
}

const job = await loadBench('jobBench');
const python = findScriptPython();
if (python === null) print('no python3 with openpyxl is here: no plain script to compare with');
const secondsEach = new Map();
for (const { enterprises, rounds, option, ...targets } of JOBS) {
  if (option !== undefined && !process.argv.includes(option)) continue;
  const { ours, script, verified } = wholeJob(job, enterprises, rounds, {
    python: option === '--country' ? null : python,
    isVerified: option !== undefined,
  });
  secondsEach.set(enterprises, ours.seconds / enterprises);
  print(`whole job of ${enterprises} enterprises  ${used(ours)}`);
  if (verified !== null) print(`  verified afterwards         ${used(verified)}`);
  if (targets.growth !== undefined) {
    target('  gigabytes', Math.max(ours.megabytes, verified.megabytes) / 1000, targets.gigabytes);
    const growth = secondsEach.get(enterprises) / secondsEach.get(10_000);
    target('  time each / of 10,000', growth, targets.growth);
  }
  if (script === null) continue;
  print(`  the plain script            ${used(script)}`);
  target('  time / plain script', ours.seconds / script.seconds, targets.time);
  if (targets.memory !== undefined)
    target('  memory / plain script', ours.megabytes / script.megabytes, targets.memory);
}
for (const command of ['profiles', 'help'])
  target(`start of ${command}, seconds`, terminalStart(command, ROUNDS) / 1000, START);
if (process.argv.includes('--jobs')) process.exit();

const { registerBench } = await loadBench('registerBench');
const registers = registerBench();
print(`reading registers of ${registers.size}  ${seconds(repeated(registers.read))}`);

const { drawBench } = await loadBench('drawBench');
const bench = drawBench();
const hasPython = spawnSync('python3', ['--version']).status === 0;
const rounds = Array.from({ length: ROUNDS }, () => ({
  core: bench.core(),
  withTeams: bench.withTeams(),
  peer: hasPython ? runPeer(bench.question) : NaN,
}));
const best = (part) => Math.min(...rounds.map((round) => round[part]));

print(bench.size);
print(`draw core, sha256             ${seconds(best('core'))}`);
print(`draw core and teams, sha256   ${seconds(best('withTeams'))}`);
print(`draw core, seedrandom         ${seconds(bench.seedrandomCore())}`);
const frozen = repeated(bench.fingerprint);
const hashed = repeated(bench.hashAlone);
print(`fingerprint                   ${seconds(frozen)}`);
target('fingerprint / its SHA-256', frozen / hashed, 2);
print(`whole drawPeriod, sha256      ${seconds(bench.drawPeriod())}`);
if (hasPython) {
  print(`consistent_sampler's way      ${seconds(best('peer'))}`);
  print('tickets and samples           equal');
  target('draw core / peer', best('core') / best('peer'), 0.5);
  target('draw core and teams / peer', best('withTeams') / best('peer'), 1);
} else {
  print('python3 is not here: no peer to compare with');
}

/** The best of some rounds. */
function repeated(run) {
  return Math.min(...Array.from({ length: ROUNDS }, run));
}

/** A part of the benchmarks, by its name. */
function loadBench(name) {
  return loadBundled(join(here, `${name}.ts`));
}

/** The peer's milliseconds, after its samples were found equal. */
function runPeer({ request, samples }) {
  const { status, stdout, stderr } = spawnSync(
    'python3',
    [join(here, 'consistent_sampler_peer.py')],
    {
      input: JSON.stringify(request),
      encoding: 'utf8',
      maxBuffer: 2 ** 29,
    },
  );
  if (status !== 0) throw new Error(`the peer failed: ${stderr}`);
  const answer = JSON.parse(stdout);
  if (JSON.stringify(answer.samples) !== JSON.stringify(samples))
    throw new Error('the peer draws another sample');
  return answer.seconds * 1000;
}

function target(name, ratio, limit) {
  const met = ratio <= limit;
  print(
    `${name.padEnd(30)}${ratio.toFixed(2)} (target: at most ${limit.toFixed(2)}, ${met ? 'met' : 'MISSED'})`,
  );
  if (!met) process.exitCode = 1;
}

/** Wall time, processor time and the most memory of a program. */
function used({ seconds: wall, cpu, megabytes }) {
  return `${wall.toFixed(2)} s, ${cpu.toFixed(2)} s of processor, ${megabytes.toFixed(0)} MB`;
}

function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

function print(line) {
  process.stdout.write(`${line}\n`);
}
