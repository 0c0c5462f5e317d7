import { totalmem } from 'node:os';
import { Worker } from 'node:worker_threads';
import { progressText } from '../text/progressText';
import { endQuietlyOnClosedPipe } from './closedPipe';
import type { Told } from './tell';

/** Every so often it is said what is being done, from the first time on. */
const MILLISECONDS = 900;

/** A workbook of a whole country takes so many megabytes; no more than most of what there is. */
const MEGABYTES = Math.min(7_000, Math.round((totalmem() / 2 ** 20) * 0.8));

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
 * @param file what the thread runs: apart.mjs
 * @param data for it
 */
export function startApart(file: string, data: object): Apart {
  const start = Date.now();
  const worker = new Worker(file, {
    workerData: data,
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
  return {
    run: async () => {
      endQuietlyOnClosedPipe();
      const clock = setInterval(() => {
        say(progressText.line(doing, Math.round((Date.now() - start) / 1000)));
      }, MILLISECONDS);
      worker.postMessage('run');
      return ended.finally(() => {
        clearInterval(clock);
      });
    },
    end: () => worker.terminate(),
  };
}
