/** Something that an Excel does, tried on a sheet of its own, beside what it is expected to do. */
export interface Probe {
  readonly name: string;
  /** As the embedded host does it, which goes by Microsoft's documentation where that says it. */
  readonly expected: unknown;
  /**
   * @param sheet empty, and removed afterwards
   * @returns what is compared with what is expected
   */
  readonly run: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<unknown>;
}

/** A value written into a cell, and what the cell then holds. */
export function cellProbe(
  name: string,
  value: string | number,
  expected: unknown,
  format?: string,
): Probe {
  return {
    name,
    expected,
    run: async (sheet, context) => {
      const cell = sheet.getRange('B2');
      if (format !== undefined) cell.numberFormat = [[format]];
      cell.values = [[value]];
      cell.load('values');
      await context.sync();
      return (cell.values as unknown[][])[0]?.[0];
    },
  };
}

/** Something that Excel refuses, by the code of its error. */
export function refusedProbe(
  name: string,
  expected: string,
  ask: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown,
): Probe {
  return {
    name,
    expected,
    run: async (sheet, context) => {
      try {
        await ask(sheet, context);
        await context.sync();
        return null;
      } catch (thrown) {
        if (thrown instanceof OfficeExtension.Error) return thrown.code;
        throw thrown;
      }
    },
  };
}
