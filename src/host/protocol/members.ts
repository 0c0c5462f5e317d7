import { HostCollection, HostObject } from './hostObject';

/** One member of a host object's class. */
export interface Member {
  /** As documented: camelCase. */
  readonly name: string;
  readonly descriptor: PropertyDescriptor;
}

type Members = ReadonlyMap<string, Member>;

const NOT_MEMBERS = new Set(['constructor', 'listItems', 'findItem']);
const known = new WeakMap<object, Members>();

/**
 * The members of an object, by lower-case name: paths come in PascalCase, selected names as the
 * add-in typed them.
 */
export function membersOf(object: HostObject): Members {
  return membersOfClass(Object.getPrototypeOf(object) as object);
}

/** @param prototype of a class of host objects */
export function membersOfClass(prototype: object): Members {
  const found = known.get(prototype);
  if (found) return found;
  const members = new Map<string, Member>();
  for (
    let at = prototype;
    at !== HostObject.prototype && at !== HostCollection.prototype;
    at = Object.getPrototypeOf(at) as object
  ) {
    for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(at))) {
      const key = name.toLowerCase();
      if (!NOT_MEMBERS.has(name) && !members.has(key)) members.set(key, { name, descriptor });
    }
  }
  known.set(prototype, members);
  return members;
}

/** @param name as on the wire, in any case */
export function findMember(object: HostObject, name: string): Member | undefined {
  return membersOf(object).get(name.toLowerCase());
}

/** Reads a property; undefined for a method. */
export function readMember(object: HostObject, member: Member): unknown {
  return member.descriptor.get?.call(object);
}
