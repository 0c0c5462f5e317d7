import type { ProblemOf } from '../ground/problem';
import type { PublicationDayFault } from './publicationState';

/** What is wrong or missing when results are to be published. */
export type PublicationDetail =
  | { readonly code: 'list-missing'; readonly period: string }
  | { readonly code: 'offsite-none'; readonly profileName: string }
  | {
      readonly code: 'publication-reason';
      readonly name: string;
      readonly fault: 'missing' | 'needless';
    }
  | { readonly code: 'publication-date'; readonly header: string; readonly value: string }
  | {
      readonly code: 'publication-day';
      readonly name: string;
      readonly date: string;
      readonly fault: PublicationDayFault;
    }
  | { readonly code: 'publication-unlisted'; readonly name: string }
  | {
      readonly code: 'board-left';
      readonly shown: number;
      readonly withheld: number;
      /** checked, without a result. */
      readonly untold: number;
      readonly unchecked: number;
    }
  | { readonly code: 'licence-unknown'; readonly names: readonly string[] }
  | { readonly code: 'statistics-unchecked'; readonly count: number; readonly total: number };

export type PublicationProblem = ProblemOf<PublicationDetail>;
