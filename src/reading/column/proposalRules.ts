/** What a register says about its fields for choosing columns, and what is proposed by it. */

import type { ContentTest } from './columnContent';
import type { CellReader } from '../cell/cellReader';
import type { Cell } from '../cell/sheetTable';
import type { Flag, HeaderLexicon, HeaderMatch } from '../header/headerLexicon';
import type { HeaderCell } from '../header/headerRow';

/**
 * How sure a reading of a column is: 'sure' by its header alone, 'likely' by its header and its
 * values together, 'asked' where the clerk has to say because several fields are possible, 'chosen'
 * where the clerk has said, 'none' where no field was recognised.
 */
export type Confidence = 'sure' | 'likely' | 'asked' | 'chosen' | 'none';

/** What a register says about its fields for choosing columns. */
export interface ProposalRules<Field extends string> {
  readonly lexicon: HeaderLexicon<Field>;
  readonly content: Readonly<Record<Field, ContentTest>>;
  /** Readers of the fields whose values are few words, marks or counts. */
  readonly closed: Partial<Readonly<Record<Field, CellReader>>>;
  /** Cells that are certainly no value of a field, whatever the header says. */
  readonly refuses: Partial<Readonly<Record<Field, ContentTest>>>;
  /** Fields whose values have no look of their own: a doubtful header of them is always asked. */
  readonly shapeless: readonly Field[];
  /** Reads yes and no. */
  readonly answer: CellReader<boolean>;
  /** True for a cell of remarks that says something of a field. */
  readonly mentioned: (field: Field, cell: Cell) => boolean;
  /** What a yes means in a column whose header names a value of the field: 注销企业. */
  readonly flagOf: (header: string, field: Field) => Flag | undefined;
  /** How the names are found under a header that no list of words has. */
  readonly names: {
    readonly field: Field;
    /** Ends of headers, after foldWord, the preferred one first. */
    readonly endings: readonly string[];
    readonly test: ContentTest;
  };
  readonly told: readonly ToldRule<Field>[];
}

/** Why a column is not read as what its header says. */
export interface Doubt<Field extends string> {
  readonly code: 'column-refused' | 'column-contradicted';
  readonly field: Field;
  /** One of the values that tell so. */
  readonly value: string;
  /** True where the clerk chose the field, so that the column is read all the same. */
  readonly isRead?: true;
}

/** A column with the meaning that it is proposed for, if any. */
export interface Proposal<Field extends string> {
  readonly cell: HeaderCell;
  readonly match: HeaderMatch<Field> | null;
  readonly confidence: Confidence;
  /** Fields that the header may stand for, the likeliest first. */
  readonly possible: readonly Field[];
  /** True where the header alone would not have said what the column is. */
  readonly ambiguous: boolean;
  readonly doubt?: Doubt<Field>;
}

/** A field of which any header with one of some parts tells, where its cells agree. */
export interface ToldRule<Field extends string> {
  readonly field: Field;
  /** After foldWord. */
  readonly parts: readonly string[];
  /** The header has to end with one of them, where they are given. */
  readonly ends?: readonly string[];
  /** None of them may be in the header. */
  readonly otherParts: readonly string[];
  readonly test: ContentTest;
  /** The share of cells that pass the test; one cell where absent. */
  readonly least?: number;
}
