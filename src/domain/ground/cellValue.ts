/**
 * A cell's value as Excel gives it; '' is an empty cell. Error cells come as their text, e.g.
 * '#N/A'.
 */
export type CellValue = string | number | boolean;
