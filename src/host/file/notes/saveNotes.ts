import type { IWorksheetData } from '@univerjs/core';
import { isThread, standInText, threadId } from '../../grid/commentThread';
import type { CellNote } from '../../grid/notes';
import { countComments, emptyCommentsXml, patchComments } from './commentsXml';
import { addContentType, hasDefaultContentType } from '../package/contentTypes';
import type { NoteChange } from './noteDiff';
import type { SheetSizes } from './noteDrawing';
import { countShapes, emptyDrawing, patchDrawing } from './noteDrawing';
import type { ThreadSides } from './saveThreads';
import { openOrderedPart, insertChild, partChild } from '../package/orderedPart';
import { freeName } from '../package/partNames';
import type { Relationship } from '../package/relationships';
import {
  addRelationship,
  relationships,
  removeEmptyRelationships,
  removeRelationship,
} from '../package/relationships';
import { removePartTree } from '../package/removeSheetParts';
import { relationshipAttribute, relationshipNamespace } from '../workbookXml';
import { applyEdits, attribute, prefixedAttribute, rootElement } from '../package/xmlElement';
import type { Parts } from '../package/zipParts';
import { partText, setPartText } from '../package/zipParts';

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/**
 * Puts the changes of a sheet's notes into the container: into the parts that hold its notes, or
 * into new ones. The last note takes its parts with it, with all that was needed for them.
 *
 * @param part the sheet's own part, already up to date but for this
 * @param threads of comments, which notes stand in for
 * @param sheet as it is now, for the sizes of rows and columns
 */
export function saveNotes(
  parts: Parts,
  part: string,
  change: NoteChange,
  threads: ThreadSides,
  sheet: Partial<IWorksheetData>,
): void {
  const own = withThreads(change, threads);
  if (own.removed.length + own.changed.length + own.added.length === 0) return;
  const comments = commentsPart(parts, part);
  const before =
    comments === null
      ? emptyCommentsXml(mainNamespace(parts, part))
      : (partText(parts, comments) ?? '');
  const text = patchComments(before, own);
  const drawing = drawingPart(parts, part);
  const drawn =
    drawing === null
      ? emptyDrawing(drawings(parts), own.added.length)
      : (partText(parts, drawing) ?? '');
  const shapes = patchDrawing(drawn, own, sizesOf(sheet));
  store(parts, part, commentsOf, { name: comments, text: countComments(text) > 0 ? text : null });
  if (countShapes(shapes) > 0) {
    const name = store(parts, part, drawingsOf, { name: drawing, text: shapes });
    if (drawing === null) addLegacyDrawing(parts, part, name.id);
  } else if (drawing !== null) {
    removeLegacyDrawing(parts, part);
    store(parts, part, drawingsOf, { name: drawing, text: null });
  }
  removeEmptyRelationships(parts, part);
}

/**
 * What stands in for a thread of comments goes with it and says what it says, whatever is written
 * over it; for one that could not be read it is not ours to change. One that comes without its thread
 * is a plain note.
 */
function withThreads(
  { removed, changed, added }: NoteChange,
  { from, to }: ThreadSides,
): NoteChange {
  const before = new Map(from.map(({ thread }) => [thread.comment.id, thread]));
  const after = new Map(to.map(({ thread }) => [thread.comment.id, thread]));
  const isOurs = (note: CellNote): boolean => !isThread(note) || before.has(threadId(note));
  return {
    removed: removed.filter(isOurs),
    changed: changed
      .filter((change) => isOurs(change.from))
      .map((change) => {
        const thread = isThread(change.from) ? after.get(threadId(change.from)) : undefined;
        if (!thread) return change;
        const isSame = JSON.stringify(thread) === JSON.stringify(before.get(thread.comment.id));
        const note = isSame ? change.from.note : standInText(thread);
        return { ...change, to: { ...change.to, note } };
      }),
    added: added.map((note) => (isUnthreaded(note, after) ? { ...note, author: '' } : note)),
  };
}

/** A note that stands in for nothing: Excel takes a file with such a one for broken. */
function isUnthreaded(note: CellNote, threads: ReadonlyMap<string, unknown>): boolean {
  return isThread(note) && !threads.has(threadId(note));
}

/** How a kind of part is named, declared and tied to its sheet. */
interface PartKind {
  readonly kind: string;
  readonly nameOf: (number: string, folder: string) => string;
  readonly declare: (parts: Parts, name: string) => void;
}

const commentsOf: PartKind = {
  kind: 'comments',
  nameOf: (number, folder) => `${folder}comments${number}.xml`,
  declare: (parts, name) => addContentType(parts, name, COMMENTS_TYPE),
};

const drawingsOf: PartKind = {
  kind: 'vmlDrawing',
  nameOf: (number, folder) => `${folder}drawings/vmlDrawing${number}.vml`,
  declare: (parts, name) => {
    if (!hasDefaultContentType(parts, 'vml')) addContentType(parts, name, DRAWING_TYPE);
  },
};

/** Writes a part, makes it where there was none, takes it away where `text` is null. */
function store(
  parts: Parts,
  sheetPart: string,
  kind: PartKind,
  { name: part, text }: { readonly name: string | null; readonly text: string | null },
): { readonly id: string } {
  if (part !== null && text !== null) {
    if (partText(parts, part) !== text) setPartText(parts, part, text);
    return { id: '' };
  }
  if (text !== null) {
    const folder = sheetPart.replace(/[^/]*\/[^/]*$/, '');
    const name = freeName(parts, (number) => kind.nameOf(number, folder));
    setPartText(parts, name, text);
    kind.declare(parts, name);
    const namespace = relationshipNamespace(partText(parts, sheetPart) ?? '');
    return { id: addRelationship(parts, sheetPart, `${namespace}/${kind.kind}`, name) };
  }
  if (part !== null) {
    for (const { id, target } of relationships(parts, sheetPart))
      if (target === part) removeRelationship(parts, sheetPart, id);
    removePartTree(parts, part);
  }
  return { id: '' };
}

function commentsPart(parts: Parts, part: string): string | null {
  return relationships(parts, part).find(({ kind }) => kind === 'comments')?.target ?? null;
}

/**
 * The drawing that the sheet names for its notes and old controls; the one for headers and footers
 * is another.
 */
function drawingPart(parts: Parts, part: string): string | null {
  return legacyDrawing(parts, part)?.target ?? null;
}

function legacyDrawing(parts: Parts, part: string): Relationship | null {
  const worksheet = openOrderedPart(partText(parts, part) ?? '');
  const element = partChild(worksheet, 'legacyDrawing');
  const id = element && prefixedAttribute(worksheet.xml, element, 'id');
  return relationships(parts, part).find((relationship) => relationship.id === id) ?? null;
}

function drawings(parts: Parts): string[] {
  return [...parts.keys()]
    .filter((name) => name.endsWith('.vml'))
    .map((name) => partText(parts, name) ?? '');
}

function mainNamespace(parts: Parts, part: string): string {
  const xml = partText(parts, part) ?? '';
  const root = rootElement(xml);
  const prefix = /^<(\w+):/.exec(xml.slice(root.start, root.openEnd))?.[1];
  return attribute(xml, root, prefix ? `xmlns:${prefix}` : 'xmlns') ?? '';
}

function addLegacyDrawing(parts: Parts, part: string, id: string): void {
  const worksheet = openOrderedPart(partText(parts, part) ?? '');
  const element = `<${worksheet.prefix}legacyDrawing ${relationshipAttribute(worksheet, id)}/>`;
  setPartText(
    parts,
    part,
    applyEdits(worksheet.xml, [insertChild(worksheet, 'legacyDrawing', element)]),
  );
}

function removeLegacyDrawing(parts: Parts, part: string): void {
  const worksheet = openOrderedPart(partText(parts, part) ?? '');
  const element = partChild(worksheet, 'legacyDrawing');
  if (element)
    setPartText(
      parts,
      part,
      worksheet.xml.slice(0, element.start) + worksheet.xml.slice(element.end),
    );
}

function sizesOf(sheet: Partial<IWorksheetData>): SheetSizes {
  return {
    columnWidth: (column) =>
      sheet.columnData?.[column]?.hd
        ? 0
        : (sheet.columnData?.[column]?.w ?? sheet.defaultColumnWidth ?? 72),
    rowHeight: (row) =>
      sheet.rowData?.[row]?.hd ? 0 : (sheet.rowData?.[row]?.h ?? sheet.defaultRowHeight ?? 20),
  };
}
