import { failed, type Shape } from './shape';

/**
 * A cell's value as Excel gives it; '' is an empty cell. Error cells come as their text, e.g.
 * '#N/A'.
 */
export type CellValue = string | number | boolean;

/** A cell's value. */
export const cellShape: Shape<CellValue> = (value, path, report) =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : failed(report, path, 'type');
