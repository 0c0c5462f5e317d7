import { acts, classOf, leadsTo, refersTo, writable, type Classes } from './members';

/** How the parts of a chart look. */
export const chartFormatClasses: Classes = {
  ChartAreaFormat: classOf({
    border: leadsTo('ChartBorder', '1.7'),
    fill: refersTo('ChartFill', '1.1'),
    font: leadsTo('ChartFont', '1.1'),
  }),
  ChartAxisFormat: classOf({
    fill: refersTo('ChartFill', '1.8'),
    font: leadsTo('ChartFont', '1.1'),
    line: leadsTo('ChartLineFormat', '1.1'),
  }),
  ChartAxisTitleFormat: classOf({
    border: leadsTo('ChartBorder', '1.8'),
    fill: refersTo('ChartFill', '1.8'),
    font: leadsTo('ChartFont', '1.1'),
  }),
  ChartBorder: classOf({
    color: writable('1.7'),
    lineStyle: writable('1.7'),
    weight: writable('1.7'),
    clear: acts('1.8'),
  }),
  ChartDataLabelFormat: classOf({
    border: leadsTo('ChartBorder', '1.8'),
    fill: refersTo('ChartFill', '1.1'),
    font: leadsTo('ChartFont', '1.1'),
  }),
  ChartDataTableFormat: classOf({
    border: leadsTo('ChartBorder', '1.14'),
    fill: refersTo('ChartFill', '1.14'),
    font: leadsTo('ChartFont', '1.14'),
  }),
  ChartFill: classOf({
    setSolidColor: acts('1.1'),
    clear: acts('1.1'),
  }),
  ChartFont: classOf({
    bold: writable('1.1'),
    color: writable('1.1'),
    italic: writable('1.1'),
    name: writable('1.1'),
    size: writable('1.1'),
    underline: writable('1.1'),
  }),
  ChartFormatString: classOf({
    font: leadsTo('ChartFont', '1.7'),
  }),
  ChartGridlinesFormat: classOf({
    line: leadsTo('ChartLineFormat', '1.1'),
  }),
  ChartLegendFormat: classOf({
    border: leadsTo('ChartBorder', '1.8'),
    fill: refersTo('ChartFill', '1.1'),
    font: leadsTo('ChartFont', '1.1'),
  }),
  ChartLineFormat: classOf({
    color: writable('1.1'),
    lineStyle: writable('1.7'),
    weight: writable('1.7'),
    clear: acts('1.1'),
  }),
  ChartPlotAreaFormat: classOf({
    border: leadsTo('ChartBorder', '1.8'),
    fill: refersTo('ChartFill', '1.8'),
  }),
  ChartPointFormat: classOf({
    border: leadsTo('ChartBorder', '1.7'),
    fill: refersTo('ChartFill', '1.1'),
  }),
  ChartSeriesFormat: classOf({
    fill: refersTo('ChartFill', '1.1'),
    line: leadsTo('ChartLineFormat', '1.1'),
  }),
  ChartTitleFormat: classOf({
    border: leadsTo('ChartBorder', '1.7'),
    fill: refersTo('ChartFill', '1.1'),
    font: leadsTo('ChartFont', '1.1'),
  }),
  ChartTrendlineFormat: classOf({
    line: leadsTo('ChartLineFormat', '1.7'),
  }),
};
