/**
 * Settings that add-ins keep in the workbook. Excel keeps them with its own record of each add-in;
 * this host keeps them as custom XML data, which Excel carries along untouched.
 */

import { addContentType } from './contentTypes';
import { freeNumber } from './partNames';
import {
  addRelationship,
  relationships,
  relationshipsPart,
  removeRelationship,
} from './relationships';
import { removePartTree } from './removeSheetParts';
import { relationshipNamespace } from '../workbookXml';
import { attribute, innerXml, rootElement } from './xmlElement';
import { escapeXml, unescapeXml } from './xmlText';
import type { Parts } from './zipParts';
import { partText, setPartText } from './zipParts';

export type Settings = Record<string, unknown>;

const NAMESPACE = 'urn:embedded-excel:add-in-settings';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const PROPERTIES_NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
/**
 * Custom XML data has an identity; one that is always the same gives the same bytes for the same
 * workbook.
 */
const ITEM_ID = '{5B6B2E0C-6F1C-4C5B-9A0E-2D6A57F0C1E4}';

/**
 * The settings that the workbook was saved with; none where there are none or they cannot be read.
 */
export function readSettings(parts: Parts, workbookPart: string): Settings {
  const xml = partText(parts, findSettings(parts, workbookPart)?.part ?? '');
  if (xml === null) return {};
  try {
    return JSON.parse(unescapeXml(innerXml(xml, rootElement(xml)))) as Settings;
  } catch (thrown) {
    // Another program changed it: the workbook is still good.
    if (!(thrown instanceof SyntaxError)) throw thrown;
    return {};
  }
}

/** Puts the settings into the container; without any, their part goes. */
export function writeSettings(parts: Parts, workbookPart: string, settings: Settings): void {
  const found = findSettings(parts, workbookPart);
  if (Object.keys(settings).length > 0) {
    setPartText(parts, found?.part ?? addSettingsPart(parts, workbookPart), settingsXml(settings));
  } else if (found) {
    removeRelationship(parts, workbookPart, found.relationshipId);
    removePartTree(parts, found.part);
  }
}

function settingsXml(settings: Settings): string {
  // XML cannot hold these two, even as references; JSON can.
  const json = JSON.stringify(settings).replace(
    /[\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16)}`,
  );
  return `${HEAD}<settings xmlns="${NAMESPACE}">${escapeXml(json)}</settings>`;
}

function findSettings(
  parts: Parts,
  workbookPart: string,
): { part: string; relationshipId: string } | null {
  const found = relationships(parts, workbookPart).find(({ kind, target }) => {
    const xml = kind === 'customXml' ? partText(parts, target) : null;
    return (
      xml?.includes(NAMESPACE) === true && attribute(xml, rootElement(xml), 'xmlns') === NAMESPACE
    );
  });
  return found ? { part: found.target, relationshipId: found.id } : null;
}

function addSettingsPart(parts: Parts, workbookPart: string): string {
  const namesOf = (number: number): [string, string] => [
    `customXml/item${String(number)}.xml`,
    `customXml/itemProps${String(number)}.xml`,
  ];
  const number = freeNumber(parts, (each) => namesOf(each).flatMap(withRelationships));
  const [part, properties] = namesOf(number);
  const namespace = relationshipNamespace(partText(parts, workbookPart) ?? '');
  setPartText(
    parts,
    properties,
    `${HEAD}<ds:datastoreItem xmlns:ds="${PROPERTIES_NAMESPACE}" ds:itemID="${ITEM_ID}"><ds:schemaRefs>` +
      `<ds:schemaRef ds:uri="${NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  addContentType(parts, properties, PROPERTIES_TYPE);
  addRelationship(parts, workbookPart, `${namespace}/customXml`, part);
  addRelationship(parts, part, `${namespace}/customXmlProps`, properties);
  return part;
}

function withRelationships(part: string): string[] {
  return [part, relationshipsPart(part)];
}
