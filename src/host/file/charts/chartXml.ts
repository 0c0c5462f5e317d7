import type { ChartPart, ChartState } from '../../grid/chartState';
import { chartShape, type ChartShape } from '../../grid/chartTypes';
import type { Cached } from './cachedValues';
import { axesXml, CATEGORY_AXIS, hasAxes, SERIES_AXIS, VALUE_AXIS } from './chartAxesXml';
import { shapeXml, textXml } from './chartLooksXml';
import { seriesXml } from './chartSeriesXml';
import { titleXml } from './chartTitleXml';
import { XML_HEAD } from '../package/xmlText';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';

const LEGENDS = { Top: 't', Bottom: 'b', Left: 'l', Right: 'r', Corner: 'tr' } as const;

/** The part of a chart. */
export function chartXml(chart: ChartState, cached: Cached): string {
  const shape = chartShape(chart.type);
  const series = chart.series.map((each, index) => seriesXml(each, index, shape, cached)).join('');
  const legend = chart.legend
    ? `<c:legend><c:legendPos val="${LEGENDS[chart.legend]}"/><c:overlay val="0"/>${looks(chart, 'legend')}</c:legend>`
    : '';
  return (
    `${XML_HEAD}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}"><c:roundedCorners val="0"/>` +
    `<c:chart>${titleXml(chart.title, 14, chart.looks.title, chart.titleSpans)}<c:autoTitleDeleted val="${chart.title === '' ? '1' : '0'}"/>${viewXml(shape)}` +
    `<c:plotArea><c:layout/>${groupXml(chart, shape, series)}${axesXml(chart, shape)}${tableXml(chart, shape)}${shapeXml(chart.looks.plotArea ?? {})}</c:plotArea>` +
    `${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>${looks(chart, 'area')}</c:chartSpace>`
  );
}

function looks(chart: ChartState, part: ChartPart): string {
  const look = chart.looks[part] ?? {};
  return shapeXml(look) + textXml(look);
}

/** From where Excel looks at a chart in three dimensions. */
function viewXml({ element, grouping }: ChartShape): string {
  if (element === 'pie3DChart')
    return '<c:view3D><c:rotX val="30"/><c:rotY val="0"/><c:rAngAx val="0"/></c:view3D>';
  if (element !== 'bar3DChart') return '';
  const isStraight = grouping === 'standard' ? '0' : '1';
  return `<c:view3D><c:rotX val="15"/><c:rotY val="20"/><c:rAngAx val="${isStraight}"/></c:view3D>`;
}

function groupXml({ series }: ChartState, shape: ChartShape, inner: string): string {
  const { element, grouping = 'clustered' } = shape;
  const isStacked = grouping === 'stacked' || grouping === 'percentStacked';
  const value = (name: string, val: string): string => `<c:${name} val="${val}"/>`;
  const axis = (id: string): string => value('axId', id);
  const axes = hasAxes(shape) ? axis(CATEGORY_AXIS) + axis(VALUE_AXIS) : '';
  const gap = value('gapWidth', String(series[0]?.gapWidth ?? 150));
  const group = (before: string, behind: string, varies = '0'): string =>
    `<c:${element}>${before}${value('varyColors', varies)}${inner}${behind}${axes}</c:${element}>`;
  switch (element) {
    case 'barChart':
      return group(
        value('barDir', shape.direction ?? 'col') + value('grouping', grouping),
        gap + (isStacked ? value('overlap', '100') : ''),
      );
    case 'bar3DChart': {
      const deep = axis(grouping === 'standard' ? SERIES_AXIS : '0');
      return group(
        value('barDir', shape.direction ?? 'col') + value('grouping', grouping),
        gap + value('shape', shape.body ?? 'box'),
      ).replace(`</c:${element}>`, `${deep}</c:${element}>`);
    }
    case 'lineChart':
      return group(value('grouping', grouping), value('marker', '1'));
    case 'areaChart':
      return group(value('grouping', grouping), '');
    case 'pieChart':
      return group('', value('firstSliceAng', '0'), '1');
    case 'pie3DChart':
      return group('', '', '1');
    case 'doughnutChart':
      return group(
        '',
        value('firstSliceAng', '0') + value('holeSize', String(series[0]?.holeSize ?? 75)),
        '1',
      );
    case 'scatterChart':
      return group(value('scatterStyle', shape.isSmooth ? 'smoothMarker' : 'lineMarker'), '');
    case 'bubbleChart':
      return group('', value('bubbleScale', '100') + value('showNegBubbles', '0'));
    case 'radarChart':
      return group(value('radarStyle', shape.isFilled ? 'filled' : 'marker'), '');
  }
}

function tableXml(chart: ChartState, { element }: ChartShape): string {
  const { dataTable } = chart;
  if (!dataTable || !/^(bar|bar3D|line|area)Chart$/.test(element)) return '';
  const flag = (name: string, on: boolean): string => `<c:${name} val="${on ? '1' : '0'}"/>`;
  return (
    `<c:dTable>${flag('showHorzBorder', dataTable.hasHorizontalBorder)}${flag('showVertBorder', dataTable.hasVerticalBorder)}` +
    `${flag('showOutline', dataTable.hasOutlineBorder)}${flag('showKeys', dataTable.showsLegendKey)}${looks(chart, 'dataTable')}</c:dTable>`
  );
}
