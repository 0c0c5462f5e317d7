import { substituteOrders, type SubstituteOrder } from '../../domain/act/substituteOrder';
import type { Draw } from '../../domain/draw/draw';
import type { Layout } from '../../domain/record/drawRecord';
import { categoryText } from '../../text/term/codeText';
import { ledgerText, listText, recordText } from '../../text/sheet/sheetText';
import type { Look } from '../writing/sheetContent';
import { gap, heading, newPage, remark, type Band } from '../writing/sheetLayout';
import { table } from '../writing/tableBand';
import { sum } from '../writing/textSize';
import { directedLabels } from './sheetLabels';

/** How many substitutes of each category are shown. */
const SHOWN = 5;

/** The columns of 抽查名单 that those of the substitutes stand under; the ticket takes two. */
const EARLIER_SPANS = [1, 1, 1, 1, 2] as const;
const EARLIER_LOOKS = ['centre', 'text', 'code', 'text', 'ticket'] as const;
/** In type as large as that of the list. */
const LOOKS = ['centre', 'text', 'code', 'text', 'code'] as const;
/** Characters that place, name, id and category need; the ticket takes what is left. */
const NEEDED = [5, 19, 20, 12] as const;
const LEAST_HEIGHT = 22;
/** Where a category has nobody left. */
const NOBODY = '–';

const text = listText.substitutes;

/** The list that the substitutes stand below. */
export interface ListAbove {
  /** absent for a list of an earlier version. */
  readonly layout: Layout | undefined;
  readonly headers: readonly string[];
  readonly looks: readonly Look[];
  /** of its printed columns, in characters. */
  readonly widths: readonly number[];
}

/**
 * 备选顺序, below 抽查名单: who takes the places of enterprises that cannot be checked, in which order,
 * as of the draw. Later acts change nothing here; what they took stands under 变动. They stand on a page
 * of their own and in the columns of the list, whose header is repeated on each page.
 *
 * @param draw its population and units; the tasks of the list do not matter
 * @param list that they stand below
 */
export function substituteBands(
  draw: Pick<Draw, 'population' | 'units'>,
  list: ListAbove,
): readonly Band[] {
  const orders = substituteOrders(draw, SHOWN);
  if (orders.length === 0) return [];
  const { layout } = list;
  const isShared = draw.units.some(({ drawn, shared }) => drawn && shared !== undefined);
  return [
    gap(),
    ...(isUnderList(layout) ? [newPage()] : []),
    heading(text.heading(SHOWN), { columnIndex: 0 }),
    remark(text.rule),
    ...(isShared ? [remark(text.sharedRule)] : []),
    isUnderList(layout) ? listedTable(draw, orders, list) : ownTable(draw, orders, list),
  ];
}

function isUnderList(layout: Layout | undefined): boolean {
  return layout !== undefined && layout > 2;
}

/** What a unit stands for in the columns of the list; what it leaves empty is not known of it. */
function listedTable(draw: DrawnFrom, orders: readonly SubstituteOrder[], list: ListAbove): Band {
  const [number, name, code, address, region, , , category, , ticketHeader] = listText.headers;
  const { changeHeader, unlisted } = listText;
  const inColumns = (cells: Readonly<Record<string, string>>): string[] =>
    list.headers.map((header) => cells[header] ?? '');
  const rows = orders.flatMap((order) => {
    const isDirected = order.directed.length > 0;
    const taker = takerOf(draw, order);
    const head = isDirected ? text.directed : taker;
    const [, , , takerHeader] = text.headers;
    const said = isDirected ? [unlisted(takerHeader, taker)] : [];
    if (order.units.length === 0)
      return [
        inColumns({
          [number]: NOBODY,
          [name]: text.none,
          [category]: head,
          [changeHeader]: said.join(''),
        }),
      ];
    return order.units.map(({ unit, ticket }, index) => {
      const hasOwnId = unit.id !== unit.creditCode;
      return inColumns({
        [number]: text.place(index + 1),
        [name]: unit.name,
        [code]: unit.creditCode,
        [address]: unit.address,
        [region]: unit.region,
        [category]: head,
        [ticketHeader]: ticket.slice(0, listText.ticketLength),
        [changeHeader]: [...said, ...(hasOwnId ? [unlisted(text.headers[2], unit.id)] : [])].join(
          listText.changeSeparator,
        ),
      });
    });
  });
  return table({ rows, looks: list.looks.map(textLook), leastHeight: LEAST_HEIGHT });
}

/** Of earlier layouts: a table with a header of its own. */
function ownTable(
  draw: DrawnFrom,
  orders: readonly SubstituteOrder[],
  { layout, widths }: ListAbove,
): Band {
  const rows = orders.flatMap((order) => {
    const taker = takerOf(draw, order);
    return order.units.length === 0
      ? [[NOBODY, text.none, '', taker, '']]
      : order.units.map(({ unit, ticket }, index) => [
          text.place(index + 1),
          unit.name,
          unit.id,
          taker,
          ticket.slice(0, listText.ticketLength),
        ]);
  });
  return table({
    header: text.headers,
    headerHeight: 27,
    rows,
    ...(layout === undefined
      ? { looks: EARLIER_LOOKS, spans: EARLIER_SPANS }
      : { looks: LOOKS, spans: spansOver(widths) }),
  });
}

type DrawnFrom = Pick<Draw, 'population'>;

function takerOf({ population }: DrawnFrom, { category, directed }: SubstituteOrder): string {
  const labels = directedLabels(population.profile);
  return directed.length === 0
    ? categoryText(category)
    : recordText.directed(
        directed.map((id) => labels.get(id) ?? id).join(ledgerText.listSeparator),
      );
}

/** Numbers and days of the list are words here. */
function textLook(look: Look): Look {
  return look === 'count' || look === 'date' ? 'centre' : look;
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
