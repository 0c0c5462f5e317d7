import { writeFunctionSheet } from '../app/writeFunctionSheet';
import { isClear } from '../domain/ground/problem';
import { cliText } from '../text/cliText';
import { command } from './command';
import { problemJson, problemLines } from './report';

/** Adds a sheet that shows each function of formulas to a workbook. */
export const functions = command({
  help: cliText.commands.functions,
  options: [['out']],
  book: true,
  run: async ({ out }, book) => {
    const { sheet, problems } = await writeFunctionSheet();
    const path = isClear(problems) ? await book.saveTo(out) : null;
    return {
      exitCode: path === null ? 1 : 0,
      lines: [
        ...problemLines(problems),
        ...(path === null ? [] : [cliText.savedLine(path, sheet ?? '')]),
      ],
      json: { ok: path !== null, sheet, problems: problemJson(problems) },
    };
  },
});
