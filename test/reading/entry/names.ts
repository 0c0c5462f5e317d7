import type { NamedRow } from '../../../src/reading/entry/nameFinder';

/** How names are shortened, in the tests of this folder. */
export const SHORT = {
  regions: ['省', '县'],
  endings: ['有限公司', '厂'],
  common: ['化工', '水泥'],
};

/** A row that a draw knows by its id and name. */
export function namedRow(id: string, name: string, more: Partial<NamedRow> = {}): NamedRow {
  return { id, name, keys: [id, name], codes: [], where: '', ...more };
}
