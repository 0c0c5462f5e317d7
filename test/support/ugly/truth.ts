import type { Category } from '../../../src/domain/register/category';
import type { Production } from '../../../src/domain/register/enterprise';
import type { PlainWorkbook } from '../../../src/host/file/conversion/plainWorkbook';
import type { SheetMeaning } from '../../../src/reading/looseSheets';

/** Where an entry stands; row 1-based. */
export interface Spot {
  readonly sheet: string;
  readonly row: number;
}

/** An enterprise as it really is, whatever its sheet looks like. */
export interface TrueEnterprise {
  readonly name: string;
  readonly code: string | null;
  readonly category: Category;
  readonly production: Production;
  /** Every row that it stands in; more than one where it was entered twice. */
  readonly spots: readonly Spot[];
}

export interface TrueInspector {
  readonly name: string;
  /** null for none: not to be drawn. */
  readonly licence: string | null;
  /** False for who has left, is ill, lent out … */
  readonly active: boolean;
  readonly spots: readonly Spot[];
}

/** What a workbook really says. */
export interface Truth {
  readonly enterprises: readonly TrueEnterprise[];
  readonly inspectors: readonly TrueInspector[];
  /** How many past checks are on record. */
  readonly checks: number;
  readonly enterpriseSheets: readonly string[];
  readonly inspectorSheet: string;
  /** What each column of the registers is, null for no field, by sheet and 0-based place. */
  readonly columns: Readonly<Record<string, Readonly<Record<number, string | null>>>>;
  /** What the sheets are that are no registers; a sheet that is not here means nothing. */
  readonly meanings: Readonly<Record<string, SheetMeaning>>;
}

/** A workbook made from a seed, with what it really says. */
export interface UglyBook {
  readonly seed: string;
  readonly workbook: PlainWorkbook;
  readonly truth: Truth;
}
