import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';

/**
 * The files of an .xlsx container by their names without leading slash, in the container's order.
 */
export type Parts = Map<string, Uint8Array>;

/**
 * Local midnight, because zip holds local time without a zone: the same bytes wherever and whenever
 * a workbook is saved.
 */
const FIXED_TIME = new Date(1980, 0, 1);

/**
 * Above this many bytes a part is packed less tightly: a sheet of two million cells takes seconds
 * otherwise.
 */
const LARGE = 8_000_000;

/** Unpacks a container. Throws what fflate throws where it is damaged. */
export function readParts(bytes: Uint8Array): Parts {
  const parts: Parts = new Map();
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    if (!name.endsWith('/')) parts.set(name.replace(/\\/g, '/').replace(/^\//, ''), content);
  }
  return parts;
}

/** Packs a container; equal parts give equal bytes. */
export function writeParts(parts: Parts): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of parts)
    files[name] = [content, { mtime: FIXED_TIME, level: content.length > LARGE ? 2 : 6 }];
  return zipSync(files);
}

/** A part as text (UTF-8, byte order mark dropped), or null where there is none. */
export function partText(parts: Parts, name: string): string | null {
  const content = parts.get(name);
  return content ? strFromU8(content).replace(/^\ufeff/, '') : null;
}

export function setPartText(parts: Parts, name: string, text: string): void {
  parts.set(name, strToU8(text));
}
