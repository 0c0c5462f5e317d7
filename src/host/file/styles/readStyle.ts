import { protectionOf, protectionStyle } from '../../grid/cellProtection';
import type { IBorderData, IBorderStyleData, IStyleData } from '@univerjs/core';
import type { CellStyle, Color, FontStyle } from 'hucre';

/**
 * What the file format calls Univer's numbered styles: the position is Univer's number, '' has no
 * counterpart.
 */

export const BORDER_STYLES: readonly string[] = [
  'none',
  'thin',
  'hair',
  'dotted',
  'dashed',
  'dashDot',
  'dashDotDot',
  'double',
  'medium',
  'mediumDashed',
  'mediumDashDot',
  'mediumDashDotDot',
  'slantDashDot',
  'thick',
];

export const HORIZONTAL_ALIGNMENTS: readonly string[] = [
  '',
  'left',
  'center',
  'right',
  'justify',
  '',
  'distributed',
];

export const VERTICAL_ALIGNMENTS: readonly string[] = ['', 'top', 'center', 'bottom'];

/** Office's own theme, for files that carry none; in the order of the theme part. */
const OFFICE_THEME = [
  '000000',
  'FFFFFF',
  '44546A',
  'E7E6E6',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
  '0563C1',
  '954F72',
];

/** Color indexes 0–3 name light before dark, the theme part dark before light. */
const THEME_SLOTS = [1, 0, 3, 2];

/** The palette that indexed colours point into; 0–7 repeat as 8–15. */
const INDEXED = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** Moves a colour towards black (tint < 0) or white. */
function tinted(hex: string, tint: number): string {
  return hex.replace(/../g, (channel) => {
    const value = parseInt(channel, 16);
    const moved = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.round(moved).toString(16).padStart(2, '0');
  });
}

/** '#RRGGBB' of a file's colour, null where the file says automatic or nothing. */
export function readColor(
  color: Color | undefined,
  theme: readonly string[] | undefined,
): string | null {
  if (!color) return null;
  let hex = color.rgb?.slice(-6);
  if (hex === undefined && color.theme !== undefined) {
    hex = (theme?.length ? theme : OFFICE_THEME)[THEME_SLOTS[color.theme] ?? color.theme];
  }
  if (hex === undefined && color.indexed !== undefined)
    hex = INDEXED[color.indexed < 8 ? color.indexed : color.indexed - 8];
  return hex === undefined ? null : `#${tinted(hex, color.tint ?? 0).toUpperCase()}`;
}

/** The font's part of a Univer style. */
export function readFont(font: FontStyle, theme: readonly string[] | undefined): IStyleData {
  const style: IStyleData = {};
  if (font.name) style.ff = font.name;
  if (font.size) style.fs = font.size;
  if (font.bold) style.bl = 1;
  if (font.italic) style.it = 1;
  // TextDecoration.DOUBLE, of a package that must not be loaded for reading a file.
  if (font.underline)
    style.ul = { s: 1, ...(String(font.underline).startsWith('double') && { t: 10 }) };
  if (font.strikethrough) style.st = { s: 1 };
  if (font.vertAlign) style.va = font.vertAlign === 'subscript' ? 2 : 3;
  const rgb = readColor(font.color, theme);
  if (rgb) style.cl = { rgb };
  return style;
}

function readFill(
  fill: NonNullable<CellStyle['fill']>,
  theme: readonly string[] | undefined,
): string | null {
  if (fill.type === 'gradient') return readColor(fill.stops[fill.stops.length - 1]?.color, theme);
  return fill.pattern === 'none' ? null : readColor(fill.fgColor ?? fill.bgColor, theme);
}

function readBorder(
  border: NonNullable<CellStyle['border']>,
  theme: readonly string[] | undefined,
): IBorderData | null {
  const sides: IBorderData = {};
  for (const [side, key] of [
    ['top', 't'],
    ['right', 'r'],
    ['bottom', 'b'],
    ['left', 'l'],
  ] as const) {
    const line = border[side];
    if (!line) continue;
    sides[key] = {
      s: BORDER_STYLES.indexOf(line.style),
      cl: { rgb: readColor(line.color, theme) ?? '#000000' },
    } satisfies IBorderStyleData;
  }
  return Object.keys(sides).length > 0 ? sides : null;
}

/** [$-409]@ and the like: Univer takes the locale for a number format and drops leading zeros. */
function readNumberFormat(format: string | undefined): string | null {
  const pattern = format?.replace(/^\[\$-[0-9A-Fa-f]+\]/, '');
  return pattern && pattern !== 'General' ? pattern : null;
}

/**
 * The Univer style of a cell's (or conditional format's) style; theme: the colours of the file's
 * theme part.
 */
export function readStyle(source: CellStyle, theme: readonly string[] | undefined): IStyleData {
  const style: IStyleData = source.font ? readFont(source.font, theme) : {};
  const background = source.fill ? readFill(source.fill, theme) : null;
  if (background) style.bg = { rgb: background };
  const border = source.border ? readBorder(source.border, theme) : null;
  if (border) style.bd = border;
  const pattern = readNumberFormat(source.numFmt);
  if (pattern) style.n = { pattern };
  const { locked = true, hidden: formulaHidden = false } = source.protection ?? {};
  if (!locked || formulaHidden) Object.assign(style, protectionStyle({ locked, formulaHidden }, 0));
  const alignment = source.alignment ?? {};
  const horizontal = HORIZONTAL_ALIGNMENTS.indexOf(alignment.horizontal ?? '');
  if (horizontal > 0) style.ht = horizontal;
  const vertical = VERTICAL_ALIGNMENTS.indexOf(alignment.vertical ?? '');
  if (vertical > 0) style.vt = vertical;
  if (alignment.wrapText) style.tb = 3;
  const rotation = alignment.textRotation ?? 0;
  if (rotation === 255) style.tr = { a: 0, v: 1 };
  else if (rotation) style.tr = { a: rotation > 90 ? rotation - 90 : -rotation };
  return style;
}

export interface StyleTable {
  /** The snapshot's styles by id: s1, s2 … in order of appearance. */
  readonly styles: Record<string, IStyleData>;
  /** The id of a style; equal styles share one. `named` is the number of the named style. */
  readonly styleId: (style: CellStyle, named: number) => string;
}

/** Collects the styles of a workbook's cells; theme: the colours of the file's theme part. */
export function createStyleTable(theme: readonly string[] | undefined): StyleTable {
  const styles: Record<string, IStyleData> = {};
  const byContent = new Map<string, string>();
  const byParts = new Map<string, string>();
  const numbers = new Map<object, number>();
  // The reader makes a style object for every cell but shares what is inside: comparing identities
  // spares a conversion for each cell.
  const identity = (part: object | undefined): number => {
    if (!part) return 0;
    const number = numbers.get(part) ?? numbers.size + 1;
    numbers.set(part, number);
    return number;
  };
  const styleId = (source: CellStyle, named: number): string => {
    const parts =
      [source.font, source.fill, source.border, source.alignment, source.protection]
        .map(identity)
        .join() + `${String(named)} ${source.numFmt ?? ''}`;
    const known = byParts.get(parts);
    if (known !== undefined) return known;
    const look = readStyle(source, theme);
    const style = named === 0 ? look : { ...look, ...protectionStyle(protectionOf(look), named) };
    const content = JSON.stringify(style);
    const id = byContent.get(content) ?? `s${String(byContent.size + 1)}`;
    byContent.set(content, id);
    byParts.set(parts, id);
    styles[id] = style;
    return id;
  };
  return { styles, styleId };
}
