/** A copy of an object that lacks one of its optional parts. */
export function without<Whole extends object, Key extends keyof Whole & string>(
  whole: Whole,
  key: Key,
): Omit<Whole, Key> {
  return Object.fromEntries(Object.entries(whole).filter(([name]) => name !== key)) as Omit<
    Whole,
    Key
  >;
}
