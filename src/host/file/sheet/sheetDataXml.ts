import { cellAddress, columnIndex } from './cellAddress';
import { cellXml, resultXml } from './cellXml';
import type { CellChange, RowChange, SheetChange, StyleChange } from './sheetChange';
import type { Storing } from '../cells/functionNames';
import type { Stylesheet } from '../styles/stylesXml';
import type { Edit, LargeEdit, Pieces, XmlElement } from '../package/xmlElement';
import {
  applyEdits,
  attribute,
  attributes,
  childElement,
  childElements,
  editAppendLarge,
  isTrue,
  outerXml,
  prefixOf,
  withAttributes,
  withPrefix,
} from '../package/xmlElement';

const NO_CELLS: ReadonlyMap<number, CellChange> = new Map();

interface Patching {
  readonly xml: string;
  readonly prefix: string;
  readonly stylesheet: Stylesheet;
  readonly stored: Storing;
  /** The number of the metadata of cells whose formulas spill. */
  readonly metadata: () => string;
  /** Number of the format that a new cell takes over from its column, 0 for none. */
  readonly columnFormat: (column: number) => number;
}

function formatAfter(style: StyleChange | undefined, base: number, stylesheet: Stylesheet): number {
  return style ? stylesheet.cellFormat(style.to, style.from, base) : base;
}

/** A row or cell where the file leaves out its reference stands after the one before. */
function rowIndexOf(xml: string, row: XmlElement, previous: number): number {
  const reference = attribute(xml, row, 'r');
  return reference === null ? previous + 1 : Number(reference) - 1;
}

function columnOf(xml: string, cell: XmlElement, previous: number): number {
  const reference = attribute(xml, cell, 'r');
  return reference === null ? previous + 1 : columnIndex(reference.replace(/\d+$/, ''));
}

function rowAttributes(
  change: RowChange | undefined,
  base: number,
  stylesheet: Stylesheet,
): Record<string, string | number | null> {
  const changes: Record<string, string | number | null> = {};
  if (change?.height !== undefined)
    Object.assign(changes, { ht: change.height, customHeight: change.height === null ? null : 1 });
  if (change?.hidden !== undefined) changes['hidden'] = change.hidden ? 1 : null;
  if (change?.style)
    Object.assign(changes, { s: formatAfter(change.style, base, stylesheet), customFormat: 1 });
  return changes;
}

interface NewPlace {
  readonly rowIndex: number;
  readonly column: number;
  /** The format of its row, 0 for none. */
  readonly rowFormat: number;
}

/** A cell that is not in the file yet. */
function newCell(
  change: CellChange,
  { rowIndex, column, rowFormat }: NewPlace,
  patching: Patching,
): string {
  const inherited = rowFormat || patching.columnFormat(column);
  const format = formatAfter(change.style, change.style ? 0 : inherited, patching.stylesheet);
  return withPrefix(
    cellXml(cellAddress(rowIndex, column), change.content ?? { kind: 'empty' }, format, patching),
    patching.prefix,
  );
}

/** What is to change in a row: its cells, by column, and the row itself. */
interface RowPatch {
  readonly cells: ReadonlyMap<number, CellChange>;
  readonly row: RowChange | undefined;
}

function newRow(rowIndex: number, { cells, row }: RowPatch, patching: Patching): string {
  const content = [...cells]
    .sort(([one], [other]) => one - other)
    .map(([column, change]) => newCell(change, { rowIndex, column, rowFormat: 0 }, patching))
    .join('');
  const changes = rowAttributes(row, 0, patching.stylesheet);
  if (content === '' && Object.keys(changes).length === 0) return '';
  const opening = withAttributes(`<${patching.prefix}row r="${String(rowIndex + 1)}">`, changes);
  return content === ''
    ? opening.replace(/>$/, '/>')
    : `${opening}${content}</${patching.prefix}row>`;
}

/**
 * A cell of the file with a change: its format kept or derived, its content replaced or, for a
 * formula's result only, patched.
 */
function changedCell(
  cell: XmlElement,
  change: CellChange,
  address: string,
  patching: Patching,
): string {
  const { xml, prefix, stylesheet } = patching;
  const format = formatAfter(change.style, Number(attribute(xml, cell, 's') ?? 0), stylesheet);
  if (change.content) return withPrefix(cellXml(address, change.content, format, patching), prefix);
  const edits: Edit[] = [];
  const changes: Record<string, string | number | null> = change.style ? { s: format } : {};
  const old = change.result === undefined ? null : childElement(xml, cell, 'v');
  // A formula that is saved without a result stays without: Excel reckons it on opening.
  if (change.result !== undefined && old) {
    const { type, value } = resultXml(change.result);
    changes['t'] = type;
    // What the file says beside the value is of the former one: of #CALC!, or of a picture.
    changes['vm'] = null;
    edits.push({
      start: old.start - cell.start,
      end: old.end - cell.start,
      text: withPrefix(value, prefix),
    });
  }
  const opening = withAttributes(xml.slice(cell.start, cell.openEnd), changes);
  return applyEdits(outerXml(xml, cell), [
    { start: 0, end: cell.openEnd - cell.start, text: opening },
    ...edits,
  ]);
}

function changedRow(
  row: XmlElement,
  rowIndex: number,
  { cells, row: change }: RowPatch,
  patching: Patching,
): Edit[] {
  const { xml, stylesheet } = patching;
  const found = attributes(xml, row);
  const rowFormat = isTrue(found.get('customFormat')) ? Number(found.get('s') ?? 0) : 0;
  const changes = rowAttributes(change, rowFormat, stylesheet);
  const edits: Edit[] = [];
  const waiting = [...cells].sort(([one], [other]) => one - other);
  let fresh = '';
  const freshBefore = (limit: number): string => {
    let text = '';
    for (let next = waiting[0]; next && next[0] < limit; next = waiting[0]) {
      text += newCell(next[1], { rowIndex, column: next[0], rowFormat }, patching);
      waiting.shift();
    }
    return text;
  };
  let previous = -1;
  let inserted = false;
  if (waiting.length > 0) {
    for (const cell of childElements(xml, row, 'c')) {
      const column = columnOf(xml, cell, previous);
      // Cells without a reference count on their neighbours: one that gets a new neighbour says
      // where it is.
      const before = freshBefore(column);
      if (before) edits.push({ start: cell.start, end: cell.start, text: before });
      inserted ||= before !== '';
      const next = waiting[0];
      if (next?.[0] === column) {
        waiting.shift();
        edits.push({
          start: cell.start,
          end: cell.end,
          text: changedCell(cell, next[1], cellAddress(rowIndex, column), patching),
        });
      } else if (inserted && !attributes(xml, cell).has('r')) {
        const opening = xml
          .slice(cell.start, cell.openEnd)
          .replace(/^<[^\s/>]+/, (tag) => `${tag} r="${cellAddress(rowIndex, column)}"`);
        edits.push({ start: cell.start, end: cell.openEnd, text: opening });
      }
      previous = column;
    }
    fresh = freshBefore(Infinity);
  }
  // A wider row would need wider spans; they are only a hint and may be left out.
  if (inserted || fresh) changes['spans'] = null;
  const opening = withAttributes(xml.slice(row.start, row.openEnd), changes);
  if (row.openEnd === row.end) {
    const name = `${patching.prefix}row`;
    return [
      {
        start: row.start,
        end: row.end,
        text: fresh ? `${opening.replace(/\s*\/>$/, '>')}${fresh}</${name}>` : opening,
      },
    ];
  }
  return [
    { start: row.start, end: row.openEnd, text: opening },
    ...edits,
    { start: row.closeStart, end: row.closeStart, text: fresh },
  ];
}

/**
 * The edits that bring a sheet's cells and rows up to date. Rows without a change are passed over;
 * in the others every cell without a change keeps its bytes.
 */
export function editSheetData(
  sheetData: XmlElement,
  change: SheetChange,
  sheet: Omit<Patching, 'prefix'>,
): (Edit | LargeEdit)[] {
  const { xml } = sheet;
  const patching: Patching = { ...sheet, prefix: prefixOf(xml, sheetData) };
  const patchOf = (row: number): RowPatch => ({
    cells: change.cells.get(row) ?? NO_CELLS,
    row: change.rows.get(row),
  });
  const waiting = [...new Set([...change.cells.keys(), ...change.rows.keys()])].sort(
    (one, other) => one - other,
  );
  if (waiting.length === 0) return [];
  let position = 0;
  function* freshBefore(limit: number): Generator<string> {
    for (
      let next = waiting[position];
      next !== undefined && next < limit;
      next = waiting[++position]
    ) {
      const row = newRow(next, patchOf(next), patching);
      if (row !== '') yield row;
    }
  }
  const edits: (Edit | LargeEdit)[] = [];
  let previous = -1;
  let inserted = false;
  for (const row of childElements(xml, sheetData, 'row')) {
    const rowIndex = rowIndexOf(xml, row, previous);
    const before = [...freshBefore(rowIndex)];
    if (before.length > 0) edits.push({ start: row.start, end: row.start, text: before });
    inserted ||= before.length > 0;
    if (waiting[position] === rowIndex) {
      position++;
      edits.push(...changedRow(row, rowIndex, patchOf(rowIndex), patching));
    } else if (inserted && !attributes(xml, row).has('r')) {
      const opening = xml
        .slice(row.start, row.openEnd)
        .replace(/^<[^\s/>]+/, (tag) => `${tag} r="${String(rowIndex + 1)}"`);
      edits.push({ start: row.start, end: row.openEnd, text: opening });
    }
    previous = rowIndex;
  }
  // A new sheet may be of millions of cells: the text of a row is made when it is its turn.
  const rest = freshBefore(Infinity);
  const first = rest.next();
  if (first.done !== true) edits.push(editAppendLarge(xml, sheetData, begun(first.value, rest)));
  return edits;
}

/** The pieces behind a first one that has been taken of them. */
function* begun(first: string, others: Pieces): Generator<string> {
  yield first;
  yield* others;
}
