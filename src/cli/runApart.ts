import { totalmem } from 'node:os';
import { Worker } from 'node:worker_threads';
import { progressText } from '../text/progressText';
import { endQuietlyOnClosedPipe } from './closedPipe';
import type { Told } from './tell';

/** Every so often it is said what is being done, from the first time on. */
const MILLISECONDS = 900;

/** A workbook of a whole country takes so many megabytes; no more than most of what there is. */
const MEGABYTES = Math.min(7_000, Math.round((totalmem() / 2 ** 20) * 0.8));

/**
 * Runs a command in a thread of its own, which may take more memory than Node would give it, and
 * says on standard error what is being done where that takes longer than a moment.
 *
 * @param file what the thread runs: apart.mjs
 * @param data for it
 * @returns exit code
 */
export function runApart(file: string, data: object): Promise<number> {
  endQuietlyOnClosedPipe();
  const start = Date.now();
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
    });
    let doing: string = progressText.starting;
    let exitCode = 1;
    const say = (line: string): void => void process.stderr.write(`${line}\n`);
    const clock = setInterval(() => {
      say(progressText.line(doing, Math.round((Date.now() - start) / 1000)));
    }, MILLISECONDS);
    worker.on('message', (told: Told | { readonly exitCode: number }) => {
      if ('exitCode' in told) exitCode = told.exitCode;
      else doing = told.doing;
    });
    worker.on('error', (error: Error & { readonly code?: string }) => {
      clearInterval(clock);
      if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') reject(error);
      else say(progressText.outOfMemory(MEGABYTES));
    });
    worker.on('exit', () => {
      clearInterval(clock);
      resolve(exitCode);
    });
  });
}
