import type { CommentState, CommentThread, Person } from '../../grid/commentThread';
import { cellText } from '../cells/cellText';
import { relationships } from '../package/relationships';
import {
  attributes,
  childElement,
  childElements,
  innerXml,
  isTrue,
  rootElement,
  XmlSyntaxError,
  type XmlElement,
} from '../package/xmlElement';
import type { Parts } from '../package/zipParts';
import { partText } from '../package/zipParts';

const NOBODY: Person = { name: '', email: '' };

/** The part with the threads of a sheet; null where it has none. */
export function threadsPart(parts: Parts, sheetPart: string): string | null {
  const found = relationships(parts, sheetPart).find(({ kind }) => kind === 'threadedComment');
  return found?.target ?? null;
}

/**
 * The threads of comments of a sheet, in the order of the file; none where they cannot be read: the
 * notes that stand in for them are left to the file then, as their part is.
 *
 * @param persons by their ids
 */
export function readThreads(
  parts: Parts,
  sheetPart: string,
  persons: ReadonlyMap<string, Person>,
): CommentThread[] {
  const part = threadsPart(parts, sheetPart);
  const xml = part === null ? null : partText(parts, part);
  if (xml === null) return [];
  try {
    return threadsIn(xml, persons);
  } catch (thrown) {
    if (!(thrown instanceof XmlSyntaxError)) throw thrown;
    return [];
  }
}

/** [MS-XLSX] 2.6.205: a reply names the comment that it belongs to. */
function threadsIn(xml: string, persons: ReadonlyMap<string, Person>): CommentThread[] {
  const all = [...childElements(xml, rootElement(xml), 'threadedComment')].map((element) => ({
    said: attributes(xml, element),
    comment: readComment(xml, element, persons),
  }));
  return all
    .filter(({ said }) => !said.get('parentId'))
    .map(({ said, comment }) => ({
      isResolved: isTrue(said.get('done')),
      comment,
      replies: all
        .filter((each) => each.said.get('parentId') === comment.id)
        .map((each) => each.comment),
    }));
}

function readComment(
  xml: string,
  element: XmlElement,
  persons: ReadonlyMap<string, Person>,
): CommentState {
  const said = attributes(xml, element);
  const text = childElement(xml, element, 'text');
  const list = childElement(xml, element, 'mentions');
  const mentions = list ? [...childElements(xml, list, 'mention')] : [];
  return {
    id: said.get('id') ?? '',
    author: persons.get(said.get('personId') ?? '') ?? NOBODY,
    created: momentOf(said.get('dT') ?? ''),
    text: text ? cellText(innerXml(xml, text)) : '',
    mentions: mentions
      .map((mention) => {
        const named = attributes(xml, mention);
        return {
          id: named.get('mentionId') ?? '',
          person: persons.get(named.get('mentionpersonId') ?? '') ?? NOBODY,
          start: Number(named.get('startIndex')),
          length: Number(named.get('length')),
        };
      })
      .sort((one, other) => one.start - other.start),
  };
}

/** Files give the time of Greenwich without saying so. */
function momentOf(written: string): string {
  return written === '' || /(?:Z|[+-]\d\d:\d\d)$/.test(written) ? written : `${written}Z`;
}
