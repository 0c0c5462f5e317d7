/** A chart that stands on a sheet. Lengths in points. */
export interface ChartState {
  /** Unlike any other chart's of the workbook. */
  readonly id: string;
  readonly name: string;
  readonly type: ChartType;
  readonly anchor: ChartAnchor;
  readonly width: number;
  readonly height: number;
  /** '' for none. */
  readonly title: string;
  readonly legend: LegendPosition | null;
  readonly series: readonly SeriesState[];
  readonly categoryAxis: AxisState;
  readonly valueAxis: AxisState;
}

/** `Excel.ChartType`, as far as it can be drawn. */
export const CHART_TYPES = [
  'ColumnClustered',
  'ColumnStacked',
  'BarClustered',
  'BarStacked',
  'Line',
] as const;
export type ChartType = (typeof CHART_TYPES)[number];

/** `Excel.ChartLegendPosition` without `Custom`. */
export const LEGEND_POSITIONS = ['Top', 'Bottom', 'Left', 'Right', 'Corner'] as const;
export type LegendPosition = (typeof LEGEND_POSITIONS)[number];

/** The cell at a chart's top left and how far inside it the chart begins. */
export interface ChartAnchor {
  readonly row: number;
  readonly column: number;
  readonly down: number;
  readonly right: number;
}

export interface SeriesState {
  /** A text, or a reference that begins with `=`. */
  readonly name: string;
  /** References with their sheet, without `=`; '' for none. */
  readonly values: string;
  readonly categories: string;
  /** `#RRGGBB`, '' for the theme's. */
  readonly color: string;
  /** Space between the groups in per cent of a bar. */
  readonly gapWidth: number;
  readonly hasDataLabels: boolean;
}

/** Which axis of a chart. */
export type AxisName = 'categoryAxis' | 'valueAxis';

export interface AxisState {
  readonly visible: boolean;
  /** '' for none. */
  readonly title: string;
  /** null: Excel chooses. */
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** '' as the cells have it. */
  readonly numberFormat: string;
  readonly majorGridlines: boolean;
}
