/**
 * A number as it is written, as a fraction of whole numbers: 12.5 is 125 ÷ 10, and 0.1 is one tenth
 * and not the binary fraction next to it. Very small and very large numbers are written with an
 * exponent: 1e-7.
 *
 * @param value not negative
 * @throws RangeError for a number that is negative or not finite
 *
 * @example
 * writtenDecimal(12.5) // → { digits: 125n, scale: 10n }
 * writtenDecimal(1e-7) // → { digits: 1n, scale: 10000000n }
 * writtenDecimal(-1) // throws RangeError
 */
export function writtenDecimal(value: number): { readonly digits: bigint; readonly scale: bigint } {
  const parts = /^(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (parts === null) throw new RangeError(`not a factor: ${value}`);
  const [, integer = '', fraction = '', exponent = '0'] = parts;
  const power = Number(exponent) - fraction.length;
  const digits = BigInt(integer + fraction);
  return power < 0
    ? { digits, scale: 10n ** BigInt(-power) }
    : { digits: digits * 10n ** BigInt(power), scale: 1n };
}
