import { writeBlanks } from '../app/writeBlanks';
import { isClear } from '../domain/ground/problem';
import { cliText } from '../text/cliText';
import { command } from './command';
import { problemJson, problemLines } from './report';

/** Adds blank lists to a workbook: 检查对象名录, 检查人员名录, 随机抽查事项清单, 检查记录. */
export const blank = command({
  help: cliText.commands.blank,
  options: [['out']],
  book: true,
  run: async ({ out }, book) => {
    const { sheet, others = [], problems } = await writeBlanks();
    const sheets = sheet === null ? [] : [sheet, ...others];
    const path = isClear(problems) ? await book.saveTo(out) : null;
    return {
      exitCode: path === null ? 1 : 0,
      lines: [
        ...problemLines(problems),
        ...(path === null ? [] : [cliText.savedLine(path, sheets.join(' · '))]),
      ],
      json: { ok: path !== null, sheets, problems: problemJson(problems) },
    };
  },
});
