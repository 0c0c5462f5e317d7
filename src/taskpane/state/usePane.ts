import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import type { Preparation } from '../../app/prepareDraw';
import type { ListedProfile } from '../../app/profileStore';
import { periodStart } from '../../domain/calendar/period';
import type { Profile } from '../../domain/profile/profile';
import type { RegisterChoice } from '../../reading/registerChoice';
import type { PaneApp } from '../paneApp';
import { currentPeriod, type Clock } from './clock';
import { drawRequest, missingParts } from './drawRequest';
import type { Memory } from './memory';
import type { ActionContext, DrawActions, PaneActions } from './paneActions';
import { initialState, paneReducer, type PaneState } from './paneState';
import { profileActions } from './profileActions';
import { profileKey } from './profileChoice';
import { readiness, type Readiness } from './readiness';
import { registerActions } from './registerActions';
import type { Tab } from './tab';

/** What the pane needs from outside. */
export interface PaneSurroundings {
  readonly app: PaneApp;
  readonly clock: Clock;
  readonly memory: Memory;
}

export interface Pane {
  readonly state: PaneState;
  /** The profiles that can be chosen: built in, and on sheets of the workbook. */
  readonly profiles: readonly ListedProfile[];
  /** The chosen profile as the list has it; null when none is chosen or its sheet is gone. */
  readonly listed: ListedProfile | null;
  /** The profile in force: the listed one, or the bureau's own made from it. */
  readonly profile: Profile | null;
  readonly preparation: Preparation | null;
  readonly ready: Readiness;
  /** The day on which the pane was opened: the middle of the years offered. */
  readonly today: Date;
  readonly clock: Clock;
  readonly app: PaneApp;
  readonly tab: Tab;
  /** Shows another tab. */
  readonly showTab: (tab: Tab) => void;
  /** True while a screen does something in the workbook; nothing else may be started then. */
  readonly working: boolean;
  /**
   * Does something in the workbook.
   *
   * @param act asks the program
   * @param reread says of an outcome whether the workbook has to be read again before the clerk
   *   goes on
   * @param end is given the outcome
   */
  readonly perform: <Value>(
    act: () => Promise<Value>,
    reread: (outcome: Value) => boolean,
    end: (outcome: Value) => void,
  ) => void;
  readonly actions: PaneActions;
}

/**
 * The pane's state joined to the program: reads the workbook when mounted, and turns what the clerk
 * does into calls.
 */
export function usePane({ app, clock, memory }: PaneSurroundings): Pane {
  const [today] = useState(clock);
  const [state, dispatch] = useReducer(paneReducer, undefined, () =>
    initialState(currentPeriod(today), memory.recallProfile()),
  );
  const { scan, period, draft, own, profileKey: chosenKey } = state;
  const [tab, showTab] = useState<Tab>('draw');
  const [working, setWorking] = useState(false);
  const running = useRef<AbortController | null>(null);

  const profiles = useMemo(() => (scan === null ? [] : app.listProfiles(scan)), [app, scan]);
  const listed = useMemo(
    () => profiles.find((each) => profileKey(each) === chosenKey) ?? null,
    [profiles, chosenKey],
  );
  const profile = useMemo(() => own?.profile ?? listed?.profile ?? null, [own, listed]);
  const preparation = useMemo(
    () => (scan === null || profile === null ? null : app.prepareDraw(scan, profile, period)),
    [app, scan, profile, period],
  );

  const read = useCallback(
    async (choice: RegisterChoice | undefined, asOf: string): Promise<void> => {
      const reading = Symbol('reading');
      dispatch({ type: 'scanStarted', reading });
      dispatch({ type: 'scanEnded', reading, scan: await app.scanWorkbook(asOf, choice) });
    },
    [app],
  );

  const crash = useCallback((reason: unknown): void => {
    dispatch({
      type: 'crashed',
      error: reason instanceof Error ? reason : new Error(String(reason)),
    });
  }, []);

  useEffect(() => {
    read(undefined, periodStart(currentPeriod(today))).catch(crash);
  }, [read, crash, today]);

  useEffect(() => () => running.current?.abort(), []);

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
    if (outcome.kind === 'done') await read(scan.choice, periodStart(period));
  };

  const perform: Pane['perform'] = (act, reread, end) => {
    const run = async (): Promise<void> => {
      setWorking(true);
      const outcome = await act();
      if (reread(outcome)) await read(scan?.choice, periodStart(period));
      end(outcome);
      setWorking(false);
    };
    run().catch(crash);
  };

  const drawActions: DrawActions = {
    changeDraft: (change) => dispatch({ type: 'draftChanged', change }),
    changeSeed: (seed) =>
      dispatch({ type: 'seedChanged', seed, fingerprint: preparation?.fingerprint ?? '' }),
    generateSeed: () =>
      dispatch({
        type: 'seedChanged',
        seed: app.generateSeed(),
        fingerprint: preparation?.fingerprint ?? '',
      }),
    start: () => {
      if (preparation === null) return;
      if (missingParts(draft, preparation).length > 0)
        dispatch({ type: 'draftChanged', change: { attempts: draft.attempts + 1 } });
      else draw().catch(crash);
    },
    cancel: () => {
      running.current?.abort();
      dispatch({ type: 'runCancelling' });
    },
  };
  const context: ActionContext = {
    app,
    memory,
    state,
    listed: listed?.profile ?? null,
    preparation,
    dispatch,
    read,
    crash,
  };
  const actions: PaneActions = {
    ...registerActions(context),
    ...profileActions(context),
    ...drawActions,
    goTo: (step) => dispatch({ type: 'stepChanged', step }),
    openPanel: (panel) => dispatch({ type: 'panelChanged', panel }),
  };

  const ready = readiness(state, scan, preparation);
  return {
    state,
    profiles,
    listed,
    profile,
    preparation,
    ready,
    today,
    clock,
    app,
    tab,
    showTab,
    working,
    perform,
    actions,
  };
}
