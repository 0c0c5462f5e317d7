/**
 * A list of words written as one text, so that long lists stay readable.
 *
 * @param text words separated by white space
 */
export function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
