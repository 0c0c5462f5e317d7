import type { IStyleData } from '@univerjs/core';

/** What of a cell's look a style says. */
export interface StyleScope {
  readonly numberFormat: boolean;
  readonly font: boolean;
  readonly alignment: boolean;
  readonly border: boolean;
  readonly patterns: boolean;
  readonly protection: boolean;
}

/** What of the alignment Univer has no place for. */
export interface MoreAlignment {
  readonly indentLevel: number;
  readonly shrinkToFit: boolean;
  readonly autoIndent: boolean;
  readonly readingOrder: 'Context' | 'LeftToRight' | 'RightToLeft';
}

/** A style that cells have by its name. */
export interface NamedStyle {
  /** By which cells name it; 0 is Normal. */
  readonly number: number;
  /** As Excel shows it and files have it: `Heading 1`. */
  readonly name: string;
  /** Excel's own number for it; null for a style that somebody made. */
  readonly builtInId: number | null;
  readonly look: IStyleData;
  readonly scope: StyleScope;
  readonly alignment: MoreAlignment;
  /** Whether it was made since the file was read. */
  readonly isNew: boolean;
}

export const EVERYTHING: StyleScope = {
  numberFormat: true,
  font: true,
  alignment: true,
  border: true,
  patterns: true,
  protection: true,
};

export const PLAIN_ALIGNMENT: MoreAlignment = {
  indentLevel: 0,
  shrinkToFit: false,
  autoIndent: false,
  readingOrder: 'Context',
};

export const NORMAL: NamedStyle = {
  number: 0,
  name: 'Normal',
  builtInId: 0,
  look: {},
  scope: EVERYTHING,
  alignment: PLAIN_ALIGNMENT,
  isNew: false,
};
