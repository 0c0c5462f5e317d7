/** Numbers that are shown in several places, rounded alike in all of them. */

/**
 * A percentage with two decimals at the most, to the nearest, as the cells of our sheets show it.
 *
 * @example
 * percentText((13 / 33) * 100) // → '39.39%'
 * percentText(40) // → '40%'
 */
export function percentText(percent: number): string {
  return `${Number(percent.toFixed(2))}%`;
}

/**
 * An average of whole numbers with one decimal at the most, to the nearest.
 *
 * @example
 * averageText(76, 22) // → '3.5'
 * averageText(44, 22) // → '2'
 */
export function averageText(sum: number, count: number): string {
  return String(average(sum, count));
}

/**
 * The same as a number for a cell.
 *
 * @example
 * average(76, 22) // → 3.5
 */
export function average(sum: number, count: number): number {
  return Math.round((sum * 10) / count) / 10;
}
