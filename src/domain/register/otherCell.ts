/**
 * A cell of a column that is no field. Only cells of columns that rules name are kept, each with what
 * the rules compare: a cell that cannot be read as that is without it.
 */
export interface OtherCell {
  /** NFKC-normalised, as texts of fields are; never empty. */
  readonly text: string;
  /** What it says as yes or no. */
  readonly answer?: boolean;
  readonly amount?: number;
  readonly days?: DaySpan;
}

/** The days that a cell may mean, ISO, both included: one day, or all of a month or a year. */
export interface DaySpan {
  readonly first: string;
  readonly last: string;
}

/** Cells of one row by the names that rules give to their columns. */
export type OtherCells = Readonly<Record<string, OtherCell>>;
