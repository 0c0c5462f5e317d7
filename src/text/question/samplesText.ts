import { readIsoDate } from '../../reading/cell/isoDate';

/** Headers of days. */
const DAY_HEADER = /日期|时间|年月|期限|有效期/;
/** A day as Excel keeps it, from 1954 to 2064. */
const SERIAL = /^[2-5]\d{4}$/;

/**
 * Values of a column as people read them: a number in a column of days is the day.
 *
 * @param samples of the column
 * @param header of it
 *
 * @example
 * readableSamples(['46112', '无'], '验收日期') // → ['2026-03-31', '无']
 * readableSamples(['46112'], '产量') // → ['46112']
 */
export function readableSamples(samples: readonly string[], header: string): readonly string[] {
  if (!DAY_HEADER.test(header)) return samples;
  return samples.map((text) => (SERIAL.test(text) ? (readIsoDate(Number(text)) ?? text) : text));
}

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
