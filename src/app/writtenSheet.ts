import type { Problem } from '../text/problem/problemText';

/** The sheet that was written, or why none was. */
export interface WrittenSheet {
  readonly sheet: string | null;
  readonly problems: readonly Problem[];
}
