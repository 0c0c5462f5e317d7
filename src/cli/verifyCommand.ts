import { verifyWorkbook } from '../app/verifyWorkbook';
import { cliText } from '../text/cliText';
import { differenceText } from '../text/problem/differenceText';
import type { CommandResult } from './commandResult';
import { problemJson, problemLines } from './problemReport';

/** Repeats the draws that the open workbook holds records of, and says what differs. */
export async function verifyCommand(): Promise<CommandResult> {
  const { differences, problems } = await verifyWorkbook();
  const isEqual = differences.length === 0 && problems.length === 0;
  return {
    exitCode: isEqual ? 0 : 1,
    lines: [
      ...problemLines(problems),
      ...(isEqual ? [cliText.verifiedLine] : []),
      ...(differences.length > 0
        ? [cliText.differsLine(differences.length), ...differences.map(differenceText)]
        : []),
    ],
    json: {
      ok: isEqual,
      differences: differences.map((difference) => ({
        ...difference,
        message: differenceText(difference),
      })),
      problems: problemJson(problems),
    },
  };
}
