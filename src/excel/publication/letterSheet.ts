import type { CurrentTask } from '../../domain/act/periodRecord';
import { periodName } from '../../domain/calendar/period';
import { checkText, letterText as text } from '../../text/sheet/inspectionText';
import { planDocumentNames } from '../../text/sheet/sheetNames';
import { dayText } from '../../text/term/dayText';
import { standingTasks } from '../draw/teamLists';
import { brokenLines } from '../writing/brokenLines';
import type { SheetContent } from '../writing/sheetContent';
import { layOut, line, pages, subtitle, title, type Band } from '../writing/sheetLayout';
import {
  departmentsOf,
  frequencyText,
  helpersText,
  numberedItems,
  peopleText,
  type ListDocument,
} from './listDocument';

/** One column: a letter is read down the page. */
const LETTER_WIDTH = 88;
/** Letters are written in 12 points; what a line takes of them in characters of the standard font. */
const LINE_WIDTH = 75;
/** Points of a line of 12 points, and what stands between paragraphs. */
const LINE_HEIGHT = 16.5;
const PARAGRAPH_GAP = 3;

/**
 * 行政检查通知书 (国办发〔2024〕54号: 凡检查必通知; 许昌 2026 四（三）), a page for each enterprise of the list. Number,
 * day, contact and 监督电话 are blanks to fill in; there are no page numbers, which would tell how many
 * others are checked.
 *
 * @param input the list in force
 */
export function letterSheet(input: ListDocument): SheetContent {
  const { population } = input.list.recorded;
  const { profile, period } = population;
  const letterOf = (task: CurrentTask): Band[] => [
    title(text.title, 38),
    subtitle(text.number(period.year), 24),
    line(`${task.unit.name}：`, 'letter', { height: 24 }),
    ...text
      .paragraphs({
        basis: checkText.basis(input.law, profile.document),
        period,
        deadline: dayText(input.deadline),
        frequency: frequencyText(task.unit, profile),
        people: peopleText(task, input.licences),
        helpers: helpersText(task),
        joint: departmentsOf(task).join(checkText.separator),
        items: numberedItems(input.list, task),
      })
      .map((words) => paragraph(brokenLines(words, LINE_WIDTH))),
    line(text.seal(input.bureau), 'letterEnd', { height: 30 }),
    line(text.date, 'letterEnd', { height: 22 }),
    line(text.receipt, 'letter', { height: 34, isToFill: true }),
  ];
  return layOut({
    name: `${planDocumentNames.letters} ${periodName(period)}`,
    tabColor: '#107C41',
    orientation: 'portrait',
    columnWidths: [LETTER_WIDTH],
    isEvidence: false,
    unnumbered: true,
    bands: pages(standingTasks(input.list).map(letterOf)),
  });
}

function paragraph(words: string): Band {
  return line(words, 'letter', {
    height: words.split('\n').length * LINE_HEIGHT + PARAGRAPH_GAP,
  });
}
