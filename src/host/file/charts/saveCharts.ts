import type { ChartState } from '../../grid/chartState';
import { addContentType } from '../package/contentTypes';
import type { Cached } from './cachedValues';
import { chartXml } from './chartXml';
import { insertChild, openOrderedPart } from '../package/orderedPart';
import { freeName } from '../package/partNames';
import { addRelationship, relationships } from '../package/relationships';
import { relationshipAttribute, relationshipNamespace } from '../workbookXml';
import { applyEdits, editAppend, rootElement } from '../package/xmlElement';
import { escapeXml, XML_HEAD } from '../package/xmlText';
import type { Parts } from '../package/zipParts';
import { partText, setPartText } from '../package/zipParts';

const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const SPREADSHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const MAIN_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const EMPTY_DRAWING = `${XML_HEAD}<xdr:wsDr xmlns:xdr="${SPREADSHEET_DRAWING}" xmlns:a="${MAIN_DRAWING}"/>`;

const EMU_PER_POINT = 12_700;

/**
 * Puts the charts that the add-in made on a sheet into the container, behind what is drawn on the
 * sheet already.
 *
 * @param part the sheet's own part, already up to date but for this
 */
export function saveCharts(
  parts: Parts,
  part: string,
  charts: readonly ChartState[],
  cached: Cached,
): void {
  if (charts.length === 0) return;
  const drawing =
    relationships(parts, part).find(({ kind }) => kind === 'drawing')?.target ??
    addDrawing(parts, part);
  for (const chart of charts) {
    const name = freePart(parts, part, (number) => `charts/chart${number}.xml`);
    setPartText(parts, name, chartXml(chart, cached));
    addContentType(parts, name, CHART_TYPE);
    const id = addRelationship(parts, drawing, `${RELATIONSHIPS}/chart`, name);
    const xml = partText(parts, drawing) ?? EMPTY_DRAWING;
    setPartText(
      parts,
      drawing,
      applyEdits(xml, [editAppend(xml, rootElement(xml), anchorXml(chart, nextShape(xml), id))]),
    );
  }
}

function addDrawing(parts: Parts, part: string): string {
  const name = freePart(parts, part, (number) => `drawings/drawing${number}.xml`);
  setPartText(parts, name, EMPTY_DRAWING);
  addContentType(parts, name, DRAWING_TYPE);
  const worksheet = openOrderedPart(partText(parts, part) ?? '');
  const namespace = relationshipNamespace(worksheet.xml);
  const id = addRelationship(parts, part, `${namespace}/drawing`, name);
  const reference = relationshipAttribute(worksheet, id);
  setPartText(
    parts,
    part,
    applyEdits(worksheet.xml, [
      insertChild(worksheet, 'drawing', `<${worksheet.prefix}drawing ${reference}/>`),
    ]),
  );
  return name;
}

/** The first name that no part has, in the folder above the sheets. */
function freePart(parts: Parts, sheetPart: string, nameOf: (number: string) => string): string {
  const folder = sheetPart.replace(/[^/]*\/[^/]*$/, '');
  return freeName(parts, (number) => folder + nameOf(number));
}

/** A number that no shape of the drawing has. */
function nextShape(xml: string): number {
  const numbers = [...xml.matchAll(/<(?:\w+:)?cNvPr\s[^>]*?\bid="(\d+)"/g)].map(([, id]) =>
    Number(id),
  );
  return Math.max(1, ...numbers) + 1;
}

/**
 * The chart keeps its size when rows and columns get another. The namespaces are declared, since a
 * foreign drawing may call them otherwise.
 */
function anchorXml({ name, anchor, width, height }: ChartState, shape: number, id: string): string {
  const length = (points: number): string => String(Math.round(points * EMU_PER_POINT));
  return (
    `<xdr:oneCellAnchor xmlns:xdr="${SPREADSHEET_DRAWING}" xmlns:a="${MAIN_DRAWING}"><xdr:from><xdr:col>${String(anchor.column)}</xdr:col>` +
    `<xdr:colOff>${length(anchor.right)}</xdr:colOff><xdr:row>${String(anchor.row)}</xdr:row><xdr:rowOff>${length(anchor.down)}</xdr:rowOff></xdr:from>` +
    `<xdr:ext cx="${length(width)}" cy="${length(height)}"/><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>` +
    `<xdr:cNvPr id="${String(shape)}" name="${escapeXml(name)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>' +
    `<a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONSHIPS}" r:id="${id}"/></a:graphicData></a:graphic>` +
    '</xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>'
  );
}
