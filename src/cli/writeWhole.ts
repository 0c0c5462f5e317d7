import type { Stats } from 'node:fs';
import { access, constants, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { fileHash } from '../domain/evidence/fileHash';
import { FileFaultError, fileFault, systemFault } from './fileFault';
import { openElsewhere, realPath } from './lockFile';

/**
 * Files and folders are written beside their place under a name of this form and put there when
 * they are whole: whatever happens meanwhile, what was there before is there still.
 */
const UNFINISHED = /^\.ssj-unfinished-([0-9a-f]{8})-(\d+)$/;

const machine = fileHash(new TextEncoder().encode(hostname())).slice(0, 8);

/**
 * Makes sure that a file can be written, before any work is done.
 *
 * @param path as given
 * @throws FileFaultError where it is no file, or may not be written, or is open elsewhere
 */
export async function mustBeWritable(path: string): Promise<void> {
  await told(path, async () => {
    const target = await realPath(path);
    const found = await statOf(target);
    if (found?.isDirectory()) throw fileFault('file-unwritable', path, 'folder');
    if (found && !found.isFile()) throw fileFault('file-unwritable', path, 'special');
    if (found) await access(target, constants.W_OK);
    await mustBeFolder(dirname(target), path);
    const lock = await openElsewhere(path, 'error');
    if (lock !== null) throw new FileFaultError(lock);
  });
}

/**
 * Writes a file so that it is whole at every moment: as it was, or as it is to be.
 *
 * @param path as given; a link is followed
 * @param bytes all of it
 * @throws FileFaultError where it cannot be written; what was there is there still
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mustBeWritable(path);
  await told(path, async () => {
    const target = await realPath(path);
    const mode = (await statOf(target))?.mode;
    await inPlace(target, async (unfinished) => {
      await writeAndFlush(unfinished, bytes, mode);
      // It may have been opened while the work was done.
      const lock = await openElsewhere(path, 'error');
      if (lock !== null) throw new FileFaultError(lock);
    });
  });
}

/**
 * Writes a folder that is there with all its files, or not at all.
 *
 * @param path as given: nothing is there, or an empty folder
 * @param files by their names
 * @throws FileFaultError where it cannot be written
 */
export async function writeWholeFolder(
  path: string,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<void> {
  await told(path, async () => {
    await mustBeFolder(dirname(path), path);
    const target = await realPath(path);
    await inPlace(target, async (unfinished) => {
      await mkdir(unfinished);
      for (const { name, bytes } of files)
        await writeAndFlush(join(unfinished, name), bytes, undefined);
      await flushFolder(unfinished);
      // An empty folder in its place is not replaced everywhere.
      await rm(target, { recursive: true, force: true });
    });
  });
}

async function inPlace(
  target: string,
  write: (unfinished: string) => Promise<void>,
): Promise<void> {
  const folder = dirname(target);
  await sweep(folder);
  const unfinished = join(folder, `.ssj-unfinished-${machine}-${String(process.pid)}`);
  try {
    await write(unfinished);
    await rename(unfinished, target);
  } catch (thrown) {
    await rm(unfinished, { recursive: true, force: true });
    throw thrown;
  }
  await flushFolder(folder);
}

async function writeAndFlush(
  path: string,
  bytes: Uint8Array,
  mode: number | undefined,
): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    // What the system takes away from a new file, the old one may have had.
    if (mode !== undefined && (await file.stat()).mode !== mode) await file.chmod(mode & 0o7777);
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** So that the new name outlives a power cut; Windows has no such thing. */
async function flushFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Takes away what runs on this machine that were killed have left behind. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const [, where, pid] = UNFINISHED.exec(name) ?? [];
    if (where === machine && !isRunning(Number(pid)))
      await rm(join(folder, name), { recursive: true, force: true });
  }
}

/** Of another run: this one has nothing unfinished when it begins to write. */
function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function mustBeFolder(folder: string, path: string): Promise<void> {
  const found = await statOf(folder);
  if (!found?.isDirectory()) throw fileFault('file-unwritable', path, 'folder-missing');
  await access(folder, constants.W_OK);
}

async function statOf(path: string): Promise<Stats | null> {
  try {
    return await stat(path);
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'ENOENT') throw thrown;
    return null;
  }
}

async function told(path: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (thrown) {
    throw systemFault('file-unwritable', path, thrown);
  }
}
