import type { generateSeed } from '../app/generateSeed';
import type { prepareDraw } from '../app/prepareDraw';
import type { runDraw } from '../app/runDraw';
import type { chooseRegisters, scanWorkbook } from '../app/scanWorkbook';
import type { showPlace } from '../app/showPlace';

/** All that the pane asks of the program behind it: the real functions in Excel, fakes in tests. */
export interface PaneApp {
  readonly scanWorkbook: typeof scanWorkbook;
  readonly chooseRegisters: typeof chooseRegisters;
  readonly prepareDraw: typeof prepareDraw;
  readonly runDraw: typeof runDraw;
  readonly showPlace: typeof showPlace;
  readonly generateSeed: typeof generateSeed;
}
