/**
 * A list of words written as one text, so that long lists stay readable.
 *
 * @param text words separated by white space
 * @example
 * words('名称  企业名称') // → ['名称', '企业名称']
 */
export function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
