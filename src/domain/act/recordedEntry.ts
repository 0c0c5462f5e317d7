import type { Place } from '../ground/problem';
import type { Entry } from './act';

/** A cell of an entry's line that shows something else than the entry says. */
export interface ShownFault {
  readonly place: Place;
  readonly recorded: string;
  readonly expected: string;
}

/** One line of the table of acts as the sheet has it now. */
export interface RecordedEntry {
  /** null where what is kept for programs cannot be read any more. */
  readonly entry: Entry | null;
  /** of the line's first cell. */
  readonly place: Place;
  /** of the cell with the entry as data. */
  readonly dataPlace: Place;
  readonly faults: readonly ShownFault[];
}
