import { BorderStyleTypes, type IBorderStyleData, type Nullable } from '@univerjs/core';
import type { Box } from './box';
import { storedColor } from './color';
import type { Sheet } from './sheet';

/** `Excel.BorderIndex`, without the diagonals. */
export const BORDER_SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
] as const;
export type BorderSide = (typeof BORDER_SIDES)[number];

export const BORDER_STYLES = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Double',
] as const;
export const BORDER_WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;

/** A line in Excel's words. */
export interface Border {
  readonly style: (typeof BORDER_STYLES)[number];
  readonly weight: (typeof BORDER_WEIGHTS)[number];
  /** `#RRGGBB`. */
  readonly color: string;
}

const NO_BORDER: Border = { style: 'None', weight: 'Thin', color: '#000000' };

/** Univer has one list for what Excel says with a style and a weight. */
const KINDS: readonly [BorderStyleTypes, Border['style'], Border['weight']][] = [
  [BorderStyleTypes.THIN, 'Continuous', 'Thin'],
  [BorderStyleTypes.HAIR, 'Continuous', 'Hairline'],
  [BorderStyleTypes.MEDIUM, 'Continuous', 'Medium'],
  [BorderStyleTypes.THICK, 'Continuous', 'Thick'],
  [BorderStyleTypes.DOTTED, 'Dot', 'Thin'],
  [BorderStyleTypes.DASHED, 'Dash', 'Thin'],
  [BorderStyleTypes.MEDIUM_DASHED, 'Dash', 'Medium'],
  [BorderStyleTypes.DASH_DOT, 'DashDot', 'Thin'],
  [BorderStyleTypes.MEDIUM_DASH_DOT, 'DashDot', 'Medium'],
  [BorderStyleTypes.DASH_DOT_DOT, 'DashDotDot', 'Thin'],
  [BorderStyleTypes.MEDIUM_DASH_DOT_DOT, 'DashDotDot', 'Medium'],
  [BorderStyleTypes.DOUBLE, 'Double', 'Thick'],
];

type CellSide = 't' | 'b' | 'l' | 'r';

/** The cells that carry a border, and on which of their sides. */
interface Line {
  readonly box: Box;
  readonly side: CellSide;
}

/** null for a border inside a box of a single row or column. */
function lineOf(box: Box, side: BorderSide): Line | null {
  switch (side) {
    case 'EdgeTop':
      return { box: { ...box, lastRow: box.firstRow }, side: 't' };
    case 'EdgeBottom':
      return { box: { ...box, firstRow: box.lastRow }, side: 'b' };
    case 'EdgeLeft':
      return { box: { ...box, lastColumn: box.firstColumn }, side: 'l' };
    case 'EdgeRight':
      return { box: { ...box, firstColumn: box.lastColumn }, side: 'r' };
    case 'InsideHorizontal':
      return box.lastRow > box.firstRow
        ? { box: { ...box, lastRow: box.lastRow - 1 }, side: 'b' }
        : null;
    case 'InsideVertical':
      return box.lastColumn > box.firstColumn
        ? { box: { ...box, lastColumn: box.lastColumn - 1 }, side: 'r' }
        : null;
  }
}

/** @returns null when the line differs from cell to cell */
export function readBorder(sheet: Sheet, box: Box, side: BorderSide): Border | null {
  const line = lineOf(sheet.clip(box), side);
  if (!line) return NO_BORDER;
  const cells = sheet.cells();
  let shared: Border | null = null;
  for (let row = line.box.firstRow; row <= line.box.lastRow; row++) {
    for (let column = line.box.firstColumn; column <= line.box.lastColumn; column++) {
      const border = excelBorder(sheet.grid.styleOf(cells[row]?.[column]).bd?.[line.side]);
      shared ??= border;
      if (
        border.style !== shared.style ||
        border.weight !== shared.weight ||
        border.color !== shared.color
      )
        return null;
    }
  }
  return shared ?? NO_BORDER;
}

/** Changes part of a line; setting a weight or a colour where there is no line draws one. */
export function writeBorder(sheet: Sheet, box: Box, side: BorderSide, part: Partial<Border>): void {
  const line = lineOf(sheet.reserve(box), side);
  if (!line) return;
  const { side: cellSide } = line;
  sheet.grid.write(sheet.id, {
    kind: 'look',
    box: line.box,
    change: (style) => {
      const border = { ...excelBorder(style.bd?.[cellSide]), ...part };
      const drawn: Border =
        border.style === 'None' && part.style === undefined
          ? { ...border, style: 'Continuous' }
          : border;
      return { bd: { [cellSide]: univerBorder(drawn) } };
    },
  });
}

function excelBorder(stored: Nullable<IBorderStyleData>): Border {
  const kind = KINDS.find(([type]) => type === stored?.s);
  return kind && stored
    ? { style: kind[1], weight: kind[2], color: storedColor(stored.cl.rgb, '#000000') }
    : NO_BORDER;
}

function univerBorder({ style, weight, color }: Border): IBorderStyleData | null {
  if (style === 'None') return null;
  const kind =
    KINDS.find(([, name, width]) => name === style && width === weight) ??
    KINDS.find(([, name]) => name === style);
  return { s: kind?.[0] ?? BorderStyleTypes.THIN, cl: { rgb: color } };
}
