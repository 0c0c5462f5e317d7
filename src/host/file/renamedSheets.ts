import type { IWorkbookData } from '@univerjs/core';
import { renameSheets, type SheetsCalled } from '../grid/renameSheets';
import { attribute, attributes, nextElement, withAttributes } from './package/xmlElement';
import { escapeXml, unescapeXml } from './package/xmlText';
import { partText, setPartText, type Parts } from './package/zipParts';
import type { SheetEntry } from './sheetEntries';

/** How sheets are called now that the file calls otherwise. */
export function sheetsCalled(entries: readonly SheetEntry[], current: IWorkbookData): SheetsCalled {
  return entries
    .filter(({ worksheet }) => worksheet)
    .flatMap(({ id, name }) => {
      const now = current.sheetOrder.includes(id) ? (current.sheets[id]?.name ?? '') : null;
      return now === name ? [] : [[name, now] as const];
    });
}

/** Formulas in elements: of rules and sparklines, of what Excel 2010 added, of charts and controls. */
const ELEMENT = /(<(?:\w+:)?(?:f|formula\d?|Fmla\w+)(?:\s[^>]*)?>)([^<]*)(<)/g;
/** Formulas in attributes: bounds of scales, and what controls are bound to. */
const ATTRIBUTE = /(\s(?:val|fmla\w+)=")([^"]*)(")/g;
const PARTS = /\/(?:charts|ctrlProps|drawings)\/[^/]*\.(?:xml|vml)$/;

/**
 * Has sheets called by their new names where only the file knows that they are named, and in rules,
 * before these are compared with the workbook. Cells and names are left to others.
 */
export function renameInParts(
  parts: Parts,
  entries: readonly SheetEntry[],
  called: SheetsCalled,
): void {
  if (called.length === 0) return;
  const renamed = (xml: string): string =>
    [ELEMENT, ATTRIBUTE].reduce(
      (text, pattern) =>
        text.replace(pattern, (_, open: string, formula: string, close: string) => {
          const former = unescapeXml(formula);
          const now = renameSheets(former, called);
          return open + (now === former ? formula : escapeXml(now)) + close;
        }),
      xml,
    );
  const change = (part: string, change: (xml: string) => string): void => {
    const xml = partText(parts, part) ?? '';
    const changed = change(xml);
    if (changed !== xml) setPartText(parts, part, changed);
  };
  for (const { part } of entries)
    change(part, (xml) => {
      const end = cellsEnd(xml);
      return xml.slice(0, end) + renamed(xml.slice(end));
    });
  for (const part of [...parts.keys()]) {
    if (PARTS.test(part)) change(part, renamed);
    if (/\/pivotCacheDefinition[^/]*\.xml$/.test(part))
      change(part, (xml) => renamedSource(xml, called));
  }
}

/** What names sheets in a worksheet, and is not a cell, comes after these. */
function cellsEnd(xml: string): number {
  const [end] = xml.match(/<\/(?:\w+:)?sheetData\s*>|<(?:\w+:)?sheetData\s*\/>/) ?? [];
  return end === undefined ? 0 : xml.indexOf(end) + end.length;
}

/** A pivot table's cells are on a sheet that an attribute names by itself. */
function renamedSource(xml: string, called: SheetsCalled): string {
  const at = xml.search(/<(?:\w+:)?worksheetSource[\s/>]/);
  const element = at < 0 ? null : nextElement(xml, at, xml.length);
  if (!element) return xml;
  const sheet = attribute(xml, element, 'sheet');
  const now = called.find(([from]) => from.toLowerCase() === sheet?.toLowerCase())?.[1];
  if (!now || !attributes(xml, element).has('sheet')) return xml;
  const tag = withAttributes(xml.slice(element.start, element.openEnd), { sheet: now });
  return xml.slice(0, element.start) + tag + xml.slice(element.openEnd);
}

/** The workbook as it was, its rules with sheets called by their new names. */
export function withRenamedRules(snapshot: IWorkbookData, called: SheetsCalled): IWorkbookData {
  if (called.length === 0) return snapshot;
  const resources = (snapshot.resources ?? []).map(({ name, data }) => {
    const isRules =
      name === 'SHEET_CONDITIONAL_FORMATTING_PLUGIN' || name === 'SHEET_DATA_VALIDATION_PLUGIN';
    if (!isRules || !data) return { name, data };
    const rules = JSON.parse(data, (_, value: unknown) =>
      typeof value === 'string' && value.startsWith('=') ? renameSheets(value, called) : value,
    ) as unknown;
    return { name, data: JSON.stringify(rules) };
  });
  return { ...snapshot, resources };
}
