import type { CommentState, CommentThread, Person } from '../../grid/commentThread';
import type { PlacedThread } from '../../grid/comments';
import { addContentType } from '../package/contentTypes';
import { freeName } from '../package/partNames';
import { addRelationship, relationships, removeRelationship } from '../package/relationships';
import { removePartTree } from '../package/removeSheetParts';
import {
  applyEdits,
  attribute,
  childElement,
  childElements,
  editAppend,
  editAttributes,
  prefixOf,
  rootElement,
  withPrefix,
  type Edit,
  type XmlElement,
} from '../package/xmlElement';
import { escapeCellText, escapeXml, XML_HEAD } from '../package/xmlText';
import type { Parts } from '../package/zipParts';
import { partText, setPartText } from '../package/zipParts';
import { cellAddress } from '../sheet/cellAddress';
import { personId, THREADS_NAMESPACE } from './persons';
import { threadsPart } from './readThreads';

const THREADS_TYPE = 'application/vnd.ms-excel.threadedcomments+xml';
const RELATIONSHIP = 'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment';
const EMPTY = XML_HEAD + `<ThreadedComments xmlns="${THREADS_NAMESPACE}"></ThreadedComments>`;

/** The threads of a sheet, each with its place, as the file was read and as they are now. */
export interface ThreadSides {
  readonly from: readonly PlacedThread[];
  readonly to: readonly PlacedThread[];
}

/** The id of somebody in the file. */
type IdOf = (person: Person) => string;

/** A comment as an element of the file: [MS-XLSX] 2.6.205. */
interface Written {
  readonly comment: CommentState;
  readonly ref: string;
  /** '' for the first of a thread. */
  readonly parentId: string;
  readonly isResolved: boolean;
}

/**
 * Brings the threads of a sheet into the container. Comments that have not changed keep their
 * bytes; the last one takes the part along. The notes that stand in for them are saved with notes.
 */
export function saveThreads(
  parts: Parts,
  { sheetPart, workbookPart }: { readonly sheetPart: string; readonly workbookPart: string },
  { from, to }: ThreadSides,
): void {
  const [before, after] = [from, to].map((threads) => threads.flatMap(writtenOf)) as [
    Written[],
    Written[],
  ];
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  const known = threadsPart(parts, sheetPart);
  const xml = (known === null ? null : partText(parts, known)) ?? EMPTY;
  const idOf: IdOf = (person) => personId(parts, workbookPart, person);
  const text = patchThreads(xml, before, after, idOf);
  const isEmpty = childElement(text, rootElement(text), 'threadedComment') === null;
  if (known !== null && isEmpty) {
    for (const { id, target } of relationships(parts, sheetPart))
      if (target === known) removeRelationship(parts, sheetPart, id);
    removePartTree(parts, known);
  } else if (!isEmpty) {
    setPartText(parts, known ?? addThreadsPart(parts, sheetPart, workbookPart), text);
  }
}

function writtenOf({ thread, row, column }: PlacedThread): Written[] {
  const { comment, replies, isResolved }: CommentThread = thread;
  const place = { ref: cellAddress(row, column), isResolved };
  return [
    { ...place, comment, parentId: '' },
    ...replies.map((reply) => ({ ...place, comment: reply, parentId: comment.id })),
  ];
}

function addThreadsPart(parts: Parts, sheetPart: string, workbookPart: string): string {
  const folder = workbookPart.replace(/[^/]*$/, '');
  const part = freeName(
    parts,
    (number) => `${folder}threadedComments/threadedComment${number}.xml`,
  );
  addContentType(parts, part, THREADS_TYPE);
  addRelationship(parts, sheetPart, RELATIONSHIP, part);
  return part;
}

function patchThreads(
  xml: string,
  before: readonly Written[],
  after: readonly Written[],
  idOf: IdOf,
): string {
  const root = rootElement(xml);
  const prefix = prefixOf(xml, root);
  const elements = new Map<string, XmlElement>();
  for (const element of childElements(xml, root, 'threadedComment'))
    elements.set(attribute(xml, element, 'id') ?? '', element);
  const former = new Map(before.map((written) => [written.comment.id, written]));
  const wanted = new Set(after.map(({ comment }) => comment.id));
  const edits: Edit[] = [];
  for (const id of former.keys()) {
    const element = wanted.has(id) ? undefined : elements.get(id);
    if (element) edits.push({ start: element.start, end: element.end, text: '' });
  }
  for (const written of after) {
    const element = elements.get(written.comment.id);
    const was = former.get(written.comment.id);
    if (!element || !was) {
      edits.push(editAppend(xml, root, withPrefix(commentXml(written, idOf), prefix)));
      continue;
    }
    if (written.ref !== was.ref || written.isResolved !== was.isResolved)
      edits.push(editAttributes(xml, element, placeAttributes(written)));
    if (JSON.stringify(written.comment) === JSON.stringify(was.comment)) continue;
    const content = withPrefix(contentXml(written.comment, idOf), prefix);
    const [text, mentions] = ['text', 'mentions'].map((name) => childElement(xml, element, name));
    if (mentions) edits.push({ start: mentions.start, end: mentions.end, text: '' });
    edits.push(
      text
        ? { start: text.start, end: text.end, text: content }
        : editAppend(xml, element, content),
    );
  }
  return applyEdits(xml, edits);
}

/** Only the first comment of a thread says whether it is done. */
function placeAttributes({ ref, parentId, isResolved }: Written): Record<string, string | null> {
  return { ref, ...(parentId === '' && { done: isResolved ? '1' : null }) };
}

function commentXml(written: Written, idOf: IdOf): string {
  const { comment, ref, parentId, isResolved } = written;
  const moment = comment.created.replace(/Z$/, '');
  return (
    `<threadedComment ref="${ref}"${moment === '' ? '' : ` dT="${escapeXml(moment)}"`}` +
    ` personId="${escapeXml(idOf(comment.author))}" id="${escapeXml(comment.id)}"` +
    (parentId === '' ? '' : ` parentId="${escapeXml(parentId)}"`) +
    (parentId === '' && isResolved ? ' done="1"' : '') +
    `>${contentXml(comment, idOf)}</threadedComment>`
  );
}

function contentXml({ text, mentions }: CommentState, idOf: IdOf): string {
  const named = mentions.map(
    ({ id, person, start, length }) =>
      `<mention mentionpersonId="${escapeXml(idOf(person))}" mentionId="${escapeXml(id)}"` +
      ` startIndex="${String(start)}" length="${String(length)}"/>`,
  );
  return (
    `<text>${escapeCellText(text)}</text>` +
    (named.length === 0 ? '' : `<mentions>${named.join('')}</mentions>`)
  );
}
