import type { Parts } from '../package/zipParts';
import { partText } from '../package/zipParts';

/** Numbers of the workbook's style tables that parts name. */
export interface FormatUse {
  /** Of cells, rows and columns. */
  readonly cellFormats: ReadonlySet<number>;
  /** Of conditional formats, tables, filters by colour and table styles. */
  readonly differentialFormats: ReadonlySet<number>;
}

const CELL_FORMATS = /\s(?:s|style)\s*=\s*["'](\d+)["']/g;
const DIFFERENTIAL_FORMATS = /dxfId\s*=\s*["'](\d+)["']/gi;

/**
 * What one part names. Other attributes of the same names may be among it: too much is never wrong
 * where it is asked what can go.
 */
export function formatsNamedIn(xml: string): FormatUse {
  return {
    cellFormats: numbersIn(xml, CELL_FORMATS),
    differentialFormats: numbersIn(xml, DIFFERENTIAL_FORMATS),
  };
}

/** What any part names. */
export function formatsInUse(parts: Parts): FormatUse {
  const cellFormats = new Set<number>();
  const differentialFormats = new Set<number>();
  for (const name of parts.keys()) {
    if (!name.endsWith('.xml')) continue;
    const named = formatsNamedIn(partText(parts, name) ?? '');
    named.cellFormats.forEach((index) => cellFormats.add(index));
    named.differentialFormats.forEach((index) => differentialFormats.add(index));
  }
  return { cellFormats, differentialFormats };
}

function numbersIn(xml: string, pattern: RegExp): Set<number> {
  const found = new Set<number>();
  for (const match of xml.matchAll(pattern)) found.add(Number(match[1]));
  return found;
}
