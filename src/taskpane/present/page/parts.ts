import {
  fingerprintGroups,
  type PresentationData,
  type PresentedPerson,
  type PresentedResult,
  type PresentedUnit,
} from '../../../domain/presentation/presentationData';
import { seedGroups } from '../../../domain/draw/ticket/seed';
import type { Category } from '../../../domain/register/category';
import { categoryText } from '../../../text/term/codeText';
import { presentText } from '../../../text/pane/presentText';
import { listText } from '../../../text/sheet/sheetText';
import { element } from './element';

/** Bureau and period, on every screen. */
export function heading({ bureau, period }: PresentationData): HTMLElement {
  return element('header', {
    className: 'head',
    children: [
      element('h1', { text: presentText.heading(bureau, period) }),
      element('p', { className: 'subject', text: presentText.subject }),
    ],
  });
}

/** A fingerprint as it is read out: groups of four digits. */
export function fingerprintCode(fingerprint: string): HTMLElement {
  return element('code', {
    className: 'fingerprint',
    attributes: { 'aria-label': fingerprint },
    children: fingerprintGroups(fingerprint).map((group) => element('span', { text: group })),
  });
}

/** The category's name, in its colour; the name says what the colour says. */
export function categoryTag(category: Category): HTMLElement {
  return element('span', { className: `tag tag-${category}`, text: categoryText(category) });
}

/** The ticket, cut as 抽查名单 cuts it. */
export function shortTicket(ticket: string): string {
  return ticket.slice(0, listText.ticketLength);
}

/** Names, joined; namesakes with their number. */
export function peopleText(people: readonly PresentedPerson[]): string {
  const { namesake, separator } = presentText.draw;
  return people.map(({ name, id }) => (id === '' ? name : namesake(name, id))).join(separator);
}

/** The team in the words of the list: 主办 … 协办 … , and what else there is. */
export function teamParts({
  lead,
  assists,
  auxiliaries,
  departments,
}: PresentedUnit): readonly { label: string; names: string }[] {
  const text = presentText.draw;
  return [
    { label: text.lead, names: peopleText([lead]) },
    { label: text.assist, names: peopleText(assists) },
    { label: text.auxiliary, names: peopleText(auxiliaries) },
    { label: text.departments, names: departments.join(text.separator) },
  ].filter(({ names }) => names !== '');
}

/** How much smaller a long name stands, so that all of it is seen. */
export function nameClass(name: string): string {
  const length = [...name].length;
  if (length > 22) return 'name name-longest';
  return length > 19 ? 'name name-long' : 'name';
}

/** Seed, method and fingerprint of a finished draw, beside whatever is shown of it. */
export function proof({
  fingerprint,
  result: { seed, method },
}: PresentationData & { readonly result: PresentedResult }): HTMLElement {
  const text = presentText.result;
  const fact = (label: string, value: HTMLElement): HTMLElement =>
    element('div', {
      children: [element('dt', { text: label }), element('dd', { children: [value] })],
    });
  return element('dl', {
    className: 'proof',
    children: [
      fact(text.seed, element('strong', { text: seedGroups(seed).join(' ') })),
      fact(text.method, element('span', { text: text.methods[method] })),
      fact(text.fingerprint, fingerprintCode(fingerprint)),
    ],
  });
}
