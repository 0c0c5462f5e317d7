import type { PresentationData } from '../domain/presentation/presentationData';
import type { Problem } from '../text/problem/problemText';
import { projectorRows, projectorSheet } from '../excel/draw/projectorSheet';
import { deleteSheets, findProjectorSheets, revealUnits } from '../excel/draw/projectorReveal';
import { freeSheetName } from '../excel/writing/resultSheetName';
import { runExcel } from '../excel/runExcel';
import { writeSheets } from '../excel/writing/writeSheets';

export interface ShowOptions {
  /** How many units come at once. */
  readonly perStep: number;
  /** Milliseconds between two steps. */
  readonly pause: number;
  /** Stops the showing between two steps; the sheet stays as it is then. */
  readonly signal?: AbortSignal;
  readonly onShown?: (shown: number, all: number) => void;
}

/** How often in a row an Excel that is busy with a cell is asked again. */
const MOST_REFUSALS = 20;

/**
 * `shown` of `all` units stand on the sheet; a sheet that could not be made leaves the workbook as
 * it was.
 */
export type ShowOutcome =
  | {
      readonly kind: 'shown' | 'stopped' | 'broken';
      readonly sheet: string;
      readonly shown: number;
      readonly all: number;
      readonly problems: readonly Problem[];
    }
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] };

/**
 * Shows a draw on a sheet for the projector, 现场展示: before the draw the fingerprint and the counts,
 * after it the units one after the other. The sheet takes the place of an earlier one; it is for
 * looking at only, and no other sheet is touched.
 *
 * @param data before or after the draw
 * @param options pace and stopping
 */
export async function showOnSheet(
  data: PresentationData,
  options: ShowOptions,
): Promise<ShowOutcome> {
  const written = await runExcel(async (context) => {
    const { ours, names } = await findProjectorSheets(context);
    const content = projectorSheet(data);
    const name = freeSheetName(content.name, names);
    const problems = await writeSheets(context, [{ ...content, name }], { takenNames: names });
    return {
      problems,
      name,
      firstRow: content.frozenRows,
      earlier: ours.map((worksheet) => worksheet.name),
    };
  });
  if (!written.ok) return { kind: 'failed', problems: [written.problem] };
  const { name, firstRow, earlier, problems } = written.value;
  // An earlier sheet that stays is no fault of the new one; it goes with it when the showing is
  // removed.
  const tidied =
    earlier.length === 0 ? null : await runExcel((context) => deleteSheets(context, earlier));
  const outcome = await reveal({ name, firstRow }, data, options);
  const untidied = tidied === null || tidied.ok ? [] : [tidied.problem];
  return { ...outcome, problems: [...problems, ...outcome.problems, ...untidied] };
}

async function reveal(
  { name: sheet, firstRow }: { readonly name: string; readonly firstRow: number },
  data: PresentationData,
  { perStep, pause, signal, onShown }: ShowOptions,
): Promise<ShowOutcome> {
  const rows = projectorRows(data);
  const all = rows.length;
  let shown = 0;
  let refusals = 0;
  while (shown < all) {
    await waited(pause, signal);
    if (signal?.aborted === true) return { kind: 'stopped', sheet, shown, all, problems: [] };
    const next = rows.slice(shown, shown + Math.max(1, perStep));
    const row = firstRow + shown;
    const done = await runExcel((context) => revealUnits(context, sheet, row, next));
    if (!done.ok) {
      refusals += 1;
      if (done.problem.code === 'workbook-busy' && refusals < MOST_REFUSALS) continue;
      return { kind: 'broken', sheet, shown, all, problems: [done.problem] };
    }
    refusals = 0;
    shown += next.length;
    onShown?.(shown, all);
  }
  return { kind: 'shown', sheet, shown, all, problems: [] };
}

/**
 * What removing came to: how many sheets went, or what kept Excel from it; then all are still
 * there.
 */
export interface RemovedSheets {
  readonly removed: number;
  readonly problems: readonly Problem[];
}

/** Takes away every sheet that showOnSheet made, in one request. */
export async function removeProjectorSheets(): Promise<RemovedSheets> {
  const removed = await runExcel(async (context) => {
    const { ours } = await findProjectorSheets(context);
    const names = ours.map((worksheet) => worksheet.name);
    await deleteSheets(context, names);
    return names.length;
  });
  return removed.ok
    ? { removed: removed.value, problems: [] }
    : { removed: 0, problems: [removed.problem] };
}

/** Resolves after a pause, or at once when it is cut short. */
function waited(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal?.addEventListener('abort', end);
    if (signal?.aborted === true) end();
  });
}
