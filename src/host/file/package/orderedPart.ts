import type { Edit, XmlElement } from './xmlElement';
import { childElements, prefixOf, rootElement, withPrefix } from './xmlElement';

/**
 * The children of a worksheet in the order that the schema wants; Excel calls a file damaged that
 * has them otherwise.
 */
const WORKSHEET_ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];

const WORKBOOK_ORDER = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];

/** A worksheet or workbook part with its direct children, found once, in document order. */
export interface OrderedPart {
  readonly xml: string;
  readonly root: XmlElement;
  readonly prefix: string;
  readonly children: readonly XmlElement[];
  readonly order: readonly string[];
}

/**
 * Finds the children of a worksheet or workbook. Throws XmlSyntaxError where the XML ends too
 * early.
 */
export function openOrderedPart(xml: string): OrderedPart {
  const root = rootElement(xml);
  const order = root.name === 'workbook' ? WORKBOOK_ORDER : WORKSHEET_ORDER;
  return { xml, root, prefix: prefixOf(xml, root), children: [...childElements(xml, root)], order };
}

export function partChild(part: OrderedPart, name: string): XmlElement | null {
  return part.children.find((child) => child.name === name) ?? null;
}

/**
 * The edits that make `fragment` (written without prefix, '' for none) the only child of that name:
 * in the place of the first one there is, else where the schema wants it.
 */
export function replaceChild(part: OrderedPart, name: string, fragment: string): Edit[] {
  const text = withPrefix(fragment, part.prefix);
  const [first, ...others] = part.children.filter((child) => child.name === name);
  if (first)
    return [
      { start: first.start, end: first.end, text },
      ...others.map(({ start, end }) => ({ start, end, text: '' })),
    ];
  return text === '' ? [] : [insertChild(part, name, text)];
}

/**
 * The edit that puts `text` (with prefix) where the schema wants a child of that name, after those
 * that are there.
 */
export function insertChild(part: OrderedPart, name: string, text: string): Edit {
  const rank = part.order.indexOf(name);
  const next = part.children.find((child) => rankOf(part, child) > rank);
  const place = next?.start ?? part.root.closeStart;
  return { start: place, end: place, text, rank };
}

/**
 * The place of a child in the order of the schema. Where programs are given several versions of one
 * to choose from (mc:AlternateContent, as Excel writes controls and embedded files), they stand in
 * its place.
 */
function rankOf({ xml, order }: OrderedPart, child: XmlElement): number {
  if (child.name !== 'AlternateContent') return order.indexOf(child.name);
  const versions = [...childElements(xml, child)].flatMap((branch) => [
    ...childElements(xml, branch),
  ]);
  return Math.max(-1, ...versions.map(({ name }) => order.indexOf(name)));
}
