/**
 * Whose 业务专长 fits which enterprise. Both are texts of a register; they are cut into words at every
 * sign that is no letter or digit. A specialty fits when one of its words holds, or is held by, one
 * of the words of the unit's 行业类别 and 污染类型.
 */

/**
 * The words of a text, NFKC, upper case, each once.
 *
 * @example
 * expertiseWords('废水、废气/ＶＯＣs') // → ['废水', '废气', 'VOCS']
 */
export function expertiseWords(text: string): readonly string[] {
  const words = text
    .normalize('NFKC')
    .toUpperCase()
    .split(/[^\p{L}\p{N}]+/u);
  return [...new Set(words.filter((word) => word !== ''))];
}

/**
 * Whether a person's words fit those of a unit; nothing fits a unit without any.
 *
 * @example
 * wordsFit(['水'], ['化工', '废水']) // → true
 * wordsFit(['噪声'], ['化工', '废水']) // → false
 */
export function wordsFit(specialty: readonly string[], expertise: readonly string[]): boolean {
  return specialty.some((own) =>
    expertise.some((wanted) => wanted.includes(own) || own.includes(wanted)),
  );
}
