import { apiNotFound, invalidArgument, itemNotFound, located } from './hostError';
import { HostObject, isIndexed } from './hostObject';
import { findMember, readMember, type Member } from './members';

/**
 * Calls a method.
 *
 * @param name as on the wire
 * @param values the arguments; client objects have been replaced by host objects
 * @returns an object, null for a null object, or a plain value; null for a method without result
 * @throws HostError ApiNotFound when the class has no such method, else whatever the method throws
 */
export function callMethod(object: HostObject, name: string, values: readonly unknown[]): unknown {
  return located(memberLocation(object, name), () => {
    const method: unknown = findMember(object, name)?.descriptor.value;
    if (typeof method !== 'function') throw unknownMember(object, name);
    return (method.apply(object, values) as unknown) ?? null;
  });
}

/**
 * @throws HostError ApiNotFound for an unknown property, InvalidArgument for one that can only be
 * read
 */
export function setProperty(object: HostObject, name: string, value: unknown): void {
  located(memberLocation(object, name), () => {
    const descriptor = findMember(object, name)?.descriptor;
    if (!descriptor || 'value' in descriptor) throw unknownMember(object, name);
    if (!descriptor.set) throw invalidArgument();
    descriptor.set.call(object, value);
  });
}

/** @throws HostError ApiNotFound for an unknown property */
export function getProperty(object: HostObject, name: string): unknown {
  return located(memberLocation(object, name), () => readMember(object, readable(object, name)));
}

/** The object that a property leads to. */
export function navigate(object: HostObject, name: string): HostObject | null {
  const target = getProperty(object, name);
  if (target !== null && !(target instanceof HostObject)) throw unknownMember(object, name);
  return target;
}

/** @throws HostError ItemNotFound */
export function findByKey(object: HostObject, key: unknown): HostObject {
  return located(`${object.typeName}.getItem`, () => {
    if (!isIndexed(object)) throw unknownMember(object, 'getItem');
    const item = object.findItem(key);
    if (!item) throw itemNotFound();
    return item;
  });
}

/** @throws HostError ApiNotFound when it is a method or not there */
export function readable(object: HostObject, name: string): Member {
  const member = findMember(object, name);
  if (!member?.descriptor.get) throw unknownMember(object, name);
  return member;
}

function unknownMember(object: HostObject, name: string): Error {
  return apiNotFound(memberLocation(object, name));
}

function memberLocation(object: HostObject, name: string): string {
  return `${object.typeName}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}
