import type { Problem } from '../text/problem/problemText';
import { cliText } from '../text/cliText';
import { problemText } from '../text/problem/problemText';

/** Problems as scripts get them. */
export function problemJson(problems: readonly Problem[]): object[] {
  return problems.map((problem) => ({
    code: problem.code,
    severity: problem.severity,
    sheet: problem.sheet,
    cell: problem.cell,
    message: problemText(problem),
  }));
}

/** Problems as a reader gets them, errors first. */
export function problemLines(problems: readonly Problem[]): string[] {
  const inOrder = [
    ...problems.filter((each) => each.severity === 'error'),
    ...problems.filter((each) => each.severity === 'warning'),
  ];
  return inOrder.map(
    (problem) => `[${cliText.severity[problem.severity]}] ${problemText(problem)}`,
  );
}
