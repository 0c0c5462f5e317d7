import type { ICellData, IObjectMatrixPrimitiveType } from '@univerjs/core';
import { columnIndex } from './cellAddress';
import { cellContent } from './cellXml';
import type { CellChange, SheetChange } from './sheetChange';
import { openOrderedPart, partChild } from '../package/orderedPart';
import { attribute, childElement, childElements } from '../package/xmlElement';

interface Member {
  readonly rowIndex: number;
  readonly column: number;
  readonly master: boolean;
}

function sharedGroups(xml: string): Map<string, Member[]> {
  const groups = new Map<string, Member[]>();
  const sheetData = partChild(openOrderedPart(xml), 'sheetData');
  if (!sheetData) return groups;
  let rowIndex = -1;
  for (const row of childElements(xml, sheetData, 'row')) {
    rowIndex = Number(attribute(xml, row, 'r') ?? rowIndex + 2) - 1;
    let column = -1;
    for (const cell of childElements(xml, row, 'c')) {
      const address = attribute(xml, cell, 'r');
      column = address === null ? column + 1 : columnIndex(address.replace(/\d+$/, ''));
      const formula = childElement(xml, cell, 'f');
      if (!formula || attribute(xml, formula, 't') !== 'shared') continue;
      const index = attribute(xml, formula, 'si') ?? '';
      const group = groups.get(index) ?? [];
      group.push({ rowIndex, column, master: formula.closeStart > formula.openEnd });
      groups.set(index, group);
    }
  }
  return groups;
}

/**
 * Cells that share a formula hold only a pointer to the first of them. Where that one is changed,
 * the others get their formula written out.
 *
 * @param cells the sheet as it is now
 * @param all whether every cell gets its own formula, as is needed where rows were moved
 */
export function releaseSharedFormulas(
  xml: string,
  change: SheetChange,
  cells: IObjectMatrixPrimitiveType<ICellData>,
  all: boolean,
): SheetChange {
  const released = new Map(
    [...change.cells.keys()].map((rowIndex) => [rowIndex, new Map(change.cells.get(rowIndex))]),
  );
  const at = ({ rowIndex, column }: Member): CellChange | undefined =>
    change.cells.get(rowIndex)?.get(column);
  for (const group of sharedGroups(xml).values()) {
    if (!all && !group.some((member) => member.master && at(member)?.content)) continue;
    for (const member of group) {
      if (at(member)?.content) continue;
      const row = released.get(member.rowIndex) ?? new Map<number, CellChange>();
      row.set(member.column, {
        ...at(member),
        content: cellContent(cells[member.rowIndex]?.[member.column]),
      });
      released.set(member.rowIndex, row);
    }
  }
  return { ...change, cells: released };
}
