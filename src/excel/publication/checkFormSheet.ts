import type { CurrentTask } from '../../domain/act/periodRecord';
import { periodName } from '../../domain/calendar/period';
import { checkFormText as text, checkText } from '../../text/sheet/inspectionText';
import { documentNames } from '../../text/sheet/sheetNames';
import { standingTasks } from '../draw/teamLists';
import { brokenLines } from '../writing/brokenLines';
import { heightOf } from '../writing/packedPages';
import { pageHeight } from '../writing/pageSize';
import type { SheetContent } from '../writing/sheetContent';
import { layOut, line, pages, subtitle, title, type Band } from '../writing/sheetLayout';
import { table } from '../writing/tableBand';
import {
  departmentsOf,
  helpersText,
  numberedItems,
  peopleText,
  type ListDocument,
} from './listDocument';

/** Together as wide as a page of A4: label, value, label, value. */
const WIDTHS = [20, 28, 14, 26];
const PAGE = { orientation: 'portrait', columnWidths: WIDTHS } as const;
const VALUE_WIDTH = 64;
/** Points of a line of the form, and what is free above and below it. */
const LINE_HEIGHT = 15.5;
const PADDING = 8;
/** What was found has the rest of the page, at least so many points. */
const LEAST_ROOM = 70;

/**
 * 检查记录表 (唐山 2024 二（五）: 检查结束后……填写检查记录，由检查对象签字确认), a page for each enterprise of the list: who is checked,
 * for what and by whom is filled in; what was found, and the signatures, are written by hand. There
 * are no page numbers, which would tell how many others are checked.
 *
 * @param input the list in force
 */
export function checkFormSheet(input: ListDocument): SheetContent {
  const { period } = input.list.recorded.population;
  return layOut({
    name: `${documentNames.checkForms} ${periodName(period)}`,
    tabColor: '#107C41',
    ...PAGE,
    isEvidence: false,
    unnumbered: true,
    bands: pages(standingTasks(input.list).map((task) => formOf(task, input))),
  });
}

function formOf(task: CurrentTask, input: ListDocument): Band[] {
  const { unit } = task;
  const { contact = '', phone = '' } = input.enterprises.get(unit.id) ?? {};
  const { labels } = text;
  const known: readonly (readonly [string, string])[] = [
    [labels.address, unit.address],
    [labels.source, checkText.sourceOf(input.list.recorded.population.period)],
    [labels.basis, input.law],
    [labels.items, numberedItems(input.list, task) || checkText.content],
    [labels.people, peopleText(task, input.licences)],
    [labels.helpers, helpersText(task) || checkText.none],
    [labels.joint, departmentsOf(task).join(checkText.separator) || checkText.noJoint],
    [labels.time, text.time],
    [labels.shown, text.shown],
  ];
  const above = [
    title(text.title, 36),
    subtitle(text.subtitle(input.bureau), 22),
    table({
      rows: [
        [labels.name, unit.name, labels.code, unit.creditCode],
        [labels.contact, contact, labels.phone, phone],
      ],
      looks: ['label', 'value', 'label', 'value'],
      leastHeight: 26,
    }),
    table({
      rows: known.map(([label, value]) => [label, brokenLines(value, VALUE_WIDTH)]),
      looks: ['label', 'value'],
      spans: [1, 'rest'],
      rowHeight: (row) => String(row[1]).split('\n').length * LINE_HEIGHT + PADDING,
    }),
  ];
  const below = [
    ...text.rooms.map(({ label, words, height }) => room(label, words, height)),
    line(text.note, 'remark', { height: 'wrapped' }),
  ];
  const rest = pageHeight(PAGE) - heightOf([...above, ...below], WIDTHS);
  return [...above, room(text.found, '', Math.max(LEAST_ROOM, rest)), ...below];
}

/** A cell to write in. */
function room(label: string, words: string, height: number): Band {
  return table({
    rows: [[label, words]],
    looks: ['label', 'value'],
    spans: [1, 'rest'],
    rowHeight: height,
    toFill: [{ row: 0, column: 1 }],
  });
}
