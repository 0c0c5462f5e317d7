// npm run check:static [-- types lint format]: the static checks, or those named, side by side. What
// each says comes when it is done.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const checks = {
  lint: ['node_modules/eslint/bin/eslint.js', '.'],
  types: ['node_modules/typescript/bin/tsc', '--noEmit'],
  format: ['node_modules/prettier/bin/prettier.cjs', '--check', '.'],
};

function check([program, ...words]) {
  return new Promise((resolve, reject) => {
    const running = spawn(process.execPath, [program, ...words], { cwd: root });
    const said = [];
    for (const stream of [running.stdout, running.stderr])
      stream.on('data', (piece) => said.push(piece));
    running.on('error', reject);
    running.on('close', (exitCode) => {
      process.stdout.write(Buffer.concat(said));
      resolve(exitCode === 0);
    });
  });
}

const named = process.argv.slice(2);
const unknown = named.filter((name) => !Object.hasOwn(checks, name));
if (unknown.length > 0) {
  const known = Object.keys(checks).join(', ');
  process.stderr.write(`no check ${unknown.join(', ')}; there are ${known}\n`);
  process.exit(2);
}
const chosen = named.length > 0 ? named : Object.keys(checks);
const passed = await Promise.all(chosen.map((name) => check(checks[name])));
process.exitCode = passed.every(Boolean) ? 0 : 1;
