/**
 * Data of others in a workbook: ECMA-376 part 1, 15.2.4 to 15.2.6. Each has a part for the data and
 * one that says its identity.
 */

import type { CustomXml } from '../../grid/customXml';
import { relationshipNamespace } from '../workbookXml';
import { addContentType } from './contentTypes';
import { freeNumber } from './partNames';
import {
  addRelationship,
  relationships,
  relationshipsPart,
  removeRelationship,
} from './relationships';
import { removePartTree } from './removeSheetParts';
import { prefixedAttribute, rootElement, XmlSyntaxError } from './xmlElement';
import { escapeXml, XML_HEAD } from './xmlText';
import type { Parts } from './zipParts';
import { partText, setPartText } from './zipParts';

const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const PROPERTIES_NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';

/** A part with data, as the workbook names it. */
export interface CustomXmlPart extends CustomXml {
  readonly part: string;
  readonly relationshipId: string;
}

/** The parts with data; those that do not say who they are, or cannot be read, are left out. */
export function customXmlParts(parts: Parts, workbookPart: string): CustomXmlPart[] {
  return relationships(parts, workbookPart).flatMap(({ kind, id: relationshipId, target }) => {
    const xml = kind === 'customXml' ? partText(parts, target) : null;
    const id = xml === null ? '' : identityOf(parts, target);
    return xml === null || id === '' ? [] : [{ id, xml, part: target, relationshipId }];
  });
}

/**
 * Puts data into the container.
 *
 * @param namespaces that its properties name
 * @returns the part
 */
export function addCustomXmlPart(
  parts: Parts,
  workbookPart: string,
  { id, xml }: CustomXml,
  namespaces: readonly string[],
): string {
  const namesOf = (number: number): [string, string] => [
    `customXml/item${String(number)}.xml`,
    `customXml/itemProps${String(number)}.xml`,
  ];
  const number = freeNumber(parts, (each) =>
    namesOf(each).flatMap((name) => [name, relationshipsPart(name)]),
  );
  const [part, properties] = namesOf(number);
  const namespace = relationshipNamespace(partText(parts, workbookPart) ?? '');
  const references = namespaces.map((uri) => `<ds:schemaRef ds:uri="${escapeXml(uri)}"/>`).join('');
  setPartText(parts, part, xml);
  setPartText(
    parts,
    properties,
    `${XML_HEAD}<ds:datastoreItem xmlns:ds="${PROPERTIES_NAMESPACE}" ds:itemID="${escapeXml(id)}">` +
      `<ds:schemaRefs>${references}</ds:schemaRefs></ds:datastoreItem>`,
  );
  addContentType(parts, properties, PROPERTIES_TYPE);
  addRelationship(parts, workbookPart, `${namespace}/customXml`, part);
  addRelationship(parts, part, `${namespace}/customXmlProps`, properties);
  return part;
}

/** Takes data out of the container, with what says its identity. */
export function removeCustomXmlPart(
  parts: Parts,
  workbookPart: string,
  { part, relationshipId }: Pick<CustomXmlPart, 'part' | 'relationshipId'>,
): void {
  removeRelationship(parts, workbookPart, relationshipId);
  removePartTree(parts, part);
}

/** Brings the data that add-ins see up to date; what has not changed keeps its bytes. */
export function saveCustomXml(
  parts: Parts,
  workbookPart: string,
  from: readonly CustomXml[],
  to: readonly CustomXml[],
): void {
  if (JSON.stringify(from) === JSON.stringify(to)) return;
  const former = new Map(from.map(({ id, xml }) => [id, xml]));
  const wanted = new Map(to.map(({ id, xml }) => [id, xml]));
  for (const known of customXmlParts(parts, workbookPart)) {
    if (!former.has(known.id)) continue;
    const xml = wanted.get(known.id);
    if (xml === undefined) removeCustomXmlPart(parts, workbookPart, known);
    else if (xml !== former.get(known.id)) setPartText(parts, known.part, inUtf8(xml));
  }
  for (const data of to)
    if (!former.has(data.id))
      addCustomXmlPart(parts, workbookPart, { ...data, xml: inUtf8(data.xml) }, []);
}

/** The text as it is written: what it says of its encoding is no longer so. */
function inUtf8(xml: string): string {
  return xml.replace(/^(<\?xml[^>]*?encoding=)(["'])[^"']*\2/, '$1$2UTF-8$2');
}

function identityOf(parts: Parts, part: string): string {
  const properties = relationships(parts, part).find(({ kind }) => kind === 'customXmlProps');
  const xml = properties ? partText(parts, properties.target) : null;
  if (xml === null) return '';
  try {
    return prefixedAttribute(xml, rootElement(xml), 'itemID') ?? '';
  } catch (thrown) {
    if (!(thrown instanceof XmlSyntaxError)) throw thrown;
    return '';
  }
}
