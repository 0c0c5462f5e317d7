import type { CellValue } from '../../domain/ground/cellValue';

/** Cells of a range, by row; a single cell is a range of one. */
export type Cells = readonly (readonly CellValue[])[];

/** One of the errors of Excel's own that can say why, with the sentence that Excel shows beside the cell. */
export class FunctionFault extends Error {
  override readonly name = 'FunctionFault';

  /**
   * @param excelError as a cell shows it
   * @param message for the clerk
   */
  constructor(
    readonly excelError: '#VALUE!' | '#N/A',
    message: string,
  ) {
    super(message);
  }
}

/** What a function gives for each cell that it fills: a value, or why there is none. */
export type FunctionCells = readonly (readonly (CellValue | FunctionFault)[])[];

/** A function that formulas can use. */
export interface SheetFunction {
  /** In their order; optional ones end in a question mark. */
  readonly parameters: readonly string[];
  /**
   * @param given a range for each parameter; undefined where an optional one is left out
   * @param today for what depends on the day
   * @throws FunctionFault where no cell has a value
   */
  run(given: readonly (Cells | undefined)[], today: Date): FunctionCells;
}

/** The parameter's name without its question mark. */
export function parameterKey(parameter: string): string {
  return parameter.replace('?', '');
}

/**
 * Gives a function its type: what it is run with follows from its parameters.
 *
 * @param parameters in their order
 * @param run with ranges by name
 *
 * @example
 * sheetFunction(['cells', 'more?'], ({ cells }) => cells).run([[['a']]], new Date(0)) // → [['a']]
 */
export function sheetFunction<const Parameter extends string>(
  parameters: readonly Parameter[],
  run: (
    given: {
      readonly [Each in Parameter as Each extends `${string}?` ? never : Each]: Cells;
    } & { readonly [Each in Parameter as Each extends `${infer Key}?` ? Key : never]?: Cells },
    today: Date,
  ) => FunctionCells,
): SheetFunction {
  return {
    parameters,
    run: (given, today) => {
      const named = parameters.map((parameter, index) => {
        const cells = given[index];
        return [parameterKey(parameter), parameter.endsWith('?') ? cells : (cells ?? [['']])];
      });
      return run(Object.fromEntries(named) as never, today);
    },
  };
}

/**
 * A value for each cell, from those in its place in several ranges. As in Excel's own arithmetic one
 * row, column or cell goes with all of the others.
 *
 * @param ranges that go together
 * @param valueOf what a cell comes to; a FunctionFault that it throws stands in the cell
 * @param sizes why ranges that do not fit together give #N/A
 *
 * @example
 * eachCell([[[1], [2]], [[10]]], ([one, other]) => Number(one) * Number(other), '') // → [[10], [20]]
 */
export function eachCell(
  ranges: readonly Cells[],
  valueOf: (values: readonly CellValue[]) => CellValue,
  sizes: string,
): FunctionCells {
  const rows = Math.max(...ranges.map((range) => range.length));
  const columns = Math.max(...ranges.map((range) => range[0]?.length ?? 0));
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => {
      const values = ranges.map((range) => {
        const line = range.length === 1 ? range[0] : range[row];
        return line?.length === 1 ? line[0] : line?.[column];
      });
      if (values.includes(undefined)) return new FunctionFault('#N/A', sizes);
      return orFault(() => valueOf(values as CellValue[]));
    }),
  );
}

function orFault(work: () => CellValue): CellValue | FunctionFault {
  try {
    return work();
  } catch (thrown) {
    if (thrown instanceof FunctionFault) return thrown;
    throw thrown;
  }
}

/** The value of a range that is to be one cell; '' where it is left out. */
export function oneCell(cells: Cells | undefined): CellValue {
  return cells?.[0]?.[0] ?? '';
}
