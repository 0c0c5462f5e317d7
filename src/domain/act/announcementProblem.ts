import type { Moment } from '../calendar/moment';
import type { Method } from '../draw/draw';
import type { AnnouncedChange } from './announcedChange';
import type { SourceKind } from './announcement';

/** What an announcement must say of a source. */
export type SourcePart = 'name' | 'at' | 'writing';

/** Why a draw cannot be announced, or not be made as it was announced. */
export type AnnouncementDetail =
  | {
      readonly code: 'announcement-incomplete';
      readonly source: SourceKind;
      readonly part: SourcePart;
    }
  | {
      readonly code: 'source-not-later';
      readonly name: string;
      readonly at: Moment;
      readonly made: Moment;
    }
  | {
      readonly code: 'substitute-too-early';
      readonly name: string;
      readonly at: Moment;
      readonly main: Moment;
    }
  /** `made`: of the announcement that is in force; null where the period is drawn already. */
  | { readonly code: 'announcement-reason-missing'; readonly made: Moment | null }
  | {
      readonly code: 'announced-changed';
      readonly made: Moment;
      readonly changes: readonly AnnouncedChange[];
    }
  | { readonly code: 'announced-method'; readonly announced: Method; readonly asked: Method }
  | { readonly code: 'announced-unfollowed'; readonly made: Moment }
  | { readonly code: 'source-not-due'; readonly name: string; readonly at: Moment }
  | { readonly code: 'announced-no-substitute'; readonly name: string }
  | { readonly code: 'substitute-reason-missing'; readonly name: string }
  | { readonly code: 'announcement-differs'; readonly count: number }
  /** a start that brought no draw stands in the table of acts. */
  | { readonly code: 'start-entered'; readonly start: number }
  /** it could not be entered how a start ended that was entered. */
  | { readonly code: 'start-unended'; readonly start: number };
