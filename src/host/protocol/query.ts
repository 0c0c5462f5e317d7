import { HostCollection, HostObject } from './hostObject';
import { getProperty, navigate, readable } from './invoke';
import { membersOf, readMember } from './members';
import type { QueryInfo } from './wire';

/**
 * The form of an answer: `load` wants PascalCase names, `_Items` and identities; `retrieve` wants
 * names as documented and `items`.
 */
export type QueryForm = 'load' | 'retrieve';

type Answer = Record<string, unknown>;

/**
 * Reads the selected members of an object, or of each item of a collection.
 *
 * @param query names without regard to case, nested ones with slashes or dots; without any, all
 *   that are plain values
 * @throws HostError ApiNotFound for a member that is not there
 */
export function queryObject(object: HostObject, query: QueryInfo, form: QueryForm): Answer {
  const selected = [...(query.Select ?? []), ...(query.Expand ?? [])];
  if (!(object instanceof HostCollection)) return querySingle(object, selected, form);

  const own = selected.filter((name) => membersOf(object).has(name.toLowerCase()));
  const ofItems = selected
    .filter((name) => !own.includes(name))
    .map((name) => name.replace(/^items[/.]/i, ''));
  const from = query.Skip ?? 0;
  const items = object
    .listItems()
    .slice(from, query.Top === undefined ? undefined : from + query.Top);
  return {
    ...(own.length > 0 ? querySingle(object, own, form) : {}),
    [form === 'load' ? '_Items' : 'items']: items.map((item) => querySingle(item, ofItems, form)),
  };
}

/**
 * What an add-in loads when it wants the items of a collection and nothing of each:
 * https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization
 */
const NOTHING = /^no-?properties-?needed$/i;

function querySingle(object: HostObject, selected: readonly string[], form: QueryForm): Answer {
  const answer: Answer = form === 'load' ? { ...object.identity } : {};
  const nested = new Map<string, string[]>();
  for (const name of selected.length > 0 ? selected : ['*']) {
    const [head = '', ...rest] = name.split(/[/.]/);
    if (NOTHING.test(name)) continue;
    if (name === '*' || name.toLowerCase() === '$all') readPlainValues(object, form, answer);
    else if (rest.length > 0) nested.set(head, [...(nested.get(head) ?? []), rest.join('/')]);
    else readNamed(object, name, form, answer);
  }
  for (const [head, names] of nested) {
    const child = navigate(object, head);
    answer[wireName(readable(object, head).name, form)] =
      child && queryObject(child, { Select: names }, form);
  }
  return answer;
}

function readNamed(object: HostObject, name: string, form: QueryForm, answer: Answer): void {
  const value = getProperty(object, name);
  answer[wireName(readable(object, name).name, form)] =
    value instanceof HostObject ? queryObject(value, {}, form) : value;
}

function readPlainValues(object: HostObject, form: QueryForm, answer: Answer): void {
  for (const member of membersOf(object).values()) {
    if (!member.descriptor.get) continue;
    const value = readMember(object, member);
    if (!(value instanceof HostObject)) answer[wireName(member.name, form)] = value;
  }
}

function wireName(name: string, form: QueryForm): string {
  return form === 'load' ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}
