import type { OrderedPart } from '../package/orderedPart';
import { insertChild, partChild } from '../package/orderedPart';
import {
  attribute,
  childElement,
  childElements,
  editAppend,
  innerXml,
  withAttributes,
  type Edit,
  type XmlElement,
} from '../package/xmlElement';
import { extendedFormat } from './conditionalFormatXml';

/** Excel 2010's extension of conditional formats: [MS-XLSX] 2.2.4.1 and 2.6. */
const URI = '{78C0D931-6437-407d-A8EE-F0AAD7539E65}';
const NAMESPACE = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';

/** A rule of the extension. */
export interface ExtendedRule {
  /** In braces; rules of the sheet name theirs. */
  readonly id: string;
  readonly element: XmlElement;
  readonly block: XmlElement;
  /** The cells, as an attribute of the sheet would list them. */
  readonly sqref: string;
}

/** The rules of a sheet's extension in their order. */
export function extendedRules(worksheet: OrderedPart): ExtendedRule[] {
  const { xml } = worksheet;
  const section = placeOf(worksheet)?.section;
  const blocks = section ? [...childElements(xml, section, 'conditionalFormatting')] : [];
  return blocks.flatMap((block) => {
    const cells = childElement(xml, block, 'sqref');
    const sqref = cells ? innerXml(xml, cells).trim() : '';
    return [...childElements(xml, block, 'cfRule')].map((element) => ({
      id: attribute(xml, element, 'id') ?? '',
      element,
      block,
      sqref,
    }));
  });
}

/** The id by which a rule of the sheet names what the extension says of it; '' for none. */
export function extensionId(xml: string, rule: XmlElement): string {
  const list = childElement(xml, rule, 'extLst');
  for (const extension of list ? childElements(xml, list, 'ext') : []) {
    const id = childElement(xml, extension, 'id');
    if (id) return innerXml(xml, id).trim();
  }
  return '';
}

/** What becomes different of a rule that stays; null for what does not. */
export interface MovedRule {
  readonly cells: string | null;
  readonly priority: number | null;
}

/** What becomes of the rules of the extension, by their ids. */
interface ExtensionChange {
  readonly gone: ReadonlySet<string>;
  readonly moved: ReadonlyMap<string, MovedRule>;
  /** New ones, as `conditionalFormatXml` writes them. */
  readonly added: string;
}

export function editExtension(
  worksheet: OrderedPart,
  { gone, moved, added }: ExtensionChange,
): Edit[] {
  const { xml } = worksheet;
  const rules = extendedRules(worksheet);
  const leaves = ({ id }: ExtendedRule): boolean => gone.has(id) || moved.has(id);
  const leaving = rules.filter(leaves);
  const blocks = [...new Set(leaving.map(({ block }) => block))];
  const emptied = blocks.filter((block) =>
    rules.filter((rule) => rule.block === block).every(leaves),
  );
  const single = leaving.filter(({ block }) => !emptied.includes(block));
  const elsewhere = leaving.flatMap(({ id, element, sqref }) => {
    const move = moved.get(id);
    if (!move) return [];
    const tag = xml.slice(element.start, element.openEnd);
    const opening = move.priority === null ? tag : withAttributes(tag, { priority: move.priority });
    const text = opening + xml.slice(element.openEnd, element.end);
    return [extendedFormat(text, move.cells ?? sqref)];
  });
  const text = elsewhere.join('') + added;
  // The schema wants at least one rule.
  if (text === '' && rules.length > 0 && rules.every(leaves)) return removal(worksheet);
  return [
    ...[...emptied, ...single.map(({ element }) => element)].map(({ start, end }) => ({
      start,
      end,
      text: '',
    })),
    ...(text === '' ? [] : append(worksheet, text)),
  ];
}

/** Where the rules stand: the list of extensions, that of conditional formats, and its content. */
interface Place {
  readonly list: XmlElement;
  readonly extension: XmlElement;
  readonly section: XmlElement;
}

function placeOf(worksheet: OrderedPart): Place | null {
  const { xml } = worksheet;
  const list = partChild(worksheet, 'extLst');
  if (!list) return null;
  for (const extension of childElements(xml, list, 'ext')) {
    const section = childElement(xml, extension, 'conditionalFormattings');
    if (section) return { list, extension, section };
  }
  return null;
}

/** Takes the extension away, and the list with it where there is no other. */
function removal(worksheet: OrderedPart): Edit[] {
  const place = placeOf(worksheet);
  if (!place) return [];
  const isOnly = [...childElements(worksheet.xml, place.list)].length === 1;
  const { start, end } = isOnly ? place.list : place.extension;
  return [{ start, end, text: '' }];
}

/** What may be missing around the rules is made. */
function append(worksheet: OrderedPart, rules: string): Edit[] {
  const { xml, prefix } = worksheet;
  const section = placeOf(worksheet)?.section;
  if (section) return [editAppend(xml, section, rules)];
  const extension =
    `<${prefix}ext xmlns:x14="${NAMESPACE}" uri="${URI}"><x14:conditionalFormattings>` +
    `${rules}</x14:conditionalFormattings></${prefix}ext>`;
  const list = partChild(worksheet, 'extLst');
  return [
    list
      ? editAppend(xml, list, extension)
      : insertChild(worksheet, 'extLst', `<${prefix}extLst>${extension}</${prefix}extLst>`),
  ];
}
