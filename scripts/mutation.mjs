// npm run mutation -- src/domain/quota …: changes the code of folders, one place at a time, and looks
// whether a test notices (StrykerJS, fetched by npx the first time). All folders are one run, so that
// the tests are looked through once; `src/reading/*` is what lies directly in it. docs/MUTATION.md says
// which tests are run, and has the results.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import jestConfig from '../jest.config.cjs';

const PACKAGES = ['@stryker-mutator/core@9.6.1', '@stryker-mutator/jest-runner@9.6.1'];
/** Of the runs of each property; what so few do not notice counts as survived. */
const PROPERTY_PART = '0.1';

const root = fileURLToPath(new URL('..', import.meta.url));
const words = process.argv.slice(2);
const places = words
  .filter((word) => !word.startsWith('--'))
  .map((word) => word.replace(/\/$/, ''));
if (places.length === 0) {
  process.stderr.write(
    'npm run mutation -- <folder or file of src> … [--tests=<glob>,…] [--sample=<lines of each>]\n',
  );
  process.exit(2);
}
const valueOf = (option) =>
  words.find((word) => word.startsWith(`--${option}=`))?.slice(`--${option}=`.length);
const sample = Number(valueOf('sample') ?? 0);
const cache = join(root, '.cache/mutation');
const result = join(cache, 'result.json');
const config = join(cache, 'config.json');
const isFile = (place) => /\.tsx?$/.test(place);
const isFlat = (place) => place.endsWith('/*');

mkdirSync(cache, { recursive: true });
writeFileSync(
  config,
  JSON.stringify({
    mutate: places.flatMap((place) =>
      isFile(place)
        ? [place]
        : sample > 0
          ? sampleOf(place)
          : [`${place}${isFlat(place) ? '.ts' : '/**/*.ts'}`],
    ),
    plugins: ['@stryker-mutator/*', join(root, 'scripts/mutationRunner.mjs')],
    testRunner: 'few-at-a-time',
    coverageAnalysis: 'perTest',
    // What a module makes while it is loaded every test reaches: each such change runs them all.
    ignoreStatic: sample > 0,
    jest: {
      configFile: 'jest.config.cjs',
      config: {
        ...jestConfig.projects[0],
        projects: [],
        roots: ['<rootDir>/src', '<rootDir>/test'],
        testMatch: testsOf(places).map((glob) => `<rootDir>/${glob}`),
      },
      enableFindRelatedTests: false,
    },
    concurrency: 1,
    tempDirName: '.cache/mutation/sandbox',
    ignorePatterns: ['.cache', 'dist', 'docs', 'samples', 'bench', 'pictures', 'assets'],
    reporters: ['json', 'progress-append-only'],
    jsonReporter: { fileName: result },
    timeoutMS: 20_000,
    dryRunTimeoutMinutes: 30,
    disableTypeChecks: false,
    // Without the package typescript beside it, it cannot rewrite one; nor need it.
    tsconfigFile: 'none',
  }),
);
const { status } = spawnSync(
  'npx',
  ['--yes', ...PACKAGES.map((each) => `--package=${each}`), 'stryker', 'run', config],
  { cwd: root, stdio: 'inherit', env: { ...process.env, PROPERTY_PART } },
);
if (status !== 0) process.exit(status ?? 1);
const { files } = JSON.parse(readFileSync(result, 'utf8'));
for (const place of places) tell(place);

/** Those that are asked for, or else the own ones of what is changed. */
function testsOf(all) {
  const asked = valueOf('tests');
  if (asked) return asked.split(/,(?![^{]*\})/);
  return all.map((place) => {
    const own = place.replace(/^src\//, 'test/').replace(/\.tsx?$/, '');
    return isFile(place) || isFlat(place) ? `${own}.test.ts` : `${own}/**/*.test.ts`;
  });
}

/** So many of the lines that hold code, evenly spread over the files of a folder. */
function sampleOf(place) {
  const folder = place.replace(/\/\*$/, '');
  const lines = readdirSync(join(root, folder), { recursive: !isFlat(place) })
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
    { length: Math.min(sample, lines.length) },
    (_, index) => lines[Math.floor((index * lines.length) / Math.min(sample, lines.length))],
  );
}

/**
 * The line for docs/MUTATION.md, and every change that no test noticed; and those that ran into the
 * time limit, which where the machine was busy or asleep they may have done by themselves.
 */
function tell(place) {
  const all = Object.entries(files)
    .filter(
      ([file]) =>
        file === place ||
        (isFlat(place) ? dirname(file) === dirname(place) : file.startsWith(`${place}/`)),
    )
    .flatMap(([file, { mutants }]) => mutants.map((each) => ({ ...each, file })));
  const count = (...states) => all.filter(({ status: state }) => states.includes(state)).length;
  for (const { status: state, file, location, replacement } of all)
    if (['Survived', 'NoCoverage', 'Timeout'].includes(state))
      process.stdout.write(
        `${state} ${file}:${location.start.line}:${location.start.column} → ${replacement}\n`,
      );
  const killed = count('Killed', 'Timeout');
  const missed = [count('Survived'), count('NoCoverage')];
  const judged = killed + missed[0] + missed[1];
  const share = judged === 0 ? '—' : `${((100 * killed) / judged).toFixed(1)} %`;
  process.stdout.write(
    `| \`${place}\` | ${judged} | ${killed} | ${missed[0]} | ${missed[1]} | ${share} |\n`,
  );
}
