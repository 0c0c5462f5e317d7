/** 人员任务 on 比例核查: how many tasks each inspector has, with a chart of it. */

import type { InspectorLoad } from '../../domain/ratio/inspectorLoads';
import { loadNameText, ratioSheetText } from '../../text/sheet/ratioText';
import { gap, heading, remark, type Band, type Cell } from '../writing/sheetLayout';
import { table } from '../writing/tableBand';
import { chartBand } from './chartBand';

const text = ratioSheetText.loads;
const COLORS = ['#2E75B6', '#9DC3E6'] as const;

/**
 * The table of what inspectors have to do, and the chart over it.
 *
 * @param loads most first; none gives nothing
 * @param number of the part, in Chinese
 */
export function loadBands(loads: readonly InspectorLoad[], number: string): readonly Band[] {
  if (loads.length === 0) return [];
  const people = table({
    header: text.headers,
    rows: loads.map((load, index): Cell[] => [
      index + 1,
      loadNameText(load),
      load.lead,
      load.assist,
      (row) => `=C${row}+D${row}`,
    ]),
    looks: ['count', 'text', 'count', 'count', 'count'],
  });
  return [
    gap(),
    heading(text.heading(number)),
    remark(text.source),
    chartBand({
      name: text.chartName,
      title: text.chartTitle,
      of: people,
      columns: { first: 1, count: 3 },
      colors: COLORS,
      isStacked: true,
    }),
    gap(),
    people,
  ];
}
