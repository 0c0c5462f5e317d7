/** What a probe finds where this Excel does not offer what it tries. */
export const NOT_OFFERED = 'not offered';

/** Something that an Excel does, tried on a sheet of its own. */
interface TriedOut {
  readonly name: string;
  /** The page of Microsoft's documentation that it goes by. */
  readonly source: string;
  /**
   * @param sheet empty, and removed afterwards
   * @returns what is found; NOT_OFFERED where this Excel has no such thing
   */
  readonly run: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<unknown>;
}

/** With what Excel is expected to do. */
interface Expectation extends TriedOut {
  readonly expected: unknown;
}

/** What is measured or noted, and right whatever it is: the documentation promises nothing. */
interface Information extends TriedOut {
  readonly informs: true;
}

export type Probe = Expectation | Information;

/** A value written into a cell, and what the cell then holds. */
export function cellProbe(
  name: string,
  source: string,
  value: string | number,
  expected: unknown,
  format?: string,
): Probe {
  return {
    name,
    source,
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
  source: string,
  expected: string,
  ask: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown,
): Probe {
  return { name, source, expected, run: (sheet, context) => refusalOf(ask, sheet, context) };
}

/** @returns the code with which Excel refuses; null where it does not */
export async function refusalOf(
  ask: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown,
  sheet: Excel.Worksheet,
  context: Excel.RequestContext,
): Promise<string | null> {
  try {
    await ask(sheet, context);
    await context.sync();
    return null;
  } catch (thrown) {
    if (thrown instanceof OfficeExtension.Error) return thrown.code;
    throw thrown;
  }
}
