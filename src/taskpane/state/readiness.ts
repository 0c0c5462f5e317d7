import type { Preparation } from '../../app/prepareDraw';
import { isClear } from '../../domain/ground/problem';
import type { Question } from '../../reading/question';
import type { Problem, ProblemCode } from '../../text/problem/problemText';
import type { ShownResult } from './shownResult';
import { lossesToTell } from './heldLists';
import { STEPS, type PaneState, type Run, type Step } from './paneState';

/** What each step's place in the row says. */
export type StepMark = 'done' | 'current' | 'blocked' | 'open' | 'ahead';

export interface Readiness {
  /** Problems of the two registers, shown on the first step. */
  readonly registerProblems: readonly Problem[];
  /**
   * Problems that only the profile and period bring, shown on the second. Questions are none of
   * them: they are shown as such.
   */
  readonly profileProblems: readonly Problem[];
  /** What the clerk must answer before the draw, the most harmful first. */
  readonly openQuestions: readonly Question[];
  /** Steps that may be entered now. */
  readonly reachable: Readonly<Record<Step, boolean>>;
  readonly marks: Readonly<Record<Step, StepMark>>;
  /** The step to show: the one asked for, or the last before it that may be entered. */
  readonly step: Step;
}

/** Problems that have a list or a notice of their own. */
const SHOWN_OTHERWISE: readonly ProblemCode[] = [
  'period-drawn-already',
  'question-open',
  'question-answered',
];

/**
 * Says which steps stand open and why not.
 *
 * A draw of the same period made earlier is no problem here: the third step has a notice of its own
 * for it.
 */
export function readiness(
  state: PaneState,
  preparation: Preparation | null,
  { run, shown }: { readonly run: Run; readonly shown: ShownResult | null },
): Readiness {
  const { scan } = state;
  const registerProblems = scan?.problems ?? [];
  const profileProblems = onlyNew(preparation?.problems ?? [], registerProblems);
  const openQuestions = (preparation?.questions ?? []).filter(({ answer }) => answer === null);
  const isFit = isClear(profileProblems) && openQuestions.length === 0;
  const registersRead =
    scan !== null &&
    scan.enterprises !== null &&
    scan.inspectors !== null &&
    isClear(registerProblems);
  const prepared = registersRead && preparation !== null && isFit;
  const drawn = run.status === 'done' ? run.value.draw : null;

  const reachable = {
    register: true,
    profile: registersRead,
    draw: prepared,
    // Where a list is gone, that is what the step says.
    result: shown !== null || lossesToTell(state.lists).length > 0,
  };
  const completed = {
    register: registersRead,
    profile: prepared,
    draw: drawn !== null && drawn.fingerprint === preparation?.fingerprint,
    result: false,
  };
  const blocked = {
    register: !isClear(registerProblems),
    profile: !isFit,
    draw: false,
    result: false,
  };
  const step = shownStep(state.step, reachable);
  const mark = (of: Step): StepMark => {
    if (of === step) return 'current';
    if (blocked[of]) return 'blocked';
    if (completed[of] && STEPS.indexOf(of) < STEPS.indexOf(state.furthest)) return 'done';
    return reachable[of] ? 'open' : 'ahead';
  };
  const marks = {
    register: mark('register'),
    profile: mark('profile'),
    draw: mark('draw'),
    result: mark('result'),
  };
  return { registerProblems, profileProblems, openQuestions, reachable, marks, step };
}

function shownStep(wanted: Step, reachable: Readonly<Record<Step, boolean>>): Step {
  if (reachable[wanted]) return wanted;
  const before = STEPS.slice(0, STEPS.indexOf(wanted)).filter((step) => reachable[step]);
  return before.at(-1) ?? 'register';
}

function onlyNew(problems: readonly Problem[], known: readonly Problem[]): readonly Problem[] {
  const seen = new Set(known.map((problem) => JSON.stringify(problem)));
  return problems.filter(
    (problem) => !SHOWN_OTHERWISE.includes(problem.code) && !seen.has(JSON.stringify(problem)),
  );
}
