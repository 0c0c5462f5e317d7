import {
  applyEdits,
  attribute,
  childElements,
  editAppend,
  prefixOf,
  rootElement,
  withPrefix,
} from './xmlElement';
import { escapeXml, XML_HEAD } from './xmlText';
import type { Parts } from './zipParts';
import { partText, setPartText, writtenName } from './zipParts';

export interface Relationship {
  readonly id: string;
  /**
   * Last word of the type's address: worksheet, styles, drawing … (transitional and strict files
   * differ in the rest).
   */
  readonly kind: string;
  readonly type: string;
  /** Part name; for external targets the address as written. */
  readonly target: string;
  readonly external: boolean;
}

const EMPTY = `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>`;

/** 'xl/workbook.xml' → 'xl/_rels/workbook.xml.rels'; '' is the package itself. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

function resolveTarget(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

/** The relationships of a part ('' for the package), in order. */
export function relationships(parts: Parts, part: string): Relationship[] {
  const xml = partText(parts, relationshipsPart(part));
  if (xml === null) return [];
  return [...childElements(xml, rootElement(xml), 'Relationship')].map((element) => {
    const type = attribute(xml, element, 'Type') ?? '';
    const external = attribute(xml, element, 'TargetMode') === 'External';
    const target = attribute(xml, element, 'Target') ?? '';
    return {
      id: attribute(xml, element, 'Id') ?? '',
      kind: type.slice(type.lastIndexOf('/') + 1),
      type,
      target: external ? target : resolveTarget(part, target),
      external,
    };
  });
}

/** Adds a relationship to a part and returns its id, the first free of rId1, rId2 … */
export function addRelationship(parts: Parts, part: string, type: string, target: string): string {
  return addTarget(parts, part, type, `Target="/${escapeXml(target)}"`);
}

/**
 * The same to something outside the package.
 *
 * @param address what a URI may not have in it is encoded
 */
export function addExternalRelationship(
  parts: Parts,
  part: string,
  type: string,
  address: string,
): string {
  const uri = address.replace(/[\s<>"{}|^`]/g, encodeURIComponent);
  return addTarget(parts, part, type, `Target="${escapeXml(uri)}" TargetMode="External"`);
}

function addTarget(parts: Parts, part: string, type: string, target: string): string {
  const taken = new Set(relationships(parts, part).map((relationship) => relationship.id));
  let number = 1;
  while (taken.has(`rId${String(number)}`)) number++;
  const id = `rId${String(number)}`;
  const list = relationshipsPart(writtenName(parts, part));
  const xml = partText(parts, list) ?? EMPTY;
  const root = rootElement(xml);
  const element = `<Relationship Id="${id}" Type="${type}" ${target}/>`;
  setPartText(
    parts,
    list,
    applyEdits(xml, [editAppend(xml, root, withPrefix(element, prefixOf(xml, root)))]),
  );
  return id;
}

export function removeRelationship(parts: Parts, part: string, id: string): void {
  const xml = partText(parts, relationshipsPart(part));
  if (xml === null) return;
  for (const element of childElements(xml, rootElement(xml), 'Relationship')) {
    if (attribute(xml, element, 'Id') === id) {
      setPartText(
        parts,
        relationshipsPart(part),
        xml.slice(0, element.start) + xml.slice(element.end),
      );
      return;
    }
  }
}

/** Takes away the relationships part of a part when it is empty and was made here. */
export function removeEmptyRelationships(parts: Parts, part: string): void {
  if (partText(parts, relationshipsPart(part)) === EMPTY.replace('/>', '></Relationships>'))
    parts.delete(relationshipsPart(part));
}
