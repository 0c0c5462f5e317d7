import { addContentType } from '../package/contentTypes';
import { freeName } from '../package/partNames';
import { addRelationship, relationships } from '../package/relationships';
import {
  applyEdits,
  attribute,
  childElement,
  childElements,
  editAppend,
  editAttributes,
  outerXml,
  prefixOf,
  rootElement,
  withPrefix,
  type XmlElement,
} from '../package/xmlElement';
import { XML_HEAD } from '../package/xmlText';
import { partText, setPartText, type Parts } from '../package/zipParts';
import { relationshipNamespace } from '../workbookXml';

/**
 * What a file says beside its cells: ECMA-376 part 1, 18.9. A formula spills where the metadata of
 * its cell say so ([MS-XLSX] 2.6.205, CT_DynamicArrayProperties).
 */

const CONTENT_TYPE =
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DYNAMIC = 'http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray';
const NAME = 'XLDAPR';

const TYPE =
  `<metadataType name="${NAME}" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" ` +
  'merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/>';

/** One of the lists of the part, in the order of the schema. */
const LISTS = [
  'metadataTypes',
  'metadataStrings',
  'mdxMetadata',
  'futureMetadata',
  'cellMetadata',
  'valueMetadata',
  'extLst',
];

/**
 * The number (`cm`) of the metadata of cells whose formulas spill. Where the file has none, they are
 * added when they are first asked for.
 */
export function dynamicMetadata(parts: Parts, workbookPart: string): () => string {
  let known: string | undefined;
  return () => (known ??= String(numberIn(parts, workbookPart)));
}

function numberIn(parts: Parts, workbookPart: string): number {
  const part =
    relationships(parts, workbookPart).find(({ kind }) => kind === 'sheetMetadata')?.target ??
    addPart(parts, workbookPart);
  let xml = partText(parts, part) ?? `${XML_HEAD}<metadata xmlns="${MAIN}"/>`;
  const before = xml;
  const add = (list: string, element: string, more = ''): number => {
    const added = withElement(xml, list, element, more);
    xml = added.xml;
    return added.index;
  };
  const type = indexOf(xml, 'metadataTypes', (each) => attribute(xml, each, 'name') === NAME);
  const typeNumber = (type >= 0 ? type : add('metadataTypes', TYPE)) + 1;
  const future = futureIndex(xml);
  const block =
    `<bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}">` +
    `<xda:dynamicArrayProperties xmlns:xda="${DYNAMIC}" fDynamic="1" fCollapsed="0"/></ext></extLst></bk>`;
  const value = future >= 0 ? future : add('futureMetadata', block, ` name="${NAME}"`);
  const isWanted = (each: XmlElement): boolean => {
    const records = [...childElements(xml, each, 'rc')];
    const [record] = records;
    return (
      records.length === 1 &&
      record !== undefined &&
      attribute(xml, record, 't') === String(typeNumber) &&
      attribute(xml, record, 'v') === String(value)
    );
  };
  const found = indexOf(xml, 'cellMetadata', isWanted);
  const index =
    found >= 0
      ? found
      : add('cellMetadata', `<bk><rc t="${String(typeNumber)}" v="${String(value)}"/></bk>`);
  if (xml !== before || partText(parts, part) === null) setPartText(parts, part, xml);
  return index + 1;
}

function addPart(parts: Parts, workbookPart: string): string {
  const folder = workbookPart.replace(/[^/]*$/, '');
  const part = freeName(parts, (number) => `${folder}metadata${number === '1' ? '' : number}.xml`);
  const namespace = relationshipNamespace(partText(parts, workbookPart) ?? '');
  addContentType(parts, part, CONTENT_TYPE);
  addRelationship(parts, workbookPart, `${namespace}/sheetMetadata`, part);
  return part;
}

function listOf(xml: string, name: string): XmlElement | null {
  const root = rootElement(xml);
  if (name !== 'futureMetadata') return childElement(xml, root, name);
  const lists = [...childElements(xml, root, name)];
  return lists.find((list) => attribute(xml, list, 'name') === NAME) ?? null;
}

function indexOf(xml: string, name: string, isIt: (element: XmlElement) => boolean): number {
  const list = listOf(xml, name);
  return list ? [...childElements(xml, list)].findIndex(isIt) : -1;
}

/** Of what says that a formula spills and is not folded. */
function futureIndex(xml: string): number {
  return indexOf(xml, 'futureMetadata', (block) => {
    const text = outerXml(xml, block);
    return (
      /\bfDynamic\s*=\s*["'](?:1|true)["']/.test(text) &&
      !/\bfCollapsed\s*=\s*["'](?:1|true)["']/.test(text)
    );
  });
}

/** The part with one more element in a list, and the element's place there. */
function withElement(
  xml: string,
  name: string,
  element: string,
  more: string,
): { readonly xml: string; readonly index: number } {
  const root = rootElement(xml);
  const prefix = prefixOf(xml, root);
  const text = withPrefix(element, prefix);
  const list = listOf(xml, name);
  if (list) {
    const count = [...childElements(xml, list)].length;
    const counted = outerXml(xml, list);
    const own = rootElement(counted);
    const appended = applyEdits(counted, [editAppend(counted, own, text)]);
    const changed = applyEdits(appended, [
      editAttributes(appended, rootElement(appended), { count: count + 1 }),
    ]);
    return { xml: xml.slice(0, list.start) + changed + xml.slice(list.end), index: count };
  }
  const whole = `<${prefix}${name}${more} count="1">${text}</${prefix}${name}>`;
  const place = LISTS.indexOf(name);
  const next = [...childElements(xml, root)].find((child) => LISTS.indexOf(child.name) > place);
  return {
    xml: next
      ? xml.slice(0, next.start) + whole + xml.slice(next.start)
      : applyEdits(xml, [editAppend(xml, root, whole)]),
    index: 0,
  };
}
