import { readFileSync, statSync } from 'node:fs';
import { totalmem } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { SHARE_ENV, Worker } from 'node:worker_threads';
import { progressText } from '../text/progressText';
import { endQuietlyOnClosedPipe } from './closedPipe';
import type { Told } from './tell';

/** Every so often it is said what is being done, from the first time on. */
const MILLISECONDS = 900;

/** A workbook of a whole country takes so many megabytes; no more than most of what there is. */
const MEGABYTES = Math.min(7_000, Math.round((totalmem() / 2 ** 20) * 0.8));

/** What has been loaded and read stays: it is not looked through for garbage below so much. */
const FIRST_MEGABYTES = '--initial-old-space-size=256';

/** A command of another kind has more of the bundle compiled: one that opens a workbook. */
type Kind = 'book' | 'plain';

/** A bundle, as the thread is sent it: by then it is awake. */
export interface Program {
  readonly entry: string;
  readonly source: Uint8Array;
  /** What the engine compiled of it before, the most that there is. */
  readonly compiled: { readonly kind: Kind; readonly data: Uint8Array } | undefined;
  /** Files for what it compiles. */
  readonly keptIn: Readonly<Record<Kind, string>>;
}

/** A thread that has begun to load the program. */
export interface Apart {
  /** Lets it run its command, and gives the exit code. */
  readonly run: () => Promise<number>;
  /** Ends it before it has run anything. */
  readonly end: () => Promise<unknown>;
}

/**
 * Starts a thread of its own for a command, which may take more memory than Node would give it. It
 * waits for `run`; from then on it is said on standard error what is being done where that takes
 * longer than a moment.
 *
 * @param file what the thread runs: apart.cjs
 * @param entry the bundle
 * @param words of the command
 */
export function startApart(file: string, entry: string, words: readonly string[]): Apart {
  const start = Date.now();
  setFlagsFromString(FIRST_MEGABYTES);
  const worker = new Worker(file, {
    env: SHARE_ENV,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
  });
  let doing: string = progressText.starting;
  let exitCode = 1;
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  worker.on('message', (told: Told | { readonly exitCode: number }) => {
    if ('exitCode' in told) exitCode = told.exitCode;
    else doing = told.doing;
  });
  const ended = new Promise<number>((resolve, reject) => {
    worker.on('error', (error: Error & { readonly code?: string }) => {
      if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') reject(error);
      else say(progressText.outOfMemory(MEGABYTES));
    });
    worker.on('exit', () => {
      resolve(exitCode);
    });
  });
  // Whoever runs it hears of it; a program that could not be loaded need not be run.
  ended.catch(() => undefined);
  const program = readProgram(entry);
  const texts = [program.source, ...(program.compiled ? [program.compiled.data] : [])];
  worker.postMessage(
    program,
    texts.map(({ buffer }) => buffer as ArrayBuffer),
  );
  return {
    run: async () => {
      endQuietlyOnClosedPipe();
      const clock = setInterval(() => {
        say(progressText.line(doing, Math.round((Date.now() - start) / 1000)));
      }, MILLISECONDS);
      worker.postMessage(words);
      return ended.finally(() => {
        clearInterval(clock);
      });
    },
    end: () => worker.terminate(),
  };
}

function readProgram(entry: string): Program {
  // Of this bundle and this Node alone: the engine itself compares no more than lengths.
  const made = `${String(statSync(entry).mtimeMs)}.${process.version}`;
  const keptIn = { book: `${entry}.${made}.book`, plain: `${entry}.${made}.plain` };
  const compiled = (kind: Kind): Program['compiled'] => {
    const data = contentsOf(keptIn[kind]);
    return data && { kind, data };
  };
  return {
    entry,
    source: readFileSync(entry),
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
