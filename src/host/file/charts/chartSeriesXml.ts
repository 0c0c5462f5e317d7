import type { LineLook, PartLook } from '../../grid/chartLooks';
import type {
  LabelPosition,
  PointState,
  SeriesState,
  TrendlineState,
  TrendlineType,
} from '../../grid/chartState';
import type { ChartShape } from '../../grid/chartTypes';
import { escapeXml } from '../package/xmlText';
import type { Cached } from './cachedValues';
import { markerXml, shapeXml, textXml } from './chartLooksXml';

const POSITIONS: Readonly<Record<LabelPosition, string>> = {
  Center: 'ctr',
  InsideEnd: 'inEnd',
  InsideBase: 'inBase',
  OutsideEnd: 'outEnd',
  Left: 'l',
  Right: 'r',
  Top: 't',
  Bottom: 'b',
  BestFit: 'bestFit',
};

/** What Excel draws in each kind of chart; another position makes it reject the file. */
const POSSIBLE: Readonly<Partial<Record<ChartShape['element'], readonly LabelPosition[]>>> = {
  barChart: ['Center', 'InsideEnd', 'InsideBase', 'OutsideEnd'],
  lineChart: ['Center', 'Left', 'Right', 'Top', 'Bottom'],
  scatterChart: ['Center', 'Left', 'Right', 'Top', 'Bottom'],
  bubbleChart: ['Center', 'Left', 'Right', 'Top', 'Bottom'],
  pieChart: ['Center', 'InsideEnd', 'OutsideEnd', 'BestFit'],
  pie3DChart: ['Center', 'InsideEnd', 'OutsideEnd', 'BestFit'],
};

const TRENDLINES: Readonly<Record<TrendlineType, string>> = {
  Linear: 'linear',
  Exponential: 'exp',
  Logarithmic: 'log',
  MovingAverage: 'movingAvg',
  Polynomial: 'poly',
  Power: 'power',
};

/** Charts whose series Excel draws trendlines through. */
const WITH_TRENDLINES = new Set([
  'barChart',
  'lineChart',
  'areaChart',
  'scatterChart',
  'bubbleChart',
]);

export function seriesXml(
  series: SeriesState,
  index: number,
  shape: ChartShape,
  cached: Cached,
): string {
  const number = String(index);
  const { element } = shape;
  const isBar = element === 'barChart' || element === 'bar3DChart';
  const isPlane = element === 'scatterChart' || element === 'bubbleChart';
  const isPie = /^pie|^doughnut/.test(element);
  const source = (name: string, reference: string, kind: 'num' | null): string =>
    reference ? `<c:${name}>${sourceXml(reference, cached, kind)}</c:${name}>` : '';
  return (
    `<c:ser><c:idx val="${number}"/><c:order val="${number}"/>${seriesName(series.name, cached)}` +
    looksXml(series.look, shape) +
    (isBar || element === 'bubbleChart' ? '<c:invertIfNegative val="0"/>' : '') +
    (isPie && shape.isExploded ? '<c:explosion val="25"/>' : '') +
    marks(series.marker, shape) +
    pointsXml(series.points, shape) +
    labelsXml(series, shape) +
    (WITH_TRENDLINES.has(element) &&
    shape.grouping !== 'stacked' &&
    shape.grouping !== 'percentStacked'
      ? series.trendlines.map(trendlineXml).join('')
      : '') +
    source(isPlane ? 'xVal' : 'cat', series.categories, null) +
    source(isPlane ? 'yVal' : 'val', series.values, 'num') +
    (element === 'bubbleChart'
      ? `${source('bubbleSize', series.sizes, 'num')}<c:bubble3D val="0"/>`
      : '') +
    (element === 'lineChart' || element === 'scatterChart'
      ? `<c:smooth val="${shape.isSmooth ? '1' : '0'}"/>`
      : '') +
    '</c:ser>'
  );
}

/** In charts of lines the colour of a series is that of its line. */
function looksXml(look: PartLook, { element, hasLines, isFilled }: ChartShape): string {
  const isLine = element === 'lineChart' || element === 'scatterChart';
  if (!isLine && !(element === 'radarChart' && !isFilled)) return shapeXml(look);
  if (element === 'scatterChart' && !hasLines && look.line === undefined)
    return '<c:spPr><a:ln w="28575"><a:noFill/></a:ln></c:spPr>';
  const color: LineLook = look.fill === undefined ? {} : { color: look.fill };
  const line = { ...color, ...look.line };
  return shapeXml({ line }, Object.keys(line).length > 0 ? { weight: 2.25 } : {});
}

function marks(marker: SeriesState['marker'], { element, hasMarkers }: ChartShape): string {
  if (element !== 'lineChart' && element !== 'scatterChart' && element !== 'radarChart') return '';
  // Excel itself says so of lines without marks, but for the plainest kind.
  return markerXml(marker, hasMarkers || element === 'lineChart' ? null : 'none');
}

function pointsXml(points: Readonly<Record<number, PointState>>, shape: ChartShape): string {
  return Object.entries(points)
    .map(([index, { look, marker }]) => {
      const inner = marks(marker, { ...shape, hasMarkers: true }) + shapeXml(look);
      return inner && `<c:dPt><c:idx val="${index}"/>${inner}</c:dPt>`;
    })
    .join('');
}

function labelsXml({ labels, hasDataLabels }: SeriesState, { element }: ChartShape): string {
  const looks = shapeXml(labels.look) + textXml(labels.look);
  if (!hasDataLabels && looks === '') return '';
  const shown = (name: string, isShown: boolean): string =>
    `<c:${name} val="${isShown && hasDataLabels ? '1' : '0'}"/>`;
  const { position } = labels;
  const place = position !== null && POSSIBLE[element]?.includes(position) ? position : null;
  return (
    '<c:dLbls>' +
    (labels.numberFormat
      ? `<c:numFmt formatCode="${escapeXml(labels.numberFormat)}" sourceLinked="0"/>`
      : '') +
    looks +
    (place === null ? '' : `<c:dLblPos val="${POSITIONS[place]}"/>`) +
    shown('showLegendKey', labels.legendKey) +
    shown('showVal', labels.value) +
    shown('showCatName', labels.categoryName) +
    shown('showSerName', labels.seriesName) +
    shown('showPercent', labels.percentage) +
    shown('showBubbleSize', labels.bubbleSize) +
    (labels.separator === ', ' ? '' : `<c:separator>${escapeXml(labels.separator)}</c:separator>`) +
    '</c:dLbls>'
  );
}

function trendlineXml(trendline: TrendlineState): string {
  const { type, name, intercept, forwardPeriod, backwardPeriod } = trendline;
  const value = (element: string, number: number): string =>
    `<c:${element} val="${String(number)}"/>`;
  return (
    '<c:trendline>' +
    (name ? `<c:name>${escapeXml(name)}</c:name>` : '') +
    shapeXml(trendline.look) +
    `<c:trendlineType val="${TRENDLINES[type]}"/>` +
    (type === 'Polynomial' ? value('order', trendline.polynomialOrder) : '') +
    (type === 'MovingAverage' ? value('period', trendline.movingAveragePeriod) : '') +
    (forwardPeriod ? value('forward', forwardPeriod) : '') +
    (backwardPeriod ? value('backward', backwardPeriod) : '') +
    (intercept === null ? '' : value('intercept', intercept)) +
    value('dispRSqr', trendline.showsRSquared ? 1 : 0) +
    value('dispEq', trendline.showsEquation ? 1 : 0) +
    '</c:trendline>'
  );
}

function seriesName(name: string, cached: Cached): string {
  if (name === '') return '';
  return `<c:tx>${name.startsWith('=') ? sourceXml(name.slice(1), cached, 'str') : `<c:v>${escapeXml(name)}</c:v>`}</c:tx>`;
}

/** @param kind null: numbers if all are */
function sourceXml(reference: string, cached: Cached, kind: 'num' | 'str' | null): string {
  const { values, format } = cached(reference);
  const isNumber =
    kind === 'num' ||
    (kind === null && values.length > 0 && values.every((value) => typeof value === 'number'));
  const name = isNumber ? 'num' : 'str';
  const points = values
    .map((value, index) => {
      const missing = isNumber ? typeof value !== 'number' : value === null;
      return missing
        ? ''
        : `<c:pt idx="${String(index)}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`;
    })
    .join('');
  const code = isNumber ? `<c:formatCode>${escapeXml(format || 'General')}</c:formatCode>` : '';
  const cache = `<c:${name}Cache>${code}<c:ptCount val="${String(values.length)}"/>${points}</c:${name}Cache>`;
  return `<c:${name}Ref><c:f>${escapeXml(reference)}</c:f>${cache}</c:${name}Ref>`;
}
