/**
 * Settings that add-ins keep in the workbook. Excel keeps them with its own record of each add-in;
 * this host keeps them as custom XML data, which Excel carries along untouched.
 */

import type { CustomXml } from '../../grid/customXml';
import { addCustomXmlPart, customXmlParts, removeCustomXmlPart } from './customXmlParts';
import { relationships } from './relationships';
import { attribute, innerXml, rootElement } from './xmlElement';
import { escapeXml, unescapeXml, XML_HEAD } from './xmlText';
import type { Parts } from './zipParts';
import { partText, setPartText } from './zipParts';

export type Settings = Record<string, unknown>;

const NAMESPACE = 'urn:embedded-excel:add-in-settings';
/**
 * Custom XML data has an identity; one that is always the same gives the same bytes for the same
 * workbook.
 */
const SETTINGS_ID = '{5B6B2E0C-6F1C-4C5B-9A0E-2D6A57F0C1E4}';

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
    const xml = settingsXml(settings);
    if (found) setPartText(parts, found.part, xml);
    else addCustomXmlPart(parts, workbookPart, { id: SETTINGS_ID, xml }, [NAMESPACE]);
  } else if (found) {
    removeCustomXmlPart(parts, workbookPart, found);
  }
}

/** The data that the workbook carries along, without the settings. */
export function customXmlOfOthers(parts: Parts, workbookPart: string): CustomXml[] {
  const own = findSettings(parts, workbookPart)?.part;
  return customXmlParts(parts, workbookPart)
    .filter(({ part }) => part !== own)
    .map(({ id, xml }) => ({ id, xml }));
}

function settingsXml(settings: Settings): string {
  // XML cannot hold these two, even as references; JSON can.
  const json = JSON.stringify(settings).replace(
    /[\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16)}`,
  );
  return `${XML_HEAD}<settings xmlns="${NAMESPACE}">${escapeXml(json)}</settings>`;
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
