import { fileProblemText, type FileProblem } from '../text/fileProblemText';
import type { Problem } from '../text/problem/problemText';
import { cliText } from '../text/cliText';
import type { Question } from '../reading/question';
import { choiceText } from '../text/question/choiceText';
import { questionText } from '../text/question/questionText';
import { problemText } from '../text/problem/problemText';
import { placeText } from '../text/problem/words';
import { leftOutText } from '../text/term/leftOutText';
import { notDrawnText } from '../text/term/notDrawnText';
import type { Preparation } from '../app/prepareDraw';

/**
 * What a command gives back: the lines for a reader, the object for a script, and the exit code.
 */
export interface CommandResult {
  readonly exitCode: 0 | 1;
  readonly lines: readonly string[];
  readonly json: object;
}

/** Who is left out of a draw: not in the population at all, and in it and not to be drawn. */
export function notDrawnLines({
  leftOut,
  notDrawn,
}: Pick<Preparation, 'leftOut' | 'notDrawn'>): string[] {
  const who = leftOutText(leftOut);
  return [
    ...(who === '' ? [] : [cliText.leftOutLine(who)]),
    ...notDrawn.map((group) => cliText.notDrawnLine(notDrawnText(group))),
  ];
}

/** What a command tells of: the workbook's problems, and those of files. */
export type ToldProblem = Problem | FileProblem;

function messageOf(problem: ToldProblem): string {
  return 'isOfFile' in problem ? fileProblemText(problem) : problemText(problem);
}

/** Problems as scripts get them. */
export function problemJson(problems: readonly ToldProblem[]): object[] {
  return problems.map((problem) => ({
    code: problem.code,
    severity: problem.severity,
    sheet: problem.sheet,
    cell: problem.cell,
    message: messageOf(problem),
  }));
}

/** A question as scripts get it, for the file that --answers names. */
export function questionJson(question: Question): object {
  const { id, kind, sheet, cell, header, samples, choices, answer } = question;
  return {
    id,
    kind,
    sheet,
    cell,
    header,
    samples,
    choices,
    labels: choices.map((choice) => choiceText(question, choice)),
    answer,
    message: questionText(question),
  };
}

/** Open questions as a reader gets them: where, what, and what may be answered. */
export function questionLines(questions: readonly Question[]): string[] {
  return questions
    .filter(({ answer }) => answer === null)
    .map((question) =>
      cliText.questionLine(
        question.id,
        `${placeText(question)}${questionText(question)}`,
        question.choices.map((choice) => [choice, choiceText(question, choice)] as const),
      ),
    );
}

/** Problems as a reader gets them, errors first; open questions have lines of their own. */
export function problemLines(problems: readonly ToldProblem[]): string[] {
  const inOrder = [
    ...problems.filter((each) => each.severity === 'error' && each.code !== 'question-open'),
    ...problems.filter((each) => each.severity === 'warning'),
  ];
  return inOrder.map((problem) => `[${cliText.severity[problem.severity]}] ${messageOf(problem)}`);
}

/** A command that these problems stopped. */
export function stoppedBy(problems: readonly ToldProblem[]): CommandResult {
  return { exitCode: 1, lines: problemLines(problems), json: { problems: problemJson(problems) } };
}

/**
 * What a command gave back, with what is to be known of what it was given before it.
 *
 * @param key of the problems in its JSON
 */
export function withTold(
  result: CommandResult,
  key: string,
  told: readonly ToldProblem[],
): CommandResult {
  if (told.length === 0) return result;
  return {
    ...result,
    lines: [...problemLines(told), ...result.lines],
    json: { ...result.json, [key]: problemJson(told) },
  };
}

/**
 * Prints what a command gave back.
 *
 * @param asJson one line of JSON instead of the lines for a reader
 * @returns exit code
 */
export function report({ exitCode, lines, json }: CommandResult, asJson: boolean): number {
  process.stdout.write(
    asJson ? `${JSON.stringify(json)}\n` : lines.map((each) => `${each}\n`).join(''),
  );
  return exitCode;
}
