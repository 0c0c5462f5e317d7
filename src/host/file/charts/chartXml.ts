import type { AxisState, ChartState, ChartType, SeriesState } from '../../grid/chartState';
import { escapeXml } from '../package/xmlText';
import type { IStyleData, IWorkbookData, Nullable } from '@univerjs/core';
import { parseAddress } from '../../grid/address';
import { cellContent, type CellResult } from '../sheet/cellXml';
import { argb, type StyleParts } from '../styles/styleParts';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';

/** What the cells of a reference hold. */
export interface CachedValues {
  /** Row by row; null for an empty cell. */
  readonly values: readonly (CellResult | null)[];
  /** The number format of the first cell, '' for General. */
  readonly format: string;
}

/**
 * Reads what a reference with its sheet names.
 *
 * @param styleOf the styles of the same snapshot
 */
export function cachedValues(
  snapshot: IWorkbookData,
  styleOf: (style: Nullable<IStyleData | string>) => StyleParts,
  reference: string,
): CachedValues {
  const address = parseAddress(reference);
  const sheet = Object.values(snapshot.sheets).find(({ name }) => name === address?.sheet);
  if (!address || !sheet) return { values: [], format: '' };
  const { firstRow, firstColumn, lastRow, lastColumn } = address.box;
  const values: (CellResult | null)[] = [];
  for (let row = firstRow; row <= lastRow; row++) {
    for (let column = firstColumn; column <= lastColumn; column++) {
      const content = cellContent(sheet.cellData?.[row]?.[column]);
      values.push(
        content.kind === 'value'
          ? content.value
          : content.kind === 'formula'
            ? content.result
            : null,
      );
    }
  }
  return { values, format: styleOf(sheet.cellData?.[firstRow]?.[firstColumn]?.s).numberFormat };
}

/** How a kind of chart is called in the file. */
interface Shape {
  readonly element: 'barChart' | 'lineChart';
  readonly direction?: 'col' | 'bar';
  readonly grouping?: 'clustered' | 'stacked' | 'standard';
}

const SHAPES: Readonly<Record<ChartType, Shape>> = {
  ColumnClustered: { element: 'barChart', direction: 'col', grouping: 'clustered' },
  ColumnStacked: { element: 'barChart', direction: 'col', grouping: 'stacked' },
  BarClustered: { element: 'barChart', direction: 'bar', grouping: 'clustered' },
  BarStacked: { element: 'barChart', direction: 'bar', grouping: 'stacked' },
  Line: { element: 'lineChart', grouping: 'standard' },
};
const LEGENDS = { Top: 't', Bottom: 'b', Left: 'l', Right: 'r', Corner: 'tr' } as const;

/** Numbers by which the axes name each other. */
const CATEGORY_AXIS = '111111111';
const VALUE_AXIS = '222222222';

/** What cells hold now, by their reference, for programs that do not look themselves. */
export type Cached = (reference: string) => CachedValues;

/** The part of a chart. */
export function chartXml(chart: ChartState, cached: Cached): string {
  const shape = SHAPES[chart.type];
  const series = chart.series.map((each, index) => seriesXml(each, index, shape, cached)).join('');
  const legend = chart.legend
    ? `<c:legend><c:legendPos val="${LEGENDS[chart.legend]}"/><c:overlay val="0"/></c:legend>`
    : '';
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}"><c:roundedCorners val="0"/>` +
    `<c:chart>${titleXml(chart.title, 1400)}<c:autoTitleDeleted val="${chart.title === '' ? '1' : '0'}"/><c:plotArea><c:layout/>` +
    `${groupXml(chart, shape, series)}${axesXml(chart, shape)}</c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
  );
}

function groupXml(
  { series }: ChartState,
  { element, direction, grouping }: Shape,
  inner: string,
): string {
  const vary = '<c:varyColors val="0"/>';
  const axes = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  switch (element) {
    case 'barChart': {
      const overlap = grouping === 'stacked' ? '<c:overlap val="100"/>' : '';
      const gap = `<c:gapWidth val="${String(series[0]?.gapWidth ?? 150)}"/>${overlap}`;
      return `<c:barChart><c:barDir val="${direction ?? 'col'}"/><c:grouping val="${grouping ?? 'clustered'}"/>${vary}${inner}${gap}${axes}</c:barChart>`;
    }
    case 'lineChart':
      return `<c:lineChart><c:grouping val="standard"/>${vary}${inner}<c:marker val="1"/>${axes}</c:lineChart>`;
  }
}

function seriesXml(series: SeriesState, index: number, { element }: Shape, cached: Cached): string {
  const number = String(index);
  const color = argb(series.color)?.slice(2);
  const fill = color ? `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>` : '';
  const looks =
    fill && `<c:spPr>${element === 'lineChart' ? `<a:ln w="28575">${fill}</a:ln>` : fill}</c:spPr>`;
  const categories = series.categories
    ? `<c:cat>${sourceXml(series.categories, cached, null)}</c:cat>`
    : '';
  const values = series.values ? `<c:val>${sourceXml(series.values, cached, 'num')}</c:val>` : '';
  return (
    `<c:ser><c:idx val="${number}"/><c:order val="${number}"/>${seriesName(series.name, cached)}${looks}` +
    `${element === 'barChart' ? '<c:invertIfNegative val="0"/>' : ''}${labelsXml(series.hasDataLabels)}${categories}${values}` +
    `${element === 'lineChart' ? '<c:smooth val="0"/>' : ''}</c:ser>`
  );
}

function seriesName(name: string, cached: Cached): string {
  if (name === '') return '';
  return `<c:tx>${name.startsWith('=') ? sourceXml(name.slice(1), cached, 'str') : `<c:v>${escapeXml(name)}</c:v>`}</c:tx>`;
}

function labelsXml(shown: boolean): string {
  if (!shown) return '';
  const others = ['showCatName', 'showSerName', 'showPercent', 'showBubbleSize']
    .map((name) => `<c:${name} val="0"/>`)
    .join('');
  return `<c:dLbls><c:showLegendKey val="0"/><c:showVal val="1"/>${others}</c:dLbls>`;
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

/** @param size hundredths of a point */
function titleXml(text: string, size: number): string {
  if (text === '') return '';
  const paragraphs = text
    .split('\n')
    .map(
      (line) =>
        `<a:p><a:r><a:rPr lang="zh-CN" sz="${String(size)}" b="0"/><a:t>${escapeXml(line)}</a:t></a:r></a:p>`,
    )
    .join('');
  return `<c:title><c:tx><c:rich><a:bodyPr/>${paragraphs}</c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function axesXml({ categoryAxis, valueAxis }: ChartState, { direction }: Shape): string {
  const [side, bottom] = direction === 'bar' ? ['b', 'l'] : ['l', 'b'];
  return (
    `<c:catAx>${axisXml(categoryAxis, CATEGORY_AXIS, VALUE_AXIS, bottom)}` +
    '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>' +
    `<c:valAx>${axisXml(valueAxis, VALUE_AXIS, CATEGORY_AXIS, side)}<c:crossBetween val="between"/></c:valAx>`
  );
}

function axisXml(axis: AxisState, id: string, crossed: string, position: string): string {
  const bound = (name: string, value: number | null): string =>
    value === null ? '' : `<c:${name} val="${String(value)}"/>`;
  const line =
    '<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr>';
  const format = axis.numberFormat || 'General';
  return (
    `<c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/>${bound('max', axis.maximum)}${bound('min', axis.minimum)}</c:scaling>` +
    `<c:delete val="${axis.visible ? '0' : '1'}"/><c:axPos val="${position}"/>` +
    `${axis.majorGridlines ? `<c:majorGridlines>${line}</c:majorGridlines>` : ''}${titleXml(axis.title, 1000)}` +
    `<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="${axis.numberFormat ? '0' : '1'}"/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>' +
    `<c:crossAx val="${crossed}"/><c:crosses val="autoZero"/>`
  );
}
