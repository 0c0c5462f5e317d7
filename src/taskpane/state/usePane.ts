import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import type { Preparation } from '../../app/prepareDraw';
import type { RegisterChoice } from '../../app/scanWorkbook';
import { periodStart, type Period } from '../../domain/calendar/period';
import type { Place, RegisterKind } from '../../domain/problem';
import type { Profile } from '../../domain/profile/profile';
import type { PaneApp } from '../paneApp';
import { currentPeriod, type Clock } from './clock';
import { drawRequest, missingParts } from './drawRequest';
import type { Memory } from './memory';
import { initialState, paneReducer, type DrawDraft, type PaneState, type Step } from './paneState';
import { readiness, type Readiness } from './readiness';

/** What the pane needs from outside. */
export interface PaneSurroundings {
  readonly app: PaneApp;
  readonly presets: readonly Profile[];
  readonly clock: Clock;
  readonly memory: Memory;
}

/** All that a clerk can do. */
export interface PaneActions {
  readonly goTo: (step: Step) => void;
  readonly reread: () => void;
  readonly chooseRegister: (register: RegisterKind, sheet: string) => void;
  readonly show: (place: Place) => void;
  readonly closeTrouble: () => void;
  readonly chooseProfile: (profileId: string) => void;
  readonly choosePeriod: (period: Period) => void;
  readonly changeDraft: (change: Partial<Omit<DrawDraft, 'seeds' | 'seedsFor'>>) => void;
  readonly changeSeed: (seed: string) => void;
  readonly generateSeed: () => void;
  /** Starts the draw, or, where something is missing, marks what. */
  readonly start: () => void;
  readonly cancel: () => void;
}

export interface Pane {
  readonly state: PaneState;
  readonly profile: Profile | null;
  readonly preparation: Preparation | null;
  readonly ready: Readiness;
  /** The day on which the pane was opened: the middle of the years offered. */
  readonly today: Date;
  readonly actions: PaneActions;
}

/** The pane's state joined to the program: reads the workbook when mounted, and turns what the clerk does into calls. */
export function usePane({ app, presets, clock, memory }: PaneSurroundings): Pane {
  const [today] = useState(clock);
  const [state, dispatch] = useReducer(paneReducer, undefined, () => initialState(currentPeriod(today), memory.recallProfile()));
  const { scan, profileId, period, draft } = state;
  const lastReading = useRef(0);
  const running = useRef<AbortController | null>(null);

  const profile = presets.find(({ id }) => id === profileId) ?? null;
  const preparation = useMemo(
    () => (scan === null || profile === null ? null : app.prepareDraw(scan, profile, period)),
    [app, scan, profile, period],
  );

  const read = useCallback(
    async (choice: RegisterChoice, asOf: string): Promise<void> => {
      const reading = ++lastReading.current;
      const next = await app.scanWorkbook(asOf, choice);
      // Two readings may overlap; only the one asked for last counts.
      if (reading === lastReading.current) dispatch({ type: 'scanEnded', scan: next });
    },
    [app],
  );

  const show = async (place: Place): Promise<void> => {
    const problems = await app.showPlace(place);
    dispatch(problems.length > 0 ? { type: 'showFailed', place, problems } : { type: 'troubleClosed' });
  };

  const draw = async (): Promise<void> => {
    if (scan === null || preparation === null) return;
    const controller = new AbortController();
    running.current = controller;
    dispatch({ type: 'runStarted' });
    const outcome = await app.runDraw(drawRequest(draft, scan, preparation, clock()), {
      signal: controller.signal,
      onProgress: (stage, fraction) => dispatch({ type: 'runProgressed', stage, fraction }),
    });
    dispatch({ type: 'runEnded', outcome });
    if (outcome.kind === 'done') {
      dispatch({ type: 'scanStarted' });
      await read(scan.choice, periodStart(period));
    }
  };

  const crash = useCallback((reason: unknown): void => {
    dispatch({ type: 'crashed', error: reason instanceof Error ? reason : new Error(String(reason)) });
  }, []);

  useEffect(() => {
    read({}, periodStart(currentPeriod(today))).catch(crash);
  }, [read, crash, today]);

  useEffect(() => () => running.current?.abort(), []);

  const actions: PaneActions = {
    goTo: (step) => dispatch({ type: 'stepChanged', step }),
    reread: () => {
      dispatch({ type: 'scanStarted' });
      read(scan?.choice ?? {}, periodStart(period)).catch(crash);
    },
    chooseRegister: (register, sheet) => {
      if (scan === null) return;
      const choice = { ...scan.choice, [register]: sheet };
      dispatch({ type: 'registersChosen', scan: app.chooseRegisters(scan, periodStart(period), choice) });
    },
    show: (place) => void show(place).catch(crash),
    closeTrouble: () => dispatch({ type: 'troubleClosed' }),
    chooseProfile: (id) => {
      memory.keepProfile(id);
      dispatch({ type: 'profileChanged', profileId: id });
    },
    choosePeriod: (next) => {
      dispatch({ type: 'periodChanged', period: next });
      // Licences are judged by the period's first day, so the registers are looked at again for another one.
      if (scan !== null) dispatch({ type: 'registersChosen', scan: app.chooseRegisters(scan, periodStart(next), scan.choice) });
    },
    changeDraft: (change) => dispatch({ type: 'draftChanged', change }),
    changeSeed: (seed) => dispatch({ type: 'seedChanged', seed, fingerprint: preparation?.fingerprint ?? '' }),
    generateSeed: () => dispatch({ type: 'seedChanged', seed: app.generateSeed(), fingerprint: preparation?.fingerprint ?? '' }),
    start: () => {
      if (preparation === null) return;
      if (missingParts(draft, preparation).length > 0) dispatch({ type: 'draftChanged', change: { attempts: draft.attempts + 1 } });
      else draw().catch(crash);
    },
    cancel: () => {
      running.current?.abort();
      dispatch({ type: 'runCancelling' });
    },
  };

  return { state, profile, preparation, ready: readiness(state, scan, preparation), today, actions };
}
