import {
  shownCounts,
  type PresentationData,
  type PresentedResult,
  type PresentedUnit,
} from '../../../domain/presentation/presentationData';
import { categoryText } from '../../../text/term/codeText';
import { presentText } from '../../../text/pane/presentText';
import { PACES, type Playback, type PlaybackAction } from '../playback';
import { button, element } from './element';
import { fitText } from './fitText';
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

const text = presentText.draw;
const controls = presentText.controls;

/** Units that stand below the present one. */
const EARLIER = 4;

/** A screen of a finished draw. */
export interface PlaybackScreen {
  readonly root: HTMLElement;
  readonly update: (playback: Playback) => void;
}

/**
 * One unit after the other, in the order of the list, with the counts filling up beside it.
 *
 * @param data of the finished draw
 * @param act what was pressed
 */
export function drawScreen(
  data: PresentationData & { readonly result: PresentedResult },
  act: (action: PlaybackAction) => void,
): PlaybackScreen {
  const { units } = data.result;
  const card = element('section', {
    className: 'card',
    attributes: { 'aria-live': 'polite', 'aria-atomic': 'true' },
  });
  const earlier = element('ol', { className: 'earlier' });
  const counters = counterList(data);
  const toggle = button(controls.pause, () => act({ type: 'toggled' }), { class: 'primary' });
  const back = button(controls.back, () => act({ type: 'back' }));
  const paces = PACES.map((pace) => {
    const input = element('input', { attributes: { type: 'radio', name: 'pace', value: pace } });
    input.addEventListener('change', () => act({ type: 'paceChosen', pace }));
    return {
      pace,
      input,
      label: element('label', { children: [input, document.createTextNode(controls.paces[pace])] }),
    };
  });

  const update = ({ shown, status, pace }: Playback): void => {
    const unit = units[shown - 1];
    card.replaceChildren(
      ...(unit === undefined
        ? [element('p', { className: 'ready', text: text.ready(units.length) })]
        : cardOf(unit, shown, units.length)),
    );
    const before = units.slice(Math.max(0, shown - 1 - EARLIER), Math.max(0, shown - 1)).reverse();
    earlier.replaceChildren(...before.map((each, index) => earlierRow(each, shown - 1 - index)));
    counters.update(shown);
    fitText(card);
    fitText(counters.root);
    toggle.textContent =
      status === 'playing' ? controls.pause : shown === 0 ? controls.begin : controls.play;
    back.disabled = shown === 0;
    for (const each of paces) each.input.checked = each.pace === pace;
  };

  const root = element('div', {
    className: 'screen draw',
    children: [
      heading(data),
      element('main', {
        children: [
          element('div', {
            className: 'announced',
            children: [
              card,
              element('h2', { className: 'earlier-title', text: text.earlier }),
              earlier,
            ],
          }),
          counters.root,
        ],
      }),
      element('footer', {
        className: 'foot',
        attributes: { 'aria-label': controls.label },
        children: [
          back,
          toggle,
          button(controls.forward, () => act({ type: 'forward' })),
          element('span', {
            className: 'paces',
            attributes: { role: 'radiogroup', 'aria-label': controls.pace },
            children: [
              element('span', { text: controls.pace }),
              ...paces.map(({ label }) => label),
            ],
          }),
          button(controls.finish, () => act({ type: 'finished' })),
          element('span', { className: 'keys', text: controls.keys }),
          fullScreenButton(),
        ],
      }),
    ],
  });
  return { root, update };
}

function cardOf(unit: PresentedUnit, number: number, all: number): HTMLElement[] {
  return [
    element('p', {
      className: 'number',
      children: [
        document.createTextNode(text.now(number, all)),
        categoryTag(unit.category),
        unit.byCategory
          ? null
          : element('span', { className: 'tag tag-directed', text: text.directedOnly }),
      ],
    }),
    element('p', { className: nameClass(unit.name), text: unit.name }),
    element('p', {
      className: 'ticket',
      children: [
        element('span', { text: text.ticket }),
        element('code', { text: shortTicket(unit.ticket), attributes: { title: unit.ticket } }),
      ],
    }),
    element('dl', {
      className: 'team',
      children: teamParts(unit).map(({ label, names }) =>
        element('div', {
          children: [element('dt', { text: label }), element('dd', { text: names })],
        }),
      ),
    }),
  ];
}

function earlierRow(unit: PresentedUnit, number: number): HTMLElement {
  return element('li', {
    children: [
      element('span', { className: 'row-number', text: String(number) }),
      categoryTag(unit.category),
      element('span', { className: 'row-name', text: unit.name }),
      element('span', { className: 'row-team', text: peopleText([unit.lead, ...unit.assists]) }),
    ],
  });
}

/** The counts of all categories and directed draws, as far as units are shown. */
function counterList(data: PresentationData & { readonly result: PresentedResult }): {
  readonly root: HTMLElement;
  readonly update: (shown: number) => void;
} {
  const { categories, directed, result } = data;
  const lines = [
    ...categories
      .filter(({ category }) => category !== 'offsite')
      .map(({ category, quota }) => ({
        ...counter(categoryText(category), `tag-${category}`, quota),
        count: (shown: ReturnType<typeof shownCounts>) => shown.categories[category],
      })),
    ...directed.map(({ id, name, quota }) => ({
      ...counter(presentText.before.directed(name), 'tag-directed', quota),
      count: (shown: ReturnType<typeof shownCounts>) => shown.directed[id] ?? 0,
    })),
  ];
  return {
    root: element('section', {
      className: 'counters',
      children: [
        element('h2', { text: text.counts }),
        element('ul', { children: lines.map(({ root }) => root) }),
        proof(data),
      ],
    }),
    update: (shown) => {
      const counts = shownCounts(result.units, shown);
      for (const { show, count } of lines) show(count(counts));
    },
  };
}

function counter(
  name: string,
  tag: string,
  quota: number,
): { readonly root: HTMLElement; readonly show: (count: number) => void } {
  const number = element('strong');
  const bar = element('progress', {
    className: tag,
    attributes: { max: String(Math.max(1, quota)), 'aria-label': name },
  });
  return {
    root: element('li', {
      children: [element('span', { className: `tag ${tag}`, text: name }), number, bar],
    }),
    show: (count) => {
      number.textContent = text.count(count, quota);
      bar.value = Math.min(count, Math.max(1, quota));
    },
  };
}
