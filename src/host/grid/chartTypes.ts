/** How a kind of chart is called in the file. */
export interface ChartShape {
  readonly element:
    | 'barChart'
    | 'bar3DChart'
    | 'lineChart'
    | 'areaChart'
    | 'pieChart'
    | 'pie3DChart'
    | 'doughnutChart'
    | 'scatterChart'
    | 'bubbleChart'
    | 'radarChart';
  readonly grouping?: 'clustered' | 'stacked' | 'percentStacked' | 'standard';
  readonly direction?: 'col' | 'bar';
  /** Of the bars of a chart in three dimensions. */
  readonly body?: 'box' | 'cylinder' | 'cone' | 'pyramid';
  /** Pieces stand apart. */
  readonly isExploded?: boolean;
  readonly hasMarkers?: boolean;
  readonly hasLines?: boolean;
  readonly isSmooth?: boolean;
  readonly isFilled?: boolean;
}

const clustered = { grouping: 'clustered' } as const;
const stacked = { grouping: 'stacked' } as const;
const stacked100 = { grouping: 'percentStacked' } as const;
const standard = { grouping: 'standard' } as const;
const column = { element: 'barChart', direction: 'col' } as const;
const bar = { element: 'barChart', direction: 'bar' } as const;
const column3D = { element: 'bar3DChart', direction: 'col', body: 'box' } as const;
const bar3D = { element: 'bar3DChart', direction: 'bar', body: 'box' } as const;
const cylinder = { body: 'cylinder' } as const;
const cone = { body: 'cone' } as const;
const pyramid = { body: 'pyramid' } as const;
const line = { element: 'lineChart' } as const;
const area = { element: 'areaChart' } as const;
const scatter = { element: 'scatterChart' } as const;
const markers = { hasMarkers: true } as const;
const lines = { hasLines: true } as const;
const exploded = { isExploded: true } as const;

/** `Excel.ChartType`, as far as it can be drawn. */
const SHAPES = {
  ColumnClustered: { ...column, ...clustered },
  ColumnStacked: { ...column, ...stacked },
  ColumnStacked100: { ...column, ...stacked100 },
  BarClustered: { ...bar, ...clustered },
  BarStacked: { ...bar, ...stacked },
  BarStacked100: { ...bar, ...stacked100 },
  '3DColumnClustered': { ...column3D, ...clustered },
  '3DColumnStacked': { ...column3D, ...stacked },
  '3DColumnStacked100': { ...column3D, ...stacked100 },
  '3DColumn': { ...column3D, ...standard },
  '3DBarClustered': { ...bar3D, ...clustered },
  '3DBarStacked': { ...bar3D, ...stacked },
  '3DBarStacked100': { ...bar3D, ...stacked100 },
  CylinderColClustered: { ...column3D, ...cylinder, ...clustered },
  CylinderColStacked: { ...column3D, ...cylinder, ...stacked },
  CylinderColStacked100: { ...column3D, ...cylinder, ...stacked100 },
  CylinderCol: { ...column3D, ...cylinder, ...standard },
  CylinderBarClustered: { ...bar3D, ...cylinder, ...clustered },
  CylinderBarStacked: { ...bar3D, ...cylinder, ...stacked },
  CylinderBarStacked100: { ...bar3D, ...cylinder, ...stacked100 },
  ConeColClustered: { ...column3D, ...cone, ...clustered },
  ConeColStacked: { ...column3D, ...cone, ...stacked },
  ConeColStacked100: { ...column3D, ...cone, ...stacked100 },
  ConeCol: { ...column3D, ...cone, ...standard },
  ConeBarClustered: { ...bar3D, ...cone, ...clustered },
  ConeBarStacked: { ...bar3D, ...cone, ...stacked },
  ConeBarStacked100: { ...bar3D, ...cone, ...stacked100 },
  PyramidColClustered: { ...column3D, ...pyramid, ...clustered },
  PyramidColStacked: { ...column3D, ...pyramid, ...stacked },
  PyramidColStacked100: { ...column3D, ...pyramid, ...stacked100 },
  PyramidCol: { ...column3D, ...pyramid, ...standard },
  PyramidBarClustered: { ...bar3D, ...pyramid, ...clustered },
  PyramidBarStacked: { ...bar3D, ...pyramid, ...stacked },
  PyramidBarStacked100: { ...bar3D, ...pyramid, ...stacked100 },
  Line: { ...line, ...standard },
  LineStacked: { ...line, ...stacked },
  LineStacked100: { ...line, ...stacked100 },
  LineMarkers: { ...line, ...standard, ...markers },
  LineMarkersStacked: { ...line, ...stacked, ...markers },
  LineMarkersStacked100: { ...line, ...stacked100, ...markers },
  Area: { ...area, ...standard },
  AreaStacked: { ...area, ...stacked },
  AreaStacked100: { ...area, ...stacked100 },
  Pie: { element: 'pieChart' },
  PieExploded: { element: 'pieChart', ...exploded },
  '3DPie': { element: 'pie3DChart' },
  '3DPieExploded': { element: 'pie3DChart', ...exploded },
  Doughnut: { element: 'doughnutChart' },
  DoughnutExploded: { element: 'doughnutChart', ...exploded },
  XYScatter: { ...scatter, ...markers },
  XYScatterLines: { ...scatter, ...markers, ...lines },
  XYScatterLinesNoMarkers: { ...scatter, ...lines },
  XYScatterSmooth: { ...scatter, ...markers, ...lines, isSmooth: true },
  XYScatterSmoothNoMarkers: { ...scatter, ...lines, isSmooth: true },
  Bubble: { element: 'bubbleChart' },
  Radar: { element: 'radarChart' },
  RadarMarkers: { element: 'radarChart', ...markers },
  RadarFilled: { element: 'radarChart', isFilled: true },
} as const satisfies Readonly<Record<string, ChartShape>>;

export type ChartType = keyof typeof SHAPES;

export const CHART_TYPES = Object.keys(SHAPES) as readonly ChartType[];

export function chartShape(type: ChartType): ChartShape {
  return SHAPES[type];
}
