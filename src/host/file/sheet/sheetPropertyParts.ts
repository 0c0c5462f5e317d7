/**
 * Properties of a sheet that add-ins thought of: ECMA-376 part 1, 12.3.3 and 18.3.1.22.
 * The sheet names each; its value stands in a part of its own, as text of two bytes a letter.
 */

import { addContentType } from '../package/contentTypes';
import { insertChild, openOrderedPart, partChild, replaceChild } from '../package/orderedPart';
import { freeName } from '../package/partNames';
import { addRelationship, relationships, removeRelationship } from '../package/relationships';
import { removePartTree } from '../package/removeSheetParts';
import {
  applyEdits,
  attribute,
  childElements,
  editAppend,
  prefixedAttribute,
} from '../package/xmlElement';
import { escapeXml } from '../package/xmlText';
import type { Parts } from '../package/zipParts';
import { partText, setPartText } from '../package/zipParts';
import { relationshipAttribute, relationshipNamespace } from '../workbookXml';

const PROPERTY_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty';

type Properties = Readonly<Record<string, string>>;

interface Named {
  readonly key: string;
  readonly relationshipId: string;
  readonly part: string;
}

/** @param xml of the sheet's part; its cells may be left out */
export function readSheetProperties(parts: Parts, sheetPart: string, xml: string): Properties {
  return Object.fromEntries(
    named(parts, sheetPart, xml).map(({ key, part }) => [key, textOf(parts.get(part))]),
  );
}

/** Brings the properties of a sheet into the container; what has not changed keeps its bytes. */
export function saveSheetProperties(
  parts: Parts,
  sheetPart: string,
  { from, to }: { readonly from: Properties; readonly to: Properties },
): void {
  if (JSON.stringify(from) === JSON.stringify(to)) return;
  const known = named(parts, sheetPart, partText(parts, sheetPart) ?? '');
  for (const property of known) {
    const value = to[property.key];
    if (value === undefined) remove(parts, sheetPart, property);
    else if (value !== from[property.key]) parts.set(property.part, bytesOf(value));
  }
  for (const [key, value] of Object.entries(to))
    if (!known.some((property) => property.key === key)) add(parts, sheetPart, key, value);
}

function named(parts: Parts, sheetPart: string, xml: string): Named[] {
  if (!xml.includes('customProperties')) return [];
  const worksheet = openOrderedPart(xml);
  const list = partChild(worksheet, 'customProperties');
  if (!list) return [];
  const targets = new Map(relationships(parts, sheetPart).map(({ id, target }) => [id, target]));
  return [...childElements(worksheet.xml, list, 'customPr')].map((element) => {
    const relationshipId = prefixedAttribute(worksheet.xml, element, 'id') ?? '';
    const key = attribute(worksheet.xml, element, 'name') ?? '';
    return { key, relationshipId, part: targets.get(relationshipId) ?? '' };
  });
}

function add(parts: Parts, sheetPart: string, key: string, value: string): void {
  const folder = sheetPart.replace(/[^/]*\/[^/]*$/, '');
  const part = freeName(parts, (number) => `${folder}customProperty${number}.bin`);
  parts.set(part, bytesOf(value));
  addContentType(parts, part, PROPERTY_TYPE);
  const namespace = relationshipNamespace(partText(parts, sheetPart) ?? '');
  const id = addRelationship(parts, sheetPart, `${namespace}/customProperty`, part);
  const worksheet = openOrderedPart(partText(parts, sheetPart) ?? '');
  const { xml, prefix } = worksheet;
  const element = `<${prefix}customPr name="${escapeXml(key)}" ${relationshipAttribute(worksheet, id)}/>`;
  const list = partChild(worksheet, 'customProperties');
  const edit = list
    ? editAppend(xml, list, element)
    : insertChild(
        worksheet,
        'customProperties',
        `<${prefix}customProperties>${element}</${prefix}customProperties>`,
      );
  setPartText(parts, sheetPart, applyEdits(xml, [edit]));
}

function remove(parts: Parts, sheetPart: string, { relationshipId, part }: Named): void {
  const worksheet = openOrderedPart(partText(parts, sheetPart) ?? '');
  const { xml } = worksheet;
  const list = partChild(worksheet, 'customProperties');
  if (!list) return;
  const elements = [...childElements(xml, list, 'customPr')];
  const going = elements.find((each) => prefixedAttribute(xml, each, 'id') === relationshipId);
  if (!going) return;
  const edits =
    elements.length === 1
      ? replaceChild(worksheet, 'customProperties', '')
      : [{ start: going.start, end: going.end, text: '' }];
  setPartText(parts, sheetPart, applyEdits(xml, edits));
  removeRelationship(parts, sheetPart, relationshipId);
  removePartTree(parts, part);
}

function textOf(bytes: Uint8Array | undefined): string {
  return new TextDecoder('utf-16le').decode(bytes ?? new Uint8Array());
}

function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    bytes[index * 2] = code & 0xff;
    bytes[index * 2 + 1] = code >> 8;
  }
  return bytes;
}
