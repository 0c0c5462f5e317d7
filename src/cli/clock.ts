import { progressText } from '../text/progressText';

/** Every so often it is said what is being done, from the first time on. */
export const MILLISECONDS = 900;

/** Says on standard error what is being done and for how long. */
export class Clock {
  readonly #start = Date.now();
  #said = this.#start;
  #doing: string = progressText.starting;

  /** @param doing from now on */
  note(doing: string): void {
    this.#doing = doing;
  }

  say(): void {
    this.#said = Date.now();
    const seconds = Math.round((this.#said - this.#start) / 1000);
    process.stderr.write(`${progressText.line(this.#doing, seconds)}\n`);
  }

  /** Where nothing has been said for long. */
  sayWhenDue(): void {
    if (Date.now() - this.#said >= MILLISECONDS) this.say();
  }
}
