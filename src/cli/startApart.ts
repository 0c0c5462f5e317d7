import { totalmem } from 'node:os';
import { Worker } from 'node:worker_threads';
import { progressText } from '../text/progressText';
import { readBundle, type Bundle } from './bundle';
import { Clock, MILLISECONDS } from './clock';
import { endQuietlyOnClosedPipe } from './closedPipe';
import type { WorkSize } from './workSize';

/** A workbook of a whole country takes so many megabytes; no more than most of what there is. */
const MEGABYTES = Math.min(7_000, Math.round((totalmem() / 2 ** 20) * 0.8));

/**
 * Of that, for what has just been made: for large work more than Node gives (48). Each time it is full
 * the engine goes through a list of all pages of its memory, however little there is to clear up.
 */
const NEW_MEGABYTES = 192;

/** A command: its words, and how much it has to do. */
interface Work {
  readonly words: readonly string[];
  readonly size: WorkSize;
}

/** What the thread is sent, when it is awake. */
export interface Sent extends Work {
  readonly bundle: Bundle;
}

/** What it tells: what it does, and in the end what came of it. */
export type Told = { readonly doing: string } | { readonly exitCode: number };

/**
 * Runs a command in a thread of its own, which may take more memory than Node would give it. This
 * one stays free to say what is being done, however long that takes.
 *
 * @param thread what the thread runs: apart.ts, bundled
 * @param file the bundle
 * @param work what it is to do
 * @returns the exit code
 */
export function startApart(thread: string, file: string, { words, size }: Work): Promise<number> {
  const clock = new Clock();
  endQuietlyOnClosedPipe();
  const worker = new Worker(thread, {
    resourceLimits: {
      maxOldGenerationSizeMb: MEGABYTES,
      ...(size === 'large' && { maxYoungGenerationSizeMb: NEW_MEGABYTES }),
    },
  });
  let exitCode = 1;
  worker.on('message', (told: Told) => {
    if ('exitCode' in told) exitCode = told.exitCode;
    else clock.note(told.doing);
  });
  send(worker, { bundle: readBundle(file), words, size });
  const ticking = setInterval(() => {
    clock.say();
  }, MILLISECONDS);
  return new Promise<number>((resolve, reject) => {
    worker.on('error', (error: Error & { readonly code?: string }) => {
      if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') reject(error);
      else process.stderr.write(`${progressText.outOfMemory(MEGABYTES)}\n`);
    });
    worker.on('exit', () => {
      resolve(exitCode);
    });
  }).finally(() => {
    clearInterval(ticking);
  });
}

/** Its bytes are handed over, not copied, unless their memory is shared: that of a file cut short. */
function send(worker: Worker, sent: Sent): void {
  const { source, compiled } = sent.bundle;
  const texts = [source, ...(compiled ? [compiled.data] : [])];
  const own = texts.filter(({ buffer, byteLength }) => buffer.byteLength === byteLength);
  worker.postMessage(
    sent,
    own.map(({ buffer }) => buffer as ArrayBuffer),
  );
}
