import type { ICellData, IObjectMatrixPrimitiveType, IWorksheetData } from '@univerjs/core';
import { linkMember, linkOf, type CellLink } from '../../grid/hyperlinks';
import { cellAddress, parseCellAddress } from './cellAddress';
import type { OrderedPart } from '../package/orderedPart';
import { openOrderedPart, partChild, replaceChild } from '../package/orderedPart';
import type { Edit, XmlElement } from '../package/xmlElement';
import {
  attribute,
  childElements,
  editAppend,
  prefixedAttribute,
  withPrefix,
} from '../package/xmlElement';
import { escapeXml } from '../package/xmlText';
import { relationshipAttribute } from '../workbookXml';

/** Links of one sheet by their cell, null for one that went. */
export type LinkChange = ReadonlyMap<string, CellLink | null>;

/** The targets outside the workbook that a sheet's links name. */
export interface LinkTargets {
  /** @returns the id by which a link names it */
  readonly add: (address: string) => string;
  readonly remove: (id: string) => void;
}

/**
 * Puts the links of a sheet's part to its cells: those of single cells; others are left to the
 * file.
 *
 * @param targets addresses outside the workbook by their ids
 */
export function addLinks(
  xml: string,
  cells: IObjectMatrixPrimitiveType<ICellData>,
  targets: () => ReadonlyMap<string, string>,
): void {
  // Looking through a large sheet takes time, and few sheets have any.
  if (!xml.includes('hyperlinks')) return;
  for (const element of linkElements(openOrderedPart(xml))) {
    const place = parseCellAddress(attribute(xml, element, 'ref') ?? '');
    const documentReference = attribute(xml, element, 'location') ?? '';
    const id = idIn(xml, element);
    const address = id === null ? undefined : targets().get(id);
    const leadsNowhere = id === null ? documentReference === '' : address === undefined;
    if (!place || leadsNowhere) continue;
    const row = (cells[place.rowIndex] ??= {});
    row[place.columnIndex] = {
      ...row[place.columnIndex],
      ...linkMember({
        ...(address !== undefined && { address }),
        documentReference,
        screenTip: attribute(xml, element, 'tooltip') ?? '',
      }),
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
export function editLinks(
  worksheet: OrderedPart,
  change: LinkChange,
  targets: LinkTargets,
): Edit[] {
  const { xml, prefix } = worksheet;
  const all = linkElements(worksheet);
  const gone = all.filter((element) => change.has(attribute(xml, element, 'ref') ?? ''));
  const stay = new Set(
    all.filter((element) => !gone.includes(element)).map((each) => idIn(xml, each)),
  );
  for (const id of new Set(gone.map((element) => idIn(xml, element))))
    if (id !== null && !stay.has(id)) targets.remove(id);
  const added = [...change]
    .flatMap(([cell, link]) => (link ? linkXml(worksheet, cell, link, targets) : []))
    .join('');
  const block = partChild(worksheet, 'hyperlinks');
  if (!block)
    return replaceChild(worksheet, 'hyperlinks', added && `<hyperlinks>${added}</hyperlinks>`);
  if (gone.length === all.length)
    return replaceChild(worksheet, 'hyperlinks', added && `<hyperlinks>${added}</hyperlinks>`);
  return [
    ...gone.map(({ start, end }) => ({ start, end, text: '' })),
    editAppend(xml, block, withPrefix(added, prefix)),
  ];
}

function linkXml(
  worksheet: OrderedPart,
  cell: string,
  { address, documentReference, screenTip }: CellLink,
  targets: LinkTargets,
): string {
  const target =
    address === undefined ? '' : ` ${relationshipAttribute(worksheet, targets.add(address))}`;
  const location = documentReference && ` location="${escapeXml(documentReference)}"`;
  const tooltip = screenTip && ` tooltip="${escapeXml(screenTip)}"`;
  return `<hyperlink ref="${cell}"${target}${location}${tooltip}/>`;
}

function idIn(xml: string, element: XmlElement): string | null {
  return prefixedAttribute(xml, element, 'id');
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
