/**
 * What a file that is converted may hold, looked at in its text before a reader takes memory for
 * it: one number of ten digits may ask for a thousand million cells.
 */

import { XmlSyntaxError } from '../package/xmlElement';
import { LIMITS, mustBeWithin, type Limit } from '../limits';
import type { PlainSheet, PlainWorkbook } from './plainWorkbook';

/** @throws BeyondLimitError for sheets that are larger than Excel's, or too large to convert */
export function mustFit({ sheets }: PlainWorkbook): void {
  mustBeWithin('sheets', sheets.length);
  sheets.forEach(mustBeSheet);
}

function mustBeSheet({ rows, merges, columns }: PlainSheet): void {
  mustBeWithin('rows', rows.length);
  mustBeWithin('columns', columns.length);
  let cells = 0;
  rows.forEach((row) => {
    mustBeWithin('columns', row?.length ?? 0);
    mustBeWithin('converted', (cells += row?.length ?? 0));
    row?.forEach((cell) => {
      if (typeof cell?.value === 'string') mustBeWithin('line', cell.value.length);
    });
  });
  for (const { lastRow, lastColumn } of merges) {
    mustBeWithin('rows', lastRow + 1);
    mustBeWithin('columns', lastColumn + 1);
  }
}

const LINE_FEED = 10;

/**
 * @param delimiter what stands between the columns
 * @throws BeyondLimitError for a text with too many cells, or a line that is no row of a list
 */
export function mustBeLines(text: string, delimiter: string): void {
  const mark = delimiter.charCodeAt(0);
  let cells = 1;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === mark || sign === LINE_FEED) mustBeWithin('converted', ++cells);
    if (sign !== LINE_FEED) continue;
    mustBeWithin('line', at - start);
    start = at + 1;
  }
  mustBeWithin('line', text.length - start);
}

/** Of which limit the numbers in a tag are: by the tag's name and the attribute's, in small letters. */
const COUNTED: Readonly<Record<string, Limit>> = {
  'row index': 'rows',
  'row span': 'rows',
  'column index': 'columns',
  'column span': 'columns',
  'cell index': 'columns',
  'cell mergeacross': 'columns',
  'cell mergedown': 'rows',
  'td colspan': 'columns',
  'th colspan': 'columns',
  'td rowspan': 'rows',
  'th rowspan': 'rows',
};

const TAG = /<(?:\w+:)?(row|column|cell|td|th|table)\b([^<>]*)/gi;
const NUMBER = /\b(index|span|mergeacross|mergedown|colspan|rowspan)\s*=\s*["']?\s*(-?\d+)/gi;

/** A document type stands before the root: no spreadsheet program writes one into XML. */
const DOCUMENT_TYPE = /<!DOCTYPE/;

/**
 * @param text of a web page or of XML Spreadsheet 2003
 * @throws BeyondLimitError for too many tables, and for places and spans that no sheet has
 * @throws XmlSyntaxError for those before its beginning
 */
export function mustHavePlaces(text: string): void {
  let tables = 0;
  let merged = 0;
  for (const [, tag = '', inside = ''] of text.matchAll(TAG)) {
    if (/^table$/i.test(tag)) mustBeWithin('sheets', ++tables);
    let places = 1;
    for (const [, attribute = '', number = ''] of inside.matchAll(NUMBER)) {
      const limit = COUNTED[`${tag} ${attribute}`.toLowerCase()];
      if (limit === undefined) continue;
      mustBeWithin(limit, Number(number));
      // Browsers pass such a span over; in XML cells would come to stand before the first one.
      if (Number(number) < 0 && !/span$/i.test(attribute))
        throw new XmlSyntaxError(`<${tag} ${attribute}="${number}">`);
      if (/span$/i.test(attribute)) places *= Math.max(1, Number(number));
      else if (/^merge/i.test(attribute)) places *= Number(number) + 1;
    }
    // Most cells are one place, and none of them counts.
    if (/^(?:cell|t[dh])$/i.test(tag)) mustBeWithin('merged', (merged += places - 1));
  }
}

/** @throws BeyondLimitError where the beginning of XML declares a document type, and so entities */
export function mustDeclareNothing(beginning: string): void {
  if (DOCUMENT_TYPE.test(beginning)) mustBeWithin('declarations', LIMITS.declarations + 1);
}
