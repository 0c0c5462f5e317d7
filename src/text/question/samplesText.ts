/** A value of a cell can be a paragraph. */
const LONGEST_SAMPLE = 20;

/**
 * Values of cells, the long ones cut.
 *
 * @example
 * sampleList(['甲', '乙']) // → '甲、乙'
 */
export function sampleList(samples: readonly string[]): string {
  return samples.map(shortText).join('、');
}

/** A value of a cell, cut where it is long. */
export function shortText(text: string): string {
  return text.length > LONGEST_SAMPLE ? `${text.slice(0, LONGEST_SAMPLE)}…` : text;
}

/**
 * What stands in the cells that a question is about, in brackets; nothing where nothing does.
 *
 * @example
 * samplesText({ samples: ['甲', '乙'] }) // → '（填的是：甲、乙）'
 */
export function samplesText({ samples }: { readonly samples: readonly string[] }): string {
  return samples.length === 0 ? '' : `（填的是：${sampleList(samples)}）`;
}
