import type { IStyleData, IWorkbookData } from '@univerjs/core';
import { defaultSheetExtras } from '../grid/sheetExtras';
import type { SheetExtras, WorkbookExtras } from '../grid/sheetExtras';
import { removeCalculationChain } from './package/calculationChain';
import { cachedValues } from './charts/chartCache';
import { addContentType } from './package/contentTypes';
import type { DefinedName } from './definedNames';
import {
  definedNameXml,
  readDefinedNames,
  renameSheet,
  withOwnNames,
  withUserNames,
} from './definedNames';
import { defaultColumnWidth, digitWidth } from './sheet/measure';
import { formatsInUse, formatsNamedIn } from './styles/formatUse';
import { diffNotes } from './notes/noteDiff';
import type { OpenedWorkbook } from './openWorkbookFile';
import { moveRows, withMovedNames, withMovedRows } from './sheet/moveRows';
import { openOrderedPart } from './package/orderedPart';
import { countsFrom1904 } from './sheet/readSheet';
import { isSheetNamed } from './isSheetNamed';
import { addRelationship, relationships, removeRelationship } from './package/relationships';
import { releaseSharedFormulas } from './sheet/releaseSharedFormulas';
import { removePartTree } from './package/removeSheetParts';
import { resource } from './package/resources';
import { saveCharts } from './charts/saveCharts';
import { saveNotes } from './notes/saveNotes';
import { writeSettings } from './package/settingsPart';
import type { SheetEntry } from './sheetEntries';
import { findWorkbookPart, readSheetEntries } from './sheetEntries';
import type { DiffContext, SheetDiff } from './sheet/sheetDiff';
import { diffSheet, styleLookup, withResults } from './sheet/sheetDiff';
import { isEmptyChange } from './sheet/sheetChange';
import { emptySheetXml, patchSheet } from './sheet/sheetXml';
import type { Stylesheet } from './styles/stylesXml';
import { openStylesheet } from './styles/stylesXml';
import type { Tab } from './workbookXml';
import { patchWorkbook, relationshipNamespace } from './workbookXml';
import { attribute, rootElement } from './package/xmlElement';
import type { Parts } from './package/zipParts';
import { partText, readParts, setPartText, writeParts } from './package/zipParts';

const WORKSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Everything that one saving works on. */
interface Saving {
  readonly opened: OpenedWorkbook;
  readonly current: IWorkbookData;
  readonly extras: WorkbookExtras;
  readonly parts: Parts;
  readonly workbookPart: string;
  readonly entries: readonly SheetEntry[];
  readonly context: DiffContext;
}

function begin(opened: OpenedWorkbook, current: IWorkbookData, extras: WorkbookExtras): Saving {
  const parts = readParts(opened.bytes);
  const workbookPart = findWorkbookPart(parts) ?? '';
  const entries = readSheetEntries(parts, workbookPart);
  moveRows(parts, entries, extras);
  const before = withMovedRows(opened.baseline.snapshot, extras);
  const font = before.defaultStyle as IStyleData | null;
  return {
    opened,
    current,
    extras,
    parts,
    workbookPart,
    entries,
    context: {
      before,
      after: current,
      stylesBefore: styleLookup(before),
      stylesAfter: styleLookup(current),
      digit: digitWidth({ ...(font?.ff && { name: font.ff }), ...(font?.fs && { size: font.fs }) }),
      from1904: countsFrom1904(partText(parts, workbookPart) ?? ''),
    },
  };
}

function update(parts: Parts, part: string, before: string, after: string): void {
  if (before !== after) setPartText(parts, part, after);
}

function stylesPart({ parts, workbookPart }: Saving): string {
  const known = relationships(parts, workbookPart).find(
    (relationship) => relationship.kind === 'styles',
  );
  return known?.target ?? 'xl/styles.xml';
}

/**
 * The stylesheet of the file, or a bare one for a file without; it joins the container only if
 * something is added to it.
 */
function openStyles(saving: Saving): { stylesheet: Stylesheet; store: () => void } {
  const part = stylesPart(saving);
  const bare =
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf/></cellXfs></styleSheet>';
  const text = partText(saving.parts, part) ?? bare;
  const stylesheet = openStylesheet(
    text,
    (saving.opened.baseline.snapshot.defaultStyle ?? {}) as IStyleData,
  );
  const store = (): void => {
    stylesheet.dropReleased(() => formatsInUse(saving.parts));
    if (stylesheet.text() === text) return;
    if (!saving.parts.has(part)) {
      const namespace = relationshipNamespace(partText(saving.parts, saving.workbookPart) ?? '');
      addContentType(saving.parts, part, STYLES_TYPE);
      addRelationship(saving.parts, saving.workbookPart, `${namespace}/styles`, part);
    }
    setPartText(saving.parts, part, stylesheet.text());
  };
  return { stylesheet, store };
}

/** Gives a new sheet its part and returns the tab's entry. */
function addSheetPart({ parts, workbookPart }: Saving, id: string, name: string): SheetEntry {
  const folder = workbookPart.replace(/[^/]*$/, '');
  let number = 1;
  while (parts.has(`${folder}worksheets/sheet${String(number)}.xml`)) number++;
  const part = `${folder}worksheets/sheet${String(number)}.xml`;
  const workbookXml = partText(parts, workbookPart) ?? '';
  const root = rootElement(workbookXml);
  const strict = relationshipNamespace(workbookXml) !== relationshipNamespace('');
  setPartText(
    parts,
    part,
    emptySheetXml(strict ? (attribute(workbookXml, root, 'xmlns') ?? MAIN) : MAIN),
  );
  addContentType(parts, part, WORKSHEET_TYPE);
  const relationshipId = addRelationship(
    parts,
    workbookPart,
    `${relationshipNamespace(workbookXml)}/worksheet`,
    part,
  );
  return { id, name, part, relationshipId, worksheet: true };
}

/**
 * Tabs in Univer's order; tabs that Univer does not know stand behind the one that they stood
 * behind before.
 */
function tabOrder(saving: Saving, entries: ReadonlyMap<string, SheetEntry>): Tab[] {
  const { current, entries: former } = saving;
  const tabs = current.sheetOrder.map((id): Tab => {
    const index = former.findIndex((entry) => entry.id === id);
    const sheet = current.sheets[id] ?? {};
    return {
      id,
      name: sheet.name ?? '',
      hidden: Boolean(sheet.hidden),
      relationshipId: entries.get(id)?.relationshipId ?? '',
      formerIndex: index < 0 ? null : index,
    };
  });
  former.forEach((entry, index) => {
    if (entry.worksheet) return;
    const neighbour = tabs.findIndex((tab) => tab.formerIndex === index - 1);
    tabs.splice(neighbour + 1, 0, {
      id: entry.id,
      name: entry.name,
      hidden: false,
      relationshipId: entry.relationshipId,
      formerIndex: index,
    });
  });
  return tabs;
}

function sheetExtras(extras: WorkbookExtras, id: string): SheetExtras {
  return extras.sheets[id] ?? defaultSheetExtras();
}

function rowsMoved(extras: WorkbookExtras, id: string): boolean {
  return sheetExtras(extras, id).rowMoves.length > 0;
}

function hasFormula(snapshot: IWorkbookData): boolean {
  return Object.values(snapshot.sheets).some((sheet) =>
    Object.values(sheet.cellData ?? {}).some((row) =>
      Object.values(row as object).some((cell: { f?: unknown } | null) => Boolean(cell?.f)),
    ),
  );
}

/** Charts quote their sheets by name. */
function renameInCharts(parts: Parts, renamed: readonly (readonly [string, string])[]): void {
  if (renamed.length === 0) return;
  for (const name of [...parts.keys()].filter((part) => /\/charts\/[^/]*\.xml$/.test(part))) {
    const xml = partText(parts, name) ?? '';
    const renamedXml = xml.replace(
      /(<(?:\w+:)?f>)([^<]*)(<)/g,
      (_, open: string, formula: string, close: string) => {
        return (
          open + renamed.reduce((text, [from, to]) => renameSheet(text, from, to), formula) + close
        );
      },
    );
    update(parts, name, xml, renamedXml);
  }
}

/**
 * Writes a workbook back: the file as it was opened, with what has changed since put in its place.
 * Parts that no change concerns keep their bytes; without any change the result is the file itself.
 * The same input always gives the same bytes.
 *
 * @param opened what openWorkbookFile or blankWorkbook gave
 * @param current Univer's snapshot as it is now (`workbook.save()`)
 * @param extras what goes beside it, as it is now
 */
export function saveWorkbookFile(
  opened: OpenedWorkbook,
  current: IWorkbookData,
  extras: WorkbookExtras,
): Uint8Array<ArrayBuffer> {
  const saving = begin(opened, current, extras);
  const { parts, workbookPart, entries: former, context } = saving;
  const original = new Map(parts);
  const before = opened.baseline;

  const gone = former.filter((entry) => entry.worksheet && !current.sheetOrder.includes(entry.id));
  const diffs = new Map(
    current.sheetOrder.map((id): [string, SheetDiff] => [id, diffSheet(id, context)]),
  );
  const allNames = readDefinedNames(
    openOrderedPart(partText(parts, workbookPart) ?? ''),
    former.map((entry) => entry.id),
  );
  const missed = gone.some((entry) => isSheetNamed(entry, before.snapshot, allNames));
  const edited = former.some((entry) => diffs.get(entry.id)?.contentChanged) || missed;
  const formulasChanged = former.some((entry) => diffs.get(entry.id)?.formulasChanged) || missed;

  const entries = new Map(former.map((entry) => [entry.id, entry]));
  const { stylesheet, store } = openStyles(saving);
  const columnWidth = defaultColumnWidth(context.digit) / context.digit;
  for (const [id, diff] of diffs) {
    const entry = entries.get(id) ?? addSheetPart(saving, id, current.sheets[id]?.name ?? '');
    entries.set(id, entry);
    const sides = { from: sheetExtras(before.extras, id), to: sheetExtras(extras, id) };
    const patched = edited ? withResults(diff) : diff.change;
    // Most sheets of a large workbook are as they were: no need to look through them.
    if (isEmptyChange(patched) && JSON.stringify(sides.from) === JSON.stringify(sides.to)) continue;
    const xml = partText(parts, entry.part) ?? '';
    const change =
      diff.formulasChanged || rowsMoved(extras, id)
        ? releaseSharedFormulas(
            xml,
            patched,
            current.sheets[id]?.cellData ?? {},
            rowsMoved(extras, id),
          )
        : patched;
    update(parts, entry.part, xml, patchSheet(xml, change, sides, stylesheet, columnWidth));
  }
  for (const entry of gone) {
    stylesheet.release(formatsNamedIn(partText(parts, entry.part) ?? ''));
    removeRelationship(parts, workbookPart, entry.relationshipId);
    removePartTree(parts, entry.part);
  }
  store();
  for (const [id, entry] of entries) {
    const notes = current.sheets[id] && diffNotes(id, before.snapshot, current);
    if (notes) saveNotes(parts, entry.part, notes, current.sheets[id] ?? {});
    if (current.sheets[id])
      saveCharts(parts, entry.part, sheetExtras(extras, id).charts, (at) =>
        cachedValues(current, context.stylesAfter, at),
      );
  }

  const tabs = tabOrder(saving, entries);
  const workbookXml = partText(parts, workbookPart) ?? '';
  const workbook = openOrderedPart(workbookXml);
  const renamed = tabs.flatMap((tab) => {
    const old = tab.formerIndex === null ? undefined : former[tab.formerIndex]?.name;
    return old !== undefined && old !== tab.name ? [[old, tab.name] as const] : [];
  });
  const formerIds = former.map((entry) => entry.id);
  const formerNames = readDefinedNames(workbook, formerIds);
  let names = withMovedNames(formerNames, former, extras).filter(
    (name) => !gone.some((entry) => entry.id === name.sheet),
  );
  const userNames = resource(current, 'SHEET_DEFINED_NAME_PLUGIN');
  if (userNames)
    names = withUserNames(
      names,
      resource(before.snapshot, 'SHEET_DEFINED_NAME_PLUGIN') ?? {},
      userNames,
    );
  names = names.map((name) => {
    const moved = renamed.reduce((text, [from, to]) => renameSheet(text, from, to), name.text);
    const text = gone.reduce((rest, entry) => renameSheet(rest, entry.name, null), moved);
    return { ...name, text };
  });
  for (const tab of tabs) {
    names = withOwnNames(
      names,
      tab.id,
      tab.name,
      sheetExtras(before.extras, tab.id),
      sheetExtras(extras, tab.id),
    );
  }
  const written = (list: readonly DefinedName[], ids: readonly string[]): string =>
    list.map((name) => definedNameXml(name, ids)).join();
  const namesChanged =
    written(
      names,
      tabs.map((tab) => tab.id),
    ) !== written(formerNames, formerIds);
  // A new sheet without formulas changes no result: nothing can have named it.
  const resultsChanged = edited || [...diffs.values()].some((diff) => diff.formulasChanged);
  update(
    parts,
    workbookPart,
    workbookXml,
    patchWorkbook(workbook, {
      tabs,
      names: namesChanged ? names : null,
      ...(extras.structureProtected !== before.extras.structureProtected && {
        structureProtected: extras.structureProtected,
      }),
      recalculate: resultsChanged && hasFormula(current),
    }),
  );
  renameInCharts(parts, renamed);
  removeCalculationChain(parts, workbookPart, formulasChanged ? null : gone);
  if (JSON.stringify(extras.settings) !== JSON.stringify(before.extras.settings))
    writeSettings(parts, workbookPart, extras.settings);

  const moved = [...entries.keys()].some((id) => rowsMoved(extras, id));
  const same =
    !moved &&
    parts.size === original.size &&
    [...parts].every(([name, content]) => original.get(name) === content);
  return (same ? opened.bytes : writeParts(parts)) as Uint8Array<ArrayBuffer>;
}
