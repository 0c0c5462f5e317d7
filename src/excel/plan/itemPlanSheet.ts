import {
  differsFrom,
  yearlyShare,
  type ItemPlan,
  type ItemPlanPart,
} from '../../domain/plan/itemPlan';
import { bureauOf } from '../../domain/population/bureauOf';
import type { Population } from '../../domain/population/population';
import { itemQuota } from '../../text/grammar/itemQuota';
import { itemPlanText as text } from '../../text/sheet/planDocumentText';
import { planDocumentNames } from '../../text/sheet/sheetNames';
import { planFieldText, planText } from '../../text/sheet/sheetText';
import { quotaRuleText } from '../../text/term/profileText';
import type { SheetContent } from '../writing/sheetContent';
import { layOut, remark, subtitle, title } from '../writing/sheetLayout';
import { table } from '../writing/tableBand';
import { monthsOf } from './planTasks';

const WIDTHS = [6, 14, 26, 30, 22, 36, 10, 18, 18, 30];
const LOOKS = [
  'count',
  'centre',
  'text',
  'text',
  'text',
  'text',
  'count',
  'centre',
  'centre',
  'remark',
] as const;

/**
 * 抽查事项计划表 of a year: a row for each item of the bureau's list with its objects, the profile's
 * ratios, checks and months; where the item's own ratio is another one, or is not understood, the
 * last column says so. 大类 are merged over their items.
 *
 * @param population whose plan it is, and by which profile
 * @param year of the plan
 * @param items the plan of each item
 */
export function itemPlanSheet(
  population: Pick<Population, 'bureau' | 'profile'>,
  year: number,
  items: readonly ItemPlan[],
): SheetContent {
  return layOut({
    name: `${planDocumentNames.items} ${year}`,
    tabColor: '#2B579A',
    orientation: 'landscape',
    columnWidths: WIDTHS,
    isEvidence: false,
    bands: [
      title(text.title(bureauOf(population), year)),
      subtitle(text.subtitle(population.profile.document)),
      table({
        header: text.headers,
        headerHeight: 27,
        repeatsHeader: true,
        rows: items.map((plan, index) => itemRow(plan, index, items[index - 1], year)),
        looks: LOOKS,
        mergedDown: { columns: [1], rowCounts: groupLengths(items) },
        leastHeight: 30,
      }),
      remark(text.remark),
    ],
  });
}

function itemRow(
  { item, parts }: ItemPlan,
  index: number,
  before: ItemPlan | undefined,
  year: number,
): (string | number)[] {
  return [
    index + 1,
    before?.item.group === item.group ? '' : item.group,
    item.name,
    item.content,
    item.object === '' ? parts.map(subjectText).join(text.separator) : item.object,
    parts.map((part) => `${subjectText(part)}：${quotaRuleText(part.demand)}`).join('\n'),
    parts.reduce((sum, { count }) => sum + count, 0),
    monthsText(parts, year),
    item.body,
    remarks({ item, parts }),
  ];
}

function subjectText({ subject }: ItemPlanPart): string {
  return 'category' in subject
    ? planText.unitKind[subject.category]
    : planText.directedKind(subject.directed);
}

/** From the first month of any quarter with checks to the last. */
function monthsText(parts: readonly ItemPlanPart[], year: number): string {
  const months = parts.flatMap(({ periods }) => periods.flatMap((period) => monthsOf(period)));
  return months.length === 0
    ? ''
    : planFieldText.months(year, Math.min(...months), Math.max(...months));
}

function remarks({ item, parts }: ItemPlan): string {
  if (parts.length === 0) return text.nobody;
  const own = itemQuota(item);
  if (own === null) return '';
  const words = [item.frequency, item.share].filter((each) => each !== '').join(text.separator);
  if (own === 'unread') return text.unread(words);
  const share = yearlyShare(own);
  if (share === null) return text.uncompared(words);
  const others = parts.filter((part) => differsFrom(share, part)).map(subjectText);
  return others.length === 0 ? '' : text.differs(words, others.join(text.separator));
}

/** How many items in a row are of one group. */
function groupLengths(items: readonly ItemPlan[]): number[] {
  const lengths: number[] = [];
  items.forEach(({ item }, index) => {
    if (index > 0 && items[index - 1]?.item.group === item.group)
      lengths[lengths.length - 1] = (lengths.at(-1) ?? 0) + 1;
    else lengths.push(1);
  });
  return lengths;
}
