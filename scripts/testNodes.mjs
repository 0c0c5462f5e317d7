// npm run test:nodes [-- 24 26 test/domain]: runs the tests under each supported Node. Leading
// numbers choose versions, everything else is handed to Jest. Binaries come from the npm package `node`.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const SUPPORTED = ['20', '24', '26'];

const root = fileURLToPath(new URL('..', import.meta.url));
const jest = fileURLToPath(new URL('../node_modules/jest/bin/jest.js', import.meta.url));
const given = process.argv.slice(2);
const firstOther = given.findIndex((argument) => !/^\d+(\.\d+)*$/.test(argument));
const chosen = firstOther < 0 ? given : given.slice(0, firstOther);
const jestArguments = given.slice(chosen.length);

/** The Node that runs this needs no registry. */
function isPresent(version) {
  return `${process.versions.node}.`.startsWith(`${version}.`);
}

function runNode(version, nodeArguments, stdio) {
  if (isPresent(version)) return spawnSync(process.execPath, nodeArguments, { cwd: root, stdio });
  const npm = [
    'exec',
    '--yes',
    '--loglevel=error',
    `--package=node@${version}`,
    '--',
    'node',
    ...nodeArguments,
  ];
  const { npm_execpath: npmFile } = process.env;
  return npmFile
    ? spawnSync(process.execPath, [npmFile, ...npm], { cwd: root, stdio })
    : spawnSync('npm', npm, { cwd: root, stdio });
}

function test(version) {
  const { status, stdout, stderr } = runNode(version, ['--version'], 'pipe');
  if (status !== 0) {
    const [reason = ''] = /npm (error|ERR!) [^\n]+/.exec(String(stderr)) ?? [];
    return { line: `Node ${version}: not run, npm could not get it. ${reason}`, passed: false };
  }
  const name = String(stdout).trim().replace('v', 'Node ');
  process.stdout.write(`\n${name}\n`);
  const began = Date.now();
  const passed =
    runNode(version, [jest, ...jestArguments, '--ignoreProjects=checks'], 'inherit').status === 0;
  const seconds = Math.round((Date.now() - began) / 1000);
  return { line: `${name}: ${passed ? 'passed' : 'FAILED'} in ${seconds} s`, passed };
}

const results = (chosen.length > 0 ? chosen : SUPPORTED).map(test);
process.stdout.write(`\n${results.map(({ line }) => line).join('\n')}\n`);
process.exitCode = results.every(({ passed }) => passed) ? 0 : 1;
