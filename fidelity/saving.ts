import { packageFaults, unpacked, type Package } from './package';

/** What a job may change of a file. */
export interface Allowed {
  readonly changes: readonly RegExp[];
  readonly adds: RegExp;
  /** Sheets whose cells it may change. Default: none. */
  readonly writes?: RegExp | undefined;
}

/**
 * What is wrong with a saved file beside the one that it was made of: a part changed or gone that the
 * job has nothing to do with, a cell of the bureau's not kept as it was, something that leads nowhere.
 */
export function savingFaults(before: Uint8Array, after: Uint8Array, allowed: Allowed): string[] {
  const [old, now] = [unpacked(before), unpacked(after)];
  const known = new Set(packageFaults(old));
  return [
    ...partFaults(old, now, allowed),
    ...cellFaults(old, now, allowed),
    ...packageFaults(now).filter((fault) => !known.has(fault)),
  ];
}

/** What the add-in keeps in a workbook, it may change. */
const OWN = 'urn:embedded-excel:add-in-settings';

function partFaults(old: Package, now: Package, { changes, adds }: Allowed): string[] {
  const may = (name: string): boolean =>
    changes.some((pattern) => pattern.test(name)) || (old.get(name)?.text.includes(OWN) ?? false);
  const faults: string[] = [];
  for (const [name, { bytes }] of old) {
    const kept = now.get(name);
    if (may(name)) continue;
    if (kept === undefined) faults.push(`${name} is gone`);
    else if (!Buffer.from(bytes).equals(kept.bytes)) faults.push(`${name} has changed`);
  }
  for (const name of now.keys())
    if (!old.has(name) && !adds.test(name)) faults.push(`${name} has been added`);
  return faults;
}

const CELL = /<((?:[\w.-]+:)?)c\s[^>]*?\br\s*=\s*["']([A-Z]+\d+)["'][^>]*?(?:\/>|>[^]*?<\/\1c>)/g;

/** The cells of a sheet, as written, by their addresses. */
export function cellsOf(text: string): Map<string, string> {
  return new Map([...text.matchAll(CELL)].map(([xml, , address = '']) => [address, xml]));
}

function cellFaults(old: Package, now: Package, { writes }: Allowed): string[] {
  return [...old].flatMap(([name, { text }]) => {
    if (writes?.test(name) || !/\/(?:work|macro)sheets\/[^/]*\.xml$/i.test(name)) return [];
    const kept = now.get(name)?.text;
    if (kept === undefined || kept === text) return [];
    const cells = cellsOf(kept);
    return [...cellsOf(text)]
      .filter(([address, xml]) => cells.get(address) !== xml)
      .map(
        ([address, xml]) => `${name}: ${address} was ${xml}, is ${cells.get(address) ?? 'gone'}`,
      );
  });
}
