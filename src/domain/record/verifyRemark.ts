import type { SeedLetter } from '../draw/ticket/seed';
import type { RegistersSince } from './registerSince';

/** What verifying a workbook says beside its verdict. */
export type VerifyRemark =
  /** a record of an earlier version, which keeps too little for all of it to be compared. */
  | { readonly kind: 'earlier-version'; readonly sheet: string }
  /** its seed is one that a new draw could not have; it is repeated by it as it stands. */
  | {
      readonly kind: 'seed-as-recorded';
      readonly sheet: string;
      readonly cell: string;
      readonly letters: readonly SeedLetter[];
    }
  /** a plan table that a record names and that is not there any more. */
  | { readonly kind: 'plan-gone'; readonly sheet: string }
  /** the registers cannot be read as they are now. */
  | { readonly kind: 'registers-unread'; readonly period: string }
  | {
      readonly kind: 'registers-since';
      /** of the draw, by its code. */
      readonly period: string;
      readonly since: RegistersSince;
    };
