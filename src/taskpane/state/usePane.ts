import { useCallback, useEffect, useMemo, useReducer, useState, useTransition } from 'react';
import type { Bureau } from '../../app/bureau';
import type { Preparation } from '../../app/prepareDraw';
import type { ListedProfile } from '../../app/profileStore';
import type { WorkbookScan } from '../../app/scanWorkbook';
import { periodStart } from '../../domain/calendar/period';
import type { Profile } from '../../domain/profile/profile';
import type { RegisterChoice } from '../../reading/registerChoice';
import type { PaneApp } from '../paneApp';
import { currentPeriod, dayOf, type Clock } from './clock';
import { drawEnding } from './drawEnding';
import { latestOf } from './latest';
import type { Memory } from './memory';
import {
  profileActions,
  registerActions,
  type ActionContext,
  type DrawActions,
  type PaneActions,
} from './paneActions';
import {
  initialState,
  isUnread,
  paneReducer,
  type DrawnResult,
  type DrawProgress,
  type PaneState,
  type Run,
  type TrialView,
} from './paneState';
import { profileKey } from './profileChoice';
import { isAmong } from './heldLists';
import { openingOf } from './opening';
import { shownResult, type ShownResult } from './shownResult';
import { useGivenCommand, type GivenCommand } from './useGivenCommand';
import { useMoved } from './useMoved';
import { useOutdated } from './useOutdated';
import { readiness, type Readiness } from './readiness';
import type { Tab } from './tab';
import { done, useDeed, type Perform } from './useDeed';

const IDLE: Run = { status: 'idle' };

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
  /** Whose workbook it is; null until it was read. */
  readonly bureau: Bureau | null;
  readonly preparation: Preparation | null;
  /** The list that the fourth step shows; null where nothing was drawn. */
  readonly shown: ShownResult | null;
  readonly ready: Readiness;
  /** The day on which the pane was opened: the middle of the years offered. */
  readonly today: Date;
  readonly clock: Clock;
  readonly app: PaneApp;
  readonly tab: Tab;
  /** Shows another tab. */
  readonly showTab: (tab: Tab) => void;
  /** True while something is done in the workbook; nothing else may be started then. */
  readonly working: boolean;
  readonly perform: Perform;
  /** True while Excel does not answer, mostly since a cell is being edited. */
  readonly waiting: boolean;
  readonly run: Run;
  readonly actions: PaneActions;
  /** What was asked for in Excel last, by its ribbon, a menu or keys. */
  readonly command: GivenCommand | null;
}

/** What the views of a tab use, which are about a profile and a quarter. */
export type ViewPane = Pick<
  Pane,
  | 'actions'
  | 'app'
  | 'clock'
  | 'command'
  | 'listed'
  | 'perform'
  | 'profile'
  | 'profiles'
  | 'showTab'
  | 'state'
  | 'today'
  | 'working'
>;

/**
 * The pane's state joined to the program: reads the workbook when mounted, and turns what the clerk
 * does into calls.
 */
export function usePane({ app, clock, memory }: PaneSurroundings): Pane {
  const [today] = useState(clock);
  const [kept] = useState(() => memory.recallPane());
  const [state, dispatch] = useReducer(paneReducer, undefined, () => ({
    ...initialState(currentPeriod(today), memory.recallProfile(), memory.recallMethod()),
    ...kept?.state,
  }));
  const { scan, period, draft, own, profileKey: chosenKey } = state;
  const [tab, showTab] = useState<Tab>('draw');
  const [underWay, setUnderWay] = useState(0);
  const [waiting, setWaiting] = useState(false);
  const [isChoosing, showLater] = useTransition();
  const [latest] = useState(() => latestOf<WorkbookScan | null>(null));
  // Of one reading, what the clerk chose last is there before it shows.
  useEffect(() => {
    if (scan?.tables !== latest.get()?.tables) latest.put(scan);
  }, [latest, scan]);
  const command = useGivenCommand();

  const profiles = useMemo(() => (scan === null ? [] : app.listProfiles(scan)), [app, scan]);
  const listed = useMemo(
    () => profiles.find((each) => profileKey(each) === chosenKey) ?? null,
    [profiles, chosenKey],
  );
  const bureau = useMemo(() => (scan === null ? null : app.findBureau(scan)), [app, scan]);
  const profile = useMemo(() => own?.profile ?? listed?.profile ?? null, [own, listed]);
  // A pane that stays open overnight counts what was done meanwhile.
  const day = state.countTo ?? dayOf(clock());
  const preparation = useMemo(
    () =>
      scan === null || profile === null
        ? null
        : app.prepareDraw(scan, profile, period, { on: day }),
    [app, scan, profile, period, day],
  );

  const read = useCallback(
    async (choice: RegisterChoice | undefined, asOf: string): Promise<void> => {
      const reading = Symbol('reading');
      const before = latest.get()?.choice;
      dispatch({ type: 'scanStarted', reading });
      const [read] = await Promise.all([app.scanWorkbook(asOf, choice), app.fetchRules()]);
      const opening = kept === null ? openingOf(read, app.listProfiles(read), dayOf(today)) : null;
      const first = opening?.period ?? null;
      const from = first === null || choice !== undefined ? asOf : periodStart(first);
      // The clerk may have chosen something else meanwhile.
      const chosen = latest.get()?.choice;
      const by = chosen === undefined || chosen === before ? read.choice : chosen;
      const isAsRead = isUnread(read) || (from === asOf && by === read.choice);
      const scan = isAsRead ? read : app.chooseRegisters(read, from, by);
      dispatch({ type: 'scanEnded', reading, scan, opening });
    },
    [app, today, kept, latest],
  );

  const crash = useCallback((reason: unknown): void => {
    dispatch({
      type: 'crashed',
      error: reason instanceof Error ? reason : new Error(String(reason)),
    });
  }, []);

  useEffect(() => {
    if (kept !== null && kept.choice !== null) app.rememberWithNextWrite(kept.choice);
    read(undefined, periodStart(kept?.state.period ?? currentPeriod(today))).catch(crash);
  }, [app, read, crash, today, kept]);

  useEffect(() => {
    if (state.scan !== null) memory.keepPane(state);
  }, [memory, state]);

  useMoved(app, {
    onMove: (sheet) =>
      dispatch({
        type: 'workbookMoved',
        ofRegisters: scan === null || sheet === null || app.isReadFrom(scan, sheet),
        ofDraws: scan !== null && sheet !== null && app.isDrawnSheet(sheet),
      }),
    onSheets: (names) => dispatch({ type: 'sheetsNamed', names }),
    onFault: crash,
  });
  useEffect(() => app.watchWaiting(setWaiting), [app]);

  const perform: Perform = (act) => {
    setUnderWay((count) => count + 1);
    act(() => read(latest.get()?.choice, periodStart(period))).then(
      () => setUnderWay((count) => count - 1),
      crash,
    );
  };
  const drawing = useDeed<DrawnResult, DrawProgress>(perform);
  const trying = useDeed<TrialView>(perform);
  const isVain = drawing.deed.status === 'failed' || drawing.deed.status === 'cancelled';
  // What the workbook holds no more is not shown as drawn.
  const isLost = drawing.deed.status === 'done' && isAmong(drawing.deed.value, state.lists.lost);
  const run = (isVain && !state.runTold) || isLost ? IDLE : drawing.deed;

  const draw = (): void => {
    const chosen = latest.get();
    if (chosen === null || preparation === null) return;
    const request = app.drawRequest(draft, chosen, preparation, clock());
    dispatch({ type: 'drawStarted' });
    drawing.start(
      async ({ signal, onProgress }) =>
        drawEnding(
          await app.runDraw(request, {
            signal,
            onProgress: (stage, fraction, at) => onProgress({ stage, fraction, at }),
          }),
        ),
      {
        // The result shows at once; its sheets are read behind it.
        then: ({ draw: { population }, sheets }) => {
          dispatch({ type: 'drawn', list: { period: population.period, sheets } });
          actions.reread();
        },
      },
    );
  };

  const drawActions: DrawActions = {
    fillDraft: (change) => {
      if (change.method !== undefined) memory.keepMethod(change.method);
      dispatch({ type: 'draftChanged', change });
    },
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
      if (app.missingParts(draft, preparation).length > 0)
        dispatch({ type: 'draftChanged', change: { attempts: draft.attempts + 1 } });
      else draw();
    },
    cancel: drawing.cancel,
    tryDraw: () => {
      if (preparation === null) return;
      const { fingerprint } = preparation;
      trying.start(async () => done({ fingerprint, trial: await app.trialDraw(preparation) }), {
        then: (view) => dispatch({ type: 'trialMade', view }),
      });
    },
  };
  const context: ActionContext = {
    app,
    memory,
    state,
    listed: listed?.profile ?? null,
    dispatch,
    latest,
    showLater,
    read,
    crash,
  };
  const actions: PaneActions = {
    ...registerActions(context),
    ...profileActions(context),
    ...drawActions,
    seeLosses: () => dispatch({ type: 'lossesSeen' }),
    goTo: (step) => dispatch({ type: 'stepChanged', step }),
    openPanel: (panel, changing = '') => dispatch({ type: 'panelChanged', panel, changing }),
  };

  const shown = useMemo(() => shownResult(run, scan, period), [run, scan, period]);
  const ready = readiness(state, preparation, { run, shown });
  useOutdated(state, app, {
    listInSight: tab === 'draw' && (ready.step === 'result' || state.panel === 'changes'),
    busy: underWay > 0 || state.scanning,
    reread: actions.reread,
  });
  return {
    state,
    profiles,
    listed,
    profile,
    bureau,
    preparation,
    shown,
    ready,
    today,
    clock,
    app,
    tab,
    showTab,
    working: underWay > 0 || isChoosing,
    perform,
    waiting,
    run,
    actions,
    command,
  };
}
