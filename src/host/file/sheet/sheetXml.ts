import type { SheetExtras } from '../../grid/sheetExtras';
import { parseRanges, rangeAddress, cellAddress } from './cellAddress';
import { columnFormats, editColumns } from './columnsXml';
import { autoFilterXml } from './filterXml';
import { editLinks, type LinkTargets } from './hyperlinksXml';
import { editPageBreaks } from './pageBreaksXml';
import { editPageLayout, fitsToPages } from './pageLayoutXml';
import { editRules } from '../rules/ruleXml';
import { editSheetProtection } from './sheetProtectionXml';
import type { SheetChange } from './sheetChange';
import { editSheetData } from './sheetDataXml';
import type { Storing } from '../cells/functionNames';
import type { Stylesheet } from '../styles/stylesXml';
import type { OrderedPart } from '../package/orderedPart';
import { insertChild, openOrderedPart, replaceChild, partChild } from '../package/orderedPart';
import type { Edit, Pieces } from '../package/xmlElement';
import {
  applyEdits,
  childElement,
  childElements,
  editAppend,
  editAttributes,
  editedPieces,
  outerXml,
  rootElement,
  withPrefix,
} from '../package/xmlElement';
import { XML_HEAD } from '../package/xmlText';

/**
 * What a new sheet starts from: nothing but the frame; all its cells are changes. `namespace`: that
 * of the workbook's other parts.
 */
export function emptySheetXml(namespace: string): string {
  return `${XML_HEAD}<worksheet xmlns="${namespace}"><sheetData/></worksheet>`;
}

function editProperties(
  worksheet: OrderedPart,
  change: SheetChange,
  from: SheetExtras,
  to: SheetExtras,
): Edit[] {
  const fitChanged = fitsToPages(from.pageLayout) !== fitsToPages(to.pageLayout);
  if (change.tabColor === undefined && !fitChanged) return [];
  const { prefix } = worksheet;
  const element = partChild(worksheet, 'sheetPr');
  let text = element ? outerXml(worksheet.xml, element) : `<${prefix}sheetPr/>`;
  const replace = (name: string, fragment: string, first: boolean): void => {
    const root = rootElement(text);
    const old = childElement(text, root, name);
    if (old) text = text.slice(0, old.start) + fragment + text.slice(old.end);
    else if (first && root.openEnd < root.end)
      text = text.slice(0, root.openEnd) + fragment + text.slice(root.openEnd);
    else if (fragment) text = applyEdits(text, [editAppend(text, root, fragment)]);
  };
  // tabColor comes before outlinePr and pageSetUpPr.
  if (change.tabColor !== undefined)
    replace(
      'tabColor',
      change.tabColor ? `<${prefix}tabColor rgb="${change.tabColor}"/>` : '',
      true,
    );
  if (fitChanged)
    replace(
      'pageSetUpPr',
      fitsToPages(to.pageLayout) ? `<${prefix}pageSetUpPr fitToPage="1"/>` : '',
      false,
    );
  return element
    ? [{ start: element.start, end: element.end, text }]
    : [insertChild(worksheet, 'sheetPr', text)];
}

function paneXml(rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return '';
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  return (
    `<pane${columns > 0 ? ` xSplit="${String(columns)}"` : ''}${rows > 0 ? ` ySplit="${String(rows)}"` : ''}` +
    ` topLeftCell="${cellAddress(rows, columns)}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/>`
  );
}

/** Every view of the sheet gets the frozen rows and columns and shows the gridlines or not. */
function editViews(worksheet: OrderedPart, change: SheetChange): Edit[] {
  if (!change.freeze && change.gridlines === undefined) return [];
  const { xml, prefix } = worksheet;
  const pane =
    change.freeze && withPrefix(paneXml(change.freeze.rows, change.freeze.columns), prefix);
  const gridlines =
    change.gridlines === undefined ? {} : { showGridLines: change.gridlines ? null : 0 };
  const block = partChild(worksheet, 'sheetViews');
  if (!block) {
    const hidden = change.gridlines === false ? ' showGridLines="0"' : '';
    const view = `<${prefix}sheetView${hidden} workbookViewId="0">${pane ?? ''}</${prefix}sheetView>`;
    return [
      insertChild(worksheet, 'sheetViews', `<${prefix}sheetViews>${view}</${prefix}sheetViews>`),
    ];
  }
  const edits: Edit[] = [];
  for (const view of childElements(xml, block, 'sheetView')) {
    const opening = editAttributes(xml, view, gridlines);
    if (pane === undefined) {
      edits.push(opening);
    } else {
      // Selections belong to panes; with other panes Excel makes new ones.
      const others = [...childElements(xml, view)].filter(
        (child) => child.name !== 'pane' && child.name !== 'selection',
      );
      const content = pane + others.map((child) => outerXml(xml, child)).join('');
      edits.push({
        start: view.start,
        end: view.end,
        text: `${opening.text.replace(/\s*\/?>$/, '>')}${content}</${prefix}sheetView>`,
      });
    }
  }
  return edits;
}

function editDimension(worksheet: OrderedPart, change: SheetChange): Edit[] {
  const element = partChild(worksheet, 'dimension');
  if (!element || change.cells.size === 0) return [];
  const [known] = parseRanges(/ref="([^"]*)"/.exec(outerXml(worksheet.xml, element))?.[1] ?? '');
  const range = { ...(known ?? { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 }) };
  for (const rowIndex of change.cells.keys()) {
    for (const column of change.cells.get(rowIndex)?.keys() ?? []) {
      range.startRow = Math.min(range.startRow, rowIndex);
      range.endRow = Math.max(range.endRow, rowIndex);
      range.startColumn = Math.min(range.startColumn, column);
      range.endColumn = Math.max(range.endColumn, column);
    }
  }
  return [editAttributes(worksheet.xml, element, { ref: rangeAddress(range) })];
}

function editAutoFilter(worksheet: OrderedPart, from: SheetExtras, to: SheetExtras): Edit[] {
  if (JSON.stringify(from.autoFilter) === JSON.stringify(to.autoFilter)) return [];
  const element = partChild(worksheet, 'autoFilter');
  const criteria = from.autoFilter?.criteria ?? [];
  const former = element && { xml: worksheet.xml, element, criteria };
  const text = to.autoFilter ? autoFilterXml(to.autoFilter, former) : '';
  return replaceChild(worksheet, 'autoFilter', text);
}

function editMerges(worksheet: OrderedPart, change: SheetChange): Edit[] {
  if (!change.merges) return [];
  const merges = change.merges.map((range) => `<mergeCell ref="${rangeAddress(range)}"/>`).join('');
  return replaceChild(
    worksheet,
    'mergeCells',
    merges && `<mergeCells count="${String(change.merges.length)}">${merges}</mergeCells>`,
  );
}

/** What is to change in a worksheet part. */
export interface SheetPatch {
  readonly change: SheetChange;
  readonly extras: { readonly from: SheetExtras; readonly to: SheetExtras };
  readonly stylesheet: Stylesheet;
  readonly stored: Storing;
  /** The number of the metadata of cells whose formulas spill. */
  readonly metadata: () => string;
  /** Characters. */
  readonly defaultColumnWidth: number;
  readonly linkTargets: LinkTargets;
}

/** A worksheet part with its changes made, in pieces; every byte that no change names stays. */
export function patchSheet(
  xml: string,
  { change, extras, stylesheet, stored, metadata, defaultColumnWidth, linkTargets }: SheetPatch,
): Pieces {
  const worksheet = openOrderedPart(xml);
  const sheetData = partChild(worksheet, 'sheetData');
  if (!sheetData) throw new Error('a worksheet without sheetData');
  const { from, to } = extras;
  // In the order of the schema: where two new elements go to the same place, the first stays first.
  return editedPieces(xml, [
    ...editProperties(worksheet, change, from, to),
    ...editDimension(worksheet, change),
    ...editViews(worksheet, change),
    ...editColumns(worksheet, change.columns, stylesheet, defaultColumnWidth),
    ...editSheetData(sheetData, change, {
      xml,
      stylesheet,
      stored,
      metadata,
      columnFormat: columnFormats(worksheet),
    }),
    ...editSheetProtection(worksheet, from, to),
    ...editAutoFilter(worksheet, from, to),
    ...editMerges(worksheet, change),
    ...editRules(worksheet, change, stylesheet, stored),
    ...(change.links ? editLinks(worksheet, change.links, linkTargets) : []),
    ...editPageLayout(worksheet, from.pageLayout, to.pageLayout),
    ...editPageBreaks(worksheet, from, to),
  ]);
}
