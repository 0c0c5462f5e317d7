import { periodName } from '../../domain/calendar/period';
import { documentNames } from '../../text/sheet/sheetNames';
import { summaryText as text, type SummaryFigures } from '../../text/sheet/reportText';
import { dayText } from '../../text/term/dayText';
import { brokenLines } from '../writing/brokenLines';
import type { SheetContent } from '../writing/sheetContent';
import { heading, layOut, line, subtitle, title, type Band } from '../writing/sheetLayout';

const WIDTH = 88;
/** Of 12 points, in characters of the standard font, and the height of such a line in points. */
const LINE_WIDTH = 72;
const LINE_HEIGHT = 21;

/**
 * 监管工作总结 (唐山 2024 四（五）): the quarter's numbers in words, with room for 典型案例 and what comes next. One page.
 *
 * @param input bureau, day and numbers
 */
export function summarySheet(
  input: SummaryFigures & { readonly bureau: string; readonly asOf: string },
): SheetContent {
  const { bureau, period, asOf } = input;
  return layOut({
    name: `${documentNames.summary} ${periodName(period)}`,
    tabColor: '#038387',
    orientation: 'portrait',
    columnWidths: [WIDTH],
    isEvidence: false,
    fitsOnePage: true,
    unnumbered: true,
    bands: [
      title(text.above(bureau, period), 34),
      title(text.title, 34),
      subtitle(text.subtitle(dayText(asOf)), 26),
      ...text
        .sections(input)
        .flatMap((section) => [heading(section.heading, { height: 28 }), paragraph(section.text)]),
      ...text.rooms.flatMap((room): Band[] => [
        heading(room.heading + room.hint, { height: 28 }),
        line('', 'letter', { height: room.height, isToFill: true }),
      ]),
      line(text.signatures(bureau), 'letterEnd', { height: 40 }),
    ],
  });
}

function paragraph(words: string): Band {
  const lines = brokenLines(words, LINE_WIDTH);
  return line(lines, 'letter', { height: lines.split('\n').length * LINE_HEIGHT + 6 });
}
