import { IRenderManagerService } from '@univerjs/engine-render';
import type { UniverSheet } from './univerSheet';

/** Milliseconds without a request after which the spreadsheet is drawn again. */
const QUIET = 100;
/** Milliseconds after which it is drawn once even if requests follow each other, or work goes on. */
const LONGEST = 700;

/**
 * Keeps the spreadsheet from being drawn anew with every change while an add-in is at work: a frame
 * takes longer than what most changes take.
 */
export class HeldDrawing {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #heldAt: number | null = null;
  #isDue = false;
  #isOver = false;
  #isWorking = false;

  constructor(
    private readonly sheet: UniverSheet,
    private readonly workbookId: string,
  ) {}

  /** A request begins. */
  hold(): void {
    clearTimeout(this.#timer);
    if (this.#isOver || this.#isDue || this.#heldAt !== null) return;
    this.#heldAt = performance.now();
    this.#unit?.deactivate();
  }

  /** A request has ended. */
  release(): void {
    clearTimeout(this.#timer);
    if (this.#isOver || this.#heldAt === null) return;
    if (performance.now() - this.#heldAt < LONGEST) {
      this.#timer = setTimeout(() => this.#draw(), this.#isWorking ? LONGEST : QUIET);
      return;
    }
    this.#isDue = true;
    this.#draw();
    requestAnimationFrame(() => (this.#isDue = false));
  }

  /** Work of several requests begins or ends, with pauses between them in which nothing is to be seen. */
  setWorking(isWorking: boolean): void {
    this.#isWorking = isWorking;
    if (!isWorking) this.release();
  }

  /** Draws no more: a request that is still under way ends later than the spreadsheet. */
  dispose(): void {
    clearTimeout(this.#timer);
    this.#isOver = true;
  }

  #draw(): void {
    this.#heldAt = null;
    this.#unit?.activate();
  }

  get #unit() {
    const renders = this.sheet.univer.__getInjector().get(IRenderManagerService);
    return renders.getRenderById(this.workbookId);
  }
}
