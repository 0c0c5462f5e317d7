import {
  acts,
  answers,
  classOf,
  collectionOf,
  finds,
  leadsTo,
  makes,
  readOnly,
  writable,
  type Classes,
} from './members';

export const chartClasses: Classes = {
  Chart: classOf({
    id: readOnly('1.7'),
    name: writable('1.1'),
    chartType: writable('1.7'),
    left: writable('1.1'),
    top: writable('1.1'),
    width: writable('1.1'),
    height: writable('1.1'),
    title: leadsTo('ChartTitle', '1.1'),
    legend: leadsTo('ChartLegend', '1.1'),
    axes: leadsTo('ChartAxes', '1.1'),
    series: leadsTo('ChartSeriesCollection', '1.1'),
    worksheet: leadsTo('Worksheet', '1.2'),
    setPosition: acts('1.1'),
    delete: acts('1.1'),
  }),
  ChartAxes: classOf({
    categoryAxis: leadsTo('ChartAxis', '1.1'),
    valueAxis: leadsTo('ChartAxis', '1.1'),
  }),
  ChartAxis: classOf({
    minimum: writable('1.1'),
    maximum: writable('1.1'),
    numberFormat: writable('1.8'),
    visible: writable('1.7'),
    title: leadsTo('ChartAxisTitle', '1.1'),
    majorGridlines: leadsTo('ChartGridlines', '1.1'),
  }),
  ChartAxisTitle: classOf({
    text: writable('1.1'),
    visible: writable('1.1'),
  }),
  ChartCollection: collectionOf('Chart', {
    count: readOnly('1.1'),
    getItem: finds('Chart', '1.1'),
    getCount: answers('1.4'),
    getItemAt: finds('Chart', '1.1'),
    getItemOrNullObject: finds('Chart', '1.4'),
    add: makes('Chart', '1.1'),
  }),
  ChartGridlines: classOf({
    visible: writable('1.1'),
  }),
  ChartLegend: classOf({
    position: writable('1.1'),
    visible: writable('1.1'),
  }),
  ChartSeries: classOf({
    name: writable('1.1'),
    gapWidth: writable('1.7'),
    hasDataLabels: writable('1.7'),
    format: leadsTo('ChartSeriesFormat', '1.1'),
    setValues: acts('1.7'),
    setXAxisValues: acts('1.7'),
    delete: acts('1.7'),
  }),
  ChartSeriesCollection: collectionOf('ChartSeries', {
    count: readOnly('1.1'),
    getCount: answers('1.4'),
    getItemAt: finds('ChartSeries', '1.1'),
    add: makes('ChartSeries', '1.7'),
  }),
  ChartSeriesFormat: classOf({
    fill: leadsTo('ChartFill', '1.1'),
  }),
  ChartFill: classOf({
    setSolidColor: acts('1.1'),
    clear: acts('1.1'),
  }),
  ChartTitle: classOf({
    text: writable('1.1'),
    visible: writable('1.1'),
  }),
};
