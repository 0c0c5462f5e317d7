import type { LostContent, LostKind } from '../host/file/lostContent';
import { workbenchText } from '../text/workbenchText';

const kindText: Readonly<Record<LostKind, string>> = workbenchText.lostKind;

/** Tells what of a file the spreadsheet does not show, sheet by sheet: “「汇总」：图表、图片”. */
export function lostContentText(fileName: string, lost: readonly LostContent[]): string {
  const bySheet = new Map<string, Set<string>>();
  for (const { sheet, kind } of lost)
    bySheet.set(sheet, (bySheet.get(sheet) ?? new Set()).add(kindText[kind]));
  return workbenchText.lost(
    fileName,
    [...bySheet].map(([sheet, kinds]) => ({ sheet, kinds: [...kinds] })),
  );
}
