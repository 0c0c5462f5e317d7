import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { FileFaultError } from '../../src/cli/fileFault';
import { writeWhole, writeWholeFolder } from '../../src/cli/writeWhole';

const folder = mkdtempSync(join(tmpdir(), 'ssj-whole-'));
const place = (name: string): string => join(folder, name);
const program = place('write.mjs');
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes files of 8 MB, all of one digit, over and over. */
const WRITER = `
  import { writeWhole } from './src/cli/writeWhole';
  const [, , path, times] = process.argv;
  process.stdout.write('begun');
  for (let turn = 1; turn <= Number(times); turn++)
    await writeWhole(path, new Uint8Array(8_000_000).fill(48 + (turn % 10)));
`;

beforeAll(() => {
  const { outputFiles } = buildSync({
    stdin: { contents: WRITER, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    write: false,
  });
  writeFileSync(program, outputFiles[0]?.contents ?? '');
});

const OLD = Buffer.alloc(8_000_000, 'x');

function isWhole(path: string): boolean {
  const bytes = readFileSync(path);
  return bytes.equals(Buffer.alloc(OLD.length, bytes[0]));
}

const unfinished = (): string[] =>
  readdirSync(folder).filter((name) => name.startsWith('.ssj-unfinished-'));

/** Ends the writer by force some time after it has begun. */
async function killed(path: string, milliseconds: number): Promise<void> {
  const child = spawn(process.execPath, [program, path, '1000']);
  await new Promise((begun) => child.stdout.once('data', begun));
  await new Promise((passed) => setTimeout(passed, milliseconds));
  const ended = new Promise((end) => child.once('exit', end));
  child.kill('SIGKILL');
  await ended;
}

async function faultOf(work: Promise<void>): Promise<object> {
  const thrown: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(thrown instanceof FileFaultError)) throw new Error(String(thrown));
  return thrown.problem;
}

test('whenever it is killed, the file is whole, and the next run leaves nothing else', async () => {
  const path = place('名录.xlsx');
  for (let turn = 0; turn < 8; turn++) {
    writeFileSync(path, OLD);
    await killed(path, 60 + turn * 25);
    expect(isWhole(path)).toBe(true);
    await writeWhole(path, OLD);
    expect(unfinished()).toEqual([]);
  }
});

test('what runs that were killed left is swept, and nothing of other runs', async () => {
  const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
  const { pid: gone } = spawnSync(process.execPath, ['--version']);
  const ofGone = `.ssj-unfinished-${machine}-${String(gone)}`;
  const ofRunning = `.ssj-unfinished-${machine}-${String(process.ppid)}`;
  const elsewhere = `.ssj-unfinished-00000000-${String(gone)}`;
  for (const name of [ofGone, ofRunning, elsewhere]) writeFileSync(place(name), 'half');
  await writeWhole(place('扫.xlsx'), OLD);
  expect(unfinished().sort()).toEqual([elsewhere, ofRunning].sort());
  // A folder may be left as well as a file.
  mkdirSync(place(ofGone));
  writeFileSync(place(`${ofGone}/a.csv`), 'half');
  await writeWhole(place('扫.xlsx'), OLD);
  expect(unfinished().sort()).toEqual([elsewhere, ofRunning].sort());
  for (const name of [ofRunning, elsewhere]) rmSync(place(name));
});

test('where there is no room, the file is as it was and nothing is left beside it', () => {
  const path = place('full.xlsx');
  writeFileSync(path, OLD);
  const { status, stderr } = spawnSync(
    'sh',
    ['-c', 'ulimit -f 2000; exec "$@"', 'sh', process.execPath, program, path, '1'],
    { encoding: 'utf8' },
  );
  expect(status).not.toBe(0);
  expect(stderr).toContain("cause: 'full'");
  expect(readFileSync(path).equals(OLD)).toBe(true);
  expect(unfinished()).toEqual([]);
});

test('a link is followed, and the rights of the file stay', async () => {
  writeFileSync(place('own.xlsx'), 'old');
  chmodSync(place('own.xlsx'), 0o660);
  symlinkSync(place('own.xlsx'), place('link.xlsx'));
  await writeWhole(place('link.xlsx'), Buffer.from('new'));
  expect(readFileSync(place('own.xlsx'), 'utf8')).toBe('new');
  expect(statSync(place('own.xlsx')).mode & 0o777).toBe(0o660);
});

test.each(['~$开着.xlsx', '.~lock.开着.xlsx#', '.~开着.xlsx'])(
  'a book that %s says is open is not written',
  async (lock) => {
    writeFileSync(place('开着.xlsx'), 'old');
    writeFileSync(place(lock), '');
    expect(await faultOf(writeWhole(place('开着.xlsx'), Buffer.from('new')))).toMatchObject({
      code: 'file-open-elsewhere',
      severity: 'error',
      lock,
    });
    expect(readFileSync(place('开着.xlsx'), 'utf8')).toBe('old');
    rmSync(place(lock));
  },
);

test.each([
  ['folder', () => folder],
  ['special', () => '/dev/full'],
  ['folder-missing', () => place('none/a.xlsx')],
  ['folder-missing', () => place('own.xlsx/a.xlsx')],
  ['link-loop', () => place('loop.xlsx')],
  ['name-too-long', () => place(`${'长'.repeat(100)}.xlsx`)],
])('%s is told', async (cause, path) => {
  if (cause === 'link-loop') symlinkSync(place('loop.xlsx'), place('loop.xlsx'));
  expect(await faultOf(writeWhole(path(), OLD))).toMatchObject({ code: 'file-unwritable', cause });
});

test('a folder is there with all its files or not at all', async () => {
  mkdirSync(place('package'));
  const wrong = [
    { name: 'a.txt', bytes: OLD },
    { name: 'b/c.txt', bytes: OLD },
  ];
  expect(await faultOf(writeWholeFolder(place('package'), wrong))).toMatchObject({
    cause: 'folder-missing',
  });
  expect(readdirSync(place('package'))).toEqual([]);
  await writeWholeFolder(place('package'), wrong.slice(0, 1));
  expect(readdirSync(place('package'))).toEqual(['a.txt']);
  expect(unfinished()).toEqual([]);
});
