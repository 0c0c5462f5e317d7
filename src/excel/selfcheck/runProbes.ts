import { NOT_OFFERED, type Probe } from './probe';

/** What became of a probe. */
export interface ProbeResult {
  readonly name: string;
  readonly source: string;
  /** null where nothing is expected. */
  readonly expected: unknown;
  /** What Excel did; the error's words where it failed otherwise than expected. */
  readonly found: unknown;
  readonly outcome: 'as-expected' | 'different' | 'information' | 'not-offered';
  readonly milliseconds: number;
}

/**
 * Runs probes one by one, each on a sheet of its own, which goes again whatever happens.
 *
 * @param probes to be run
 * @param onResult told of each result as it comes, and how many there will be
 */
export async function runProbes(
  probes: readonly Probe[],
  onResult: (result: ProbeResult, count: number) => void = () => undefined,
): Promise<readonly ProbeResult[]> {
  const results: ProbeResult[] = [];
  for (const probe of probes) {
    const result = await resultOf(probe);
    results.push(result);
    onResult(result, probes.length);
  }
  return results;
}

async function resultOf(probe: Probe): Promise<ProbeResult> {
  const { name, source } = probe;
  const begun = Date.now();
  const found = await foundBy(probe);
  return {
    name,
    source,
    expected: 'informs' in probe ? null : probe.expected,
    found,
    outcome: outcomeOf(probe, found),
    milliseconds: Date.now() - begun,
  };
}

function outcomeOf(probe: Probe, found: unknown): ProbeResult['outcome'] {
  if (found === NOT_OFFERED) return 'not-offered';
  if ('informs' in probe) return 'information';
  return JSON.stringify(found) === JSON.stringify(probe.expected) ? 'as-expected' : 'different';
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
