import type { Period } from '../domain/calendar/period';
import type { CategoryDraw, DirectedResult, Draw } from '../domain/draw/draw';
import type { Population } from '../domain/population/population';
import type { Problem } from '../text/problem/problemText';

/** One quarter of a simulated year. */
export interface SimulatedQuarter {
  readonly period: Period;
  readonly population: Population;
  /** null where the quarter cannot be drawn; the year goes on without it. */
  readonly draw: Draw | null;
  readonly categories: readonly CategoryDraw[];
  readonly directed: readonly DirectedResult[];
  readonly problems: readonly Problem[];
}
