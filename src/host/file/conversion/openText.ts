import { unescapeXml } from '../package/xmlText';
import { attribute, childElements, type XmlElement } from '../package/xmlElement';

/** The text of an OpenDocument cell: paragraphs become lines. Comments are not part of it. */
export function openText(xml: string, cell: XmlElement): string {
  return [...childElements(xml, cell, 'p')]
    .map((paragraph) => paragraphText(xml, paragraph))
    .join('\n');
}

/**
 * Blanks beyond the first, tabs and line breaks are elements; formatted and linked words are
 * nested.
 */
function paragraphText(xml: string, parent: XmlElement): string {
  const pieces: string[] = [];
  let at = parent.openEnd;
  const letters = (end: number): string =>
    unescapeXml(xml.slice(at, end)).replace(/[ \t\r\n]+/g, ' ');
  for (const child of childElements(xml, parent)) {
    pieces.push(letters(child.start), elementText(xml, child));
    at = child.end;
  }
  return pieces.join('') + letters(parent.closeStart);
}

function elementText(xml: string, element: XmlElement): string {
  switch (element.name) {
    case 's':
      return ' '.repeat(Math.min(1000, Number(attribute(xml, element, 'text:c') ?? 1)));
    case 'tab':
      return '\t';
    case 'line-break':
      return '\n';
    case 'annotation':
      return '';
    default:
      return paragraphText(xml, element);
  }
}
