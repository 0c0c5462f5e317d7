import type { ICellData, IDocumentData, Nullable } from '@univerjs/core';
import { asksForSpill } from '../cells/formulaSigns';
import { arrayKind, spilledFrom, type ArrayKind } from '../cells/arrayFormulas';
import type { Storing } from '../cells/functionNames';
import { fontXml } from '../styles/styleParts';
import { escapeCellText, escapeXml } from '../package/xmlText';
import { parseCellAddress, rangeAddress } from './cellAddress';

/** What a cell holds, apart from its looks. */
export type CellContent =
  | { readonly kind: 'empty' }
  | { readonly kind: 'value'; readonly value: CellResult }
  | { readonly kind: 'rich'; readonly document: IDocumentData }
  | {
      readonly kind: 'formula';
      readonly formula: string;
      readonly result: CellResult | null;
      readonly array: ArrayKind | null;
    }
  /** A value that the formula of another cell spills. */
  | { readonly kind: 'spilled'; readonly formula: string; readonly value: CellResult };

export type CellResult = string | number | boolean;

/** Errors that a file has a word for: ECMA-376 part 1, 18.18.11. */
export const ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA)$/;

/** What the engine here comes to where it is at a loss, and Excel may not be. */
const AT_A_LOSS = /^#(?:NAME\?|SPILL!|CALC!|CYCLE!|ERROR!|GETTING_DATA)$/;

function cellResult(cell: ICellData): CellResult | null {
  const { v: value } = cell;
  const type = Number(cell.t);
  if (value === null || value === undefined) return null;
  if (type === 3)
    return (
      value === 1 ||
      value === true ||
      value === '1' ||
      (typeof value === 'string' && value.toUpperCase() === 'TRUE')
    );
  if (type === 1 || type === 4) return String(value);
  if (
    type === 2 &&
    typeof value === 'string' &&
    value.trim() !== '' &&
    Number.isFinite(Number(value))
  )
    return Number(value);
  return value;
}

function plainText(document: IDocumentData): string {
  return (document.body?.dataStream ?? '').replace(/\r\n$/, '').replace(/\r/g, '\n');
}

/** The content of a Univer cell; '' and nothing are both an empty cell. */
export function cellContent(cell: Nullable<ICellData>): CellContent {
  if (!cell) return { kind: 'empty' };
  const result = cellResult(cell);
  const isKnown = typeof result !== 'string' || !AT_A_LOSS.test(result);
  if (cell.f) {
    const formula = cell.f.replace(/^=/, '');
    // The engine here does not know what `#` asks for.
    const isOwn = isKnown && !(result === '#VALUE!' && asksForSpill(formula));
    return { kind: 'formula', formula, result: isOwn ? result : null, array: arrayKind(cell) };
  }
  const formula = spilledFrom(cell);
  if (formula !== null && !isKnown) return { kind: 'empty' };
  if (formula !== null && result !== null) return { kind: 'spilled', formula, value: result };
  if (cell.p?.body) {
    const styled = cell.p.body.textRuns?.some((run) => run.ts && fontXml(run.ts) !== '');
    if (styled) return { kind: 'rich', document: cell.p };
    const text = plainText(cell.p);
    return text === '' ? { kind: 'empty' } : { kind: 'value', value: text };
  }
  return result === null || result === '' ? { kind: 'empty' } : { kind: 'value', value: result };
}

/** Space at an end of a text is lost unless it is said to matter. */
const SPACED = /^\s|\s$/;

function textElement(text: string): string {
  const space = SPACED.test(text) ? ' xml:space="preserve"' : '';
  return `<t${space}>${escapeCellText(text)}</t>`;
}

function richXml(document: IDocumentData): string {
  const text = (document.body?.dataStream ?? '').replace(/\r\n$/, '');
  const pieces: string[] = [];
  let at = 0;
  const put = (end: number, properties: string): void => {
    if (end > at)
      pieces.push(
        `<r>${properties && `<rPr>${properties}</rPr>`}${textElement(text.slice(at, end).replace(/\r/g, '\n'))}</r>`,
      );
    at = Math.max(at, end);
  };
  for (const run of document.body?.textRuns ?? []) {
    put(Math.min(run.st, text.length), '');
    put(Math.min(run.ed, text.length), fontXml(run.ts ?? {}, 'rFont'));
  }
  put(text.length, '');
  return pieces.join('');
}

/**
 * The type attribute and the value element of a result, which is how formulas and numbers hold
 * their values.
 */
export function resultXml(result: CellResult | null): { type: string | null; value: string } {
  if (result === null) return { type: null, value: '' };
  if (typeof result === 'boolean') return { type: 'b', value: `<v>${result ? '1' : '0'}</v>` };
  if (typeof result === 'number') {
    return Number.isFinite(result)
      ? { type: null, value: `<v>${String(result)}</v>` }
      : { type: 'e', value: '<v>#NUM!</v>' };
  }
  return ERROR.test(result)
    ? { type: 'e', value: `<v>${result}</v>` }
    : { type: 'str', value: `<v>${escapeCellText(result)}</v>` };
}

/** What is asked for while cells are written. */
export interface CellWriting {
  readonly stored: Storing;
  /** The number of the metadata of cells whose formulas spill. */
  readonly metadata: () => string;
}

function filled(address: string, { rows, columns }: ArrayKind): string {
  const { rowIndex, columnIndex } = parseCellAddress(address) ?? { rowIndex: 0, columnIndex: 0 };
  return rangeAddress({
    startRow: rowIndex,
    endRow: rowIndex + rows - 1,
    startColumn: columnIndex,
    endColumn: columnIndex + columns - 1,
  });
}

/**
 * A whole cell element. Texts are written in place, not into the shared strings, so that that part
 * keeps its bytes; a text that starts with =, +, - or @ is a text. `format`: number of the cell
 * format, 0 is not written. '' for an empty cell without a format.
 */
export function cellXml(
  address: string,
  content: CellContent,
  format: number,
  { stored, metadata }: CellWriting,
): string {
  const opening = `<c r="${address}"${format > 0 ? ` s="${String(format)}"` : ''}`;
  switch (content.kind) {
    case 'empty':
      return format > 0 ? `${opening}/>` : '';
    case 'value': {
      if (typeof content.value === 'string')
        return `${opening} t="inlineStr"><is>${textElement(content.value)}</is></c>`;
      const { type, value } = resultXml(content.value);
      return `${opening}${type ? ` t="${type}"` : ''}>${value}</c>`;
    }
    case 'rich':
      return `${opening} t="inlineStr"><is>${richXml(content.document)}</is></c>`;
    case 'spilled': {
      const { type, value } = resultXml(content.value);
      return `${opening}${type ? ` t="${type}"` : ''}>${value}</c>`;
    }
    case 'formula': {
      const { array, formula, result } = content;
      const { type, value } = resultXml(result);
      const told = array ? ` t="array" ref="${filled(address, array)}"` : '';
      const number = array?.isDynamic ? ` cm="${metadata()}"` : '';
      return `${opening}${type ? ` t="${type}"` : ''}${number}><f${told}>${escapeXml(stored(formula))}</f>${value}</c>`;
    }
  }
}
