import * as fc from 'fast-check';

/**
 * As fc.assert, for a property that is about something which not every input has: fails where
 * fewer runs than `least` came to it, since a property that hardly ever gets there shows nothing.
 * What a property cannot do without at all is rather asked for by `fc.pre`, which does not count
 * the inputs that it throws away. Where only a part of the runs is asked for (PROPERTY_PART), what
 * they come to is not looked at.
 *
 * @param least what the runs have to come to, and how often
 * @param propertyOf gives the property, which calls `reach` where it came to one of these
 */
export function assertReaching<Name extends string, Input>(
  least: Readonly<Record<Name, number>>,
  propertyOf: (reach: (name: Name) => void) => fc.IProperty<Input>,
  parameters: fc.Parameters<Input> = {},
): void {
  const reached = new Map<Name, number>();
  fc.assert(
    propertyOf((name) => void reached.set(name, (reached.get(name) ?? 0) + 1)),
    parameters,
  );
  if (process.env.PROPERTY_PART !== undefined) return;
  expect(
    Object.entries<number>(least)
      .map(([name, number]) => ({ name, number, reached: reached.get(name as Name) ?? 0 }))
      .filter(({ number, reached }) => reached < number),
  ).toEqual([]);
}
