import type { EventName } from '../event/eventTypes';

/**
 * The part of the Office.js object model that the host has, declared once: class by class, a line a
 * member, as Microsoft documents it (https://learn.microsoft.com/javascript/api/excel). The host's
 * model, the client and the check of the sources go by it.
 */

/**
 * What a member is. `set` is the requirement set that brought it: a version of ExcelApi, or a set
 * with its name, `ExcelApiOnline 1.1`.
 */
export type Member =
  | {
      readonly kind: 'value';
      readonly isWritable: boolean;
      /** Whether it is a `Date`, which goes over the wire as text. */
      readonly isDate?: true;
      readonly set: string;
    }
  | {
      readonly kind: 'object';
      readonly of: string;
      /** Whether `toJSON` shows it as a part of what leads to it. */
      readonly isPart: boolean;
      readonly set: string;
    }
  | { readonly kind: 'method'; readonly gives: MethodResult; readonly set: string }
  | { readonly kind: 'event'; readonly event: EventName; readonly set: string };

/**
 * Nothing, a plain value, or an object of a class: one that is there already, or one that the call
 * makes or finds once, so that it must not be asked for again.
 */
export type MethodResult = 'nothing' | 'value' | { readonly of: string; readonly isOnce: boolean };

/** A class of objects. */
export interface ClassDeclaration {
  readonly members: Readonly<Record<string, Member>>;
  /** The class of the items of a collection. */
  readonly items?: string;
  /** Whether an object of it ends with the request unless it is kept, as ranges do. */
  readonly isKept?: boolean;
}

export type Classes = Readonly<Record<string, ClassDeclaration>>;

type Members = ClassDeclaration['members'];

/** A property that can only be read. */
export const readOnly = (set: string): Member => ({ kind: 'value', isWritable: false, set });

/** A property with a moment, which can only be read. */
export const moment = (set: string): Member => ({
  kind: 'value',
  isWritable: false,
  isDate: true,
  set,
});

/** A property that can be read and written. */
export const writable = (set: string): Member => ({ kind: 'value', isWritable: true, set });

/** A property that leads to an object. */
export const leadsTo = (of: string, set: string): Member => ({
  kind: 'object',
  of,
  isPart: true,
  set,
});

/** A property that leads to an object which `toJSON` does not show there. */
export const refersTo = (of: string, set: string): Member => ({
  kind: 'object',
  of,
  isPart: false,
  set,
});

/** A method without result. */
export const acts = (set: string): Member => ({ kind: 'method', gives: 'nothing', set });

/** A method with a plain value as its result. */
export const answers = (set: string): Member => ({ kind: 'method', gives: 'value', set });

/** A method that finds an object. */
export const finds = (of: string, set: string): Member => ({
  kind: 'method',
  gives: { of, isOnce: false },
  set,
});

/** A method that finds an object by what stands where: another time it may be another. */
export const findsOnce = (of: string, set: string): Member => makes(of, set);

/** A method that makes an object. */
export const makes = (of: string, set: string): Member => ({
  kind: 'method',
  gives: { of, isOnce: true },
  set,
});

/** An event that handlers are added to. */
export const event = (name: EventName, set: string): Member => ({
  kind: 'event',
  event: name,
  set,
});

/** A class whose objects are found again by their place or their name. */
export const classOf = (members: Members): ClassDeclaration => ({ members });

/** A class whose objects end with the request unless they are kept. */
export const keptClassOf = (members: Members): ClassDeclaration => ({ members, isKept: true });

/** A collection. */
export const collectionOf = (items: string, members: Members): ClassDeclaration => ({
  members,
  items,
});
