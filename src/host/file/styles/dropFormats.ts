import { attribute, rootElement } from '../package/xmlElement';
import { partText, type Parts } from '../package/zipParts';

/** One of the style tables: what the file holds, and what was added to it since it was opened. */
export interface FormatTable {
  readonly items: string[];
  readonly added: ReadonlyMap<string, number>;
}

/** What a cell format names in other tables, by the table. */
const NAMED = {
  fonts: 'fontId',
  fills: 'fillId',
  borders: 'borderId',
  numFmts: 'numFmtId',
} as const;

/** The style tables by their names. */
export interface FormatTables {
  get(name: 'cellXfs' | 'cellStyleXfs' | 'dxfs' | keyof typeof NAMED): FormatTable | undefined;
}

/**
 * Takes formats away that went out of use, with what they alone named. Only from the end of a
 * table, so that nothing else changes its number; what was added by this program stands there, and
 * goes away without a trace.
 *
 * @param released formats of what has been deleted
 * @param inUse formats that some part still names
 */
export function dropFormats(tables: FormatTables, released: FormatUse, inUse: FormatUse): void {
  dropFromEnd(
    tables.get('dxfs'),
    (index) => released.differentialFormats.has(index) && !inUse.differentialFormats.has(index),
  );
  const formats = tables.get('cellXfs');
  const dropped = dropFromEnd(
    formats,
    (index) => released.cellFormats.has(index) && !inUse.cellFormats.has(index),
  );
  if (dropped.length === 0) return;
  const kept = [...(formats?.items ?? []), ...(tables.get('cellStyleXfs')?.items ?? [])];
  for (const name of Object.keys(NAMED) as (keyof typeof NAMED)[]) {
    const gone = numbersOf(dropped, NAMED[name]);
    const wanted = numbersOf(kept, NAMED[name]);
    const idOf = (index: number, item: string): number =>
      name === 'numFmts' ? numberOf(item, 'numFmtId') : index;
    dropFromEnd(
      tables.get(name),
      (index, item) => gone.has(idOf(index, item)) && !wanted.has(idOf(index, item)),
    );
  }
}

/**
 * A table to which something was added keeps everything: the new items come after those that could
 * go.
 */
function dropFromEnd(
  table: FormatTable | undefined,
  mayGo: (index: number, item: string) => boolean,
): string[] {
  const dropped: string[] = [];
  if (!table || table.added.size > 0) return dropped;
  for (
    let last = table.items.at(-1);
    last !== undefined && mayGo(table.items.length - 1, last);
    last = table.items.at(-1)
  ) {
    dropped.push(last);
    table.items.pop();
  }
  return dropped;
}

function numbersOf(items: readonly string[], name: string): ReadonlySet<number> {
  return new Set(items.map((item) => numberOf(item, name)));
}

function numberOf(item: string, name: string): number {
  return Number(attribute(item, rootElement(item), name) ?? 0);
}

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
