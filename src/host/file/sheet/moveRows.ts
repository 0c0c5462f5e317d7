import type {
  ICellData,
  IObjectMatrixPrimitiveType,
  IWorkbookData,
  IWorksheetData,
} from '@univerjs/core';
import type { WorkbookExtras } from '../../grid/sheetExtras';
import {
  movedArea,
  movedAreas,
  movedLine,
  movedReferences,
  type LineMove,
} from '../../grid/lineMove';
import type { OrderedPart } from '../package/orderedPart';
import { openOrderedPart, partChild } from '../package/orderedPart';
import { relationships } from '../package/relationships';
import type { SheetEntry } from '../sheetEntries';
import type { Edit, XmlElement } from '../package/xmlElement';
import {
  applyEdits,
  attribute,
  childElements,
  outerXml,
  prefixOf,
  withAttributes,
} from '../package/xmlElement';
import { escapeXml, unescapeXml } from '../package/xmlText';
import type { Parts } from '../package/zipParts';
import { partText, setPartText } from '../package/zipParts';

/** Elements that name cells and that nothing but the file knows of. */
const LISTS: Readonly<Record<string, readonly [child: string, attribute: 'ref' | 'sqref']>> = {
  hyperlinks: ['hyperlink', 'ref'],
  ignoredErrors: ['ignoredError', 'sqref'],
  protectedRanges: ['protectedRange', 'sqref'],
};

/**
 * Rows that came and went since the file was read, brought into the file before it is compared with
 * the workbook: the rows below keep their own formats then, and so does all else that only the file
 * knows.
 */
export function moveRows(
  parts: Parts,
  entries: readonly SheetEntry[],
  extras: WorkbookExtras,
): void {
  for (const { id, name, part } of entries) {
    const moves = extras.sheets[id]?.rowMoves ?? [];
    if (moves.length === 0) continue;
    setPartText(parts, part, moves.reduce(moveSheetRows, partText(parts, part) ?? ''));
    for (const { kind, target } of relationships(parts, part)) {
      const xml = partText(parts, target);
      if (xml === null) continue;
      if (kind === 'table') setPartText(parts, target, moves.reduce(moveTable, xml));
      if (kind === 'drawing') setPartText(parts, target, moves.reduce(moveAnchors, xml));
    }
    for (const chart of [...parts.keys()].filter((each) => /\/charts\/[^/]*\.xml$/.test(each))) {
      const xml = partText(parts, chart) ?? '';
      const moved = xml.replace(
        /(<(?:\w+:)?f>)([^<]*)(<)/g,
        (_, open: string, formula: string, close: string) => {
          return (
            open +
            escapeXml(
              moves.reduce((text, move) => movedReferences(text, name, move), unescapeXml(formula)),
            ) +
            close
          );
        },
      );
      if (moved !== xml) setPartText(parts, chart, moved);
    }
  }
}

/** The snapshot as it was read, with rows where they would be now. */
export function withMovedRows(snapshot: IWorkbookData, extras: WorkbookExtras): IWorkbookData {
  const sheets = Object.entries(snapshot.sheets).map(
    ([id, sheet]): [string, Partial<IWorksheetData>] => {
      const moves = extras.sheets[id]?.rowMoves ?? [];
      if (moves.length === 0) return [id, sheet];
      return [
        id,
        {
          ...sheet,
          cellData: moves.reduce(
            (rows, move) => movedRows(rows, move, onlyLooks),
            sheet.cellData ?? {},
          ),
          rowData: moves.reduce(
            (rows, move) => movedRows(rows, move, (row) => ({ ...row })),
            sheet.rowData ?? {},
          ),
        },
      ];
    },
  );
  return { ...snapshot, sheets: Object.fromEntries(sheets) };
}

/** @param like what a new row takes over from the one above it */
function movedRows<Row>(
  rows: Readonly<Record<number, Row>>,
  move: LineMove,
  like: (row: Row) => Row,
): Record<number, Row> {
  const moved: Record<number, Row> = {};
  for (const [key, row] of Object.entries(rows)) {
    const index = movedLine(Number(key), move);
    if (index !== null) moved[index] = row;
  }
  const above = rows[move.first - 1];
  if (above !== undefined)
    for (let index = 0; index < move.count; index++) moved[move.first + index] = like(above);
  return moved;
}

type CellRow = IObjectMatrixPrimitiveType<ICellData>[number];

function onlyLooks(row: CellRow): CellRow {
  return Object.fromEntries(
    Object.entries(row as Readonly<Record<string, ICellData>>).flatMap(([column, { s }]) =>
      s ? [[column, { s }]] : [],
    ),
  );
}

function moveSheetRows(xml: string, move: LineMove): string {
  const worksheet = openOrderedPart(xml);
  const edits = worksheet.children.flatMap((child) => {
    if (child.name === 'sheetData') return moveData(xml, child, move);
    if (child.name === 'conditionalFormatting') return moveList(xml, child, 'sqref', move) ?? [];
    if (child.name === 'autoFilter' || child.name === 'sortState')
      return { start: child.start, end: child.end, text: moveTable(outerXml(xml, child), move) };
    const [item, name] = LISTS[child.name] ?? [];
    return item && name ? moveItems(worksheet, child, { item, name }, move) : [];
  });
  const list = partChild(worksheet, 'extLst');
  if (list)
    edits.push({
      start: list.start,
      end: list.end,
      text: moveExtensions(outerXml(xml, list), move),
    });
  return applyEdits(xml, edits);
}

function moveData(xml: string, sheetData: XmlElement, move: LineMove): Edit[] {
  const edits: Edit[] = [];
  let previous = -1;
  for (const row of childElements(xml, sheetData, 'row')) {
    const reference = attribute(xml, row, 'r');
    const index = reference === null ? previous + 1 : Number(reference) - 1;
    previous = index;
    const moved = movedLine(index, move);
    if (index === move.first - 1 && move.count > 0)
      edits.push({ start: row.end, end: row.end, text: likeRow(xml, row, move) });
    if (moved === index) continue;
    const text =
      moved === null ? '' : movedRow(outerXml(xml, row), row.openEnd - row.start, moved, move);
    edits.push({ start: row.start, end: row.end, text });
  }
  return edits;
}

function movedRow(row: string, openEnd: number, index: number, move: LineMove): string {
  const number = String(index + 1);
  const opening = withAttributes(row.slice(0, openEnd), { r: number });
  const cells = row
    .slice(openEnd)
    .replace(/(<(?:\w+:)?c\s(?:[^>]*?\s)?r=["'])([A-Z]+)\d+/g, `$1$2${number}`)
    .replace(
      /(<(?:\w+:)?f\s[^>]*?\bref=")([^"]*)/g,
      (_, start: string, area: string) => start + (movedArea(area, move) ?? area),
    );
  return opening + cells;
}

/** New rows with the format of the row above them, as the spreadsheet makes them. */
function likeRow(xml: string, row: XmlElement, { first, count }: LineMove): string {
  const opening = xml.slice(row.start, row.openEnd).replace(/\s*\/?>$/, '>');
  const name = /^<([^\s/>]+)/.exec(opening)?.[1] ?? 'row';
  const prefix = prefixOf(xml, row);
  const cells = [...childElements(xml, row, 'c')].flatMap((cell) => {
    const [reference, format] = [attribute(xml, cell, 'r'), attribute(xml, cell, 's')];
    return reference === null || format === null
      ? []
      : [{ column: reference.replace(/\d+$/, ''), format }];
  });
  return Array.from({ length: count }, (_, index) => {
    const number = String(first + index + 1);
    const content = cells
      .map(({ column, format }) => `<${prefix}c r="${column}${number}" s="${format}"/>`)
      .join('');
    const tag = withAttributes(opening, { r: number });
    return content === '' ? tag.replace(/>$/, '/>') : `${tag}${content}</${name}>`;
  }).join('');
}

/** null: none of the cells is left, so that the element should go. */
function moveList(
  xml: string,
  element: XmlElement,
  name: 'ref' | 'sqref',
  move: LineMove,
): Edit | null {
  const areas = movedAreas(attribute(xml, element, name) ?? '', ' ', move);
  if (areas === '') return null;
  return {
    start: element.start,
    end: element.openEnd,
    text: withAttributes(xml.slice(element.start, element.openEnd), { [name]: areas }),
  };
}

function moveItems(
  { xml }: OrderedPart,
  block: XmlElement,
  { item, name }: { readonly item: string; readonly name: 'ref' | 'sqref' },
  move: LineMove,
): Edit[] {
  const items = [...childElements(xml, block, item)];
  const edits = items.map((element) => moveList(xml, element, name, move));
  if (edits.every((edit) => edit === null))
    return [{ start: block.start, end: block.end, text: '' }];
  return edits.map((edit, index) => {
    const { start = 0, end = 0 } = items[index] ?? {};
    return edit ?? { start, end, text: '' };
  });
}

function moveExtensions(xml: string, move: LineMove): string {
  return xml.replace(
    /(<xm:sqref>)([^<]*)/g,
    (_, open: string, areas: string) => open + (movedAreas(areas, ' ', move) || areas),
  );
}

/** A table, a filter, or what was sorted: all of them say their cells by `ref`. */
function moveTable(xml: string, move: LineMove): string {
  return xml.replace(
    /(\sref=")([^"]*)/g,
    (_, open: string, area: string) => open + (movedArea(area, move) ?? area),
  );
}

/** Drawings go along with their cells, and grow and shrink with those that say so. */
function moveAnchors(xml: string, move: LineMove): string {
  return xml.replace(/(<(?:\w+:)?row>)(\d+)(<)/g, (_, open: string, row: string, close: string) => {
    return open + String(movedLine(Number(row), move) ?? move.first) + close;
  });
}
