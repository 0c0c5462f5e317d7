import type { IWorkbookData } from '@univerjs/core';
import { editCalculation, type CalculationChange } from './calculationXml';
import type { DefinedName } from './definedNames';
import { definedNameTag, definedNameXml, readDefinedNames } from './definedNames';
import type { OrderedPart } from './package/orderedPart';
import { partChild, replaceChild } from './package/orderedPart';
import type { Edit, XmlElement } from './package/xmlElement';
import {
  applyEdits,
  attribute,
  attributes,
  childElement,
  childElements,
  editAttributes,
  outerXml,
  withAttributes,
  withPrefix,
} from './package/xmlElement';
import { escapeXml } from './package/xmlText';
import { removeContentType } from './package/contentTypes';
import { relationships, removeRelationship } from './package/relationships';
import type { WorkbookExtras } from '../grid/sheetExtras';
import { extrasOf, isHiddenTab, type SheetEntry } from './sheetEntries';
import { partText, type Parts } from './package/zipParts';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_RELATIONSHIPS = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

/** A tab as it shall be. */
export interface Tab {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  /** What is said of it while it is hidden. */
  readonly hiddenState: string;
  readonly relationshipId: string;
  /** Position in the file as it was, null for a new sheet. */
  readonly formerIndex: number | null;
}

/**
 * Tabs in Univer's order; tabs that Univer does not know stand behind the one that they stood
 * behind before.
 *
 * @param former sheets in the file's order
 * @param entries of all sheets, new ones too, by id
 */
export function tabOrder(
  { sheetOrder, sheets }: IWorkbookData,
  former: readonly SheetEntry[],
  entries: ReadonlyMap<string, SheetEntry>,
  extras: WorkbookExtras,
): Tab[] {
  const tabs = sheetOrder.map((id): Tab => {
    const index = former.findIndex((entry) => entry.id === id);
    const sheet = sheets[id] ?? {};
    return {
      id,
      name: sheet.name ?? '',
      hidden: Boolean(sheet.hidden),
      hiddenState: extrasOf(extras, id).veryHidden ? 'veryHidden' : 'hidden',
      relationshipId: entries.get(id)?.relationshipId ?? '',
      formerIndex: index < 0 ? null : index,
    };
  });
  former.forEach(({ id, name, worksheet, hidden, hiddenState, relationshipId }, index) => {
    if (worksheet) return;
    const neighbour = tabs.findIndex((tab) => tab.formerIndex === index - 1);
    const tab = { id, name, hidden, hiddenState, relationshipId, formerIndex: index };
    tabs.splice(neighbour + 1, 0, tab);
  });
  return tabs;
}

/** The namespace of relationships in a part: strict files have another than the common ones. */
export function relationshipNamespace(xml: string): string {
  return xml.includes(STRICT_RELATIONSHIPS) ? STRICT_RELATIONSHIPS : RELATIONSHIPS;
}

/** The attribute by which an element of a worksheet names a relationship, as the part has it. */
export function relationshipAttribute({ xml, root }: OrderedPart, id: string): string {
  const namespace = relationshipNamespace(xml);
  const declared = [...attributes(xml, root)].find(
    ([name, value]) => name.startsWith('xmlns:') && value === namespace,
  )?.[0];
  return declared
    ? `${declared.slice('xmlns:'.length)}:id="${id}"`
    : `xmlns:r="${namespace}" r:id="${id}"`;
}

function editTabs(part: OrderedPart, tabs: readonly Tab[]): Edit[] {
  const block = partChild(part, 'sheets');
  if (!block) return [];
  const { xml, prefix } = part;
  const former = [...childElements(xml, block, 'sheet')];
  const namespace = relationshipNamespace(xml);
  const declared =
    attribute(xml, part.root, 'xmlns:r') === namespace ? '' : ` xmlns:r="${namespace}"`;
  let sheetId = former
    .map((element) => Number(attribute(xml, element, 'sheetId')))
    .filter(Number.isSafeInteger)
    .reduce((highest, number) => Math.max(highest, number), 0);
  const elements = tabs.map((tab) => {
    const old = tab.formerIndex === null ? undefined : former[tab.formerIndex];
    if (!old) {
      const state = tab.hidden ? ` state="${tab.hiddenState}"` : '';
      return `<${prefix}sheet${declared} name="${escapeXml(tab.name)}" sheetId="${String(++sheetId)}"${state} r:id="${tab.relationshipId}"/>`;
    }
    const state = tab.hidden ? tab.hiddenState : null;
    const isSame = state === (isHiddenTab(xml, old) ? attribute(xml, old, 'state') : null);
    const changes = {
      ...(attribute(xml, old, 'name') !== tab.name && { name: tab.name }),
      ...(!isSame && { state }),
    };
    return withAttributes(outerXml(xml, old), changes);
  });
  const listed = tabs.map((tab, index) => ({
    element: former[tab.formerIndex ?? -1],
    text: elements[index] ?? '',
  }));
  return editList(part, block, former, listed);
}

/**
 * The edits that make a list what it shall be. Where what stays keeps its order and what is new
 * comes last, only what differs is touched; spaces between elements stay where they are.
 *
 * @param former the elements of the list as it is
 * @param listed what it shall hold, with the former element in whose place it comes
 */
function editList(
  { xml }: OrderedPart,
  block: XmlElement,
  former: readonly XmlElement[],
  listed: readonly { readonly element: XmlElement | undefined; readonly text: string }[],
): Edit[] {
  const places = listed.map(({ element }) => (element ? former.indexOf(element) : former.length));
  if (places.some((place, index) => place < (places[index - 1] ?? -1))) {
    return [
      {
        start: block.openEnd,
        end: block.closeStart,
        text: listed.map(({ text }) => text).join(''),
      },
    ];
  }
  const kept = new Map(
    listed.flatMap(({ element, text }) => (element ? [[element, text] as const] : [])),
  );
  const edits = former.flatMap((element): Edit[] => {
    const text = kept.get(element) ?? '';
    return text === outerXml(xml, element)
      ? []
      : [{ start: element.start, end: element.end, text }];
  });
  const fresh = listed.flatMap(({ element, text }) => (element ? [] : [text])).join('');
  const end = former.at(-1)?.end ?? block.closeStart;
  return fresh === '' ? edits : [...edits, { start: end, end, text: fresh }];
}

/**
 * The tab that is shown on opening stays the same sheet; if that is gone or hidden, it is the first
 * visible one.
 */
function editActiveTab(part: OrderedPart, tabs: readonly Tab[]): Edit[] {
  const views = partChild(part, 'bookViews');
  const view = views && childElement(part.xml, views, 'workbookView');
  if (!view) return [];
  const place = (index: number): number => {
    const found = tabs.findIndex((tab) => tab.formerIndex === index && !tab.hidden);
    return found >= 0
      ? found
      : Math.max(
          0,
          tabs.findIndex((tab) => !tab.hidden),
        );
  };
  const active = Number(attribute(part.xml, view, 'activeTab') ?? 0);
  // The tab at the left edge need not move where the file leaves it to the first one.
  const first = attribute(part.xml, view, 'firstSheet');
  const changes = {
    ...(place(active) !== active && { activeTab: place(active) }),
    ...(first !== null &&
      place(Number(first)) !== Number(first) && { firstSheet: place(Number(first)) }),
  };
  return Object.keys(changes).length > 0 ? [editAttributes(part.xml, view, changes)] : [];
}

function editDefinedNames(
  part: OrderedPart,
  names: readonly DefinedName[],
  tabs: readonly Tab[],
): Edit[] {
  const block = partChild(part, 'definedNames');
  const ids = tabs.map((tab) => tab.id);
  if (!block || block.openEnd === block.end || names.length === 0) {
    const content = names.map((name) => definedNameXml(name, ids)).join('');
    return replaceChild(part, 'definedNames', content && `<definedNames>${content}</definedNames>`);
  }
  const former = [...childElements(part.xml, block, 'definedName')];
  const known = readDefinedNames(part, []);
  const listed = names.map((name) => {
    const index = name.tag === null ? -1 : known.findIndex(({ tag }) => tag === name.tag);
    const element = former[index];
    const isSame =
      element && name.tag === definedNameTag(name, ids) && name.text === known[index]?.text;
    return {
      element,
      text: isSame
        ? outerXml(part.xml, element)
        : withPrefix(definedNameXml(name, ids), part.prefix),
    };
  });
  return editList(part, block, former, listed);
}

export interface WorkbookChange extends CalculationChange {
  readonly tabs: readonly Tab[];
  /** Null: the same as before. */
  readonly names: readonly DefinedName[] | null;
  /** Undefined: the same as before. */
  readonly structureProtected?: boolean;
}

/** The workbook part with its changes made. */
export function patchWorkbook(part: OrderedPart, change: WorkbookChange): string {
  const { structureProtected } = change;
  return applyEdits(part.xml, [
    ...(structureProtected === undefined
      ? []
      : replaceChild(
          part,
          'workbookProtection',
          structureProtected ? '<workbookProtection lockStructure="1"/>' : '',
        )),
    ...editActiveTab(part, change.tabs),
    ...editTabs(part, change.tabs),
    ...(change.names ? editDefinedNames(part, change.names, change.tabs) : []),
    ...editCalculation(part, change),
  ]);
}

/**
 * The chain of calculation names every formula cell; Excel makes a new one, but calls a file
 * damaged whose chain names others.
 *
 * @param gone deleted sheets, where nothing else changed that the chain names
 */
export function removeCalculationChain(
  parts: Parts,
  workbookPart: string,
  gone: readonly SheetEntry[] | null,
): void {
  const chain = relationships(parts, workbookPart).find(
    (relationship) => relationship.kind === 'calcChain',
  );
  if (!chain) return;
  const xml = partText(parts, chain.target) ?? '';
  // It names sheets by the file's number, of which the id is made; a number that is not the sheet's
  // alone may be meant for it.
  const isNamed = ({ id }: SheetEntry): boolean => {
    const number = /^sheet(\d+)$/.exec(id)?.[1];
    return number === undefined || new RegExp(`\\bi\\s*=\\s*["']${number}["']`).test(xml);
  };
  if (gone && !gone.some(isNamed)) return;
  parts.delete(chain.target);
  removeContentType(parts, chain.target);
  removeRelationship(parts, workbookPart, chain.id);
}
