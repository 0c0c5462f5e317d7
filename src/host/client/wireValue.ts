import type { ArgumentInfo, ObjectPath } from '../protocol/wire';
import { Placed, type Path } from './path';

/**
 * A value as the other side would get it as JSON text, so that what one side changes later changes
 * nothing for the other.
 */
export function wireValue(value: unknown): unknown {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) ? value : null;
    case 'object':
      return value === null ? null : wireObject(value);
    default:
      return undefined;
  }
}

function wireObject(value: object): unknown {
  if (Array.isArray(value)) return value.map((item) => wireValue(item) ?? null);
  if (value instanceof Placed) return { _ObjectPathId: value.own.path.id };
  if ('toJSON' in value && typeof value.toJSON === 'function')
    return wireValue((value.toJSON as () => unknown)());
  const copy: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    const copied = wireValue(inner);
    if (copied !== undefined) copy[key] = copied;
  }
  return copy;
}

/** The arguments of a call; objects become the ids of their paths. */
export function wireArguments(args: readonly unknown[]): ArgumentInfo {
  const objects = args.map((value) => (value instanceof Placed ? value.own.path.id : 0));
  return {
    Arguments: args.map((value, index) => objects[index] || (wireValue(value) ?? null)),
    ...(objects.some((id) => id !== 0) && { ReferencedObjectPathIds: objects }),
  };
}

export function wirePath({ id, type, name, parent, args }: Path): ObjectPath {
  return {
    Id: id,
    ObjectPathType: type,
    Name: name,
    ...(parent && { ParentObjectPathId: parent.id }),
    ...(args.length > 0 && { ArgumentInfo: wireArguments(args) }),
  };
}
