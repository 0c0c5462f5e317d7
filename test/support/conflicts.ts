import type { Population } from '../../src/domain/population/population';
import type { Conflict } from '../../src/domain/feasibility/conflict';
import { feasibility } from '../../src/domain/feasibility/feasibility';
import { directedQuotas } from '../../src/domain/quota/directedQuota';
import { categoryQuotas } from '../../src/domain/quota/categoryQuota';
import type { ProblemCode } from '../../src/text/problem/problemText';
import { problemText } from '../../src/text/problem/problemText';
import { remedyText } from '../../src/text/pane/remedyText';
import { aPopulation, poolInspectors } from './register';

export const places = { enterpriseSheet: '检查对象', inspectorSheet: '检查人员' };

export function conflictsOf(population: Population): Conflict[] {
  return feasibility(population, categoryQuotas(population), directedQuotas(population), places);
}

/** The conflicts of a population that, unless the test says otherwise, has people enough. */
export function conflictsIn(changes: Partial<Population>): Conflict[] {
  return conflictsOf(aPopulation({ inspectors: poolInspectors(6), ...changes }));
}

/** The conflict of one kind, as numbers and in words. */
export function found(
  conflicts: readonly Conflict[],
  code: ProblemCode,
): { problem: object; text: string; remedies: string[] } {
  const [conflict, ...others] = conflicts.filter(({ problem }) => problem.code === code);
  if (conflict === undefined || others.length > 0) {
    throw new Error(
      `${others.length === 0 ? 'no' : 'more than one'} ${code} in ${conflicts.map(({ problem }) => problem.code).join(', ')}`,
    );
  }
  return {
    problem: conflict.problem,
    text: problemText(conflict.problem),
    remedies: conflict.remedies.map(remedyText),
  };
}

export function codes(conflicts: readonly Conflict[]): ProblemCode[] {
  return conflicts.map(({ problem }) => problem.code);
}
