import { book, HEAD, MAIN, OFFICE, SHEETML, type Part } from './book';
import { A, anchored, drawingXml, DRAWING_TYPE } from './drawn';
import type { Kind } from './kind';

const C = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

function chartXml(sheet: string): string {
  const axis = (kind: 'catAx' | 'valAx', own: string, other: string, place: string): string =>
    `<c:${kind}><c:axId val="${own}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${place}"/><c:crossAx val="${other}"/></c:${kind}>`;
  return (
    `${HEAD}<c:chartSpace xmlns:c="${C}" xmlns:a="${A}" xmlns:r="${OFFICE}"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/>` +
    `<c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>${sheet}!$F$2:$F$19</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart>` +
    `${axis('catAx', '1', '2', 'b')}${axis('valAx', '2', '1', 'l')}</c:plotArea></c:chart></c:chartSpace>`
  );
}

const frame = (id: string): string =>
  '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图表 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
  `<a:graphic><a:graphicData uri="${C}"><c:chart xmlns:c="${C}" r:id="${id}"/></a:graphicData></a:graphic></xdr:graphicFrame>`;

const chart = (sheet: string): Part => ({
  content: chartXml(sheet),
  type: CHART_TYPE,
  targets: [
    {
      id: 'rId1',
      type: 'http://schemas.microsoft.com/office/2011/relationships/chartStyle',
      target: 'style1.xml',
    },
    {
      id: 'rId2',
      type: 'http://schemas.microsoft.com/office/2011/relationships/chartColorStyle',
      target: 'colors1.xml',
    },
  ],
});
const drawing = (chartPart: string): Part => ({
  content: drawingXml(anchored(2, frame('rId1'))),
  type: DRAWING_TYPE,
  targets: [{ id: 'rId1', type: 'chart', target: `../charts/${chartPart}` }],
});

/** Charts on the register and beside it, with styles of their own, and a sheet that is one chart. */
export const charts: Kind = {
  name: 'charts',
  file: () =>
    book({
      register: {
        children: { drawing: '<drawing r:id="rId1"/>' },
        targets: [{ id: 'rId1', type: 'drawing', target: '../drawings/drawing1.xml' }],
      },
      other: {
        children: { drawing: '<drawing r:id="rId1"/>' },
        targets: [{ id: 'rId1', type: 'drawing', target: '../drawings/drawing2.xml' }],
      },
      tabs: '<sheet name="图" sheetId="9" r:id="rId20"/>',
      workbookTargets: [{ id: 'rId20', type: 'chartsheet', target: 'chartsheets/sheet1.xml' }],
      parts: {
        'xl/drawings/drawing1.xml': drawing('chart1.xml'),
        'xl/drawings/drawing2.xml': drawing('chart2.xml'),
        'xl/drawings/drawing3.xml': {
          ...drawing('chart3.xml'),
          content: drawingXml(
            `<xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="9" cy="9"/>${frame('rId1')}<xdr:clientData/></xdr:absoluteAnchor>`,
          ),
        },
        'xl/charts/chart1.xml': chart('检查对象名录库'),
        'xl/charts/chart2.xml': chart("'说明'"),
        'xl/charts/chart3.xml': chart('检查对象名录库'),
        'xl/charts/style1.xml': {
          content: `${HEAD}<cs:chartStyle xmlns:cs="http://schemas.microsoft.com/office/drawing/2012/chartStyle" id="201"/>`,
          type: 'application/vnd.ms-office.chartstyle+xml',
        },
        'xl/charts/colors1.xml': {
          content: `${HEAD}<cs:colorStyle xmlns:cs="http://schemas.microsoft.com/office/drawing/2012/chartStyle" xmlns:a="${A}" meth="cycle" id="10"><a:schemeClr val="accent1"/></cs:colorStyle>`,
          type: 'application/vnd.ms-office.chartcolorstyle+xml',
        },
        'xl/chartsheets/sheet1.xml': {
          content: `${HEAD}<chartsheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><drawing r:id="rId1"/></chartsheet>`,
          type: `${SHEETML}.chartsheet+xml`,
          targets: [{ id: 'rId1', type: 'drawing', target: '../drawings/drawing3.xml' }],
        },
      },
    }),
  known: /chartStyle|colorStyle/,
};
