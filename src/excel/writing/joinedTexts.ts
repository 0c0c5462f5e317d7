/**
 * Several texts in one cell, so that they are read back as they were: a separator inside a text has
 * a backslash before it, and so has a backslash that would be taken for such a one.
 */

/**
 * The texts as one.
 *
 * @param texts none of them empty
 * @param separator one character, no backslash
 *
 * @example
 * joinTexts(['a', 'b;c', 'd\\e'], ';') // → 'a;b\\;c;d\\e'
 */
export function joinTexts(texts: readonly string[], separator: string): string {
  return texts
    .map((text) =>
      !text.includes('\\') && !text.includes(separator)
        ? text
        : [...text]
            .map((letter, index, letters) => {
              const next = letters[index + 1];
              const opens =
                letter === '\\' && (next === undefined || next === '\\' || next === separator);
              return letter === separator || opens ? `\\${letter}` : letter;
            })
            .join(''),
    )
    .join(separator);
}

/**
 * What joinTexts joined; none for ''.
 *
 * @param text of the cell
 * @param separator by which it was joined
 *
 * @example
 * splitTexts('a;b\\;c;d\\e', ';') // → ['a', 'b;c', 'd\\e']
 * splitTexts('', ';') // → []
 */
export function splitTexts(text: string, separator: string): string[] {
  if (text === '') return [];
  if (!text.includes('\\')) return text.split(separator);
  const texts = [''];
  const letters = [...text];
  for (let index = 0; index < letters.length; index++) {
    const letter = letters[index] ?? '';
    const next = letters[index + 1];
    if (letter === separator) texts.push('');
    else if (letter === '\\' && (next === '\\' || next === separator)) {
      texts[texts.length - 1] += next;
      index += 1;
    } else texts[texts.length - 1] += letter;
  }
  return texts;
}
