const DIGITS = 20;

/**
 * A seed for those who have neither dice nor a public number at hand: 20 decimal digits from the
 * system's own source of randomness, each of them equally likely.
 */
export function generateSeed(): string {
  let digits = '';
  while (digits.length < DIGITS) {
    const [byte = 255] = crypto.getRandomValues(new Uint8Array(1));
    // 250 is the largest multiple of ten in a byte: above it, the low digits would come too often.
    if (byte < 250) digits += String(byte % 10);
  }
  return digits;
}
