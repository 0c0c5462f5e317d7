/** @jest-environment jsdom */
import { fireEvent } from '@testing-library/react';
import { presentDraw } from '../../../src/domain/presentation/presentationData';
import type { PageMessage, PresentationView } from '../../../src/taskpane/present/messages';
import { presentPage, type PresentPage } from '../../../src/taskpane/present/page/presentPage';
import { PACE_MS } from '../../../src/taskpane/present/playback';
import { presentText } from '../../../src/text/pane/presentText';
import { aDraw } from '../../support/draw';

type After = Extract<PresentationView, { stage: 'after' }>;

const data = presentDraw(aDraw()) as After['data'];
const units = data.result.units;
const before = (
  change: Partial<Extract<PresentationView, { stage: 'before' }>> = {},
): PresentationView => ({
  stage: 'before',
  data: { ...data, result: null },
  seed: { kind: 'witnessed', text: '', source: '' },
  drawing: false,
  ...change,
});

let place: HTMLElement;
let sent: PageMessage[];
let page: PresentPage;

beforeEach(() => {
  jest.useFakeTimers();
  place = document.createElement('div');
  document.body.replaceChildren(place);
  sent = [];
  page = presentPage(place, (message) => sent.push(message));
});

afterEach(() => {
  page.show({ stage: 'waiting' });
  jest.useRealTimers();
});

const find = <Kind extends HTMLElement = HTMLElement>(selector: string): Kind => {
  const found = place.querySelector<Kind>(selector);
  if (found === null) throw new Error(`no ${selector} in ${place.textContent ?? ''}`);
  return found;
};
const texts = (selector: string): string[] =>
  [...place.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '');
const press = (key: string): void => void fireEvent.keyDown(document.body, { key });
const type = (id: string, value: string): void =>
  void fireEvent.input(find(`#${id}`), { target: { value } });
const submit = (): void => void fireEvent.submit(find('form'));
const status = (): string => find('.status').textContent ?? '';

describe('before the draw', () => {
  test('the fingerprint stands in groups of four, the counts of each category beside it', () => {
    page.show(before());
    expect(texts('.fingerprint span').join('')).toBe(data.fingerprint);
    expect(texts('.fingerprint span')).toHaveLength(16);
    expect(texts('tbody tr')).toEqual(['重点1003', '一般2014']);
  });

  test('a seed is sent without white space, with the fingerprint that it was typed for, and acknowledged when the pane has it', () => {
    page.show(before());
    type('seed', '　2026 0105 ');
    submit();
    expect(sent).toEqual([
      {
        type: 'seed',
        fingerprint: data.fingerprint,
        kind: 'witnessed',
        seed: '20260105',
        source: '',
      },
    ]);
    expect(status()).toBe(presentText.before.sending);
    page.show(before({ seed: { kind: 'witnessed', text: '20260105', source: '' } }));
    expect(find('.standing strong').textContent).toBe('2026 0105');
    expect(status()).toBe(presentText.before.start);
    jest.advanceTimersByTime(10_000);
    expect(status()).toBe(presentText.before.start);
  });

  test('a seed with a letter that cannot be seen is not sent but told, with its place', () => {
    page.show(before());
    type('seed', '12\u200b3');
    submit();
    expect(sent).toEqual([]);
    expect(status()).toContain('第 3 个字（U+200B）看不见');
    expect(find('#seed').getAttribute('aria-invalid')).toBe('true');
    type('seed', '1'.repeat(201));
    submit();
    expect(status()).toContain('种子有 201 个字');
  });

  test('a seed that the pane does not take is told after a while', () => {
    page.show(before());
    type('seed', '7');
    submit();
    jest.advanceTimersByTime(3000);
    expect(status()).toBe(presentText.before.notReceived);
    expect(find<HTMLInputElement>('#seed').value).toBe('7');
  });

  test('nothing is sent without a seed, nor a public number without its source', () => {
    page.show(before());
    type('seed', ' ');
    submit();
    expect(status()).toBe(presentText.before.empty);
    expect(find('#seed').getAttribute('aria-invalid')).toBe('true');
    fireEvent.click(find('input[value=public]'));
    type('seed', '38291');
    submit();
    expect(status()).toBe(presentText.before.emptySource);
    type('source', ' 福彩3D ');
    submit();
    expect(sent).toMatchObject([{ kind: 'public', seed: '38291', source: '福彩3D' }]);
  });

  test('what was half typed stays while the pane changes, and goes with another fingerprint', () => {
    page.show(before());
    type('seed', '12');
    page.show(before({ seed: { kind: 'witnessed', text: '9', source: '' } }));
    expect(find<HTMLInputElement>('#seed').value).toBe('12');
    page.show(before({ data: { ...data, result: null, fingerprint: 'b'.repeat(64) } }));
    expect(find<HTMLInputElement>('#seed').value).toBe('');
  });

  test('while the draw runs no seed can be typed', () => {
    page.show(before({ drawing: true }));
    expect(find<HTMLFieldSetElement>('fieldset').disabled).toBe(true);
    expect(status()).toBe(presentText.before.drawing);
  });

  test('a seed and a name that look like markup are shown as they are', () => {
    const markup = '<img src=x onerror=alert(1)>';
    page.show(
      before({
        data: { ...data, result: null, bureau: markup },
        seed: { kind: 'witnessed', text: markup, source: '' },
      }),
    );
    expect(find('.standing strong').textContent?.replace(/ /g, '')).toBe(markup.replace(/ /g, ''));
    expect(find('h1').textContent).toContain(markup);
    expect(place.querySelector('img')).toBeNull();
  });
});

describe('after the draw', () => {
  test('units come one by one in the order of the draw, and the counts fill up', () => {
    page.show({ stage: 'after', data });
    expect(find('.card').textContent).toBe(presentText.draw.ready(units.length));
    const names: string[] = [];
    for (const { category } of units) {
      jest.advanceTimersByTime(PACE_MS.medium);
      names.push(find('.card .name').textContent ?? '');
      expect(find('.card .tag').textContent).toBe(category === 'key' ? '重点' : '一般');
    }
    expect(names).toEqual(units.map(({ name }) => name));
    expect(texts('.counters strong').slice(0, 2)).toEqual(['3 / 3', '4 / 4']);
    jest.advanceTimersByTime(PACE_MS.medium);
    expect(texts('.units .name')).toHaveLength(1);
    expect(texts('.totals strong')).toEqual(['3 / 3', '4 / 4']);
  });

  test('each unit has its ticket and its team', () => {
    page.show({ stage: 'after', data });
    press('ArrowRight');
    expect(find('.card .ticket code').textContent).toBe(units[0]?.ticket.slice(0, 18));
    expect(texts('.card dt')).toEqual([presentText.draw.lead, presentText.draw.assist]);
    expect(texts('.card dd')[0]).toContain(units[0]?.lead.name);
  });

  test('the pace can be set, and the space bar stops and goes on', () => {
    page.show({ stage: 'after', data });
    fireEvent.click(find('input[value=fast]'));
    jest.advanceTimersByTime(PACE_MS.fast * 2);
    expect(find('.card .number').textContent).toContain(presentText.draw.now(2, units.length));
    press(' ');
    jest.advanceTimersByTime(60_000);
    expect(find('.card .number').textContent).toContain(presentText.draw.now(2, units.length));
    press('ArrowLeft');
    expect(find('.card .number').textContent).toContain(presentText.draw.now(1, units.length));
    press(' ');
    jest.advanceTimersByTime(PACE_MS.fast);
    expect(find('.card .number').textContent).toContain(presentText.draw.now(2, units.length));
  });

  test('the result can be gone to at once, and its pages hold every unit', () => {
    page.show({ stage: 'after', data });
    press('End');
    const shown = [...texts('.units .name')];
    for (let turned = 1; turned < units.length; turned++) {
      press('ArrowRight');
      shown.push(...texts('.units .name'));
    }
    expect(shown).toEqual(units.map(({ name }) => name));
    expect(find('.summary h2').textContent).toBe(
      presentText.result.title(units.length, data.result.inspectors),
    );
    expect(find('.proof').textContent).toContain('3141 59');
  });

  test('End goes to the result and to its last page, wherever the focus is', () => {
    page.show({ stage: 'after', data });
    find<HTMLInputElement>('input[type=radio]').focus();
    fireEvent.keyDown(document.activeElement as Element, { key: 'End' });
    expect(texts('.units .name')).toContain(units[0]?.name);
    press('End');
    expect(texts('.units .name')).toContain(units.at(-1)?.name);
  });

  test('where less motion is asked for, nothing moves until someone starts it', () => {
    window.matchMedia = ((query: string) => ({
      matches: query.includes('reduce'),
    })) as typeof window.matchMedia;
    page.show({ stage: 'after', data });
    jest.advanceTimersByTime(60_000);
    expect(find('.card').textContent).toBe(presentText.draw.ready(units.length));
    press('ArrowRight');
    expect(find('.card .name').textContent).toBe(units[0]?.name);
    Reflect.deleteProperty(window, 'matchMedia');
  });

  test('the same draw said again does not start anew, and the end of the pane leaves it on the screen', () => {
    page.show({ stage: 'after', data });
    press('ArrowRight');
    page.show({ stage: 'after', data: JSON.parse(JSON.stringify(data)) as After['data'] });
    page.show({ stage: 'lost' });
    expect(find('.card .name').textContent).toBe(units[0]?.name);
  });

  test('a draw of nothing says so', () => {
    page.show({ stage: 'after', data: { ...data, result: { ...data.result, units: [] } } });
    expect(find('.ready').textContent).toBe(presentText.result.empty);
  });
});

test('without the pane the page says what to do', () => {
  page.show({ stage: 'lost' });
  expect(place.textContent).toContain(presentText.lost.body);
});
