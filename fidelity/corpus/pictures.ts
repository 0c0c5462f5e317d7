import { book } from './book';
import { anchored, drawingXml, DRAWING_TYPE, picture, PNG, shape, vml, VML_TYPE } from './drawn';
import type { Kind } from './kind';

const headerPicture =
  '<v:shape id="CH" type="#_x0000_t75" style=\'position:absolute;margin-left:0;margin-top:0;width:9pt;height:9pt;z-index:1\'><v:imagedata o:relid="rId1" o:title="徽"/></v:shape>';

/** Pictures on the sheet, behind it and in its header. */
export const pictures: Kind = {
  name: 'pictures',
  file: () =>
    book({
      defaults: { png: 'image/png', vml: VML_TYPE },
      register: {
        children: {
          headerFooter: '<headerFooter><oddHeader>&amp;C&amp;G</oddHeader></headerFooter>',
          drawing: '<drawing r:id="rId1"/>',
          legacyDrawingHF: '<legacyDrawingHF r:id="rId2"/>',
          picture: '<picture r:id="rId3"/>',
        },
        targets: [
          { id: 'rId1', type: 'drawing', target: '../drawings/drawing1.xml' },
          { id: 'rId2', type: 'vmlDrawing', target: '../drawings/vmlDrawing1.vml' },
          { id: 'rId3', type: 'image', target: '../media/image1.png' },
        ],
      },
      parts: {
        'xl/drawings/drawing1.xml': {
          content: drawingXml(anchored(1, picture(2, 'rId1')) + anchored(20, picture(3, 'rId1'))),
          type: DRAWING_TYPE,
          targets: [{ id: 'rId1', type: 'image', target: '../media/image1.png' }],
        },
        'xl/drawings/vmlDrawing1.vml': {
          content: vml(headerPicture),
          targets: [{ id: 'rId1', type: 'image', target: '../media/image1.png' }],
        },
        'xl/media/image1.png': { content: PNG },
      },
    }),
};

const line =
  '<xdr:cxnSp macro=""><xdr:nvCxnSpPr><xdr:cNvPr id="7" name="连接符"/><xdr:cNvCxnSpPr/></xdr:nvCxnSpPr><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="9" cy="9"/></a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom></xdr:spPr></xdr:cxnSp>';

/** Shapes with text, a group of them, a line, and one that only newer programs know. */
export const shapes: Kind = {
  name: 'shapes',
  file: () =>
    book({
      register: {
        children: { drawing: '<drawing r:id="rId1"/>' },
        targets: [{ id: 'rId1', type: 'drawing', target: '../drawings/drawing1.xml' }],
      },
      parts: {
        'xl/drawings/drawing1.xml': {
          content: drawingXml(
            anchored(1, shape(2, '盖章处 &amp; 签字')) +
              anchored(
                12,
                `<xdr:grpSp><xdr:nvGrpSpPr><xdr:cNvPr id="4" name="组合"/><xdr:cNvGrpSpPr/></xdr:nvGrpSpPr><xdr:grpSpPr/>${shape(5, '甲')}${shape(6, '乙')}</xdr:grpSp>`,
              ) +
              anchored(24, line) +
              `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice xmlns:a14="http://schemas.microsoft.com/office/drawing/2010/main" Requires="a14">${anchored(36, shape(8, '新'))}</mc:Choice><mc:Fallback>${anchored(36, shape(8, '旧'))}</mc:Fallback></mc:AlternateContent>`,
          ),
          type: DRAWING_TYPE,
        },
      },
    }),
};
