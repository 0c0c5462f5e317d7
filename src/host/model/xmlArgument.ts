import { invalidArgument } from '../protocol/hostError';
import { textArgument } from './arguments';

/** A tag, or what is no tag and may hold what looks like one. */
const PIECES =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([^\s<>/!?]+)((?:\s+[^\s<>=/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g;

/**
 * @returns XML as it was given
 * @throws HostError InvalidArgument for what is none: one element, whose tags match
 */
export function xmlArgument(value: unknown): string {
  const xml = textArgument(value);
  const open: string[] = [];
  let roots = 0;
  let at = 0;
  const passOver = (text: string): void => {
    if (text.includes('<') || (open.length === 0 && text.trim() !== '')) throw invalidArgument();
  };
  for (const { 0: piece, 1: closing, 2: name, 4: empty, index } of xml.matchAll(PIECES)) {
    passOver(xml.slice(at, index));
    at = index + piece.length;
    if (name === undefined) continue;
    if (closing === '/') {
      if (open.pop() !== name) throw invalidArgument();
      continue;
    }
    if (open.length === 0) roots += 1;
    if (empty !== '/') open.push(name);
  }
  passOver(xml.slice(at));
  if (roots !== 1 || open.length > 0) throw invalidArgument();
  return xml;
}

/** The namespace of the element that all others stand in; '' for none. */
export function namespaceOf(xml: string): string {
  for (const [, , name = '', attributes = ''] of xml.matchAll(PIECES)) {
    if (name === '') continue;
    const [prefix, local] = name.split(':');
    const declares = local === undefined ? 'xmlns' : `xmlns:${prefix ?? ''}`;
    for (const [, key, , value = ''] of attributes.matchAll(/(\S+?)\s*=\s*(["'])(.*?)\2/gs))
      if (key === declares) return value;
    return '';
  }
  return '';
}
