import type { ICellData, Nullable } from '@univerjs/core';
import { forEachCell, type Box } from './box';
import { writeValues } from './cells';
import type { Sheet } from './sheet';
import { fontColor, underline } from './styleFacets';

/**
 * A jump from a cell to another place of the workbook or out of it. It is kept with the cell, beside
 * what Univer knows, and goes wherever the cell goes.
 */
export interface CellLink {
  /** Of a page or a file; not there for a place of the workbook. */
  readonly address?: string;
  /** Such as `Sheet1!A1`; '' for none. */
  readonly documentReference: string;
  /** Shown over the cell, '' for none. */
  readonly screenTip: string;
}

const KEY = 'hyperlink';
const COLOR = '#0563C1';

export function linkOf(cell: Nullable<ICellData>): CellLink | null {
  return (cell?.custom?.[KEY] as CellLink | undefined) ?? null;
}

/** What a cell of the snapshot holds besides for its link. */
export function linkMember(link: CellLink): { readonly custom: Record<string, unknown> } {
  return { custom: { [KEY]: link } };
}

/** The link that all cells of a box share, null when there is none. */
export function readLink(sheet: Sheet, box: Box): CellLink | null {
  const cells = sheet.cells();
  const first = linkOf(cells[box.firstRow]?.[box.firstColumn]);
  let isShared = first !== null;
  if (isShared) {
    forEachCell(sheet.clip(box), (row, column) => {
      isShared &&= JSON.stringify(linkOf(cells[row]?.[column])) === JSON.stringify(first);
    });
  }
  return isShared ? first : null;
}

/** Gives every cell of a box a link, with the looks of one; `text` goes into the first cell. */
export function writeLink(sheet: Sheet, box: Box, link: CellLink, text: string | null): void {
  if (text !== null)
    writeValues(sheet, { ...box, lastRow: box.firstRow, lastColumn: box.firstColumn }, () => text);
  const style = { ...fontColor.write(COLOR), ...underline.write('Single') };
  const target = sheet.reserve(box);
  const member = linkMember(link);
  sheet.grid.write(sheet.id, { kind: 'content', box: target, patchAt: () => member });
  sheet.grid.write(sheet.id, { kind: 'look', box: target, change: () => style });
}

/** Takes links away with their looks. */
export function clearLinks(sheet: Sheet, box: Box): void {
  const cells = sheet.cells();
  const plain = { custom: null, s: { cl: null, ...underline.write('None') } };
  sheet.grid.write(sheet.id, {
    kind: 'content',
    box: sheet.clip(box),
    patchAt: (row, column) => (linkOf(cells[row]?.[column]) ? plain : null),
  });
}
