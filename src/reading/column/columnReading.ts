import type { RegisterField } from '../../domain/register/field';

/**
 * How sure a reading of a column is: 'sure' by its header alone, 'likely' by its header and its
 * values together, 'asked' where the clerk has to say because several fields are possible, 'chosen'
 * where the clerk has said, 'none' where no field was recognised.
 */
export type Confidence = 'sure' | 'likely' | 'asked' | 'chosen' | 'none';

/** What a column of a register, or of a list of past checks, is read as. */
export interface ColumnReading {
  readonly sheet: string;
  /** 0-based, in the sheet. */
  readonly columnIndex: number;
  /** As the sheet shows it; several header rows are joined by '/'. */
  readonly header: string;
  /**
   * Null where the column is not read. Of an asked column, what it is read as until the clerk says.
   */
  readonly field: RegisterField | null;
  readonly confidence: Confidence;
  /** Fields that the header may stand for, the likeliest first. */
  readonly possible: readonly RegisterField[];
  /** The first different filled cells, as shown. */
  readonly samples: readonly string[];
}
