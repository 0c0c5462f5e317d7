import { verifyWorkbook } from '../app/verifyWorkbook';
import { cliText } from '../text/cliText';
import { announcementNoteText } from '../text/problem/announcementNoteText';
import { differenceText } from '../text/problem/differenceText';
import { verifyRemarkText } from '../text/problem/verifyRemarkText';
import { command } from './command';
import { problemJson, problemLines } from './report';

/** Repeats the draws that the workbook holds records of, and says what differs. */
export const verify = command({
  help: cliText.commands.verify,
  options: [],
  book: true,
  run: async () => {
    const { records, differences, problems, remarks, notes } = await verifyWorkbook();
    const isEqual = differences.length === 0 && problems.length === 0;
    return {
      exitCode: isEqual ? 0 : 1,
      lines: [
        ...problemLines(problems),
        ...(isEqual ? [cliText.verifiedLine(records.length)] : []),
        ...(differences.length > 0
          ? [cliText.differsLine(differences.length), ...differences.map(differenceText)]
          : []),
        ...remarks.map(verifyRemarkText),
        ...notes.map(announcementNoteText),
      ],
      json: {
        ok: isEqual,
        differences: differences.map((difference) => ({
          ...difference,
          message: differenceText(difference),
        })),
        remarks: remarks.map((remark) => ({ ...remark, message: verifyRemarkText(remark) })),
        notes: notes.map((note) => ({
          kind: note.kind,
          sheet: note.sheet,
          message: announcementNoteText(note),
        })),
        problems: problemJson(problems),
      },
    };
  },
});
