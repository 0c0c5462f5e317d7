import { LIMITS, mustBeWithin } from '../limits';
import { escapeXml, unescapeXml } from './xmlText';

/**
 * Finding elements in XML text by their offsets, so that a part can be changed in one place and
 * keep every other byte. No tree is built: an element is where it starts and ends. Names are local
 * names; namespace prefixes, comments, CDATA and processing instructions are passed over as XML
 * asks.
 */
export interface XmlElement {
  /** Without prefix. */
  readonly name: string;
  readonly start: number;
  /** Just after the '>' of the opening tag. */
  readonly openEnd: number;
  /** The '<' of the closing tag; equals `openEnd` and `end` where the element is written <a/>. */
  readonly closeStart: number;
  readonly end: number;
}

/** XML that ends before it should. */
export class XmlSyntaxError extends Error {
  override readonly name = 'XmlSyntaxError';
}

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Of what is put in: its place in the order of the schema, where others go to the same offset. */
  readonly rank?: number;
}

/**
 * Text in pieces one after another, which together may be too large for one string. Most are made when
 * it is their turn, so that they can be gone through once.
 */
export type Pieces = Iterable<string>;

/** An edit whose text is in pieces. */
export interface LargeEdit extends Omit<Edit, 'text'> {
  readonly text: Pieces;
}

const BANG = 33;
const SLASH = 47;
const QUESTION = 63;

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at < 0) throw new XmlSyntaxError(`'${mark}' is missing`);
  return at + mark.length;
}

/** The offset just after the tag that starts at `start`; a '>' inside quotes does not end it. */
function tagEnd(xml: string, start: number): number {
  for (let at = start + 1; at < xml.length; at++) {
    const sign = xml.charCodeAt(at);
    if (sign === 62) return at + 1;
    if (sign === 34 || sign === 39) at = after(xml, sign === 34 ? '"' : "'", at + 1) - 1;
  }
  throw new XmlSyntaxError('a tag does not end');
}

/**
 * The offset after a comment, CDATA section, declaration or processing instruction; -1 where a tag
 * stands.
 */
export function skipNonTag(xml: string, start: number): number {
  const sign = xml.charCodeAt(start + 1);
  if (sign === QUESTION) return after(xml, '?>', start);
  if (sign !== BANG) return -1;
  if (xml.startsWith('<!--', start)) return after(xml, '-->', start);
  if (xml.startsWith('<![CDATA[', start)) return after(xml, ']]>', start);
  if (xml.startsWith('<!DOCTYPE', start)) mustBeWithin('declarations', LIMITS.declarations + 1);
  return after(xml, '>', start);
}

function localName(xml: string, start: number): string {
  let from = start + 1;
  for (let at = from; at < xml.length; at++) {
    const sign = xml.charCodeAt(at);
    if (sign === 58) from = at + 1;
    else if (sign === 62 || sign === SLASH || sign <= 32) return xml.slice(from, at);
  }
  throw new XmlSyntaxError('a tag does not end');
}

/** The element whose opening tag starts at `start`. */
function elementAt(xml: string, start: number): XmlElement {
  const openEnd = tagEnd(xml, start);
  const name = localName(xml, start);
  if (xml.charCodeAt(openEnd - 2) === SLASH)
    return { name, start, openEnd, closeStart: openEnd, end: openEnd };
  let depth = 1;
  let at = openEnd;
  for (;;) {
    const next = xml.indexOf('<', at);
    if (next < 0) throw new XmlSyntaxError(`<${name}> is not closed`);
    const skipped = skipNonTag(xml, next);
    if (skipped >= 0) {
      at = skipped;
    } else if (xml.charCodeAt(next + 1) === SLASH) {
      at = after(xml, '>', next);
      if (--depth === 0) return { name, start, openEnd, closeStart: next, end: at };
    } else {
      at = tagEnd(xml, next);
      if (xml.charCodeAt(at - 2) !== SLASH) mustBeWithin('depth', ++depth);
    }
  }
}

/** The next element between two offsets, null if only text is left. */
export function nextElement(xml: string, from: number, to: number): XmlElement | null {
  for (let at = xml.indexOf('<', from); at >= 0 && at < to;) {
    const skipped = skipNonTag(xml, at);
    if (skipped < 0) return elementAt(xml, at);
    at = xml.indexOf('<', skipped);
  }
  return null;
}

/** The document's root. Throws XmlSyntaxError where there is none. */
export function rootElement(xml: string): XmlElement {
  const root = nextElement(xml, 0, xml.length);
  if (!root) throw new XmlSyntaxError('no root element');
  return root;
}

/** The direct children, in order; with `name`, those of that local name. */
export function* childElements(
  xml: string,
  parent: XmlElement,
  name?: string,
): Generator<XmlElement> {
  for (
    let child = nextElement(xml, parent.openEnd, parent.closeStart);
    child;
    child = nextElement(xml, child.end, parent.closeStart)
  ) {
    if (name === undefined || child.name === name) yield child;
  }
}

/** The first direct child of that name, or null. */
export function childElement(xml: string, parent: XmlElement, name: string): XmlElement | null {
  for (const child of childElements(xml, parent, name)) return child;
  return null;
}

/** All attributes of an opening tag by their names as written (with prefix). */
export function attributes(xml: string, element: XmlElement): Map<string, string> {
  const found = new Map<string, string>();
  for (const match of xml
    .slice(element.start, element.openEnd)
    .matchAll(/\s([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    found.set(match[1] ?? '', unescapeXml(match[2] ?? match[3] ?? ''));
  }
  return found;
}

/** One attribute without a prefix, or null. */
export function attribute(xml: string, element: XmlElement, name: string): string | null {
  return attributes(xml, element).get(name) ?? null;
}

/** An attribute that stands in a namespace of whatever prefix, such as r:id, or null. */
export function prefixedAttribute(xml: string, element: XmlElement, name: string): string | null {
  for (const [key, value] of attributes(xml, element)) {
    if (key.endsWith(`:${name}`)) return value;
  }
  return null;
}

/** True for '1' and 'true', as XML Schema writes booleans. */
export function isTrue(value: string | null | undefined): boolean {
  return value === '1' || value === 'true';
}

/** The text inside an element, as written. */
export function innerXml(xml: string, element: XmlElement): string {
  return xml.slice(element.openEnd, element.closeStart);
}

export function outerXml(xml: string, element: XmlElement): string {
  return xml.slice(element.start, element.end);
}

/**
 * The text of an opening tag with some attributes set, and those given as null taken out. Others
 * keep place and spelling.
 */
export function withAttributes(
  tag: string,
  changes: Readonly<Record<string, string | number | null>>,
): string {
  let text = tag;
  for (const [name, value] of Object.entries(changes)) {
    const written = value === null ? '' : ` ${name}="${escapeXml(String(value))}"`;
    // A new row has none of them.
    const pattern = text.includes(name)
      ? new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`)
      : null;
    if (pattern?.test(text)) text = text.replace(pattern, () => written);
    else if (written) text = text.replace(/\s*\/?>$/, (end) => written + end);
  }
  return text;
}

/** The edit that changes attributes of an element's opening tag. */
export function editAttributes(
  xml: string,
  element: XmlElement,
  changes: Readonly<Record<string, string | number | null>>,
): Edit {
  return {
    start: element.start,
    end: element.openEnd,
    text: withAttributes(xml.slice(element.start, element.openEnd), changes),
  };
}

/** The edit that puts `content` at the end of an element, opening it where it is written <a/>. */
export function editAppend(xml: string, element: XmlElement, content: string): Edit {
  const { text, ...place } = editAppendLarge(xml, element, [content]);
  return { ...place, text: [...text].join('') };
}

/** As `editAppend`, for content in pieces. */
export function editAppendLarge(xml: string, element: XmlElement, content: Pieces): LargeEdit {
  if (element.openEnd < element.end)
    return { start: element.closeStart, end: element.closeStart, text: content };
  const tag = xml.slice(element.start, element.openEnd);
  const qualified = /^<([^\s/>]+)/.exec(tag)?.[1] ?? element.name;
  return {
    start: element.start,
    end: element.end,
    text: enclosed(tag.replace(/\s*\/>$/, '>'), content, `</${qualified}>`),
  };
}

function* enclosed(opening: string, content: Pieces, closing: string): Generator<string> {
  yield opening;
  yield* content;
  yield closing;
}

/** The prefix that an element's own tag carries, with its colon: 'x:' or ''. */
export function prefixOf(xml: string, element: XmlElement): string {
  return /^<([^\s/>:]+:)/.exec(xml.slice(element.start, element.openEnd))?.[1] ?? '';
}

/** Puts a prefix before every element name of a fragment that was written without one. */
export function withPrefix(fragment: string, prefix: string): string {
  return prefix ? fragment.replace(/<(\/?)(?=[A-Za-z][^\s/>:]*[\s/>])/g, `<$1${prefix}`) : fragment;
}

/**
 * The text after all edits, which must not overlap. At the same offset, what is put in goes before
 * what is replaced, in the order of its ranks; else edits keep their order.
 */
export function applyEdits(xml: string, edits: readonly Edit[]): string {
  return [...editedPieces(xml, edits)].join('');
}

function inTurn(one: Edit | LargeEdit, other: Edit | LargeEdit): number {
  const [isIn, isOtherIn] = [one.end === one.start, other.end === other.start];
  if (isIn !== isOtherIn) return isIn ? -1 : 1;
  return one.rank === undefined || other.rank === undefined ? 0 : one.rank - other.rank;
}

/** As `applyEdits`, in pieces. */
export function* editedPieces(
  xml: string,
  edits: readonly (Edit | LargeEdit)[],
): Generator<string> {
  let at = 0;
  for (const edit of [...edits].sort(
    (one, other) => one.start - other.start || inTurn(one, other),
  )) {
    yield xml.slice(at, edit.start);
    if (typeof edit.text === 'string') yield edit.text;
    else yield* edit.text;
    at = edit.end;
  }
  yield xml.slice(at);
}
