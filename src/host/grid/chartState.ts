import type { FontLook, MarkerLook, PartLook } from './chartLooks';
import type { ChartType } from './chartTypes';

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
  /** Parts of the title with a font of their own, in the order in which they came. */
  readonly titleSpans: readonly TextSpan[];
  readonly legend: LegendPosition | null;
  readonly series: readonly SeriesState[];
  readonly categoryAxis: AxisState;
  readonly valueAxis: AxisState;
  readonly looks: Readonly<Partial<Record<ChartPart, PartLook>>>;
  readonly dataTable: DataTableState | null;
}

/** Letters of a text that look otherwise than the others. */
export interface TextSpan {
  readonly start: number;
  readonly length: number;
  readonly font: FontLook;
}

/** What of a chart has a look of its own, beside series, points and labels. */
export type ChartPart =
  'area' | 'plotArea' | 'title' | 'legend' | 'dataTable' | `${AxisName}${AxisPart}`;

export type AxisPart = '' | 'Title' | 'MajorGridlines' | 'MinorGridlines';

/** The table of the values below a chart. */
export interface DataTableState {
  readonly showsLegendKey: boolean;
  readonly hasHorizontalBorder: boolean;
  readonly hasVerticalBorder: boolean;
  readonly hasOutlineBorder: boolean;
}

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
  /** References to the sizes of bubbles. */
  readonly sizes: string;
  readonly look: PartLook;
  readonly marker: MarkerLook;
  /** Space between the groups in per cent of a bar. */
  readonly gapWidth: number;
  /** Of a doughnut, in per cent of it. */
  readonly holeSize: number;
  readonly hasDataLabels: boolean;
  readonly labels: LabelsState;
  /** Those that differ from their series, by their place in it. */
  readonly points: Readonly<Record<number, PointState>>;
  readonly trendlines: readonly TrendlineState[];
}

export interface PointState {
  readonly look: PartLook;
  readonly marker: MarkerLook;
}

/** `Excel.ChartDataLabelPosition` without callouts. */
export const LABEL_POSITIONS = [
  'Center',
  'InsideEnd',
  'InsideBase',
  'OutsideEnd',
  'Left',
  'Right',
  'Top',
  'Bottom',
  'BestFit',
] as const;
export type LabelPosition = (typeof LABEL_POSITIONS)[number];

/** What the labels of a series say. */
export interface LabelsState {
  readonly value: boolean;
  readonly seriesName: boolean;
  readonly categoryName: boolean;
  readonly legendKey: boolean;
  readonly percentage: boolean;
  readonly bubbleSize: boolean;
  /** null: where Excel puts them. */
  readonly position: LabelPosition | null;
  readonly separator: string;
  /** '' as the cells have it. */
  readonly numberFormat: string;
  readonly look: PartLook;
}

export const TRENDLINE_TYPES = [
  'Linear',
  'Exponential',
  'Logarithmic',
  'MovingAverage',
  'Polynomial',
  'Power',
] as const;
export type TrendlineType = (typeof TRENDLINE_TYPES)[number];

export interface TrendlineState {
  readonly type: TrendlineType;
  /** '' as Excel calls it. */
  readonly name: string;
  /** null: as it comes out. */
  readonly intercept: number | null;
  readonly polynomialOrder: number;
  readonly movingAveragePeriod: number;
  readonly forwardPeriod: number;
  readonly backwardPeriod: number;
  readonly showsEquation: boolean;
  readonly showsRSquared: boolean;
  readonly look: PartLook;
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
  readonly minorGridlines: boolean;
  /** null: Excel chooses. */
  readonly majorUnit: number | null;
  readonly minorUnit: number | null;
  readonly isReversed: boolean;
  /** null: a scale with even steps. */
  readonly logBase: number | null;
  readonly displayUnit: DisplayUnit;
  readonly showsDisplayUnit: boolean;
  readonly majorTickMark: TickMark;
  readonly minorTickMark: TickMark;
  readonly labelPosition: TickLabelPosition;
  /** Categories from one label, or mark, to the next; null: Excel chooses. */
  readonly labelSpacing: number | null;
  readonly markSpacing: number;
  /** Whether the values stand between the marks of the categories. */
  readonly isBetweenCategories: boolean;
  /** Where the other axis crosses. */
  readonly crosses: 'Automatic' | 'Maximum' | 'Minimum' | number;
}

export const TICK_MARKS = ['None', 'Cross', 'Inside', 'Outside'] as const;
export type TickMark = (typeof TICK_MARKS)[number];

export const TICK_LABEL_POSITIONS = ['NextToAxis', 'High', 'Low', 'None'] as const;
export type TickLabelPosition = (typeof TICK_LABEL_POSITIONS)[number];

/** `Excel.ChartAxisDisplayUnit` without `Custom`. */
export const DISPLAY_UNITS = [
  'None',
  'Hundreds',
  'Thousands',
  'TenThousands',
  'HundredThousands',
  'Millions',
  'TenMillions',
  'HundredMillions',
  'Billions',
  'Trillions',
] as const;
export type DisplayUnit = (typeof DISPLAY_UNITS)[number];
