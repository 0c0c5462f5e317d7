import { formatSheet } from './address';
import type { ChartState } from './chartState';
import { changedReferences } from './lineMove';

/** A chart after a sheet has got another name: its references name the sheet that they are to. */
export function withRenamedSource(chart: ChartState, from: string, to: string): ChartState {
  const renamed = (reference: string): string =>
    changedReferences(reference, from, (_sheet, area) => `${formatSheet(to)}!${area}`);
  const series = chart.series.map((each) => ({
    ...each,
    name: each.name.startsWith('=') ? renamed(each.name) : each.name,
    values: renamed(each.values),
    categories: renamed(each.categories),
    sizes: renamed(each.sizes),
  }));
  return { ...chart, series };
}
