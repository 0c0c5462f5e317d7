import { readSeed, seedGroups } from '../../../domain/draw/ticket/seed';
import type { PresentationData } from '../../../domain/presentation/presentationData';
import { presentText } from '../../../text/pane/presentText';
import { seedFaultsText } from '../../../text/problem/seedText';
import { LONGEST_LINE, type PageMessage, type PresentationView } from '../messages';
import { element } from './element';
import { fitText } from './fitText';
import { fullScreenButton } from './fullScreenButton';
import { categoryTag, fingerprintCode, heading } from './parts';

const text = presentText.before;

/** After so many milliseconds without an answer of the pane, the hall is told. */
const ANSWER_MS = 3000;

type BeforeView = Extract<PresentationView, { stage: 'before' }>;
type HallKind = 'witnessed' | 'public';

export interface BeforeScreen {
  readonly root: HTMLElement;
  readonly update: (view: BeforeView) => void;
}

/**
 * Before the draw: the fingerprint as large as the screen allows, what must be drawn, and the field
 * for the seed. What was typed belongs to the fingerprint above it: another one gets a new screen.
 *
 * @param view the first one; it is shown by `update`, once the screen stands on the page
 * @param send passes a seed to the pane
 */
export function beforeScreen(view: BeforeView, send: (message: PageMessage) => void): BeforeScreen {
  const { data } = view;
  let kind: HallKind = view.seed.kind === 'public' ? 'public' : 'witnessed';
  let waiting: ReturnType<typeof setTimeout> | null = null;
  let sent: string | null = null;

  // A seed that is too long is told, not cut.
  const seed = textField('seed', { placeholder: text.placeholders[kind] });
  const source = textField('source', {
    placeholder: text.sourcePlaceholder,
    maxlength: String(LONGEST_LINE),
  });
  const seedLabel = element('label', { text: text.seed, attributes: { for: 'seed' } });
  const sourceLine = element('p', {
    className: 'source',
    children: [element('label', { text: text.source, attributes: { for: 'source' } }), source],
  });
  const status = element('p', { className: 'status', attributes: { role: 'status' } });
  const standing = element('output', { className: 'standing' });
  const kinds = (['witnessed', 'public'] as const).map((each) =>
    radio(each, each === kind, () => choose(each)),
  );
  const sendButton = element('button', {
    text: text.send,
    attributes: { type: 'submit' },
    className: 'primary',
  });
  const fields = element('fieldset', {
    children: [
      element('div', {
        className: 'kinds',
        attributes: { role: 'radiogroup', 'aria-label': text.kind },
        children: kinds,
      }),
      seedLabel,
      element('div', { className: 'entry', children: [seed, sendButton] }),
      sourceLine,
    ],
  });
  const form = element('form', {
    className: 'seed-form',
    attributes: { novalidate: '' },
    children: [fields, standing, status],
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });

  function choose(next: HallKind): void {
    kind = next;
    seedLabel.textContent = kind === 'public' ? text.number : text.seed;
    seed.placeholder = text.placeholders[kind];
    sourceLine.hidden = kind !== 'public';
    fitText(columns);
  }

  function submit(): void {
    const { seed: typed, faults } = readSeed(seed.value);
    if (faults.some(({ code }) => code === 'seed-empty')) return tell(text.empty, seed);
    if (typed === null) return tell(seedFaultsText(faults), seed);
    if (kind === 'public' && source.value.trim() === '') return tell(text.emptySource, source);
    if (waiting !== null) clearTimeout(waiting);
    sent = typed;
    tell(text.sending);
    waiting = setTimeout(() => tell(text.notReceived), ANSWER_MS);
    send({
      type: 'seed',
      fingerprint: data.fingerprint,
      kind,
      seed: typed,
      source: kind === 'public' ? source.value.trim() : '',
    });
  }

  function tell(words: string, faulty?: HTMLInputElement): void {
    status.textContent = words;
    for (const field of [seed, source])
      field.setAttribute('aria-invalid', String(field === faulty));
    faulty?.focus();
  }

  function update({
    seed: { kind: paneKind, text: paneSeed, source: paneSource },
    drawing,
  }: BeforeView): void {
    fields.disabled = drawing;
    const where = [text.kinds[paneKind], paneSource]
      .filter((part) => part !== '')
      .join(presentText.draw.separator);
    standing.replaceChildren(
      ...(paneSeed === ''
        ? []
        : [
            element('span', { className: 'standing-label', text: text.received }),
            element('strong', { text: seedGroups(paneSeed).join(' ') }),
            element('span', { className: 'standing-label', text: `（${where}）` }),
          ]),
    );
    fitText(columns);
    if (drawing) return tell(text.drawing);
    if (sent !== null && paneSeed === sent) {
      if (waiting !== null) clearTimeout(waiting);
      sent = null;
      seed.value = '';
    }
    if (sent === null) tell(paneSeed === '' ? '' : text.start);
  }

  const columns = element('div', { className: 'columns', children: [countsTable(data), form] });
  choose(kind);
  const root = element('div', {
    className: 'screen before',
    children: [
      heading(data),
      element('main', {
        children: [
          element('section', {
            className: 'evidence',
            children: [
              element('h2', {
                children: [
                  document.createTextNode(text.fingerprint),
                  element('small', { text: text.hint }),
                ],
              }),
              fingerprintCode(data.fingerprint),
            ],
          }),
          columns,
        ],
      }),
      element('footer', { className: 'foot', children: [fullScreenButton()] }),
    ],
  });
  return { root, update };
}

function textField(id: string, own: Readonly<Record<string, string>>): HTMLInputElement {
  const attributes = {
    id,
    type: 'text',
    autocomplete: 'off',
    spellcheck: 'false',
    ...own,
  };
  return element('input', { attributes });
}

function radio(kind: HallKind, checked: boolean, choose: () => void): HTMLElement {
  const input = element('input', { attributes: { type: 'radio', name: 'kind', value: kind } });
  input.checked = checked;
  input.addEventListener('change', choose);
  return element('label', { children: [input, document.createTextNode(text.kinds[kind])] });
}

function countsTable({ categories, directed }: PresentationData): HTMLElement {
  const cell = (count: number | null): HTMLElement =>
    element('td', { text: count === null ? text.none : String(count) });
  const row = (name: Node, total: number, excluded: number, quota: number | null): HTMLElement =>
    element('tr', {
      children: [
        element('th', { attributes: { scope: 'row' }, children: [name] }),
        cell(total),
        cell(excluded),
        cell(quota),
      ],
    });
  const headers = [text.category, text.total, text.excluded, text.quota];
  return element('table', {
    className: 'counts',
    children: [
      element('caption', { text: text.counts }),
      element('thead', {
        children: [
          element('tr', {
            children: headers.map((each) =>
              element('th', { text: each, attributes: { scope: 'col' } }),
            ),
          }),
        ],
      }),
      element('tbody', {
        children: [
          ...categories.map(({ category, total, excluded, quota }) =>
            row(categoryTag(category), total, excluded, category === 'offsite' ? null : quota),
          ),
          ...directed.map(({ name, total, excluded, quota }) =>
            row(document.createTextNode(text.directed(name)), total, excluded, quota),
          ),
        ],
      }),
    ],
  });
}
