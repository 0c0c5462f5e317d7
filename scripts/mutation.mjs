// npm run mutation -- src/domain/quota …: changes the code of a folder, one place at a time, and looks
// whether a test notices (StrykerJS, fetched by npx the first time). The folder's own tests are run,
// of each change those that reach it; `--tests=test/domain/**` says others. docs/MUTATION.md has the
// results. A folder of a thousand changes takes about an hour; `--sample=100` changes only so many
// lines of it, evenly spread and the same each time.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import jestConfig from '../jest.config.cjs';

const PACKAGES = ['@stryker-mutator/core@9.6.1', '@stryker-mutator/jest-runner@9.6.1'];

const root = fileURLToPath(new URL('..', import.meta.url));
const words = process.argv.slice(2);
const folders = words.filter((word) => !word.startsWith('--'));
if (folders.length === 0) {
  process.stderr.write(
    'npm run mutation -- <folder or file of src> … [--tests=<glob>] [--sample=<lines>]\n',
  );
  process.exit(2);
}
const valueOf = (option) =>
  words.find((word) => word.startsWith(`--${option}=`))?.slice(`--${option}=`.length);
const tests = valueOf('tests');
const sample = valueOf('sample');
const cache = join(root, '.cache/mutation');
mkdirSync(cache, { recursive: true });
for (const folder of folders) mutate(folder);

function mutate(folder) {
  const name = folder.replace(/[/.]/g, '-');
  const result = join(cache, `${name}.json`);
  const config = join(cache, `${name}.config.json`);
  const own = folder.replace(/^src\//, 'test/').replace(/\.tsx?$/, '');
  const isFile = /\.tsx?$/.test(folder);
  writeFileSync(
    config,
    JSON.stringify({
      mutate: sample ? sampleOf(folder, Number(sample)) : [isFile ? folder : `${folder}/**/*.ts`],
      testRunner: 'jest',
      coverageAnalysis: 'perTest',
      // What a module makes while it is loaded every test reaches: each such change runs them all.
      ignoreStatic: sample !== undefined,
      jest: {
        configFile: 'jest.config.cjs',
        config: {
          ...jestConfig.projects[0],
          projects: [],
          testMatch: [`<rootDir>/${tests ?? (isFile ? `${own}.test.ts` : `${own}/**/*.test.ts`)}`],
        },
        enableFindRelatedTests: false,
      },
      concurrency: 1,
      tempDirName: '.cache/mutation/sandbox',
      ignorePatterns: ['.cache', 'dist', 'docs', 'samples', 'bench'],
      reporters: ['json'],
      jsonReporter: { fileName: result },
      timeoutMS: 20_000,
      disableTypeChecks: false,
      // Without the package typescript beside it, it cannot rewrite one; nor need it.
      tsconfigFile: 'none',
    }),
  );
  const { status } = spawnSync(
    'npx',
    ['--yes', ...PACKAGES.map((each) => `--package=${each}`), 'stryker', 'run', config],
    { cwd: root, stdio: 'inherit' },
  );
  if (status !== 0) process.exit(status ?? 1);
  tell(folder, JSON.parse(readFileSync(result, 'utf8')));
}

/** So many of the lines that hold code, evenly spread over the files of a folder. */
function sampleOf(folder, size) {
  const lines = readdirSync(join(root, folder), { recursive: true })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .flatMap((name) =>
      readFileSync(join(root, folder, name), 'utf8')
        .split('\n')
        .flatMap((line, index) =>
          /^\s*(?:$|\/|\*|import|export type|readonly)|^[\s)}\]>;,]*$/.test(line)
            ? []
            : [`${folder}/${name}:${index + 1}-${index + 1}`],
        ),
    );
  return Array.from(
    { length: Math.min(size, lines.length) },
    (_, place) => lines[Math.floor((place * lines.length) / size)],
  );
}

/** The line for docs/MUTATION.md, and every change that no test noticed. */
function tell(folder, { files }) {
  const all = Object.entries(files).flatMap(([file, { mutants }]) =>
    mutants.map((each) => ({ ...each, file })),
  );
  const count = (...states) => all.filter(({ status }) => states.includes(status)).length;
  for (const { status, file, location, replacement } of all)
    if (status === 'Survived' || status === 'NoCoverage')
      process.stdout.write(
        `${status} ${file}:${location.start.line}:${location.start.column} → ${replacement}\n`,
      );
  const killed = count('Killed', 'Timeout');
  const missed = [count('Survived'), count('NoCoverage')];
  const judged = killed + missed[0] + missed[1];
  const share = judged === 0 ? '—' : `${((100 * killed) / judged).toFixed(1)} %`;
  process.stdout.write(
    `| \`${folder}\` | ${all.length} | ${killed} | ${missed[0]} | ${missed[1]} | ${share} |\n`,
  );
}
