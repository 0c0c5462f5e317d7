import { book, HEAD, MAIN, SHEETML, type Addition, type Target } from './book';
import { noteShape, vml, VML_TYPE } from './drawn';
import type { Kind } from './kind';

const noted = {
  children: { legacyDrawing: '<legacyDrawing r:id="rId1"/>' },
  targets: [
    { id: 'rId1', type: 'vmlDrawing', target: '../drawings/vmlDrawing1.vml' },
    { id: 'rId2', type: 'comments', target: '../comments1.xml' },
  ],
};

const notedParts: Addition['parts'] = {
  'xl/drawings/vmlDrawing1.vml': { content: vml(noteShape(1, 4, 0) + noteShape(2, 0, 5)) },
  'xl/comments1.xml': {
    content:
      `${HEAD}<comments xmlns="${MAIN}"><authors><author>局办公室</author><author></author></authors><commentList>` +
      '<comment ref="F1" authorId="1" shapeId="0"><text><t>单位：吨</t></text></comment>' +
      '<comment ref="A5" authorId="0" shapeId="0"><text><r><rPr><b/><sz val="9"/><rFont val="宋体"/></rPr><t xml:space="preserve">局办公室: </t></r><r><t>搬迁中</t></r></text></comment></commentList></comments>',
    type: `${SHEETML}.comments+xml`,
  },
};

/** Notes on the register, one of them where the add-in writes one of its own. */
export const comments: Kind = {
  name: 'comments',
  file: () => book({ defaults: { vml: VML_TYPE }, register: noted, parts: notedParts }),
};

const ID = '{11111111-2222-3333-4444-555555555555}';
const PERSON = '{AAAAAAAA-BBBB-CCCC-DDDD-EEEEEEEEEEEE}';
const THREADED = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';
const MS = 'http://schemas.microsoft.com/office/2017/10/relationships';
const threads: Target = {
  id: 'rId3',
  type: `${MS}/threadedComment`,
  target: '../threadedComments/threadedComment1.xml',
};

/** A thread of comments with an answer, and the note that stands for it in older programs. */
export const threadedComments: Kind = {
  name: 'threadedComments',
  file: () =>
    book({
      defaults: { vml: VML_TYPE },
      register: { ...noted, targets: [...noted.targets, threads] },
      workbookTargets: [{ id: 'rId40', type: `${MS}/person`, target: 'persons/person.xml' }],
      parts: {
        'xl/drawings/vmlDrawing1.vml': { content: vml(noteShape(1, 4, 0)) },
        'xl/comments1.xml': {
          content: `${HEAD}<comments xmlns="${MAIN}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="xr" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision"><authors><author>tc=${ID}</author></authors><commentList><comment ref="A5" authorId="0" shapeId="0" xr:uid="${ID}"><text><t>[线程批注] 在你的 Excel 版本中…</t></text></comment></commentList></comments>`,
          type: `${SHEETML}.comments+xml`,
        },
        'xl/threadedComments/threadedComment1.xml': {
          content: `${HEAD}<ThreadedComments xmlns="${THREADED}" xmlns:x="${MAIN}"><threadedComment ref="A5" dT="2026-01-05T08:00:00.00" personId="${PERSON}" id="${ID}"><text>还在生产吗？</text></threadedComment><threadedComment ref="A5" dT="2026-01-05T09:00:00.00" personId="${PERSON}" id="{66666666-2222-3333-4444-555555555555}" parentId="${ID}"><text>在</text></threadedComment></ThreadedComments>`,
          type: 'application/vnd.ms-excel.threadedcomments+xml',
        },
        'xl/persons/person.xml': {
          content: `${HEAD}<personList xmlns="${THREADED}" xmlns:x="${MAIN}"><person displayName="赵一" id="${PERSON}" userId="S::zhao" providerId="AD"/></personList>`,
          type: 'application/vnd.ms-excel.person+xml',
        },
      },
    }),
};
