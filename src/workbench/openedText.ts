import type { LostContent, LostKind } from '../host/file/lostContent';
import type { OpenedWorkbook } from '../host/file/openWorkbookFile';
import { bookText } from '../text/bookText';

const kindText: Readonly<Record<LostKind, string>> = bookText.lostKind;

/**
 * What the clerk should know of a file that has just been opened: that it was converted, that its
 * name says something else than its content, that it is signed, what the spreadsheet does not show.
 *
 * @param givenName the file's own name, whatever it will be saved as
 * @returns null when there is nothing to say
 */
export function openedText(
  opened: Pick<OpenedWorkbook, 'fileName' | 'source' | 'lost' | 'isSigned'>,
  givenName: string,
): string | null {
  const { fileName, source, lost, isSigned } = opened;
  if (source !== 'xlsx') return bookText.converted(givenName, bookText.fileKind[source], fileName);
  const news = [
    ...(fileName === givenName ? [] : [bookText.renamed(givenName, fileName)]),
    ...(isSigned ? [bookText.signed(fileName)] : []),
    ...(lost.length === 0 ? [] : [lostContentText(fileName, lost)]),
  ];
  return news.length === 0 ? null : news.join('\n');
}

/** Tells what of a file the spreadsheet does not show, sheet by sheet: “「汇总」：图表、图片”. */
function lostContentText(fileName: string, lost: readonly LostContent[]): string {
  const bySheet = new Map<string, Set<string>>();
  for (const { sheet, kind } of lost)
    bySheet.set(sheet, (bySheet.get(sheet) ?? new Set()).add(kindText[kind]));
  return bookText.lost(
    fileName,
    [...bySheet].map(([sheet, kinds]) => ({ sheet, kinds: [...kinds] })),
  );
}
