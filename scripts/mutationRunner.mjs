// The test runner of scripts/mutation.mjs, for StrykerJS. Its own runner for Jest loads every test
// file for every change and goes on after the first failure. This one gives it a few at a time: of
// those whose tests reach the change, the nearest first, then the quickest, until one fails. What a
// module makes once (the rules of a vocabulary) the first test of a file reaches, and others use: where
// no test noticed, the other tests of these files are run too.
import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';

// npx keeps the packages outside of the project, beside the program that runs.
const jestRunner = dirname(
  createRequire(realpathSync(process.argv[1])).resolve('@stryker-mutator/jest-runner/package.json'),
);
const { strykerPlugins: jestPlugins, strykerValidationSchema } = await import(
  pathToFileURL(join(jestRunner, 'dist/src/index.js')).href
);
export { strykerValidationSchema };

/** Milliseconds of tests that a change may cost; the nearest file is run whatever it costs. */
const MOST = 10_000;
/** Of the other tests of its files; with more, the time limit of a change would cut them short. */
const MOST_OTHERS = 3_000;
/** What a file costs before its first test begins. */
const LOADING = 200;
/** Files are given to Jest together up to this, since it looks for all files of the project each time. */
const TOGETHER = 1_000;

/** A process that is begun anew after a change without end has not seen the tests run. */
const SEEN = '.testsSeen.json';

function fewAtATime(injector) {
  const jest = injector.injectFunction(jestPlugins[0].factory);
  return {
    init: () => jest.init(),
    capabilities: () => jest.capabilities(),
    async dryRun(options) {
      const result = await jest.dryRun(options);
      if (result.tests)
        writeFileSync(
          SEEN,
          JSON.stringify(
            result.tests.map(({ id, fileName, timeSpentMs }) => ({ id, fileName, timeSpentMs })),
          ),
        );
      return result;
    },
    async mutantRun(options) {
      const all = jest.jestConfig;
      let tests = 0;
      try {
        const reaching = filesFor(options);
        const rest = affordable(reaching.map(others), MOST_OTHERS);
        for (const files of [...groups(reaching), ...groups(rest)]) {
          jest.jestConfig = { ...all, testMatch: files.map(({ fileName }) => fileName) };
          const testFilter = options.testFilter && files.flatMap(({ ids }) => ids);
          const result = await jest.mutantRun({ ...options, testFilter });
          tests += result.nrOfTests ?? 0;
          if (result.status !== 'survived') return { ...result, nrOfTests: tests };
        }
        return { status: 'survived', nrOfTests: tests };
      } finally {
        jest.jestConfig = all;
      }
    },
  };
}
fewAtATime.inject = ['$injector'];

export const strykerPlugins = [{ kind: 'TestRunner', name: 'few-at-a-time', factory: fewAtATime }];

/** The files to run for a change in turn, each with its tests that reach it. */
function filesFor({ testFilter, sandboxFileName }) {
  const wanted = testFilter && new Set(testFilter);
  const files = new Map();
  for (const { id, fileName, timeSpentMs } of JSON.parse(readFileSync(SEEN, 'utf8'))) {
    const file = files.get(fileName) ?? { fileName, ids: [], cost: LOADING, others: [], more: 0 };
    files.set(fileName, file);
    if (wanted && !wanted.has(id)) {
      file.others.push(id);
      file.more += timeSpentMs;
    } else {
      file.ids.push(id);
      file.cost += timeSpentMs;
    }
  }
  const source = placeOf(sandboxFileName);
  const nearness = ({ fileName }) => {
    const place = placeOf(fileName);
    const apart = source.findIndex((name, index) => name !== place[index]);
    return apart < 0 ? source.length : apart;
  };
  return affordable(
    [...files.values()].sort(
      (one, other) => nearness(other) - nearness(one) || one.cost - other.cost,
    ),
    MOST,
  );
}

/** The tests of a file that do not reach the change. */
const others = ({ fileName, others: ids, more }) => ({ fileName, ids, cost: LOADING + more });

/** Of the files with tests to run, the first, and those for which there is time. */
function affordable(files, most) {
  let spent = 0;
  return files
    .filter(({ ids }) => ids.length > 0)
    .filter(({ cost }, index) => {
      if (index > 0 && spent + cost > most) return false;
      spent += cost;
      return true;
    });
}

/** The nearest file alone, the others together as long as they cost little. */
function groups([nearest, ...others]) {
  const all = [];
  let spent = TOGETHER;
  for (const file of others) {
    if (spent + file.cost > TOGETHER) {
      all.push([]);
      spent = 0;
    }
    all.at(-1).push(file);
    spent += file.cost;
  }
  return nearest ? [[nearest], ...all] : all;
}

/** src/domain/quota/span.ts and its test/domain/quota/span.test.ts lie at the same place. */
const placeOf = (path) =>
  relative(process.cwd(), path)
    .replace(/(?:\.test)?\.tsx?$/, '')
    .split('/')
    .slice(1);
