import type { ICellData, IObjectMatrixPrimitiveType, IWorksheetData } from '@univerjs/core';
import { linkMember, linkOf, type CellLink } from '../../grid/hyperlinks';
import { cellAddress, parseCellAddress } from './cellAddress';
import type { OrderedPart } from '../package/orderedPart';
import { openOrderedPart, partChild, replaceChild } from '../package/orderedPart';
import type { Edit, XmlElement } from '../package/xmlElement';
import { attribute, childElements, editAppend, withPrefix } from '../package/xmlElement';
import { escapeXml } from '../package/xmlText';

/** Links of one sheet by their cell, null for one that went. */
export type LinkChange = ReadonlyMap<string, CellLink | null>;

/**
 * Puts the links of a sheet's part to its cells: jumps of single cells; those to other files are
 * left to the file.
 */
export function addLinks(xml: string, cells: IObjectMatrixPrimitiveType<ICellData>): void {
  // Looking through a large sheet takes time, and few sheets have any.
  if (!xml.includes('hyperlinks')) return;
  for (const element of linkElements(openOrderedPart(xml))) {
    const place = parseCellAddress(attribute(xml, element, 'ref') ?? '');
    const documentReference = attribute(xml, element, 'location');
    if (
      !place ||
      documentReference === null ||
      /\s\w+:id\s*=/.test(xml.slice(element.start, element.openEnd))
    )
      continue;
    const row = (cells[place.rowIndex] ??= {});
    row[place.columnIndex] = {
      ...row[place.columnIndex],
      ...linkMember({ documentReference, screenTip: attribute(xml, element, 'tooltip') ?? '' }),
    };
  }
}

/** @returns null when no link changed */
export function diffLinks(
  before: Partial<IWorksheetData>,
  after: Partial<IWorksheetData>,
): LinkChange | null {
  if (before.cellData === after.cellData) return null;
  const [from, to] = [linksOf(before), linksOf(after)];
  const change = new Map<string, CellLink | null>();
  for (const [cell, link] of to)
    if (JSON.stringify(from.get(cell)) !== JSON.stringify(link)) change.set(cell, link);
  for (const cell of from.keys()) if (!to.has(cell)) change.set(cell, null);
  return change.size > 0 ? change : null;
}

/** The edits for links that changed; all others keep their bytes. */
export function editLinks(worksheet: OrderedPart, change: LinkChange): Edit[] {
  const { xml, prefix } = worksheet;
  const added = [...change]
    .flatMap(([cell, link]) =>
      link
        ? `<hyperlink ref="${cell}" location="${escapeXml(link.documentReference)}"${tooltip(link)}/>`
        : [],
    )
    .join('');
  const block = partChild(worksheet, 'hyperlinks');
  if (!block)
    return replaceChild(worksheet, 'hyperlinks', added && `<hyperlinks>${added}</hyperlinks>`);
  const all = linkElements(worksheet);
  const gone = all.filter((element) => change.has(attribute(xml, element, 'ref') ?? ''));
  if (gone.length === all.length)
    return replaceChild(worksheet, 'hyperlinks', added && `<hyperlinks>${added}</hyperlinks>`);
  return [
    ...gone.map(({ start, end }) => ({ start, end, text: '' })),
    editAppend(xml, block, withPrefix(added, prefix)),
  ];
}

function tooltip({ screenTip }: CellLink): string {
  return screenTip === '' ? '' : ` tooltip="${escapeXml(screenTip)}"`;
}

function linkElements(worksheet: OrderedPart): XmlElement[] {
  const block = partChild(worksheet, 'hyperlinks');
  return block ? [...childElements(worksheet.xml, block, 'hyperlink')] : [];
}

function linksOf({ cellData = {} }: Partial<IWorksheetData>): Map<string, CellLink> {
  const links = new Map<string, CellLink>();
  for (const row in cellData) {
    const cells = cellData[Number(row)];
    for (const column in cells) {
      const link = linkOf(cells[Number(column)]);
      if (link) links.set(cellAddress(Number(row), Number(column)), link);
    }
  }
  return links;
}
