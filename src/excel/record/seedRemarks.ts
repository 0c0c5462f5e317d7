import { parseSeed, unreadableLetters } from '../../domain/draw/ticket/seed';
import type { VerifyRemark } from '../../domain/record/verifyRemark';
import type { SheetTable } from '../../reading/cell/sheetTable';
import { recordText } from '../../text/sheet/sheetText';
import { readLabelled } from '../reading/tableReader';

/**
 * What is to be said of the seeds of records that a new draw could not have: they hold white space,
 * letters that cannot be seen, or other widths. Their draws are repeated by them as they stand.
 *
 * @param records sheets of 抽取记录
 * @returns remarks, each at its cell
 */
export function seedRemarks(records: readonly SheetTable[]): readonly VerifyRemark[] {
  return records.flatMap((record): VerifyRemark[] => {
    const cell = readLabelled(record, recordText.labels.seed);
    return cell === null || cell.text === '' || parseSeed(cell.text) === cell.text
      ? []
      : [
          {
            kind: 'seed-as-recorded',
            ...cell.place,
            letters: unreadableLetters(cell.text),
          },
        ];
  });
}
