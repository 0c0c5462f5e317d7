import { defaultSheetExtras, type SheetExtras, type WorkbookExtras } from '../grid/sheetExtras';
import { relationships } from './package/relationships';
import {
  attribute,
  childElement,
  childElements,
  prefixedAttribute,
  rootElement,
  type XmlElement,
} from './package/xmlElement';
import type { Parts } from './package/zipParts';
import { partText } from './package/zipParts';

/** One tab as workbook.xml lists it. */
export interface SheetEntry {
  readonly name: string;
  /**
   * The id that Univer knows the sheet by, made of the file's sheetId, or, where that is none of
   * its own, of the tab's place in the file: it outlives renaming and moving.
   */
  readonly id: string;
  readonly relationshipId: string;
  readonly part: string;
  /** False for chart sheets, macro sheets and dialogs, which Univer does not show. */
  readonly worksheet: boolean;
  /** In the file; what Univer shows it knows itself. */
  readonly hidden: boolean;
  /** How it is hidden in the file: from users, or `veryHidden`. */
  readonly hiddenState: string;
}

/** The name of the workbook part, null if the container holds no Excel workbook in XML. */
export function findWorkbookPart(parts: Parts): string | null {
  const target = relationships(parts, '').find(
    (relationship) => relationship.kind === 'officeDocument',
  )?.target;
  if (target === undefined || !parts.has(target)) return null;
  const xml = target.endsWith('.bin') ? '' : (partText(parts, target) ?? '');
  return xml && rootElement(xml).name === 'workbook' ? target : null;
}

/** All tabs in their order. */
export function readSheetEntries(parts: Parts, workbookPart: string): SheetEntry[] {
  const xml = partText(parts, workbookPart) ?? '';
  const list = childElement(xml, rootElement(xml), 'sheets');
  if (!list) return [];
  const targets = new Map(
    relationships(parts, workbookPart).map((relationship) => [relationship.id, relationship]),
  );
  const taken = new Set<string>();
  return [...childElements(xml, list, 'sheet')].map((element, index) => {
    const relationshipId = prefixedAttribute(xml, element, 'id') ?? '';
    const relationship = targets.get(relationshipId);
    return {
      name: attribute(xml, element, 'name') ?? '',
      id: sheetId(attribute(xml, element, 'sheetId') ?? '', index, taken),
      relationshipId,
      part: relationship?.target ?? '',
      worksheet: relationship?.kind === 'worksheet',
      hidden: isHiddenTab(xml, element),
      hiddenState: attribute(xml, element, 'state') ?? 'hidden',
    };
  });
}

/** Whether a tab of workbook.xml is hidden, from the clerk or from all but macros. */
export function isHiddenTab(xml: string, tab: XmlElement): boolean {
  return ['hidden', 'veryHidden'].includes(attribute(xml, tab, 'state') ?? '');
}

/** Numbers may be missing, or there twice: Excel opens such files all the same. */
function sheetId(number: string, index: number, taken: Set<string>): string {
  const own = `sheet${number}`;
  const id = /^\d+$/.test(number) && !taken.has(own) ? own : `tab${String(index + 1)}`;
  taken.add(id);
  return id;
}

/** What goes beside a sheet; of a sheet that has nothing of the kind, what Excel begins with. */
export function extrasOf(extras: WorkbookExtras, sheetId: string): SheetExtras {
  return extras.sheets[sheetId] ?? defaultSheetExtras();
}
