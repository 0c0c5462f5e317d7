import type {
  PresentationData,
  PresentedResult,
  PresentedUnit,
} from '../../../domain/presentation/presentationData';
import { categoryText } from '../../../text/term/codeText';
import { presentText } from '../../../text/pane/presentText';
import { pageLayout, type PageLayout } from '../pageLayout';
import type { PlaybackAction } from '../playback';
import type { PlaybackScreen } from './drawScreen';
import { button, element } from './element';
import { fullScreenButton } from './fullScreenButton';
import {
  categoryTag,
  heading,
  nameClass,
  peopleText,
  proof,
  shortTicket,
  teamParts,
} from './parts';

const text = presentText.result;
const controls = presentText.controls;

/** Characters of a team that stand beside the ticket; a longer one has a line of its own. */
const TEAM_LENGTH = 16;

export interface ResultScreen extends PlaybackScreen {
  /** How many pages the list takes on this screen. */
  readonly pages: () => number;
}

/**
 * The complete result, in columns that fill the screen; a list too long for it has pages.
 *
 * @param data of the finished draw; every number is the draw's own
 * @param act what was pressed
 */
export function resultScreen(
  data: PresentationData & { readonly result: PresentedResult },
  act: (action: PlaybackAction) => void,
): ResultScreen {
  const { result } = data;
  const { units } = result;
  const isTall = units.some((unit) => rowTeam(unit).length > TEAM_LENGTH);
  const list = element('ol', { className: isTall ? 'units units-tall' : 'units' });
  const page = element('span', { className: 'page', attributes: { role: 'status' } });
  const turn = (by: 1 | -1) => (): void => act({ type: 'pageTurned', by, pages: layout().pages });
  const back = button(controls.pageBack, turn(-1));
  const forward = button(controls.pageForward, turn(1));

  const layout = (): PageLayout =>
    pageLayout(
      { width: list.clientWidth, height: list.clientHeight },
      document.documentElement.clientHeight,
      units.length,
      isTall,
    );

  const root = element('div', {
    className: 'screen result',
    children: [
      heading(data),
      element('main', {
        children: [
          element('section', {
            className: 'summary',
            children: [
              element('h2', { text: text.title(units.length, result.inspectors) }),
              element('ul', { className: 'totals', children: totals(data) }),
              proof(data),
            ],
          }),
          units.length === 0 ? element('p', { className: 'ready', text: text.empty }) : list,
        ],
      }),
      element('footer', {
        className: 'foot',
        children: [
          back,
          page,
          forward,
          button(controls.restart, () => act({ type: 'restarted' })),
          fullScreenButton(),
        ],
      }),
    ],
  });

  return {
    root,
    pages: () => layout().pages,
    update: ({ page: wanted }) => {
      const { fontSize, columns, rows, pages } = layout();
      const current = Math.min(wanted, pages - 1);
      const first = current * columns * rows;
      list.style.fontSize = `${fontSize}px`;
      list.style.gridTemplateColumns = `repeat(${columns}, minmax(0, 1fr))`;
      list.style.gridTemplateRows = `repeat(${rows}, minmax(0, 1fr))`;
      list.start = first + 1;
      list.replaceChildren(
        ...units
          .slice(first, first + columns * rows)
          .map((unit, index) => unitRow(unit, first + index + 1)),
      );
      page.textContent = controls.page(current + 1, pages);
      for (const each of [back, page, forward]) each.hidden = pages === 1;
      back.disabled = current === 0;
      forward.disabled = current === pages - 1;
    },
  };
}

function unitRow(unit: PresentedUnit, number: number): HTMLElement {
  return element('li', {
    children: [
      element('span', { className: 'row-number', text: String(number) }),
      element('span', { className: nameClass(unit.name), text: unit.name }),
      element('span', {
        className: 'row-more',
        children: [
          categoryTag(unit.category),
          element('code', {
            text: shortTicket(unit.ticket).slice(0, 10),
            attributes: { title: unit.ticket },
          }),
          element('span', {
            className: 'row-team',
            text: rowTeam(unit),
            attributes: { title: teamTitle(unit) },
          }),
        ],
      }),
    ],
  });
}

/** Names alone, the partners marked: the list has no room for more. */
function rowTeam({ lead, assists, auxiliaries, departments }: PresentedUnit): string {
  const { departments: label, separator } = presentText.draw;
  const people = peopleText([lead, ...assists, ...auxiliaries]);
  return departments.length === 0 ? people : `${people} ${label} ${departments.join(separator)}`;
}

function teamTitle(unit: PresentedUnit): string {
  return teamParts(unit)
    .map(({ label, names }) => `${label} ${names}`)
    .join(' ');
}

/** Drawn against what had to be, of each category and directed draw: the draw's own counts. */
function totals({
  categories,
  directed,
  result,
}: PresentationData & { readonly result: PresentedResult }): HTMLElement[] {
  const total = (name: string, tag: string, drawn: number, quota: number): HTMLElement =>
    element('li', {
      children: [
        element('span', { className: `tag ${tag}`, text: name }),
        element('strong', { text: text.drawn(drawn, quota) }),
      ],
    });
  return [
    ...categories
      .filter(({ category }) => category !== 'offsite')
      .map(({ category, quota }) =>
        total(
          categoryText(category),
          `tag-${category}`,
          result.drawn.find((each) => each.category === category)?.count ?? 0,
          quota,
        ),
      ),
    ...directed.map(({ id, name, quota }) =>
      total(
        presentText.before.directed(name),
        'tag-directed',
        result.drawnDirected.find((each) => each.id === id)?.count ?? 0,
        quota,
      ),
    ),
  ];
}
