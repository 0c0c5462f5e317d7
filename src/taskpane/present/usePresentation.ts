import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Preparation } from '../../app/prepareDraw';
import { sourceOf } from '../../domain/act/announcement';
import type { Draw } from '../../domain/draw/draw';
import { parseSeed } from '../../domain/draw/ticket/seed';
import {
  presentDraw,
  presentPopulation,
  type PresentedResult,
} from '../../domain/presentation/presentationData';
import type { PaneApp } from '../paneApp';
import { announcedSeed, currentSeed, type DrawDraft } from '../state/drawDraft';
import type { Pane } from '../state/usePane';
import {
  presentationController,
  type PresentationController,
  type PresentationState,
} from './controller';
import type { PageMessage, PresentationView } from './messages';
import type { Pace } from './playback';
import { sheetController, type SheetController, type SheetState } from './sheetController';

interface Controllers {
  readonly window: PresentationController;
  readonly sheet: SheetController;
}

/** A pane has one presentation, whatever step shows its button. */
const known = new WeakMap<PaneApp, Controllers>();

function controllersOf(app: PaneApp): Controllers {
  const found = known.get(app);
  if (found !== undefined) return found;
  const made = { window: presentationController(), sheet: sheetController(app) };
  known.set(app, made);
  return made;
}

export interface Presentation {
  readonly state: PresentationState;
  readonly open: () => void;
  readonly close: () => void;
  /** The third way: a sheet of the workbook. */
  readonly sheet: SheetState;
  readonly showOnSheet: (pace: Pace) => void;
  readonly stopSheet: () => void;
  readonly removeSheet: () => void;
}

/** What a step shows of a draw. */
export type StepView = Exclude<PresentationView, { stage: 'waiting' | 'lost' }>;

/**
 * The presentation, showing what a step says as long as the step is on the screen.
 *
 * @param app of the pane
 * @param view what the hall sees; the same object as long as nothing changes
 * @param take is given the seeds that are typed in the hall; says whether it took one
 */
export function usePresentation(
  app: PaneApp,
  view: StepView,
  take: ((typed: Extract<PageMessage, { type: 'seed' }>) => boolean) | null,
): Presentation {
  const [{ window: controller, sheet }] = useState(() => controllersOf(app));
  const state = useSyncExternalStore(controller.subscribe, controller.state);
  const sheetState = useSyncExternalStore(sheet.subscribe, sheet.state);
  useEffect(() => controller.show(view), [controller, view]);
  useEffect(() => {
    controller.takeSeeds(take);
    return () => controller.takeSeeds(null);
  }, [controller, take]);
  useEffect(() => () => controller.leave(), [controller]);
  return {
    state,
    open: controller.open,
    close: controller.close,
    sheet: sheetState,
    showOnSheet: (pace) => sheet.show(view.data, pace),
    stopSheet: sheet.stop,
    removeSheet: sheet.remove,
  };
}

/** What the hall sees before the draw. */
export function viewBefore(preparation: Preparation, draft: DrawDraft, drawing: boolean): StepView {
  const { announced, fingerprint } = preparation;
  const { seedKind: kind, publicSource } = draft;
  const seed =
    announced === null
      ? {
          kind,
          text: parseSeed(currentSeed(draft, fingerprint)) ?? '',
          source: kind === 'public' ? publicSource.trim() : '',
        }
      : {
          kind: 'public' as const,
          text: parseSeed(announcedSeed(draft, fingerprint)) ?? '',
          source: sourceOf(announced.entry.act, draft.announcedSource).name,
        };
  return { stage: 'before', data: presentPopulation(preparation), seed, drawing };
}

/** What the hall sees of a finished draw. */
export function viewAfter(draw: Draw): StepView {
  const data = presentDraw(draw);
  return { stage: 'after', data: data as typeof data & { readonly result: PresentedResult } };
}

/**
 * Puts a seed from the hall into the draft of the draw, as if it had been typed in the pane.
 *
 * @returns false when it was typed for another fingerprint than the one shown now, or a draw is
 *   running
 */
export function takeTypedSeed(
  { run, actions, preparation }: Pick<Pane, 'actions' | 'preparation' | 'run'>,
  { fingerprint, kind, seed, source }: Extract<PageMessage, { type: 'seed' }>,
): boolean {
  if (preparation === null || fingerprint !== preparation.fingerprint || run.status === 'busy')
    return false;
  if (preparation.announced !== null) actions.fillDraft({ seedKind: 'public' });
  else actions.fillDraft({ seedKind: kind, ...(kind === 'public' && { publicSource: source }) });
  actions.changeSeed(seed);
  return true;
}
