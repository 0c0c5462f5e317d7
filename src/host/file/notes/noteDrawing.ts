/**
 * The boxes in which Excel draws notes: shapes of a drawing in VML, one a note. Such drawings are
 * not always well-formed XML, so shapes are found by their tags and nothing else is looked at.
 */

import type { CellNote } from '../../grid/notes';
import type { ChangedNote, NoteChange } from './noteDiff';
import { hasNewLook } from './noteDiff';

/** Sizes of a sheet's columns and rows in pixels; 0 for hidden ones. */
export interface SheetSizes {
  readonly columnWidth: (column: number) => number;
  readonly rowHeight: (row: number) => number;
}

/** Numbers of shapes come in blocks of this size; the drawing says which blocks are its own. */
const BLOCK = 1024;

const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

const NAMESPACES = {
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  x: 'urn:schemas-microsoft-com:office:excel',
} as const;

const SHAPES = /<(\w+:)?shape\b[\s\S]*?<\/\1shape>/g;

/**
 * @param others the other drawings of the workbook, whose blocks of numbers are taken; @param count
 * shapes that will come
 */
export function emptyDrawing(others: readonly string[], count: number): string {
  const taken = others.flatMap((text) =>
    [...text.matchAll(/idmap\b[^>]*\bdata="([\d,\s]*)"/g)].flatMap((match) =>
      numbers(match[1] ?? ''),
    ),
  );
  const first = Math.max(0, ...taken) + 1;
  const blocks = Array.from(
    { length: Math.max(1, Math.ceil(count / (BLOCK - 1))) },
    (_, index) => first + index,
  );
  return (
    `<xml xmlns:v="${NAMESPACES.v}" xmlns:o="${NAMESPACES.o}" xmlns:x="${NAMESPACES.x}"><o:shapelayout v:ext="edit">` +
    `<o:idmap v:ext="edit" data="${blocks.join(',')}"/></o:shapelayout>${SHAPE_TYPE}</xml>`
  );
}

export function countShapes(drawing: string): number {
  return [...drawing.matchAll(SHAPES)].length;
}

/**
 * A drawing with the shapes of its notes brought up to date; shapes of other notes, and of anything
 * else, keep their bytes.
 */
export function patchDrawing(
  drawing: string,
  { removed, changed, added }: NoteChange,
  sizes: SheetSizes,
): string {
  const gone = new Set(removed.map(cellKey));
  const moved = new Map(changed.map((change) => [cellKey(change.from), change]));
  const missing = new Map(moved);
  const text = drawing.replace(SHAPES, (shape: string) => {
    const key = shapeKey(shape);
    if (key === null) return shape;
    if (gone.has(key)) return '';
    const change = moved.get(key);
    missing.delete(key);
    return change ? changedShape(shape, change, sizes) : shape;
  });
  const fresh = [...[...missing.values()].map(({ to }) => to), ...added];
  if (fresh.length === 0) return text;
  const declared = Object.entries(NAMESPACES)
    .filter(([prefix]) => !text.includes(`xmlns:${prefix}=`))
    .map(([prefix, namespace]) => ` xmlns:${prefix}="${namespace}"`)
    .join('');
  let number = Math.max(
    firstNumber(text),
    ...[...text.matchAll(/\bid="_x0000_s(\d+)"/g)].map((match) => Number(match[1])),
  );
  const shapes = fresh.map((note) => shapeXml(note, ++number, declared, sizes)).join('');
  const type = text.includes('id="_x0000_t202"')
    ? ''
    : SHAPE_TYPE.replace('<v:shapetype', `<v:shapetype${declared}`);
  const end = text.lastIndexOf('</');
  return text.slice(0, end) + type + shapes + text.slice(end);
}

/** How notes are drawn, by 'row,column'; what a shape does not say is left out. Sizes in pixels. */
export function readDrawing(
  drawing: string,
): Map<string, Partial<Pick<CellNote, 'show' | 'width' | 'height'>>> {
  const looks = new Map<string, Partial<Pick<CellNote, 'show' | 'width' | 'height'>>>();
  for (const [shape] of drawing.matchAll(SHAPES)) {
    const key = shapeKey(shape);
    if (key === null) continue;
    const [width, height] = [lengthIn(shape, 'width'), lengthIn(shape, 'height')];
    looks.set(key, {
      ...(/<(?:\w+:)?Visible\b/.test(shape) && { show: true }),
      ...(width && { width }),
      ...(height && { height }),
    });
  }
  return looks;
}

/** A length in points of a shape's style, as pixels; null where it says none. */
function lengthIn(shape: string, name: 'width' | 'height'): number | null {
  const found = new RegExp(`[;"'\\s]${name}:\\s*([\\d.]+)pt`).exec(
    shape.slice(0, shape.indexOf('>')),
  )?.[1];
  return found === undefined ? null : Math.round((Number(found) * 4) / 3);
}

/** 'row,column' of the note that a shape belongs to; null for shapes of other things. */
function shapeKey(shape: string): string | null {
  if (!/ObjectType="Note"/.test(shape)) return null;
  const row = /<(?:\w+:)?Row>\s*(\d+)\s*</.exec(shape)?.[1];
  const column = /<(?:\w+:)?Column>\s*(\d+)\s*</.exec(shape)?.[1];
  return row === undefined || column === undefined ? null : `${row},${column}`;
}

function cellKey({ row, col }: CellNote): string {
  return `${String(row)},${String(col)}`;
}

function firstNumber(drawing: string): number {
  const blocks = numbers(/idmap\b[^>]*\bdata="([\d,\s]*)"/.exec(drawing)?.[1] ?? '');
  return (blocks[0] ?? 1) * BLOCK;
}

function numbers(list: string): number[] {
  return list
    .split(',')
    .filter((item) => item.trim() !== '')
    .map(Number);
}

function changedShape(shape: string, { from, to }: ChangedNote, sizes: SheetSizes): string {
  let text = shape;
  if (cellKey(from) !== cellKey(to)) {
    text = withElement(withElement(text, 'Row', String(to.row)), 'Column', String(to.col));
    const anchor = /<(?:\w+:)?Anchor>([^<]*)</.exec(text)?.[1];
    const shift = [
      to.col - from.col,
      0,
      to.row - from.row,
      0,
      to.col - from.col,
      0,
      to.row - from.row,
      0,
    ];
    const places = numbers(anchor ?? '').map((place, index) =>
      Math.max(0, place + (shift[index] ?? 0)),
    );
    if (places.length === shift.length) text = withElement(text, 'Anchor', places.join(', '));
  }
  if (!hasNewLook(from, to)) return text;
  if (Boolean(from.show) !== Boolean(to.show)) {
    text = text
      .replace(/visibility:\s*\w+/, `visibility:${to.show ? 'visible' : 'hidden'}`)
      .replace(/\s*<(?:\w+:)?Visible\s*\/>/, '');
    if (to.show)
      text = text.replace(
        /<(\w+:)?Row>/,
        (tag, prefix: string | undefined) => `<${prefix ?? ''}Visible/>${tag}`,
      );
  }
  if (from.width === to.width && from.height === to.height) return text;
  return withElement(
    text
      .replace(/\bwidth:[^;'"]*/, `width:${points(to.width)}`)
      .replace(/\bheight:[^;'"]*/, `height:${points(to.height)}`),
    'Anchor',
    anchorOf(to, sizes),
  );
}

function withElement(shape: string, name: string, content: string): string {
  return shape.replace(
    new RegExp(`(<(?:\\w+:)?${name}>)[^<]*<`),
    (_, open: string) => `${open}${content}<`,
  );
}

function shapeXml(note: CellNote, number: number, declared: string, sizes: SheetSizes): string {
  const shown = note.show ? 'visible' : 'hidden';
  return (
    `<v:shape${declared} id="_x0000_s${String(number)}" type="#_x0000_t202" style="position:absolute;margin-left:0;margin-top:0;` +
    `width:${points(note.width)};height:${points(note.height)};z-index:${String(number % BLOCK)};visibility:${shown}" ` +
    'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>' +
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchorOf(note, sizes)}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill>${note.show ? '<x:Visible/>' : ''}<x:Row>${String(note.row)}</x:Row>` +
    `<x:Column>${String(note.col)}</x:Column></x:ClientData></v:shape>`
  );
}

function points(pixels: number): string {
  return `${String(Math.round(pixels * 75) / 100)}pt`;
}

/**
 * Where Excel puts a new note: to the right of its cell and a little above. Column, pixels in it,
 * row, pixels in it; twice.
 */
function anchorOf({ row, col, width, height }: CellNote, sizes: SheetSizes): string {
  const top = Math.max(0, row - 1);
  const right = walk(col + 1, 15 + width, sizes.columnWidth);
  const bottom = walk(top, (row === 0 ? 2 : 10) + height, sizes.rowHeight);
  return [col + 1, 15, top, row === 0 ? 2 : 10, ...right, ...bottom].join(', ');
}

/**
 * The row or column that lies so many pixels after the start of the first one, and the pixels in
 * it.
 */
function walk(first: number, pixels: number, size: (index: number) => number): [number, number] {
  let rest = Math.round(pixels);
  let index = first;
  // Thousands of hidden rows are gone over; a sheet that ends hidden is not.
  for (const limit = first + 20_000; rest > size(index) && index < limit; index++)
    rest -= size(index);
  return [index, Math.max(0, rest)];
}
