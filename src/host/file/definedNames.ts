import { formatSheet } from '../grid/address';
import { OF_WORKBOOK } from '../grid/names';
import { renameSheets, type SheetsCalled } from '../grid/renameSheets';
import type { NameInFile, SheetExtras, WorkbookExtras } from '../grid/sheetExtras';
import { shownFormula, type Storing } from './cells/functionNames';
import { resource } from './package/resources';
import { extrasOf } from './sheetEntries';
import type { IDefinedNamesServiceParam } from '@univerjs/engine-formula';
import type { OrderedPart } from './package/orderedPart';
import { partChild } from './package/orderedPart';
import { attribute, childElements, innerXml, isTrue, withAttributes } from './package/xmlElement';
import { escapeXml, unescapeXml } from './package/xmlText';
import type { IWorkbookData } from '@univerjs/core';

export interface DefinedName {
  readonly name: string;
  /** Id of the sheet whose name it is, null for the workbook's. */
  readonly sheet: string | null;
  readonly text: string;
  /** The element as the file has it, without prefix; null for a new one. */
  readonly tag: string | null;
  readonly hidden: boolean;
  readonly comment: string;
}

type NamedOfSheet = DefinedName & { readonly sheet: string };

/**
 * The defined names of a workbook part; `tabs`: sheet ids in the file's order, which localSheetId
 * counts by.
 */
export function readDefinedNames(part: OrderedPart, tabs: readonly string[]): DefinedName[] {
  const block = partChild(part, 'definedNames');
  if (!block) return [];
  return [...childElements(part.xml, block, 'definedName')].map((element) => {
    const local = attribute(part.xml, element, 'localSheetId');
    return {
      name: attribute(part.xml, element, 'name') ?? '',
      sheet: local === null ? null : (tabs[Number(local)] ?? ''),
      text: unescapeXml(innerXml(part.xml, element)),
      tag: part.xml.slice(element.start, element.openEnd).replace(/^<[^\s/>]+/, '<definedName'),
      hidden: isTrue(attribute(part.xml, element, 'hidden')),
      comment: attribute(part.xml, element, 'comment') ?? '',
    };
  });
}

/** The element, without prefix; localSheetId counts by `tabs`. */
export function definedNameXml(name: DefinedName, tabs: readonly string[]): string {
  return `${definedNameTag(name, tabs)}${escapeXml(name.text)}</definedName>`;
}

/** Its opening tag. */
export function definedNameTag(
  { name, sheet, tag, hidden, comment }: DefinedName,
  tabs: readonly string[],
): string {
  const opening = tag ?? `<definedName name="${escapeXml(name)}">`;
  const wasHidden = /\shidden\s*=\s*["'](?:1|true)["']/.test(opening);
  return withAttributes(opening, {
    ...(hidden !== wasHidden && { hidden: hidden ? '1' : null }),
    comment: comment === '' ? null : comment,
    localSheetId: sheet === null ? null : tabs.indexOf(sheet),
  });
}

/** Reserved names, which stand for something else of a sheet, are no names that anybody sees. */
function isReserved({ name }: DefinedName): boolean {
  return name.startsWith('_xlnm.');
}

/**
 * Names of single sheets that others have as well: Univer knows each name once. They stay in the
 * file.
 */
function namesOnlyInFile(names: readonly DefinedName[]): NamedOfSheet[] {
  const isOfSheet = (name: DefinedName): name is NamedOfSheet => name.sheet !== null;
  return names
    .filter(isOfSheet)
    .filter(
      ({ name }) =>
        names.filter((other) => other.name.toLowerCase() === name.toLowerCase()).length > 1,
    )
    .filter((name) => !isReserved(name));
}

/** The same for the object model beside Univer. */
export function readNamesInFile(names: readonly DefinedName[]): NameInFile[] {
  return namesOnlyInFile(names).map(({ name, sheet, text, hidden, comment }) => ({
    name,
    sheetId: sheet,
    reference: shownFormula(text),
    comment,
    isVisible: !hidden,
  }));
}

/** The names as Univer has them: without the reserved ones, and those that only the file has. */
export function namesForUniver(
  names: readonly DefinedName[],
): Record<string, IDefinedNamesServiceParam> {
  const others: readonly DefinedName[] = namesOnlyInFile(names);
  const shown = names.filter((name) => !isReserved(name) && !others.includes(name));
  return Object.fromEntries(
    shown.map(({ name, sheet, text, hidden, comment }, index) => {
      const id = `name-${String(index)}`;
      const defined: IDefinedNamesServiceParam = {
        id,
        name,
        formulaOrRefString: shownFormula(text),
        ...(sheet !== null && { localSheetId: sheet }),
        ...(hidden && { hidden }),
        ...(comment !== '' && { comment }),
      };
      return [id, defined];
    }),
  );
}

function absolute(address: string): string {
  return address.replace(
    /\$?([A-Za-z]+)?\$?(\d+)?/g,
    (_, letters: string | undefined, digits: string | undefined) =>
      [letters, digits].map((part) => (part ? `$${part}` : '')).join(''),
  );
}

/**
 * The names that stand for print area, print titles and filter of a sheet, by their reserved names.
 */
function ownNames(extras: SheetExtras, sheetName: string): Record<string, string> {
  const at = `${formatSheet(sheetName)}!`;
  const { printArea, printTitleRows, printTitleColumns } = extras.pageLayout;
  const list = (addresses: readonly string[]): string =>
    addresses
      .filter((address) => address !== '')
      .map((address) => at + absolute(address))
      .join(',');
  return {
    '_xlnm.Print_Area': list(printArea.split(',')),
    '_xlnm.Print_Titles': list([printTitleColumns, printTitleRows]),
    '_xlnm._FilterDatabase': list([extras.autoFilter?.range ?? '']),
  };
}

/** Puts in the reserved names of a sheet where they differ from what they were. */
function withOwnNames(
  names: readonly DefinedName[],
  { id: sheet, name: sheetName }: { readonly id: string; readonly name: string },
  from: SheetExtras,
  to: SheetExtras,
): DefinedName[] {
  const before = ownNames(from, sheetName);
  const changed = Object.entries(ownNames(to, sheetName)).filter(
    ([name, text]) => before[name] !== text,
  );
  const kept = names.filter(
    (known) => known.sheet !== sheet || !changed.some(([name]) => name === known.name),
  );
  const added = changed
    .filter(([, text]) => text !== '')
    .map(([name, text]): DefinedName => ({
      name,
      sheet,
      text,
      tag: null,
      hidden: name === '_xlnm._FilterDatabase',
      comment: '',
    }));
  return [...kept, ...added];
}

/** Brings names that Univer does not know up to date with the object model's. */
function withNamesInFile(
  names: readonly DefinedName[],
  from: WorkbookExtras,
  to: WorkbookExtras,
  tabs: readonly { readonly id: string }[],
  stored: Storing,
): DefinedName[] {
  const before = new Map(from.namesInFile.map((each) => [keyOf(ofSheet(each)), each.reference]));
  const changed = to.namesInFile
    .filter(({ sheetId }) => tabs.some(({ id }) => id === sheetId))
    .map(ofSheet)
    .filter((each) => before.get(keyOf(each)) !== each.text)
    .map((each) => ({ ...each, text: stored(each.text) }));
  const now = new Map(changed.map((each) => [keyOf(each), each]));
  return [
    ...names.map((known) => ({ ...known, text: now.get(keyOf(known))?.text ?? known.text })),
    ...changed.filter((each) => !names.some((known) => keyOf(known) === keyOf(each))),
  ];
}

function ofSheet({ name, sheetId, reference, comment, isVisible }: NameInFile): DefinedName {
  return { name, sheet: sheetId, text: reference, tag: null, hidden: !isVisible, comment };
}

/** Brings names up to date with Univer's; those that it does not know stay as they are. */
function withUserNames(
  names: readonly DefinedName[],
  from: Readonly<Record<string, IDefinedNamesServiceParam>>,
  to: Readonly<Record<string, IDefinedNamesServiceParam>>,
  tabs: readonly { readonly id: string }[],
  stored: Storing,
): DefinedName[] {
  const before = namesOfUniver(from);
  const after = namesOfUniver(to);
  const kept = names.flatMap((known): DefinedName[] => {
    const was = before.get(keyOf(known));
    if (!was) return [known];
    const now = after.get(keyOf(known));
    if (!now) return [];
    const { text, hidden, comment } = now;
    return [{ ...known, ...(text !== was.text && { text: stored(text) }), hidden, comment }];
  });
  const added = [...after]
    .filter(([key]) => !before.has(key))
    .map(([, name]) => ({ ...name, text: stored(name.text) }))
    .filter(({ sheet }) => sheet === null || tabs.some(({ id }) => id === sheet));
  return [...kept, ...added];
}

/** By scope and name. */
function namesOfUniver(
  source: Readonly<Record<string, IDefinedNamesServiceParam>>,
): Map<string, DefinedName> {
  return new Map(
    Object.values(source).map((each) => {
      const { name, formulaOrRefString, localSheetId, hidden = false, comment = '' } = each;
      const sheet = !localSheetId || localSheetId === OF_WORKBOOK ? null : localSheetId;
      const text = formulaOrRefString.replace(/^=/, '');
      const defined: DefinedName = { name, sheet, text, tag: null, hidden, comment };
      return [keyOf(defined), defined];
    }),
  );
}

function keyOf({ name, sheet }: DefinedName): string {
  return `${sheet ?? ''}!${name}`;
}

/** A workbook and what goes beside it, at one moment. */
interface Moment {
  readonly snapshot: IWorkbookData;
  readonly extras: WorkbookExtras;
}

/** What happened to a workbook since it was opened, as far as its names may tell of it. */
export interface NamesChange {
  /** Sheets in the file's order as it was. */
  readonly formerIds: readonly string[];
  readonly gone: readonly { readonly id: string; readonly name: string }[];
  readonly called: SheetsCalled;
  readonly tabs: readonly { readonly id: string; readonly name: string }[];
  readonly before: Moment;
  readonly after: Moment;
  readonly stored: Storing;
}

/**
 * The names that a workbook shall have.
 *
 * @param former the names that its file has
 * @returns null where these are the same
 */
export function changedNames(
  former: readonly DefinedName[],
  { formerIds, gone, called, tabs, before, after, stored }: NamesChange,
): readonly DefinedName[] | null {
  let names = former
    .filter((name) => !gone.some((entry) => entry.id === name.sheet))
    .map((name) => ({ ...name, text: renameSheets(name.text, called) }));
  const userNames = resource(after.snapshot, 'SHEET_DEFINED_NAME_PLUGIN');
  if (userNames)
    names = withUserNames(
      names,
      resource(before.snapshot, 'SHEET_DEFINED_NAME_PLUGIN') ?? {},
      userNames,
      tabs,
      stored,
    );
  names = withNamesInFile(names, before.extras, after.extras, tabs, stored);
  for (const tab of tabs)
    names = withOwnNames(
      names,
      tab,
      extrasOf(before.extras, tab.id),
      extrasOf(after.extras, tab.id),
    );
  const written = (list: readonly DefinedName[], ids: readonly string[]): string =>
    list.map((name) => definedNameXml(name, ids)).join();
  const ids = tabs.map(({ id }) => id);
  return written(names, ids) === written(former, formerIds) ? null : names;
}
