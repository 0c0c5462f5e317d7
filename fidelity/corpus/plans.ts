import { book, HEAD, MAIN, OTHER, SHEETML } from './book';
import { anchored, drawingXml, DRAWING_TYPE, noteShape, shape, vml, VML_TYPE } from './drawn';
import type { Kind } from './kind';

const HEADERS = [
  '序号',
  '抽查计划名称',
  '抽查任务名称',
  '抽查事项',
  '抽查对象',
  '抽查比例',
  '抽取日期自',
  '抽取日期至',
];
const empty = (row: number): { readonly xml: string }[] =>
  [...'ABCDEFGH'].map((column) => ({ xml: `<c r="${column}${String(row)}" s="2"/>` }));

/** The bureau's own plan table, with too few rows, and everything that has to move below them. */
export const planTable: Kind = {
  name: 'planTable',
  draw: { words: ['--plan', OTHER], writes: /sheet3\.xml$/ },
  mayChange:
    /^xl\/(worksheets\/sheet3\.xml|drawings\/(drawing1\.xml|vmlDrawing1\.vml)|comments1\.xml)$/,
  file: () =>
    book({
      defaults: { vml: VML_TYPE },
      workbook: {
        definedNames: `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="2">${OTHER}!$A$1:$H$6</definedName><definedName name="填表">${OTHER}!$A$4</definedName></definedNames>`,
      },
      other: {
        rows: [
          ['抽查工作计划表', ...Array.from({ length: 7 }, () => null)],
          HEADERS,
          empty(3),
          ['填表人：', null, null, '审核人：', null, { formula: 'COUNTA(A3:A3)', value: 0 }],
          [
            { xml: '<c r="A5"><f t="shared" ref="A5:B5" si="0">A4</f><v>0</v></c>' },
            { xml: '<c r="B5"><f t="shared" si="0"/><v>0</v></c>' },
          ],
        ],
        children: {
          mergeCells:
            '<mergeCells count="2"><mergeCell ref="A1:H1"/><mergeCell ref="A4:C4"/></mergeCells>',
          conditionalFormatting:
            '<conditionalFormatting sqref="A3:H3"><cfRule type="expression" dxfId="0" priority="1"><formula>$A3=""</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="A4:H4"><cfRule type="expression" dxfId="0" priority="2"><formula>$A$4=""</formula></cfRule></conditionalFormatting>',
          dataValidations:
            '<dataValidations count="1"><dataValidation type="list" sqref="D4"><formula1>$A$4:$A$5</formula1></dataValidation></dataValidations>',
          hyperlinks: `<hyperlinks><hyperlink ref="A4" location="${OTHER}!A5"/></hyperlinks>`,
          rowBreaks:
            '<rowBreaks count="1" manualBreakCount="1"><brk id="4" max="16383" man="1"/></rowBreaks>',
          drawing: '<drawing r:id="rId1"/>',
          legacyDrawing: '<legacyDrawing r:id="rId2"/>',
        },
        targets: [
          { id: 'rId1', type: 'drawing', target: '../drawings/drawing1.xml' },
          { id: 'rId2', type: 'vmlDrawing', target: '../drawings/vmlDrawing1.vml' },
          { id: 'rId3', type: 'comments', target: '../comments1.xml' },
        ],
      },
      parts: {
        'xl/drawings/drawing1.xml': {
          content: drawingXml(anchored(4, shape(2, '章'))),
          type: DRAWING_TYPE,
        },
        'xl/drawings/vmlDrawing1.vml': { content: vml(noteShape(1, 3, 3)) },
        'xl/comments1.xml': {
          content: `${HEAD}<comments xmlns="${MAIN}"><authors><author>局办公室</author></authors><commentList><comment ref="D4" authorId="0" shapeId="0"><text><t>签字</t></text></comment></commentList></comments>`,
          type: `${SHEETML}.comments+xml`,
        },
      },
    }),
};
