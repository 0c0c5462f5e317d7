import type { IWorksheetData } from '@univerjs/core';
import { valueOf } from '../../grid/cellValue';
import { tableBox } from '../../grid/tables';
import type { TableState } from '../../grid/tableState';
import { addContentType } from '../package/contentTypes';
import { insertChild, openOrderedPart, partChild, replaceChild } from '../package/orderedPart';
import { freeName } from '../package/partNames';
import { addRelationship, removeRelationship } from '../package/relationships';
import { removePartTree } from '../package/removeSheetParts';
import { relationshipAttribute, relationshipNamespace } from '../workbookXml';
import {
  applyEdits,
  attribute,
  childElements,
  editAppend,
  editAttributes,
  prefixedAttribute,
} from '../package/xmlElement';
import type { Parts } from '../package/zipParts';
import { partText, setPartText } from '../package/zipParts';
import { tableParts } from './readTable';
import { newTableXml, patchTable } from './tableXml';

const TABLE_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/**
 * Brings the tables of a sheet into the container. The part of a table that has not changed keeps
 * its bytes.
 *
 * @param part the sheet's own part, already up to date but for this
 * @param from the tables as the file was read
 * @param to as they are now
 * @param cells of the sheet: headers name the columns
 */
export function saveTables(
  parts: Parts,
  part: string,
  { from, to }: { readonly from: readonly TableState[]; readonly to: readonly TableState[] },
  cells: IWorksheetData['cellData'] | undefined,
): void {
  if (from.length + to.length === 0) return;
  const now = cells === undefined ? to : to.map((table) => withHeaderNames(table, cells));
  const known = tableParts(parts, part);
  for (const { part: name, relationshipId, table, xml } of known) {
    const former = from.find(({ id }) => id === table.id);
    const current = now.find(({ id }) => id === table.id);
    if (!former) continue;
    if (!current) {
      removeReference(parts, part, relationshipId);
      removeRelationship(parts, part, relationshipId);
      removePartTree(parts, name);
    } else if (JSON.stringify(former) !== JSON.stringify(current)) {
      // Rows that moved have moved in the part by now.
      const moved = { ...former, range: table.range };
      const patched = patchTable(xml, moved, current);
      if (patched !== xml) setPartText(parts, name, patched);
    }
  }
  const added = now.filter(({ id }) => !from.some((table) => table.id === id));
  for (const table of added) addTablePart(parts, part, table);
}

/** @param cells in which the header may have been written since */
function withHeaderNames(
  table: TableState,
  cells: NonNullable<IWorksheetData['cellData']>,
): TableState {
  if (!table.showHeaders) return table;
  const { firstRow, firstColumn } = tableBox(table);
  const columns = table.columns.map((column, index) => {
    const text = String(valueOf(cells[firstRow]?.[firstColumn + index])).replaceAll('\r\n', '\n');
    return text === '' || text === column.name ? column : { ...column, name: text };
  });
  return { ...table, columns };
}

function addTablePart(parts: Parts, part: string, table: TableState): void {
  const folder = part.replace(/[^/]*\/[^/]*$/, '');
  const name = freeName(parts, (number) => `${folder}tables/table${number}.xml`);
  const worksheet = openOrderedPart(partText(parts, part) ?? '');
  const main = attribute(worksheet.xml, worksheet.root, 'xmlns') ?? MAIN;
  setPartText(parts, name, newTableXml(table, main));
  addContentType(parts, name, TABLE_TYPE);
  const namespace = relationshipNamespace(worksheet.xml);
  const id = addRelationship(parts, part, `${namespace}/table`, name);
  const reference = relationshipAttribute(worksheet, id);
  const element = `<${worksheet.prefix}tablePart ${reference}/>`;
  const list = partChild(worksheet, 'tableParts');
  const edits = list
    ? countedList(worksheet.xml, list, element)
    : [
        insertChild(
          worksheet,
          'tableParts',
          `<${worksheet.prefix}tableParts count="1">${element}</${worksheet.prefix}tableParts>`,
        ),
      ];
  setPartText(parts, part, applyEdits(worksheet.xml, edits));
}

function countedList(
  xml: string,
  list: NonNullable<ReturnType<typeof partChild>>,
  element: string,
): ReturnType<typeof editAppend>[] {
  const count = [...childElements(xml, list)].length + 1;
  return [editAttributes(xml, list, { count }), editAppend(xml, list, element)];
}

function removeReference(parts: Parts, part: string, relationshipId: string): void {
  const worksheet = openOrderedPart(partText(parts, part) ?? '');
  const { xml } = worksheet;
  const list = partChild(worksheet, 'tableParts');
  if (!list) return;
  const references = [...childElements(xml, list, 'tablePart')];
  const going = references.find((each) => prefixedAttribute(xml, each, 'id') === relationshipId);
  if (!going) return;
  const edits =
    references.length === 1
      ? replaceChild(worksheet, 'tableParts', '')
      : [
          editAttributes(xml, list, { count: references.length - 1 }),
          { start: going.start, end: going.end, text: '' },
        ];
  setPartText(parts, part, applyEdits(xml, edits));
}
