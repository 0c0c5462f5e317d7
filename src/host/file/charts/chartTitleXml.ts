import type { FontLook, PartLook } from '../../grid/chartLooks';
import type { TextSpan } from '../../grid/chartState';
import { escapeXml } from '../package/xmlText';
import { fontXml, shapeXml } from './chartLooksXml';

/** Units of an angle to a degree. */
const UNITS = 60_000;

/**
 * @param size in points, where its look says none
 * @param spans parts of the text with a font of their own
 */
export function titleXml(
  text: string,
  size: number,
  look: PartLook = {},
  spans: readonly TextSpan[] = [],
): string {
  if (text === '') return '';
  const usual: FontLook = { size, bold: false, ...look.font };
  let start = 0;
  const paragraphs = text.split('\n').map((line) => {
    const runs = runsOf(line, start, spans).map(({ letters, fonts }) => {
      const font = fontXml('a:rPr lang="zh-CN"', Object.assign({}, usual, ...fonts) as FontLook);
      return `<a:r>${font}<a:t>${escapeXml(letters)}</a:t></a:r>`;
    });
    start += line.length + 1;
    return `<a:p>${runs.join('')}</a:p>`;
  });
  return `<c:title><c:tx><c:rich>${bodyXml(look)}${paragraphs.join('')}</c:rich></c:tx><c:overlay val="0"/>${shapeXml(look)}</c:title>`;
}

function bodyXml({ orientation = 0 }: PartLook): string {
  if (orientation === 0) return '<a:bodyPr/>';
  if (orientation === 180) return '<a:bodyPr rot="0" vert="wordArtVert"/>';
  return `<a:bodyPr rot="${String(-orientation * UNITS)}" vert="horz"/>`;
}

interface Run {
  readonly letters: string;
  /** Of the parts that it belongs to, in their order. */
  readonly fonts: readonly FontLook[];
}

/** A line cut where a part begins or ends. */
function runsOf(line: string, start: number, spans: readonly TextSpan[]): Run[] {
  const ends = spans.flatMap((span) => [span.start - start, span.start + span.length - start]);
  const cuts = [...new Set([0, ...ends.filter((cut) => cut > 0 && cut < line.length)])].sort(
    (one, other) => one - other,
  );
  return cuts.map((cut, index) => ({
    letters: line.slice(cut, cuts[index + 1]),
    fonts: spans
      .filter((span) => span.start <= start + cut && start + cut < span.start + span.length)
      .map(({ font }) => font),
  }));
}
