/**
 * The pane as a state machine. A clerk goes through four steps; the workbook is read, a draft of
 * the draw is filled in, and a run ends as done, stopped or cancelled. Everything that follows from
 * these (quotas, fingerprint, what blocks a step) is computed where it is needed and never stored,
 * so it cannot disagree.
 */

import type { DrawOutcome, DrawStage } from '../../app/runDraw';
import type { WorkbookScan } from '../../app/scanWorkbook';
import type { Trial } from '../../app/trialDraw';
import type { WrittenSheet } from '../../app/writtenSheet';
import type { Period } from '../../domain/calendar/period';
import type { Method } from '../../domain/draw/draw';
import type { Place } from '../../domain/ground/problem';
import type { Problem } from '../../text/problem/problemText';
import type { Profile } from '../../domain/profile/profile';
import type { SeedSource } from '../../domain/record/drawRecord';

export const STEPS = ['register', 'profile', 'draw', 'result'] as const;
export type Step = (typeof STEPS)[number];

export type SeedKind = SeedSource['kind'];
export const SEED_KINDS: readonly SeedKind[] = ['witnessed', 'public', 'generated'];

/**
 * What the clerk fills in for a draw. Seeds belong to the fingerprint that was shown before them
 * and end with it.
 */
export interface DrawDraft {
  readonly seedKind: SeedKind;
  readonly seeds: Readonly<Record<SeedKind, string>>;
  readonly seedsFor: string;
  readonly publicSource: string;
  readonly method: Method;
  readonly drawnBy: string;
  readonly witness: string;
  readonly redrawReason: string;
  /**
   * The sheet of the bureau's own plan table; null for a new sheet, undefined for what a draw takes
   * without being told.
   */
  readonly planTemplate: string | null | undefined;
  /**
   * How often the clerk has pressed start with something missing; from the first time on, each
   * field says what.
   */
  readonly attempts: number;
}

export type Run =
  | { readonly status: 'idle' }
  | {
      readonly status: 'running';
      readonly stage: DrawStage;
      readonly fraction: number;
      readonly cancelling: boolean;
    }
  | { readonly status: 'cancelled' }
  | { readonly status: 'stopped'; readonly problems: readonly Problem[] }
  | ({ readonly status: 'done' } & Omit<Extract<DrawOutcome, { kind: 'done' }>, 'kind'>);

/** A screen that stands in place of its step until it is closed. */
export type Panel = 'none' | 'health' | 'editor' | 'exchange' | 'changes';

/** A profile that stands in no list yet: changed in the pane, or brought in from a file. */
export interface OwnProfile {
  readonly origin: 'changed' | 'imported';
  readonly profile: Profile;
}

/** How far the sheet that the clerk asked for is: 名录体检, or the profile as 抽查方案. */
export type SheetWriting =
  | { readonly status: 'idle' }
  | { readonly status: 'writing' }
  | { readonly status: 'written'; readonly sheet: string }
  | { readonly status: 'failed'; readonly problems: readonly Problem[] };

/** A trial draw with the fingerprint of the population that it was made of. */
export interface TrialView {
  readonly fingerprint: string;
  readonly trial: Trial;
}

/** What a reading or a jump met, kept with what to try again. */
export type Trouble =
  | { readonly action: 'scan'; readonly problems: readonly Problem[] }
  | { readonly action: 'show'; readonly place: Place; readonly problems: readonly Problem[] };

export interface PaneState {
  readonly step: Step;
  /** The furthest step shown so far. */
  readonly furthest: Step;
  readonly scanning: boolean;
  /** Two readings may overlap; only the one asked for last counts. */
  readonly reading: symbol | null;
  readonly scan: WorkbookScan | null;
  readonly trouble: Trouble | null;
  readonly panel: Panel;
  readonly writing: SheetWriting;
  /** Of the listed profile that was chosen; see profileKey. '' for none. */
  readonly profileKey: string;
  readonly own: OwnProfile | null;
  readonly trial: TrialView | null;
  readonly period: Period;
  readonly draft: DrawDraft;
  readonly run: Run;
  /** A programmer fault caught outside rendering, handed to the error boundary. */
  readonly crash: Error | null;
}

export type PaneAction =
  | { readonly type: 'stepChanged'; readonly step: Step }
  | { readonly type: 'scanStarted'; readonly reading: symbol }
  | { readonly type: 'scanEnded'; readonly reading: symbol; readonly scan: WorkbookScan }
  | { readonly type: 'registersChosen'; readonly scan: WorkbookScan }
  | { readonly type: 'showFailed'; readonly place: Place; readonly problems: readonly Problem[] }
  | { readonly type: 'troubleClosed' }
  | { readonly type: 'panelChanged'; readonly panel: Panel }
  | { readonly type: 'writingStarted' }
  | { readonly type: 'writingEnded'; readonly outcome: WrittenSheet }
  | { readonly type: 'profileChosen'; readonly profileKey: string }
  | { readonly type: 'ownChanged'; readonly own: OwnProfile | null }
  | { readonly type: 'trialMade'; readonly view: TrialView }
  | { readonly type: 'periodChanged'; readonly period: Period }
  | {
      readonly type: 'draftChanged';
      readonly change: Partial<Omit<DrawDraft, 'seeds' | 'seedsFor'>>;
    }
  | { readonly type: 'seedChanged'; readonly seed: string; readonly fingerprint: string }
  | { readonly type: 'runStarted' }
  | { readonly type: 'runProgressed'; readonly stage: DrawStage; readonly fraction: number }
  | { readonly type: 'runCancelling' }
  | { readonly type: 'runEnded'; readonly outcome: DrawOutcome }
  | { readonly type: 'crashed'; readonly error: Error };

const NO_SEEDS: DrawDraft['seeds'] = { witnessed: '', public: '', generated: '' };

const CLOSED: Pick<PaneState, 'panel' | 'writing'> = { panel: 'none', writing: { status: 'idle' } };

/** The pane as it opens: reading the workbook. */
export function initialState(period: Period, profileKey: string): PaneState {
  return {
    step: 'register',
    furthest: 'register',
    scanning: true,
    reading: null,
    scan: null,
    trouble: null,
    panel: 'none',
    writing: { status: 'idle' },
    profileKey,
    own: null,
    trial: null,
    period,
    draft: {
      seedKind: 'witnessed',
      seeds: NO_SEEDS,
      seedsFor: '',
      publicSource: '',
      method: 'seedrandom',
      drawnBy: '',
      witness: '',
      redrawReason: '',
      planTemplate: undefined,
      attempts: 0,
    },
    run: { status: 'idle' },
    crash: null,
  };
}

/**
 * The seed as far as it stands for the fingerprint shown now; '' when it was made for another one.
 */
export function currentSeed(draft: DrawDraft, fingerprint: string): string {
  return draft.seedsFor === fingerprint ? draft.seeds[draft.seedKind] : '';
}

/** True when the workbook could not be read at all, in contrast to a workbook with faults in it. */
export function isUnread(scan: WorkbookScan): boolean {
  return (
    scan.tables.length === 0 &&
    scan.problems.length > 0 &&
    scan.problems.every(({ code }) => code !== 'register-not-found')
  );
}

/** The next state. A reading that failed leaves the last good one standing. */
export function paneReducer(state: PaneState, action: PaneAction): PaneState {
  switch (action.type) {
    case 'stepChanged':
      return {
        ...state,
        ...CLOSED,
        step: action.step,
        furthest: laterStep(state.furthest, action.step),
        run: settled(state.run),
      };
    case 'scanStarted':
      return {
        ...state,
        scanning: true,
        reading: action.reading,
        trouble: null,
        run: settled(state.run),
      };
    case 'scanEnded':
      if (action.reading !== state.reading) return state;
      return isUnread(action.scan)
        ? { ...state, scanning: false, trouble: { action: 'scan', problems: action.scan.problems } }
        : { ...state, scanning: false, scan: action.scan, trouble: null };
    case 'registersChosen':
      return { ...state, scan: action.scan };
    case 'showFailed':
      return {
        ...state,
        trouble: { action: 'show', place: action.place, problems: action.problems },
      };
    case 'troubleClosed':
      return { ...state, trouble: null };
    case 'panelChanged':
      return { ...state, ...CLOSED, panel: action.panel };
    case 'writingStarted':
      return { ...state, writing: { status: 'writing' } };
    case 'writingEnded':
      return { ...state, writing: written(action.outcome) };
    case 'profileChosen':
      return { ...state, profileKey: action.profileKey, own: null, writing: { status: 'idle' } };
    case 'ownChanged':
      return { ...state, own: action.own, writing: { status: 'idle' } };
    case 'trialMade':
      return { ...state, trial: action.view };
    case 'periodChanged':
      return { ...state, period: action.period };
    case 'draftChanged':
      return { ...state, draft: { ...state.draft, ...action.change } };
    case 'seedChanged':
      return { ...state, draft: withSeed(state.draft, action.seed, action.fingerprint) };
    case 'runStarted':
      return {
        ...state,
        trouble: null,
        run: { status: 'running', stage: 'read', fraction: 0, cancelling: false },
      };
    case 'runProgressed':
      return state.run.status === 'running'
        ? { ...state, run: { ...state.run, stage: action.stage, fraction: action.fraction } }
        : state;
    case 'runCancelling':
      return state.run.status === 'running'
        ? { ...state, run: { ...state.run, cancelling: true } }
        : state;
    case 'runEnded':
      return ended(state, action.outcome);
    case 'crashed':
      return { ...state, crash: action.error };
  }
}

function laterStep(one: Step, other: Step): Step {
  return STEPS.indexOf(one) > STEPS.indexOf(other) ? one : other;
}

/** A stopped or cancelled run is told until the clerk does the next thing. */
function settled(run: Run): Run {
  return run.status === 'stopped' || run.status === 'cancelled' ? { status: 'idle' } : run;
}

function written({ sheet, problems }: WrittenSheet): SheetWriting {
  return sheet === null ? { status: 'failed', problems } : { status: 'written', sheet };
}

function withSeed(draft: DrawDraft, seed: string, fingerprint: string): DrawDraft {
  const others = draft.seedsFor === fingerprint ? draft.seeds : NO_SEEDS;
  return { ...draft, seeds: { ...others, [draft.seedKind]: seed }, seedsFor: fingerprint };
}

function ended(state: PaneState, outcome: DrawOutcome): PaneState {
  switch (outcome.kind) {
    case 'cancelled':
      return { ...state, run: { status: 'cancelled' } };
    case 'stopped':
      return { ...state, run: { status: 'stopped', problems: outcome.problems } };
    case 'done': {
      const { draw, sheets, problems } = outcome;
      const draft: DrawDraft = {
        ...state.draft,
        seeds: NO_SEEDS,
        seedsFor: '',
        publicSource: '',
        redrawReason: '',
        planTemplate: undefined,
        attempts: 0,
      };
      return {
        ...state,
        ...CLOSED,
        step: 'result',
        furthest: 'result',
        draft,
        run: { status: 'done', draw, sheets, problems },
      };
    }
  }
}
