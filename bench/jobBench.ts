import { enterpriseHeaders } from '../src/text/vocabulary/enterpriseHeaders';
import { vocabulary } from '../src/text/vocabulary/vocabulary';
import { BOOK_SHEETS, writeInventedBook } from './inventedBook';

/** What the plain script is asked; plain_script.py says in what form. */
export interface ScriptRequest {
  readonly sheets: readonly string[];
  readonly columns: readonly string[];
  readonly suspended: string;
  readonly titles: readonly string[];
  /** The script's names of the categories by the program's. */
  readonly categories: Readonly<Record<string, string>>;
}

export { writeInventedBook };

/** Inspectors for each enterprise: 45,800 for 827,500. */
export const INSPECTORS_PER_ENTERPRISE = 45_800 / 827_500;

const { category, production } = vocabulary;

/** All of a request that is the same for every book. */
export const scriptRequest: ScriptRequest = {
  sheets: BOOK_SHEETS,
  columns: (
    [
      'name',
      'creditCode',
      'address',
      'region',
      'contact',
      'phone',
      'registeredCategory',
      'production',
    ] as const
  ).map((field) => enterpriseHeaders[field][0]!),
  suspended: production.suspended[0]!,
  titles: ['计划', '名单', '底册', '记录'],
  categories: {
    key: category.key[0]!,
    special: category.special[0]!,
    general: category.general[0]!,
  },
};
