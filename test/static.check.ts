import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * The static checks among the tests of `npm test`: they go beside tests that wait for a browser or a
 * timer, and one that fails is counted and told as a failed test.
 */
const script = join(__dirname, '../scripts/checkStatic.mjs');

test.each(['lint', 'types', 'format'])(
  '%s',
  (name) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, name], {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    if (status !== 0) throw new Error(`npm run check:static -- ${name}\n${stdout}${stderr}`);
  },
  // Lint reads all types, on a busy machine for minutes.
  900_000,
);
