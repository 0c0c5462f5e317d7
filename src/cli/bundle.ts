/**
 * The bundle of the terminal, and what the engine has compiled of it: that is kept beside it, so that
 * it need not be compiled again, after the first command, and once more after the first that opened
 * a workbook.
 */
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cachedDataVersionTag, setFlagsFromString } from 'node:v8';
import { constants, Script } from 'node:vm';
import type * as program from './main';

/**
 * A function must have run for so long before the engine spends time on making it fast: most
 * commands are done before that pays.
 */
const PATIENCE = '--interrupt-budget=1000000';
/** Later ones count otherwise, and say on standard error that they do not know it. */
const KNOWS_PATIENCE = process.versions.v8.startsWith('11.');

/** A command that opens a workbook has more of the bundle compiled than another. */
type Kind = 'book' | 'plain';

/** As it is read, and sent to another thread. */
export interface Bundle {
  readonly file: string;
  readonly source: Uint8Array;
  /** What the engine compiled of it before, the most that there is. */
  readonly compiled: { readonly kind: Kind; readonly data: Uint8Array } | undefined;
  /** Files for what it compiles; putBundle.mjs knows them by their endings. */
  readonly keptIn: Readonly<Record<Kind, string>>;
}

/** The exports of the bundle. */
export type Program = typeof program;

export function readBundle(file: string): Bundle {
  // Of this bundle, engine and its settings alone: for others it would be compiled anew each time.
  const made = `${String(statSync(file).mtimeMs)}.${String(cachedDataVersionTag())}`;
  const keptIn = { book: `${file}.${made}.book`, plain: `${file}.${made}.plain` };
  const compiled = (kind: Kind): Bundle['compiled'] => {
    const data = contentsOf(keptIn[kind]);
    return data && { kind, data };
  };
  return {
    file,
    source: readFileSync(file),
    compiled: compiled('book') ?? compiled('plain'),
    keptIn,
  };
}

function contentsOf(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Loads the program.
 *
 * @returns what the bundle exports, and what keeps what the engine has compiled of it by then
 */
export function loadBundle({ file, source, compiled, keptIn }: Bundle): {
  readonly program: Program;
  readonly keep: () => void;
} {
  // Not before here, or Node would compile its own modules anew.
  if (KNOWS_PATIENCE) setFlagsFromString(PATIENCE);
  const bytes = Buffer.from(source.buffer, source.byteOffset, source.byteLength);
  // All of it is ASCII: see putBundle.mjs.
  const script = new Script(bytes.toString('latin1'), {
    filename: file,
    ...(compiled && { cachedData: compiled.data }),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const make = script.runInThisContext() as (require: NodeJS.Require) => Program;
  return {
    program: make(createRequire(file)),
    keep: () => {
      const kind = 'Excel' in globalThis ? 'book' : 'plain';
      const isKept = compiled?.kind === 'book' || compiled?.kind === kind;
      if (isKept && script.cachedDataRejected !== true) return;
      putAtOnce(keptIn[kind], script.createCachedData());
      if (kind === 'book') rmSync(keptIn.plain, { force: true });
    },
  };
}

/** Another start may read it now. Where nothing can be written, the command is done all the same. */
function putAtOnce(file: string, data: Uint8Array): void {
  const unfinished = `${file}.${String(process.pid)}`;
  try {
    writeFileSync(unfinished, data);
    renameSync(unfinished, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    rmSync(unfinished, { force: true });
  }
}
