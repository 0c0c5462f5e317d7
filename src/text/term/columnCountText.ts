/**
 * How many columns of a list were recognised. A column that says two things, a name with its code, is
 * one.
 *
 * @example
 * columnCountText(26, 28) // → '认出 26 列，共 28 列'
 */
export function columnCountText(recognised: number, all: number): string {
  return `认出 ${recognised} 列，共 ${all} 列`;
}
