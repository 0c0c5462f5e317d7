/**
 * Properties of the document: what it is about, in `docProps/core.xml` and `docProps/app.xml`, and
 * those of the user's own, in `docProps/custom.xml`.
 */

import type { CustomProperties, DocumentProperties } from '../../grid/documentProperties';
import { addContentType } from './contentTypes';
import { addRelationship, relationships, removeRelationship } from './relationships';
import { removePartTree } from './removeSheetParts';
import {
  applyEdits,
  attribute,
  childElement,
  childElements,
  editAppend,
  innerXml,
  rootElement,
  XmlSyntaxError,
} from './xmlElement';
import { escapeXml, unescapeXml, XML_HEAD } from './xmlText';
import type { Parts } from './zipParts';
import { partText, setPartText } from './zipParts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CORE = `${PACKAGE}/metadata/core-properties`;
const DUBLIN = 'http://purl.org/dc/elements/1.1/';
/** Of properties that are nobody's but the user's. */
const USER_DEFINED = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

/** A part of properties: how the package names it. */
interface PropertyPart {
  readonly kind: string;
  readonly name: string;
  readonly relationship: string;
  readonly contentType: string;
  readonly empty: string;
}

const core: PropertyPart = {
  kind: 'core-properties',
  name: 'docProps/core.xml',
  relationship: `${PACKAGE}/relationships/metadata/core-properties`,
  contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
  empty: `<cp:coreProperties xmlns:cp="${CORE}" xmlns:dc="${DUBLIN}"></cp:coreProperties>`,
};
const app: PropertyPart = {
  kind: 'extended-properties',
  name: 'docProps/app.xml',
  relationship: `${OFFICE}/relationships/extended-properties`,
  contentType: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  empty: `<Properties xmlns="${OFFICE}/extended-properties"></Properties>`,
};
const custom: PropertyPart = {
  kind: 'custom-properties',
  name: 'docProps/custom.xml',
  relationship: `${OFFICE}/relationships/custom-properties`,
  contentType: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
  empty: '',
};

type Named = Exclude<keyof DocumentProperties, 'custom'>;

/** Where each property stands; the namespace, where it is not that of the part. */
const PLACES: Readonly<
  Record<Named, readonly [PropertyPart, element: string, namespace?: string]>
> = {
  title: [core, 'title', DUBLIN],
  subject: [core, 'subject', DUBLIN],
  author: [core, 'creator', DUBLIN],
  comments: [core, 'description', DUBLIN],
  keywords: [core, 'keywords'],
  category: [core, 'category'],
  lastAuthor: [core, 'lastModifiedBy'],
  revision: [core, 'revision'],
  created: [core, 'created'],
  manager: [app, 'Manager'],
  company: [app, 'Company'],
};

/** What the file says of itself; '' where it says nothing. */
export function readProperties(parts: Parts): DocumentProperties {
  const read = (named: Named): string => {
    const [part, element] = PLACES[named];
    const xml = goodText(parts, part);
    const found = xml === null ? null : childElement(xml, rootElement(xml), element);
    return xml === null || !found ? '' : unescapeXml(innerXml(xml, found));
  };
  const named = Object.fromEntries(
    (Object.keys(PLACES) as Named[]).map((each) => [each, read(each)]),
  ) as Record<Named, string>;
  return { ...named, custom: readCustom(goodText(parts, custom)) };
}

/** Puts what has changed into the container. */
export function writeProperties(
  parts: Parts,
  from: DocumentProperties,
  to: DocumentProperties,
): void {
  for (const named of Object.keys(PLACES) as Named[])
    if (from[named] !== to[named]) writeNamed(parts, named, to[named]);
  if (JSON.stringify(from.custom) !== JSON.stringify(to.custom)) writeCustom(parts, to.custom);
}

function partOf(parts: Parts, { kind }: PropertyPart): string | null {
  return relationships(parts, '').find((found) => found.kind === kind)?.target ?? null;
}

/** Null where there is none, or it cannot be read: the workbook is still good. */
function goodText(parts: Parts, part: PropertyPart): string | null {
  const xml = partText(parts, partOf(parts, part) ?? '');
  if (xml === null) return null;
  try {
    const root = rootElement(xml);
    for (const child of childElements(xml, root)) innerXml(xml, child);
    return xml;
  } catch (thrown) {
    if (!(thrown instanceof XmlSyntaxError)) throw thrown;
    return null;
  }
}

function madePart(parts: Parts, part: PropertyPart): string {
  const known = partOf(parts, part);
  if (known !== null) return known;
  setPartText(parts, part.name, XML_HEAD + part.empty);
  addContentType(parts, part.name, part.contentType);
  addRelationship(parts, '', part.relationship, part.name);
  return part.name;
}

function writeNamed(parts: Parts, named: Named, text: string): void {
  const [part, element, namespace] = PLACES[named];
  const name = madePart(parts, part);
  const xml = goodText(parts, part) ?? XML_HEAD + part.empty;
  const root = rootElement(xml);
  const found = childElement(xml, root, element);
  if (found) {
    const tag = xml.slice(found.start, found.openEnd).replace(/\s*\/>$/, '>');
    const end = `</${/^<([^\s>]+)/.exec(tag)?.[1] ?? element}>`;
    const edit = { start: found.start, end: found.end, text: tag + escapeXml(text) + end };
    setPartText(parts, name, applyEdits(xml, [edit]));
    return;
  }
  // The element declares its namespace by itself, whatever the part calls it.
  const declared = namespace ?? attributeOfRoot(xml);
  const added = `<${element} xmlns="${declared}">${escapeXml(text)}</${element}>`;
  setPartText(parts, name, applyEdits(xml, [editAppend(xml, root, added)]));
}

function attributeOfRoot(xml: string): string {
  const root = rootElement(xml);
  const prefix = /^<([^\s:/>]+):/.exec(xml.slice(root.start, root.openEnd))?.[1];
  return attribute(xml, root, prefix === undefined ? 'xmlns' : `xmlns:${prefix}`) ?? '';
}

const NUMBERS = /^(i[1248]|u[1248]|int|uint|r[48]|decimal)$/;

function readCustom(xml: string | null): CustomProperties {
  if (xml === null) return {};
  const root = rootElement(xml);
  const found: CustomProperties = {};
  for (const property of childElements(xml, root, 'property')) {
    const name = attribute(xml, property, 'name') ?? '';
    const [value] = childElements(xml, property);
    if (!value) continue;
    const text = unescapeXml(innerXml(xml, value));
    if (NUMBERS.test(value.name)) found[name] = { type: 'Number', value: Number(text) };
    else if (value.name === 'bool')
      found[name] = { type: 'Boolean', value: text === 'true' || text === '1' };
    else if (value.name === 'filetime' || value.name === 'date')
      found[name] = { type: 'Date', value: text };
    else found[name] = { type: 'String', value: text };
  }
  return found;
}

function writeCustom(parts: Parts, properties: CustomProperties): void {
  const all = Object.entries(properties);
  if (all.length === 0) {
    const known = relationships(parts, '').find(({ kind }) => kind === custom.kind);
    if (!known) return;
    removeRelationship(parts, '', known.id);
    removePartTree(parts, known.target);
    return;
  }
  const inner = all
    .map(
      ([name, property], index) =>
        `<property fmtid="${USER_DEFINED}" pid="${String(index + 2)}" name="${escapeXml(name)}">${valueXml(property)}</property>`,
    )
    .join('');
  setPartText(
    parts,
    madePart(parts, custom),
    `${XML_HEAD}<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes">${inner}</Properties>`,
  );
}

function valueXml({ type, value }: CustomProperties[string]): string {
  const element =
    type === 'Number'
      ? Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31
        ? 'i4'
        : 'r8'
      : { Boolean: 'bool', Date: 'filetime', String: 'lpwstr' }[type];
  return `<vt:${element}>${escapeXml(String(value))}</vt:${element}>`;
}
