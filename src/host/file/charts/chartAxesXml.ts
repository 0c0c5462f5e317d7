import type { AxisName, ChartState, DisplayUnit } from '../../grid/chartState';
import type { ChartShape } from '../../grid/chartTypes';
import { escapeXml } from '../package/xmlText';
import { shapeXml, textXml } from './chartLooksXml';
import { titleXml } from './chartTitleXml';

/** Numbers by which the axes name each other. */
export const CATEGORY_AXIS = '111111111';
export const VALUE_AXIS = '222222222';
export const SERIES_AXIS = '333333333';

const TICKS = { None: 'none', Cross: 'cross', Inside: 'in', Outside: 'out' } as const;
const LABELS = { NextToAxis: 'nextTo', High: 'high', Low: 'low', None: 'none' } as const;
const CROSSES = { Automatic: 'autoZero', Maximum: 'max', Minimum: 'min' } as const;
const UNITS: Readonly<Partial<Record<DisplayUnit, string>>> = {
  Hundreds: 'hundreds',
  Thousands: 'thousands',
  TenThousands: 'tenThousands',
  HundredThousands: 'hundredThousands',
  Millions: 'millions',
  TenMillions: 'tenMillions',
  HundredMillions: 'hundredMillions',
  Billions: 'billions',
  Trillions: 'trillions',
};

export function hasAxes({ element }: ChartShape): boolean {
  return !/^pie|^doughnut/.test(element);
}

export function axesXml(chart: ChartState, shape: ChartShape): string {
  if (!hasAxes(shape)) return '';
  const { element, direction, grouping } = shape;
  const [side, bottom] = direction === 'bar' ? ['b', 'l'] : ['l', 'b'];
  const { categoryAxis, valueAxis } = chart;
  const between = categoryAxis.isBetweenCategories;
  const values = axisXml(chart, 'valueAxis', VALUE_AXIS, CATEGORY_AXIS, side);
  const middle = `<c:crossBetween val="${between ? 'between' : 'midCat'}"/>`;
  const valueXml = `<c:valAx>${values}${middle}${unit('majorUnit', valueAxis.majorUnit)}${unit('minorUnit', valueAxis.minorUnit)}${displayUnit(chart)}</c:valAx>`;
  const categories = axisXml(chart, 'categoryAxis', CATEGORY_AXIS, VALUE_AXIS, bottom);
  if (element === 'scatterChart' || element === 'bubbleChart')
    return `<c:valAx>${categories}<c:crossBetween val="midCat"/>${unit('majorUnit', categoryAxis.majorUnit)}${unit('minorUnit', categoryAxis.minorUnit)}</c:valAx>${valueXml}`;
  const marks = categoryAxis.markSpacing === 1 ? null : categoryAxis.markSpacing;
  const depth =
    element === 'bar3DChart' && grouping === 'standard'
      ? `<c:serAx><c:axId val="${SERIES_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="autoZero"/></c:serAx>`
      : '';
  return (
    `<c:catAx>${categories}<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>` +
    `${unit('tickLblSkip', categoryAxis.labelSpacing)}${unit('tickMarkSkip', marks)}<c:noMultiLvlLbl val="0"/></c:catAx>` +
    `${valueXml}${depth}`
  );
}

function unit(name: string, value: number | null): string {
  return value === null ? '' : `<c:${name} val="${String(value)}"/>`;
}

function displayUnit({ valueAxis }: ChartState): string {
  const name = UNITS[valueAxis.displayUnit];
  if (!name) return '';
  const label = valueAxis.showsDisplayUnit ? '<c:dispUnitsLbl/>' : '';
  return `<c:dispUnits><c:builtInUnit val="${name}"/>${label}</c:dispUnits>`;
}

function axisXml(
  chart: ChartState,
  name: AxisName,
  id: string,
  crossed: string,
  position: string,
): string {
  const { looks } = chart;
  const axis = chart[name];
  // Where an axis crosses the other one is said by the other one.
  const { crosses } = chart[name === 'valueAxis' ? 'categoryAxis' : 'valueAxis'];
  const gridlines = (which: 'Major' | 'Minor', isShown: boolean): string => {
    const look = looks[`${name}${which}Gridlines`] ?? {};
    const line = shapeXml(look, { color: '#D9D9D9', weight: 0.75 });
    const element = `c:${which.toLowerCase()}Gridlines`;
    return isShown ? `<${element}>${line}</${element}>` : '';
  };
  const look = looks[name] ?? {};
  return (
    `<c:axId val="${id}"/><c:scaling>${unit('logBase', axis.logBase)}<c:orientation val="${axis.isReversed ? 'maxMin' : 'minMax'}"/>` +
    `${unit('max', axis.maximum)}${unit('min', axis.minimum)}</c:scaling>` +
    `<c:delete val="${axis.visible ? '0' : '1'}"/><c:axPos val="${position}"/>` +
    `${gridlines('Major', axis.majorGridlines)}${gridlines('Minor', axis.minorGridlines)}${titleXml(axis.title, 10, looks[`${name}Title`])}` +
    `<c:numFmt formatCode="${escapeXml(axis.numberFormat || 'General')}" sourceLinked="${axis.numberFormat ? '0' : '1'}"/>` +
    `<c:majorTickMark val="${TICKS[axis.majorTickMark]}"/><c:minorTickMark val="${TICKS[axis.minorTickMark]}"/>` +
    `<c:tickLblPos val="${LABELS[axis.labelPosition]}"/>${shapeXml(look)}${textXml(look)}<c:crossAx val="${crossed}"/>` +
    (typeof crosses === 'number'
      ? `<c:crossesAt val="${String(crosses)}"/>`
      : `<c:crosses val="${CROSSES[crosses]}"/>`)
  );
}
