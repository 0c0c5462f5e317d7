import type { IStyleData, IWorkbookData } from '@univerjs/core';
import type { SheetsCalled } from '../grid/renameSheets';
import type { WorkbookExtras } from '../grid/sheetExtras';
import { dynamicMetadata } from './cells/cellMetadata';
import { storing } from './cells/storing';
import { comparedBooks } from './comparedBooks';
import { renameInParts, sheetsCalled } from './renamedSheets';
import { addContentType } from './package/contentTypes';
import { defaultColumnWidth, digitWidth } from '../grid/defaultSize';
import { diffNotes, threadsOf } from './notes/noteDiff';
import type { OpenedWorkbook } from './openWorkbookFile';
import { moveRows } from './sheet/moveRows';
import { openOrderedPart } from './package/orderedPart';
import { freeName } from './package/partNames';
import { addRelationship, removeRelationship } from './package/relationships';
import { linkTargetsOf } from './sheet/linkTargets';
import { releaseSharedFormulas } from './sheet/releaseSharedFormulas';
import { removePartTree } from './package/removeSheetParts';
import { saveCharts } from './charts/saveCharts';
import { saveNotes } from './notes/saveNotes';
import { saveThreads } from './notes/saveThreads';
import { saveTables } from './tables/saveTables';
import { saveCustomXml } from './package/customXmlParts';
import { writeProperties } from './package/propertyParts';
import { writeSettings } from './package/settingsPart';
import { removeSignatures } from './package/signature';
import type { SheetEntry } from './sheetEntries';
import { extrasOf, findWorkbookPart, readSheetEntries } from './sheetEntries';
import type { DiffContext } from './sheet/cellDiff';
import { styleLookup } from './sheet/cellDiff';
import { saveSheetProperties } from './sheet/sheetPropertyParts';
import { withoutRestless } from './sheet/restlessResults';
import type { SheetDiff } from './sheet/sheetDiff';
import { diffSheet, withResults } from './sheet/sheetDiff';
import { isEmptyChange } from './sheet/sheetChange';
import { emptySheetXml, patchSheet } from './sheet/sheetXml';
import { openStyles } from './styles/openStyles';
import { attribute, rootElement } from './package/xmlElement';
import type { Parts } from './package/zipParts';
import {
  areUntouched,
  copyParts,
  partText,
  readParts,
  setPartPieces,
  setPartText,
  writeParts,
} from './package/zipParts';
import { changedNames, readDefinedNames } from './definedNames';
import { isSheetNamed } from './sheetNamed';
import {
  patchWorkbook,
  relationshipNamespace,
  removeCalculationChain,
  tabOrder,
} from './workbookXml';
import { cachedValues } from './charts/cachedValues';
import { formatsNamedIn } from './styles/dropFormats';

const WORKSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Everything that one saving works on. */
interface Saving {
  readonly opened: OpenedWorkbook;
  readonly current: IWorkbookData;
  readonly extras: WorkbookExtras;
  readonly parts: Parts;
  readonly workbookPart: string;
  readonly entries: readonly SheetEntry[];
  readonly called: SheetsCalled;
  readonly context: DiffContext;
}

function begin(
  opened: OpenedWorkbook,
  current: IWorkbookData,
  extras: WorkbookExtras,
  isTouched: (sheetId: string) => boolean,
): Saving {
  const parts = readParts(opened.bytes);
  const workbookPart = findWorkbookPart(parts) ?? '';
  const entries = readSheetEntries(parts, workbookPart);
  moveRows(parts, entries, extras);
  const called = sheetsCalled(entries, current);
  renameInParts(parts, entries, called);
  const { before, after } = comparedBooks(opened.baseline, current, extras, {
    called,
    isTouched,
  });
  const font = before.defaultStyle as IStyleData | null;
  return {
    opened,
    current,
    extras,
    parts,
    workbookPart,
    entries,
    called,
    context: {
      before,
      after,
      stylesBefore: styleLookup(before),
      stylesAfter: styleLookup(current),
      digit: digitWidth({ ...(font?.ff && { name: font.ff }), ...(font?.fs && { size: font.fs }) }),
      from1904: extras.from1904,
    },
  };
}

function update(parts: Parts, part: string, before: string, after: string): void {
  if (before !== after) setPartText(parts, part, after);
}

/** Gives a new sheet its part and returns the tab's entry. */
function addSheetPart({ parts, workbookPart }: Saving, id: string, name: string): SheetEntry {
  const folder = workbookPart.replace(/[^/]*$/, '');
  const part = freeName(parts, (number) => `${folder}worksheets/sheet${number}.xml`);
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
  return { id, name, part, relationshipId, worksheet: true, hidden: false, hiddenState: 'hidden' };
}

function rowsMoved(extras: WorkbookExtras, id: string): boolean {
  return extrasOf(extras, id).rowMoves.length > 0;
}

function hasFormula(snapshot: IWorkbookData): boolean {
  return Object.values(snapshot.sheets).some((sheet) =>
    Object.values(sheet.cellData ?? {}).some((row) =>
      Object.values(row as object).some((cell: { f?: unknown } | null) => Boolean(cell?.f)),
    ),
  );
}

/**
 * Writes a workbook back: the file as it was opened, with what has changed since put in its place.
 * Parts that no change concerns keep their bytes; without any change the result is the file itself.
 * The same input always gives the same bytes.
 *
 * @param opened what openWorkbookFile or blankWorkbook gave
 * @param current Univer's snapshot as it is now (`workbook.save()`)
 * @param extras what goes beside it, as it is now
 * @param isTouched whether the cells of a sheet may have changed since it was opened; default: all
 *   are compared
 */
export function saveWorkbookFile(
  opened: OpenedWorkbook,
  current: IWorkbookData,
  extras: WorkbookExtras,
  isTouched: (sheetId: string) => boolean = () => true,
): Uint8Array<ArrayBuffer> {
  const saving = begin(opened, current, extras, isTouched);
  const { parts, workbookPart, entries: former, called, context } = saving;
  const original = copyParts(parts);
  const stored = storing(original, extras);
  const metadata = dynamicMetadata(parts, workbookPart);
  const before = opened.baseline;

  const gone = former.filter((entry) => entry.worksheet && !current.sheetOrder.includes(entry.id));
  const diffs = withoutRestless(
    new Map(current.sheetOrder.map((id): [string, SheetDiff] => [id, diffSheet(id, context)])),
    current,
  );
  const allNames = readDefinedNames(
    openOrderedPart(partText(parts, workbookPart) ?? ''),
    former.map((entry) => entry.id),
  );
  const missed = gone.some((entry) => isSheetNamed(entry, before.snapshot, allNames));
  const edited = former.some((entry) => diffs.get(entry.id)?.contentChanged) || missed;
  const formulasChanged = former.some((entry) => diffs.get(entry.id)?.formulasChanged) || missed;

  const entries = new Map(former.map((entry) => [entry.id, entry]));
  const { stylesheet, store } = openStyles(
    parts,
    workbookPart,
    (before.snapshot.defaultStyle ?? {}) as IStyleData,
    extras.cellStyles,
  );
  const columnWidth = defaultColumnWidth(context.digit) / context.digit;
  for (const [id, diff] of diffs) {
    const entry = entries.get(id) ?? addSheetPart(saving, id, current.sheets[id]?.name ?? '');
    entries.set(id, entry);
    const sides = { from: extrasOf(before.extras, id), to: extrasOf(extras, id) };
    const patched = edited || rowsMoved(extras, id) ? withResults(diff) : diff.change;
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
    const patch = {
      change,
      extras: sides,
      stylesheet,
      stored,
      metadata,
      defaultColumnWidth: columnWidth,
      linkTargets: linkTargetsOf(parts, entry.part),
    };
    setPartPieces(parts, entry.part, patchSheet(xml, patch));
  }
  for (const entry of gone) {
    stylesheet.release(formatsNamedIn(partText(parts, entry.part) ?? ''));
    removeRelationship(parts, workbookPart, entry.relationshipId);
    removePartTree(parts, entry.part);
  }
  store();
  for (const [id, entry] of entries) {
    const sheet = current.sheets[id];
    if (!sheet) continue;
    const notes = diffNotes(id, before.snapshot, current);
    const threads = {
      from: threadsOf(id, before),
      to: threadsOf(id, { snapshot: current, extras }),
    };
    if (notes) saveNotes(parts, entry.part, notes, threads, sheet);
    saveSheetProperties(parts, entry.part, {
      from: extrasOf(before.extras, id).customProperties,
      to: extrasOf(extras, id).customProperties,
    });
    saveThreads(parts, { sheetPart: entry.part, workbookPart }, threads);
    const tables = { from: extrasOf(before.extras, id).tables, to: extrasOf(extras, id).tables };
    saveTables(parts, entry.part, tables, isTouched(id) ? sheet.cellData : undefined);
    saveCharts(parts, entry.part, extrasOf(extras, id).charts, (at) =>
      cachedValues(context.after, context.stylesAfter, at),
    );
  }

  const tabs = tabOrder(current, former, entries, extras);
  const workbookXml = partText(parts, workbookPart) ?? '';
  const workbook = openOrderedPart(workbookXml);
  const formerIds = former.map((entry) => entry.id);
  const formerNames = readDefinedNames(workbook, formerIds);
  const names = changedNames(formerNames, {
    formerIds,
    gone,
    called,
    tabs,
    before,
    after: { snapshot: current, extras },
    stored,
  });
  // A new sheet without formulas changes no result: nothing can have named it.
  const resultsChanged = edited || [...diffs.values()].some((diff) => diff.formulasChanged);
  update(
    parts,
    workbookPart,
    workbookXml,
    patchWorkbook(workbook, {
      tabs,
      names,
      ...(extras.structureProtected !== before.extras.structureProtected && {
        structureProtected: extras.structureProtected,
      }),
      recalculate: resultsChanged && hasFormula(current),
      ...(extras.calculationMode !== before.extras.calculationMode && {
        calculationMode: extras.calculationMode ?? 'Automatic',
      }),
    }),
  );
  removeCalculationChain(parts, workbookPart, formulasChanged ? null : gone);
  if (JSON.stringify(extras.settings) !== JSON.stringify(before.extras.settings))
    writeSettings(parts, workbookPart, extras.settings);
  saveCustomXml(parts, workbookPart, before.extras.customXml, extras.customXml);
  writeProperties(parts, before.extras.properties, extras.properties);

  const moved = [...entries.keys()].some((id) => rowsMoved(extras, id));
  if (!moved && areUntouched(parts, original)) return opened.bytes as Uint8Array<ArrayBuffer>;
  removeSignatures(parts);
  return writeParts(parts) as Uint8Array<ArrayBuffer>;
}
