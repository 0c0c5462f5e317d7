import type { QueryInfo } from '../protocol/wire';
import { invalidClientArgument } from './officeError';

/**
 * What `load` is asked for, in each of its documented forms: a name, names with commas, an array of
 * names, `{ select, expand, top, skip }`, or the members as an object of `true`, with `$top`,
 * `$skip` and `$all`.
 *
 * @param isCollection whether `items/` before a name says nothing
 * @throws OfficeError InvalidArgument for anything else
 */
export function queryOf(option: unknown, isCollection: boolean): QueryInfo {
  if (option === undefined || option === null) return {};
  if (typeof option === 'string' || Array.isArray(option))
    return selecting(namesIn(option), isCollection);
  if (typeof option !== 'object') throw invalidClientArgument('option');
  const { select, expand, top, skip } = option as Readonly<Record<string, unknown>>;
  if ([select, expand, top, skip].every((part) => part === undefined || typeof part === 'boolean'))
    return membersOf(option, isCollection);
  return {
    ...(select !== undefined && selecting(namesIn(select), isCollection)),
    ...(expand !== undefined && { Expand: namesIn(expand) }),
    ...counted(top, skip),
  };
}

function membersOf(option: object, isCollection: boolean): QueryInfo {
  const { $top, $skip } = option as Readonly<Record<string, unknown>>;
  const names: string[] = [];
  collectNames(option, '', names);
  return { ...selecting(names, isCollection), ...counted($top, $skip) };
}

function collectNames(option: object, before: string, names: string[]): void {
  for (const [name, wanted] of Object.entries(option)) {
    if (name === '$top' || name === '$skip') continue;
    if (wanted === true) names.push(`${before}${name}`);
    else if (typeof wanted === 'object' && wanted !== null)
      collectNames(wanted as object, `${before}${name}/`, names);
    else if (wanted !== false) throw invalidClientArgument('option');
  }
}

function namesIn(names: unknown): string[] {
  if (typeof names === 'string') return split(names);
  if (!Array.isArray(names)) throw invalidClientArgument('option');
  return names.flatMap((name) => {
    if (typeof name !== 'string') throw invalidClientArgument('option');
    return split(name);
  });
}

function split(names: string): string[] {
  return names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function selecting(names: readonly string[], isCollection: boolean): QueryInfo {
  const select = isCollection
    ? names.map((name) => name.replace(/^items(\/|$)/, '')).filter((name) => name !== '')
    : names;
  return select.length === 0 ? {} : { Select: select };
}

function counted(top: unknown, skip: unknown): QueryInfo {
  return {
    ...(typeof top === 'number' && { Top: top }),
    ...(typeof skip === 'number' && { Skip: skip }),
  };
}
