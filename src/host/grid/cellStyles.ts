import type { IStyleData, Nullable, Styles } from '@univerjs/core';
import { mergeStyles } from './pendingWrites';

/** A cell's style as it is stored: mostly by its id in the workbook's table. */
export type StoredStyle = Nullable<IStyleData | string>;

const NO_STYLE: IStyleData = Object.freeze({});

/** The styles of a workbook's cells. */
export class CellStyles {
  constructor(private readonly table: Styles) {}

  get(stored: StoredStyle): IStyleData {
    if (!stored) return NO_STYLE;
    return (typeof stored === 'string' ? this.table.get(stored) : stored) ?? NO_STYLE;
  }

  numberFormat(stored: StoredStyle): string {
    return this.get(stored).n?.pattern ?? 'General';
  }

  /** The style with what is added to it, as it is to be stored; undefined where nothing is left. */
  changed(stored: StoredStyle, addition: IStyleData): string | undefined {
    return this.store(mergeStyles(this.get(stored), addition));
  }

  store(style: IStyleData): string | undefined {
    const kept = cleared(style);
    if (Object.keys(kept).length === 0) return undefined;
    // Lines through and under a text have its colour.
    if (kept.cl)
      for (const line of ['ul', 'st', 'ol'] as const)
        if (kept[line]) kept[line] = { ...kept[line], cl: kept.cl };
    return this.table.setValue(kept) ?? undefined;
  }
}

/** Without what is null, and without what says nothing by that. */
function cleared(style: IStyleData): IStyleData {
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(style) as [string, unknown][]) {
    if (value === null || value === undefined) continue;
    if (typeof value !== 'object') {
      kept[key] = value;
      continue;
    }
    const inner = Object.entries(value).filter(([, part]) => part !== null && part !== undefined);
    if (inner.length > 0) kept[key] = Object.fromEntries(inner);
  }
  return kept;
}
