// npm run test:seeds [-- 5 test/domain]: runs the files with properties from other seeds than
// `npm test` does, one run unless a number comes first; paths choose among the files. What fails is
// repeated by PROPERTY_SEED, which each run prints.
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const jest = join(root, 'node_modules/jest/bin/jest.js');
const [first, ...others] = process.argv.slice(2);
const isCounted = /^\d+$/.test(first ?? '');
const times = isCounted ? Number(first) : 1;
const paths = isCounted ? others : process.argv.slice(2);

const files = readdirSync(join(root, 'test'), { recursive: true })
  .map((name) => join('test', name))
  .filter((name) => /\.test\.tsx?$/.test(name))
  .filter((name) => paths.length === 0 || paths.some((path) => name.startsWith(path)))
  .filter((name) => /'fast-check'|assertReaching/.test(readFileSync(join(root, name), 'utf8')));

const failed = [];
for (let run = 0; run < times; run += 1) {
  const seed = String(randomInt(2 ** 31));
  process.stdout.write(`\nPROPERTY_SEED=${seed}\n`);
  const { status } = spawnSync(
    process.execPath,
    [jest, '--selectProjects=microsoft', '--runTestsByPath', ...files],
    { cwd: root, stdio: 'inherit', env: { ...process.env, PROPERTY_SEED: seed } },
  );
  if (status !== 0) failed.push(seed);
}
process.stdout.write(
  failed.length === 0
    ? `\n${String(times)} runs of ${String(files.length)} files passed.\n`
    : `\nFailed: ${failed.map((seed) => `PROPERTY_SEED=${seed}`).join(', ')}\n`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
