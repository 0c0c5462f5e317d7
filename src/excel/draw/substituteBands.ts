import { substituteOrders } from '../../domain/act/substituteOrder';
import type { Draw } from '../../domain/draw/draw';
import { categoryText } from '../../text/term/codeText';
import { ledgerText, listText, recordText } from '../../text/sheet/sheetText';
import { directedLabels } from './sheetLabels';
import { gap, heading, remark, type Band } from '../writing/sheetLayout';
import { table } from '../writing/tableBand';
import { sum } from '../writing/textSize';

/** How many substitutes of each category are shown. */
const SHOWN = 5;

/** The columns of 抽查名单 that those of the substitutes stand under; the ticket takes two. */
const EARLIER_SPANS = [1, 1, 1, 1, 2] as const;
const EARLIER_LOOKS = ['centre', 'text', 'code', 'text', 'ticket'] as const;
/** In type as large as that of the list. */
const LOOKS = ['centre', 'text', 'code', 'text', 'code'] as const;
/** Characters that place, name, id and category need; the ticket takes what is left. */
const NEEDED = [5, 19, 20, 12] as const;

/**
 * 备选顺序, below 抽查名单: who takes the places of enterprises that cannot be checked, in which order,
 * as of the draw. Later acts change nothing here; what they took stands under 变动.
 *
 * @param draw its population and units; the tasks of the list do not matter
 * @param widths of the list's printed columns, in characters; null for a list of an earlier version
 */
export function substituteBands(
  draw: Pick<Draw, 'population' | 'units'>,
  widths: readonly number[] | null,
): readonly Band[] {
  const text = listText.substitutes;
  const labels = directedLabels(draw.population.profile);
  const orders = substituteOrders(draw, SHOWN);
  if (orders.length === 0) return [];
  const rows = orders.flatMap(({ category, directed, units }) => {
    const taker =
      directed.length === 0
        ? categoryText(category)
        : recordText.directed(
            directed.map((id) => labels.get(id) ?? id).join(ledgerText.listSeparator),
          );
    return units.length === 0
      ? [['–', text.none, '', taker, '']]
      : units.map(({ unit, ticket }, index) => [
          text.place(index + 1),
          unit.name,
          unit.id,
          taker,
          ticket.slice(0, listText.ticketLength),
        ]);
  });
  const isShared = draw.units.some(({ drawn, shared }) => drawn && shared !== undefined);
  return [
    gap(),
    heading(text.heading(SHOWN), { columnIndex: 0 }),
    remark(text.rule),
    ...(isShared ? [remark(text.sharedRule)] : []),
    table({
      header: text.headers,
      headerHeight: 27,
      rows,
      ...(widths === null
        ? { looks: EARLIER_LOOKS, spans: EARLIER_SPANS }
        : { looks: LOOKS, spans: spansOver(widths) }),
    }),
  ];
}

/** As many columns of the list for each as it needs, and one at least for the ticket. */
function spansOver(widths: readonly number[]): (number | 'rest')[] {
  let start = 0;
  const spans = NEEDED.map((needed, index) => {
    const most = widths.length - start - (NEEDED.length - index);
    let span = 1;
    while (span < most && sum(widths.slice(start, start + span)) < needed) span += 1;
    start += span;
    return span;
  });
  return [...spans, 'rest'];
}
