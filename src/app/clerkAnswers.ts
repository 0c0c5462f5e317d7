import type { TableKind } from '../domain/register/register';
import type { Question } from '../reading/question';
import { placeText } from '../text/problem/words';
import { answerText, namedColumnText } from '../text/question/answerText';
import type { WorkbookScan } from './scanWorkbook';

/**
 * All that a clerk said before a draw, for its record: answers to questions, and columns that were
 * named by hand.
 *
 * @param scan of the workbook
 * @param questions of the draw
 * @returns a sentence each, with its place; none of them is cut
 */
export function clerkAnswers({ columns }: WorkbookScan, questions: readonly Question[]): string[] {
  const answered = questions.filter(({ answer }) => answer !== null);
  const isAsked = (sheet: string, columnIndex: number): boolean =>
    answered.some(
      (each) => each.kind === 'column' && each.sheet === sheet && each.columnIndex === columnIndex,
    );
  const named = (['enterprise', 'inspector', 'records', 'items'] satisfies TableKind[]).flatMap(
    (table) =>
      columns[table]
        .filter(
          ({ confidence, sheet, columnIndex }) =>
            confidence === 'chosen' && !isAsked(sheet, columnIndex),
        )
        .map((column) => namedColumnText(table, column)),
  );
  return [...answered.map((each) => `${placeText(each)}${answerText(each)}`), ...named];
}
