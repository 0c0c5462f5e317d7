import type { Probe } from './probe';

/** What became of a probe. */
export interface ProbeResult {
  readonly name: string;
  readonly expected: unknown;
  /** What Excel did; the error's code and words where it failed otherwise than expected. */
  readonly found: unknown;
  readonly asExpected: boolean;
  readonly milliseconds: number;
}

/**
 * Runs probes one by one, each on a sheet of its own, which goes again whatever happens.
 *
 * @param probes to be run
 */
export async function runProbes(probes: readonly Probe[]): Promise<readonly ProbeResult[]> {
  const results: ProbeResult[] = [];
  for (const probe of probes) {
    const { name, expected } = probe;
    const begun = Date.now();
    const found = await foundBy(probe);
    results.push({
      name,
      expected,
      found,
      asExpected: JSON.stringify(found) === JSON.stringify(expected),
      milliseconds: Date.now() - begun,
    });
  }
  return results;
}

async function foundBy({ run }: Probe): Promise<unknown> {
  const id = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    sheet.load('id');
    await context.sync();
    return sheet.id;
  });
  try {
    return await Excel.run((context) => run(context.workbook.worksheets.getItem(id), context));
  } catch (thrown) {
    return { failed: thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : thrown };
  } finally {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(id).delete();
      await context.sync();
    });
  }
}
