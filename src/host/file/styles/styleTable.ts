import type { IStyleData } from '@univerjs/core';
import type { CellStyle } from 'hucre';
import { readStyle } from './readStyle';

export interface StyleTable {
  /** The snapshot's styles by id: s1, s2 … in order of appearance. */
  readonly styles: Record<string, IStyleData>;
  /** The id of a style; equal styles share one. */
  readonly styleId: (style: CellStyle) => string;
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
  const styleId = (source: CellStyle): string => {
    const parts =
      [source.font, source.fill, source.border, source.alignment, source.protection]
        .map(identity)
        .join() + (source.numFmt ?? '');
    const known = byParts.get(parts);
    if (known !== undefined) return known;
    const style = readStyle(source, theme);
    const content = JSON.stringify(style);
    const id = byContent.get(content) ?? `s${String(byContent.size + 1)}`;
    byContent.set(content, id);
    byParts.set(parts, id);
    styles[id] = style;
    return id;
  };
  return { styles, styleId };
}
