import { classes } from '../declaration/classes';
import type { ClassDeclaration, Member } from '../declaration/members';
import { ObjectPathType } from '../protocol/wire';
import { ClientObject, OwnState, type ClientClass } from './clientObject';
import { ClientResult } from './clientResult';
import { EventSource } from './events';
import { propertyNotLoaded, setNotSupported } from './officeError';
import { upperFirst } from './path';

type Constructor = new (own: OwnState) => ClientObject;

interface MadeClass extends ClientClass {
  readonly constructor: Constructor;
}

/** A draw asks for a few of them. */
const made = new Map<string, MadeClass>();

/**
 * The classes as an add-in sees them: `Excel.Range` and so on, each made when it is asked for. One
 * may be put in the place of another, as in Microsoft's library.
 */
export const constructors: PropertyDescriptorMap = Object.fromEntries(
  Object.keys(classes).map((name) => [
    name,
    {
      configurable: true,
      enumerable: true,
      get: () => classNamed(name).constructor,
      set(this: object, value: unknown) {
        Object.defineProperty(this, name, {
          value,
          configurable: true,
          enumerable: true,
          writable: true,
        });
      },
    },
  ]),
);

/** @param name of a declared class */
export function classNamed(name: string): MadeClass {
  const found = made.get(name) ?? clientClass(name, declarationOf(name));
  made.set(name, found);
  return found;
}

function declarationOf(name: string): ClassDeclaration {
  const declaration = classes[name];
  if (!declaration) throw new Error(`The class ${name} is not declared.`);
  return declaration;
}

function clientClass(name: string, declaration: ClassDeclaration): MadeClass {
  const constructor = { [name]: class extends ClientObject {} }[name] as Constructor;
  const prototype = constructor.prototype as object;
  const members = Object.entries(declaration.members);
  for (const [member, declared] of members)
    Object.defineProperty(prototype, member, {
      configurable: true,
      enumerable: true,
      ...accessOf(name, member, declared),
    });
  if (declaration.items !== undefined) defineItems(name, prototype);
  const of: MadeClass = {
    name,
    declaration,
    constructor,
    byWireName: new Map(members.map(([key, member]) => [upperFirst(key), { name: key, member }])),
    properties: [
      ...withKind(members, 'value').sort(byName),
      ...withKind(members, 'object').sort(byName),
    ],
    make: (context, path) => new constructor(new OwnState(of, context, path)),
  };
  return of;
}

function withKind(members: readonly [string, Member][], kind: Member['kind']): [string, Member][] {
  return members.filter(([, member]) => member.kind === kind);
}

function byName([one]: readonly [string, Member], [other]: readonly [string, Member]): number {
  return one < other ? -1 : 1;
}

/** Throws where this Excel is older than the member. */
function requireSet({ context }: OwnState, of: string, name: string, { set }: Member): void {
  if (!context.hasSet(set)) throw setNotSupported(`${of}.${name}`, set);
}

function accessOf(of: string, name: string, member: Member): PropertyDescriptor {
  switch (member.kind) {
    case 'value':
      return valueOf(of, name, member);
    case 'object':
      return {
        get(this: ClientObject) {
          requireSet(this.own, of, name, member);
          return this.own.child(name, classNamed(member.of), true);
        },
      };
    case 'event':
      return {
        get(this: ClientObject) {
          requireSet(this.own, of, name, member);
          return new EventSource(this, member.event);
        },
      };
    case 'method':
      return { writable: true, value: methodOf(of, name, member) };
  }
}

function valueOf(
  of: string,
  name: string,
  member: Member & { readonly kind: 'value' },
): PropertyDescriptor {
  const wireName = upperFirst(name);
  return {
    get(this: ClientObject) {
      const { values, isNull } = this.own;
      requireSet(this.own, of, name, member);
      if (values[name] === undefined && !isNull) throw propertyNotLoaded(name, of);
      return values[name];
    },
    ...(member.isWritable && {
      set(this: ClientObject, value: unknown) {
        const { context, path, values } = this.own;
        requireSet(this.own, of, name, member);
        context.requireOwn([value]);
        values[name] = value;
        context.batch.set(path, wireName, value);
      },
    }),
  };
}

function methodOf(
  of: string,
  name: string,
  member: Member & { readonly kind: 'method' },
): (this: ClientObject, ...args: unknown[]) => unknown {
  const { gives } = member;
  const wireName = upperFirst(name);
  if (typeof gives === 'object') {
    const [type, stepName] =
      name === 'getItem' ? [ObjectPathType.Indexer, ''] : [ObjectPathType.Method, wireName];
    return function (...args) {
      const { context, path } = this.own;
      requireSet(this.own, of, name, member);
      context.requireOwn(args);
      const step = { type, name: stepName, parent: path, args, isOnce: gives.isOnce };
      return context.reached(context.make(classNamed(gives.of), step));
    };
  }
  return function (...args) {
    const { context, path } = this.own;
    requireSet(this.own, of, name, member);
    context.requireOwn(args);
    if (gives === 'nothing') {
      context.batch.call(path, wireName, args);
      return undefined;
    }
    const result = new ClientResult<unknown>();
    context.batch.call(path, wireName, args, (value) => {
      result.take(value);
    });
    return result;
  };
}

function defineItems(of: string, prototype: object): void {
  Object.defineProperty(prototype, 'items', {
    configurable: true,
    enumerable: true,
    get(this: ClientObject) {
      const { items, isNull } = this.own;
      if (!items && !isNull) throw propertyNotLoaded('items', of);
      return items;
    },
  });
}
