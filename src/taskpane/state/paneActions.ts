import type { Preparation } from '../../app/prepareDraw';
import type { WorkbookScan } from '../../app/scanWorkbook';
import type { Period } from '../../domain/calendar/period';
import type { Place } from '../../domain/ground/problem';
import type { RegisterKind } from '../../domain/register/register';
import type { Profile } from '../../domain/profile/profile';
import type { HealthReport } from '../../reading/health';
import type { RegisterChoice } from '../../reading/registerChoice';
import type { PaneApp } from '../paneApp';
import type { ColumnAnswer } from './columnChoice';
import type { Memory } from './memory';
import type { DrawDraft, PaneAction, Panel, PaneState, Step } from './paneState';

/** What a clerk can do with the registers. */
export interface RegisterActions {
  readonly reread: () => void;
  readonly chooseRegister: (register: RegisterKind, sheet: string) => void;
  readonly choose: (choice: RegisterChoice) => void;
  readonly answerColumn: (sheet: string, columnIndex: number, answer: ColumnAnswer) => void;
  readonly show: (place: Place) => void;
  readonly closeTrouble: () => void;
  readonly writeHealth: (report: HealthReport) => void;
}

/** What a clerk can do with the rules. */
export interface ProfileActions {
  /** @param key of a listed profile, see profileKey */
  readonly chooseProfile: (key: string) => void;
  readonly choosePeriod: (period: Period) => void;
  readonly changeProfile: (profile: Profile) => void;
  readonly revertProfile: () => void;
  /** @param former sheet that the profile takes the place of; undefined for a new one */
  readonly saveProfile: (profile: Profile, former: string | undefined) => void;
  readonly useImported: (profile: Profile) => void;
  readonly tryDraw: () => void;
}

/** What a clerk can do with the draw itself. */
export interface DrawActions {
  readonly changeDraft: (change: Partial<Omit<DrawDraft, 'seeds' | 'seedsFor'>>) => void;
  readonly changeSeed: (seed: string) => void;
  readonly generateSeed: () => void;
  /** Starts the draw, or, where something is missing, marks what. */
  readonly start: () => void;
  readonly cancel: () => void;
}

/** All that a clerk can do. */
export interface PaneActions extends RegisterActions, ProfileActions, DrawActions {
  readonly goTo: (step: Step) => void;
  readonly openPanel: (panel: Panel) => void;
}

/** What the actions work on. */
export interface ActionContext {
  readonly app: PaneApp;
  readonly memory: Memory;
  readonly state: PaneState;
  /** The chosen profile as the list has it. */
  readonly listed: Profile | null;
  readonly preparation: Preparation | null;
  readonly dispatch: (action: PaneAction) => void;
  /** Reads the workbook again; undefined recalls the choice kept in the workbook. */
  readonly read: (choice: RegisterChoice | undefined, asOf: string) => Promise<void>;
  readonly crash: (reason: unknown) => void;
}

/** The registers looked at with another choice or by another day; Excel is not asked. */
export function chosenAnew(
  { app, dispatch }: ActionContext,
  scan: WorkbookScan,
  asOf: string,
  choice: RegisterChoice,
): void {
  dispatch({ type: 'registersChosen', scan: app.chooseRegisters(scan, asOf, choice) });
}
