import type { OpenedWorkbook } from '../host/file/openWorkbookFile';
import { workbenchText } from '../text/workbenchText';
import { lostContentText } from './lostContentText';

/**
 * What the clerk should know of a file that has just been opened: that it was converted, that its
 * name says something else than its content, what the spreadsheet does not show.
 *
 * @param givenName the file's own name, whatever it will be saved as
 * @returns null when there is nothing to say
 */
export function openedText(
  opened: Pick<OpenedWorkbook, 'fileName' | 'source' | 'lost'>,
  givenName: string,
): string | null {
  const { fileName, source, lost } = opened;
  if (source !== 'xlsx')
    return workbenchText.converted(givenName, workbenchText.fileKind[source], fileName);
  const news = [
    ...(fileName === givenName ? [] : [workbenchText.renamed(givenName, fileName)]),
    ...(lost.length === 0 ? [] : [lostContentText(fileName, lost)]),
  ];
  return news.length === 0 ? null : news.join('\n');
}
