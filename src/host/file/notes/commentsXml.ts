import type { CellNote } from '../../grid/notes';
import { cellAddress } from '../sheet/cellAddress';
import type { NoteChange } from './noteDiff';
import type { Edit, XmlElement } from '../package/xmlElement';
import {
  applyEdits,
  attribute,
  childElement,
  childElements,
  editAppend,
  editAttributes,
  innerXml,
  prefixOf,
  rootElement,
  withPrefix,
} from '../package/xmlElement';
import { escapeCellText, escapeXml, unescapeXml, XML_HEAD } from '../package/xmlText';

/** A part without any comment; `namespace`: that of the sheet's part. */
export function emptyCommentsXml(namespace: string): string {
  return (
    `${XML_HEAD}<comments xmlns="${namespace}">` +
    '<authors></authors><commentList></commentList></comments>'
  );
}

export function countComments(xml: string): number {
  const list = childElement(xml, rootElement(xml), 'commentList');
  return list ? [...childElements(xml, list, 'comment')].length : 0;
}

/**
 * A comments part with its changes made. New comments stand at the end; whoever is named for
 * comments that went and for no other any more is taken off the end of the authors, so that adding
 * and removing leaves nothing behind.
 */
export function patchComments(xml: string, { removed, changed, added }: NoteChange): string {
  const root = rootElement(xml);
  const list = childElement(xml, root, 'commentList');
  const authorList = childElement(xml, root, 'authors');
  if (!list || !authorList) return xml;
  const prefix = prefixOf(xml, root);
  const comments = new Map<string, XmlElement>();
  for (const comment of childElements(xml, list, 'comment'))
    comments.set(attribute(xml, comment, 'ref') ?? '', comment);
  const authorElements = [...childElements(xml, authorList, 'author')];
  const authors = authorElements.map((element) => unescapeXml(innerXml(xml, element)));
  const fresh: string[] = [];
  const authorId = (name: string): number => {
    const known = authors.indexOf(name);
    return known >= 0 ? known : authors.push(name) - 1;
  };

  const edits: Edit[] = [];
  const gone = new Set<XmlElement>();
  const remove = (comment: XmlElement): void => {
    gone.add(comment);
    edits.push({ start: comment.start, end: comment.end, text: '' });
  };
  const write = (note: CellNote): void => {
    const id = String(authorId(note.author ?? ''));
    fresh.push(
      withPrefix(
        `<comment ref="${addressOf(note)}" authorId="${id}" shapeId="0"><text>${textXml(note.note)}</text></comment>`,
        prefix,
      ),
    );
  };
  for (const note of removed) {
    const comment = comments.get(addressOf(note));
    if (comment) remove(comment);
  }
  for (const { from, to } of changed) {
    const comment = comments.get(addressOf(from));
    if (!comment) {
      write(to);
      continue;
    }
    if (addressOf(from) !== addressOf(to))
      edits.push(editAttributes(xml, comment, { ref: addressOf(to) }));
    const text = childElement(xml, comment, 'text');
    if (from.note !== to.note && text) {
      edits.push({
        start: text.start,
        end: text.end,
        text: withPrefix(`<text>${textXml(to.note)}</text>`, prefix),
      });
    }
  }
  added.forEach(write);
  if (fresh.length > 0) edits.push(editAppend(xml, list, fresh.join('')));
  const kept = [...comments.values()].filter((comment) => !gone.has(comment));
  return applyEdits(xml, [
    ...edits,
    ...editAuthors(xml, authorList, authors, {
      elements: authorElements,
      kept,
      gone,
      prefix,
      added: fresh.length > 0,
    }),
  ]);
}

interface AuthorUse {
  /** The authors that the list names already. */
  readonly elements: readonly XmlElement[];
  readonly kept: readonly XmlElement[];
  readonly gone: ReadonlySet<XmlElement>;
  readonly prefix: string;
  readonly added: boolean;
}

function editAuthors(
  xml: string,
  list: XmlElement,
  authors: readonly string[],
  { elements, ...use }: AuthorUse,
): Edit[] {
  const fresh = authors.slice(elements.length).map((name) => `<author>${escapeXml(name)}</author>`);
  if (fresh.length > 0) return [editAppend(xml, list, withPrefix(fresh.join(''), use.prefix))];
  if (use.added) return [];
  const idOf = (comment: XmlElement): number => Number(attribute(xml, comment, 'authorId') ?? -1);
  const wanted = new Set(use.kept.map(idOf));
  const released = new Set([...use.gone].map(idOf));
  const edits: Edit[] = [];
  for (
    let index = elements.length - 1;
    index >= 0 && released.has(index) && !wanted.has(index);
    index--
  ) {
    const element = elements[index];
    if (element) edits.push({ start: element.start, end: element.end, text: '' });
  }
  return edits;
}

function addressOf({ row, col }: CellNote): string {
  return cellAddress(row, col);
}

function textXml(text: string): string {
  return `<t xml:space="preserve">${escapeCellText(text.replace(/\r\n?/g, '\n'))}</t>`;
}
