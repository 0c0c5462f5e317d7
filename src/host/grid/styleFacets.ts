import {
  BooleanNumber,
  HorizontalAlign,
  TextDecoration,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import { storedColor } from './color';
import type { StyleFacet } from './styles';

export type HorizontalAlignment =
  'General' | 'Left' | 'Center' | 'Right' | 'Justify' | 'Distributed';
export type VerticalAlignment = 'Top' | 'Center' | 'Bottom';

const HORIZONTAL: Readonly<Record<HorizontalAlignment, HorizontalAlign>> = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
};
const VERTICAL: Readonly<Record<VerticalAlignment, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};

export const HORIZONTAL_ALIGNMENTS = Object.keys(HORIZONTAL) as HorizontalAlignment[];
export const VERTICAL_ALIGNMENTS = Object.keys(VERTICAL) as VerticalAlignment[];

export const horizontalAlignment: StyleFacet<HorizontalAlignment> = {
  read: ({ ht }) => HORIZONTAL_ALIGNMENTS.find((name) => HORIZONTAL[name] === ht) ?? 'General',
  write: (name) => ({ ht: HORIZONTAL[name] }),
};

export const verticalAlignment: StyleFacet<VerticalAlignment> = {
  read: ({ vt }) => VERTICAL_ALIGNMENTS.find((name) => VERTICAL[name] === vt) ?? 'Bottom',
  write: (name) => ({ vt: VERTICAL[name] }),
};

export const wrapText: StyleFacet<boolean> = {
  read: ({ tb }) => tb === WrapStrategy.WRAP,
  write: (wraps) => ({ tb: wraps ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
};

/** Degrees, up is 90; 180 stands for letters below each other. */
export const textOrientation: StyleFacet<number> = {
  read: ({ tr }) => (tr?.v ? 180 : 0 - (tr?.a ?? 0)),
  write: (degrees) => ({ tr: degrees === 180 ? { a: 0, v: 1 } : { a: 0 - degrees, v: 0 } }),
};

/** 'General' where none is set. */
export const numberFormat: StyleFacet<string> = {
  read: ({ n }) => n?.pattern ?? 'General',
  write: (pattern) => ({ n: { pattern } }),
};

/** '' stands for no fill, which Excel reads as white. */
export const fillColor: StyleFacet<string> = {
  read: ({ bg }) => storedColor(bg?.rgb, '#FFFFFF'),
  write: (color) => ({ bg: color === '' ? null : { rgb: color } }),
};

export const fontName: StyleFacet<string> = {
  read: ({ ff }) => ff ?? 'Calibri',
  write: (name) => ({ ff: name }),
};

export const fontSize: StyleFacet<number> = {
  read: ({ fs }) => fs ?? 11,
  write: (points) => ({ fs: points }),
};

export const fontColor: StyleFacet<string> = {
  read: ({ cl }) => storedColor(cl?.rgb, '#000000'),
  write: (color) => ({ cl: { rgb: color } }),
};

export const bold: StyleFacet<boolean> = {
  read: ({ bl }) => bl === BooleanNumber.TRUE,
  write: (isBold) => ({ bl: isBold ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
};

export const italic: StyleFacet<boolean> = {
  read: ({ it }) => it === BooleanNumber.TRUE,
  write: (isItalic) => ({ it: isItalic ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
};

/** `Excel.RangeUnderlineStyle`, without lines as accounts have them. */
export const UNDERLINES = ['None', 'Single', 'Double'] as const;
export type Underline = (typeof UNDERLINES)[number];

export const underline: StyleFacet<Underline> = {
  read: ({ ul }) => {
    if (ul?.s !== BooleanNumber.TRUE) return 'None';
    return ul.t === TextDecoration.DOUBLE ? 'Double' : 'Single';
  },
  write: (kind) => ({
    ul: {
      s: kind === 'None' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      t: kind === 'Double' ? TextDecoration.DOUBLE : TextDecoration.SINGLE,
    },
  }),
};

export const strikethrough: StyleFacet<boolean> = {
  read: ({ st }) => st?.s === BooleanNumber.TRUE,
  write: (isStruck) => ({ st: { s: isStruck ? BooleanNumber.TRUE : BooleanNumber.FALSE } }),
};
