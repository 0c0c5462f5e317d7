// npm run check:static: types, lint and format side by side. What each says comes when it is done.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const checks = [
  ['node_modules/eslint/bin/eslint.js', '.'],
  ['node_modules/typescript/bin/tsc', '--noEmit'],
  ['node_modules/prettier/bin/prettier.cjs', '--check', '.'],
];

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

const passed = await Promise.all(checks.map(check));
process.exitCode = passed.every(Boolean) ? 0 : 1;
