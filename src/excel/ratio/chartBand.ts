import type { ChartContent } from '../writing/sheetContent';
import type { Band } from '../writing/sheetLayout';
import { sameHeights } from '../writing/textSize';

const CHART_ROWS = 16;
/**
 * Said outright: how high a row is by itself depends on the font of the workbook, and the chart
 * would not fit its rows.
 */
export const CHART_ROW_HEIGHT = 16.5;

/** A chart as wide as the page. */
export interface BandChart extends Pick<ChartContent, 'name' | 'title' | 'colors' | 'isStacked'> {
  /** the table that it shows. */
  readonly of: Band;
  /** its columns, 0-based: names of the groups first. */
  readonly columns: { readonly first: number; readonly count: number };
}

/**
 * Rows that a chart covers.
 *
 * @param chart over the columns of a table of the same sheet
 */
export function chartBand({ of, columns, ...chart }: BandChart): Band {
  return {
    rowCount: CHART_ROWS,
    headerRows: 0,
    draw: ({ rowIndex, widths, areaOf }) => ({
      rowHeights: sameHeights(rowIndex, CHART_ROWS, CHART_ROW_HEIGHT),
      charts: [
        {
          ...chart,
          source: { ...areaOf(of), columnIndex: columns.first, columnCount: columns.count },
          covers: { rowIndex, columnIndex: 0, rowCount: CHART_ROWS, columnCount: widths.length },
        },
      ],
    }),
  };
}
