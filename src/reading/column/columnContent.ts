import { isUnknown, type CellReader } from '../cell/cellReader';
import { cleanCreditCode } from '../../domain/register/creditCode';
import type { Cell } from '../cell/sheetTable';

const PHONE = /^[+(]?\d[\d\-() ]{5,}\d(\D.*)?$/;
const CODE = /^(?=.*\d)[0-9A-Z]{15,20}$/;
const LONG_CODE = /^(?=.*\d{3})[\dA-Z()\-/. ]+$/;
const CHINESE = /\p{Script=Han}/u;
const NUMBERED = /\d{4,}/;
const LONGEST_REGION = 12;
const LONGEST_PERSON = 4;

/** Says how far a cell looks like a value of a field. */
export type ContentTest = (cell: Cell) => boolean;

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
 * contentShapes(['公司']).person(cellOf('张 三')) // → true
 * contentShapes(['公司']).organisation(cellOf('某某公司')) // → true
 */
export function contentShapes(organisationEndings: readonly string[]): ContentShapes {
  const words: ContentTest = ({ value }) => typeof value === 'string' && CHINESE.test(value);
  const organisation: ContentTest = (cell) =>
    words(cell) &&
    (cell.folded.length > LONGEST_PERSON ||
      organisationEndings.some((ending) => cell.folded.endsWith(ending)));
  return {
    organisation,
    words,
    person: (cell) => words(cell) && !organisation(cell) && cell.folded.length > 1,
    creditCode: ({ normal }) => CODE.test(cleanCreditCode(normal)),
    phone: ({ normal }) => PHONE.test(normal),
    region: (cell) =>
      words(cell) && cell.folded.length <= LONGEST_REGION && !NUMBERED.test(cell.folded),
    numbered: ({ normal }) => NUMBERED.test(normal),
  };
}

/**
 * True for what is no answer and no count: numbers of more than two digits, telephones, codes.
 *
 * @example
 * isNumberOrCode(cellOf(13900000000)) // → true
 * isNumberOrCode(cellOf('0377-6200110')) // → true
 * isNumberOrCode(cellOf('3次')) // → false
 */
export function isNumberOrCode({ normal }: Cell): boolean {
  return PHONE.test(normal) || LONG_CODE.test(normal.toUpperCase());
}

/**
 * True for cells that a reader understands.
 *
 * @param reader of the field that is asked for
 */
export function readableBy(reader: CellReader): ContentTest {
  return (cell) => {
    const result = reader(cell);
    return result !== undefined && !isUnknown(result);
  };
}
