/**
 * An object without one of its properties; the object itself stays as it is.
 *
 * @example
 * omit({ quota: 1, months: 2 }, 'months') // → { quota: 1 }
 */
export function omit<Whole extends object, Key extends keyof Whole>(
  whole: Whole,
  key: Key,
): Omit<Whole, Key> {
  const rest: Partial<Whole> = { ...whole };
  delete rest[key];
  return rest as Omit<Whole, Key>;
}
