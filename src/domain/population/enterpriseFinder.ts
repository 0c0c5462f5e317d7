import type { Enterprise } from '../register/enterprise';
import type { InspectionRecord } from '../register/inspectionRecord';
import { normalizeText } from '../ground/normalizeText';

type Named = Pick<InspectionRecord, 'enterprise' | 'code' | 'id'>;

/**
 * Makes the function that finds the enterprise of the register that an inspection record is of: by
 * its id where the record knows it (those of our own lists do), else by code, else by name; a code
 * that several sites share needs the name as well.
 *
 * @param rows enterprises of the register
 * @returns record → enterprise; null where the register has none, or several
 *
 * @example
 * enterpriseFinder([{ id: 'a', name: 'A' }, { id: 'b', name: 'A' }])({ enterprise: 'A', code: '', id: 'b' })?.id // → 'b'
 * enterpriseFinder([{ id: 'a', name: 'A' }, { id: 'b', name: 'A' }])({ enterprise: 'A', code: '' }) // → null
 */
export function enterpriseFinder(
  rows: readonly Enterprise[],
): (record: Named) => Enterprise | null {
  // A country's register takes long to index, and there may be no record at all.
  let index: Index | null = null;
  return ({ enterprise, code, id }) => {
    const { byId, byKey } = (index ??= indexOf(rows));
    const known = id === undefined ? undefined : byId.get(id);
    if (known !== undefined) return known;
    const name = normalizeText(enterprise);
    const byCode = byKey.get(code) ?? [];
    const named = byCode.filter((row) => normalizeText(row.name) === name);
    const candidates =
      named.length > 0
        ? named
        : byCode.length > 0
          ? byCode
          : name === ''
            ? []
            : (byKey.get(name) ?? []);
    return candidates.length === 1 ? (candidates[0] ?? null) : null;
  };
}

interface Index {
  readonly byId: ReadonlyMap<string, Enterprise>;
  readonly byKey: ReadonlyMap<string, readonly Enterprise[]>;
}

function indexOf(rows: readonly Enterprise[]): Index {
  return { byId: new Map(rows.map((row) => [row.id, row])), byKey: enterprisesByKey(rows) };
}

function enterprisesByKey(rows: readonly Enterprise[]): ReadonlyMap<string, readonly Enterprise[]> {
  const byKey = new Map<string, Enterprise[]>();
  for (const row of rows) {
    for (const key of new Set([
      row.creditCode,
      row.sourceCode,
      row.permitNumber,
      normalizeText(row.name),
    ])) {
      if (key === undefined || key === '') continue;
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, [row]);
      else known.push(row);
    }
  }
  return byKey;
}
