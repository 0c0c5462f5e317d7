import { isUnknown, type CellReader } from '../cell/cellReader';
import { cleanCreditCode } from '../../domain/register/creditCode';
import { isErrorCell } from '../cell/errorCell';
import { foldWord } from '../cell/foldWord';
import { isBlankCell, normalizeText } from '../../domain/ground/normalizeText';
import type { SheetTable } from '../cell/sheetTable';
import type { CellValue } from '../../domain/ground/cellValue';

/** How many filled cells of a column are looked at. */
const SAMPLE_SIZE = 200;
const PHONE = /^[+(]?\d[\d\-() ]{5,}\d(\D.*)?$/;
const CODE = /^(?=.*\d)[0-9A-Z]{15,20}$/;
const CHINESE = /\p{Script=Han}/u;
const NUMBERED = /\d{4,}/;
const LONGEST_REGION = 12;
const LONGEST_PERSON = 4;

/** Says how far a cell looks like a value of a field. */
export type ContentTest = (value: CellValue) => boolean;

/** Tests for shapes, for the fields whose headers are shared with other things. */
export interface ContentShapes {
  readonly organisation: ContentTest;
  readonly person: ContentTest;
  readonly creditCode: ContentTest;
  readonly phone: ContentTest;
  readonly region: ContentTest;
  readonly numbered: ContentTest;
  readonly words: ContentTest;
}

/**
 * The shapes by which ambiguous columns are told apart: 单位 may hold enterprises or bureaus, 代码
 * credit codes or industry codes.
 *
 * @param organisationEndings last words of the names of organisations
 * @example
 * contentShapes(['公司']).person('张 三') // → true
 * contentShapes(['公司']).organisation('某某公司') // → true
 */
export function contentShapes(organisationEndings: readonly string[]): ContentShapes {
  const words: ContentTest = (value) => typeof value === 'string' && CHINESE.test(value);
  const organisation: ContentTest = (value) => {
    const text = foldWord(value);
    return (
      words(value) &&
      (text.length > LONGEST_PERSON || organisationEndings.some((ending) => text.endsWith(ending)))
    );
  };
  return {
    organisation,
    words,
    person: (value) => words(value) && !organisation(value) && foldWord(value).length > 1,
    creditCode: (value) => CODE.test(cleanCreditCode(value)),
    phone: (value) => PHONE.test(normalizeText(value)),
    region: (value) =>
      words(value) && foldWord(value).length <= LONGEST_REGION && !NUMBERED.test(foldWord(value)),
    numbered: (value) => NUMBERED.test(normalizeText(value)),
  };
}

/**
 * True for cells that a reader understands.
 *
 * @param reader of the field that is asked for
 */
export function readableBy(reader: CellReader): ContentTest {
  return (value) => {
    const result = reader(value);
    return result !== undefined && !isUnknown(result);
  };
}

/**
 * The first filled cells of a column below the header, without error cells.
 *
 * @param firstRow 0-based place in the table of the first row below the header
 * @param offset 0-based place of the column in the rows of the table
 */
export function sampleColumn(table: SheetTable, firstRow: number, offset: number): CellValue[] {
  const sample: CellValue[] = [];
  for (let row = firstRow; row < table.values.length && sample.length < SAMPLE_SIZE; row += 1) {
    const value = table.values[row]?.[offset] ?? '';
    if (!isBlankCell(value) && !isErrorCell(value)) sample.push(value);
  }
  return sample;
}

/**
 * The share of a sample that passes a test; 0 for an empty sample.
 *
 * @example
 * agreement(['a', 1, 2, 3], (value) => value === 'a') // → 0.25
 */
export function agreement(sample: readonly CellValue[], test: ContentTest): number {
  return sample.length === 0 ? 0 : sample.filter(test).length / sample.length;
}
