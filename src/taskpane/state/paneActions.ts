import type { WorkbookScan } from '../../app/scanWorkbook';
import { periodStart, type Period } from '../../domain/calendar/period';
import type { Place } from '../../domain/ground/problem';
import type { RegisterKind } from '../../domain/register/register';
import type { Profile } from '../../domain/profile/profile';
import type { RegisterChoice } from '../../reading/registerChoice';
import type { PaneApp } from '../paneApp';
import { withColumn, withRegister, type ColumnAnswer } from '../draw/register/columnChoice';
import type { Latest } from './latest';
import type { Memory } from './memory';
import type { DrawDraft } from './drawDraft';
import type { OwnProfile, PaneAction, Panel, PaneState, Step } from './paneState';
import { ownProfile } from './profileChoice';

/** What a clerk can do with the registers. */
export interface RegisterActions {
  readonly reread: () => void;
  readonly chooseRegister: (register: RegisterKind, sheet: string) => void;
  readonly choose: (choice: RegisterChoice) => void;
  /** Keeps the name that all documents bear. */
  readonly nameBureau: (name: string) => void;
  readonly answerColumn: (sheet: string, columnIndex: number, answer: ColumnAnswer) => void;
  /** Answers a question, or, with null, takes the answer back. */
  readonly answer: (id: string, choice: string | null) => void;
  /** The same for several at once, by their ids. */
  readonly answerAll: (answers: Readonly<Record<string, string | null>>) => void;
  readonly show: (place: Place) => void;
  readonly closeTrouble: () => void;
}

/** What a clerk can do with the rules. */
export interface ProfileActions {
  /** @param key of a listed profile, see profileKey */
  readonly chooseProfile: (key: string) => void;
  readonly choosePeriod: (period: Period) => void;
  /**
   * Counts checks up to a day, which of a batch is the day of the batch; null for those up to today.
   */
  readonly countTo: (day: string | null) => void;
  readonly changeProfile: (profile: Profile) => void;
  readonly revertProfile: () => void;
  readonly useImported: (profile: Profile) => void;
  /** Begins a profile of its own, which is no change of a listed one. */
  readonly beginProfile: (profile: Profile) => void;
  /** Goes back to what was in force before a change; null for the listed profile as it is. */
  readonly takeBack: (own: OwnProfile | null) => void;
}

/** What a clerk can do with the draw itself. */
export interface DrawActions {
  readonly fillDraft: (change: Partial<Omit<DrawDraft, 'seeds' | 'seedsFor'>>) => void;
  readonly changeSeed: (seed: string) => void;
  readonly generateSeed: () => void;
  /** Starts the draw, or, where something is missing, marks what. */
  readonly start: () => void;
  readonly cancel: () => void;
  /** Makes a draw that counts for nothing, to see how it would load people and districts. */
  readonly tryDraw: () => void;
}

/** All that a clerk can do. */
export interface PaneActions extends RegisterActions, ProfileActions, DrawActions {
  /** The clerk has seen which lists are gone. */
  readonly seeLosses: () => void;
  readonly goTo: (step: Step) => void;
  /** @param changing id of the enterprise that a change of the list is begun with */
  readonly openPanel: (panel: Panel, changing?: string) => void;
}

/** What the actions work on. */
export interface ActionContext {
  readonly app: PaneApp;
  readonly memory: Memory;
  readonly state: PaneState;
  /** The chosen profile as the list has it. */
  readonly listed: Profile | null;
  readonly dispatch: (action: PaneAction) => void;
  /** The workbook as the clerk's last choice has it, before the pane shows what follows from that. */
  readonly latest: Latest<WorkbookScan | null>;
  /** Lets the pane show something when it is worked out, which takes long, in a task of its own. */
  readonly showLater: (act: () => void) => void;
  /** Reads the workbook again; undefined recalls the choice kept in the workbook. */
  readonly read: (choice: RegisterChoice | undefined, asOf: string) => Promise<void>;
  readonly crash: (reason: unknown) => void;
}

/** The choice with answers given, and those taken back that are null. */
function withGiven(
  choice: RegisterChoice,
  given: Readonly<Record<string, string | null>>,
): RegisterChoice {
  const all = Object.entries({ ...choice.answers, ...given });
  const answers = all.filter((entry): entry is [string, string] => entry[1] !== null);
  return { ...choice, answers: Object.fromEntries(answers) };
}

/** What a clerk can do with the registers. Every choice is kept in the workbook with the next write. */
export function registerActions(context: ActionContext): RegisterActions {
  const { app, state, dispatch, latest, showLater, read, crash } = context;
  const { period } = state;
  /** What the clerk chose by now. */
  const chosen = (): RegisterChoice => latest.get()?.choice ?? {};

  const choose = (choice: RegisterChoice): void => {
    const before = latest.get();
    if (before === null) return;
    const scan = app.chooseRegisters(before, periodStart(period), choice);
    latest.put(scan);
    showLater(() => dispatch({ type: 'registersChosen', scan }));
    app.rememberWithNextWrite(choice);
  };

  const answerAll = (given: Readonly<Record<string, string | null>>): void =>
    choose(withGiven(chosen(), given));

  const show = async (place: Place): Promise<void> => {
    const problems = await app.showPlace(place);
    dispatch(
      problems.length > 0 ? { type: 'showFailed', place, problems } : { type: 'troubleClosed' },
    );
  };

  return {
    reread: () => void read(latest.get()?.choice, periodStart(period)).catch(crash),
    chooseRegister: (register, sheet) => choose(withRegister(chosen(), register, sheet)),
    choose,
    nameBureau: (bureau) => choose({ ...chosen(), bureau }),
    answerColumn: (sheet, columnIndex, answer) =>
      choose(withColumn(chosen(), sheet, columnIndex, answer)),
    answer: (id, choice) => answerAll({ [id]: choice }),
    answerAll,
    show: (place) => void show(place).catch(crash),
    closeTrouble: () => dispatch({ type: 'troubleClosed' }),
  };
}

/**
 * What a clerk can do with the rules. Changes count at once; only saving writes to the workbook.
 */
export function profileActions(context: ActionContext): ProfileActions {
  const { app, memory, state, listed, dispatch, latest } = context;
  const { period } = state;
  const choosePeriod = (next: Period): void => {
    dispatch({ type: 'periodChanged', period: next });
    // Licences are judged by the period's first day, so the registers are looked at again for
    // another one.
    const before = latest.get();
    if (before === null) return;
    const scan = app.chooseRegisters(before, periodStart(next), before.choice);
    latest.put(scan);
    dispatch({ type: 'registersChosen', scan });
  };

  return {
    chooseProfile: (key) => {
      memory.keepProfile(key);
      dispatch({ type: 'profileChosen', profileKey: key });
    },
    choosePeriod,
    countTo: (day) => {
      if (day !== null && 'batch' in period) choosePeriod({ ...period, day });
      dispatch({ type: 'countToChanged', day });
    },
    changeProfile: (profile) =>
      dispatch({ type: 'ownChanged', own: ownProfile(profile, listed, state.own) }),
    revertProfile: () => dispatch({ type: 'ownChanged', own: null }),
    useImported: (profile) =>
      dispatch({ type: 'ownChanged', own: { origin: 'imported', profile } }),
    beginProfile: (profile) => dispatch({ type: 'ownChanged', own: { origin: 'begun', profile } }),
    takeBack: (own) => dispatch({ type: 'ownChanged', own }),
  };
}
