import { book, HEAD, MAIN, OFFICE, REGISTER, SHEETML } from './book';
import { anchored, drawingXml, DRAWING_TYPE } from './drawn';
import type { Addition, Part } from './book';
import type { Kind } from './kind';

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const MS = 'http://schemas.microsoft.com/office/2007/relationships';

const parts: Readonly<Record<string, Part>> = {
  'xl/pivotCache/pivotCacheDefinition1.xml': {
    content:
      `${HEAD}<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${OFFICE}" r:id="rId1" refreshedVersion="6" recordCount="2"><cacheSource type="worksheet"><worksheetSource ref="C1:F3" sheet="${REGISTER}"/></cacheSource>` +
      '<cacheFields count="2"><cacheField name="企业分类" numFmtId="0"><sharedItems count="2"><s v="重点"/><s v="一般"/></sharedItems></cacheField><cacheField name="年排放量" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" minValue="12" maxValue="24"/></cacheField></cacheFields></pivotCacheDefinition>',
    type: `${SHEETML}.pivotCacheDefinition+xml`,
    targets: [{ id: 'rId1', type: 'pivotCacheRecords', target: 'pivotCacheRecords1.xml' }],
  },
  'xl/pivotCache/pivotCacheRecords1.xml': {
    content: `${HEAD}<pivotCacheRecords xmlns="${MAIN}" count="2"><r><x v="0"/><n v="12"/></r><r><x v="1"/><n v="24"/></r></pivotCacheRecords>`,
    type: `${SHEETML}.pivotCacheRecords+xml`,
  },
  'xl/pivotTables/pivotTable1.xml': {
    content:
      `${HEAD}<pivotTableDefinition xmlns="${MAIN}" name="数据透视表1" cacheId="7" dataCaption="值" updatedVersion="6" minRefreshableVersion="3" createdVersion="6"><location ref="A8:B11" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/>` +
      '<pivotFields count="2"><pivotField axis="axisRow" showAll="0"><items count="3"><item x="0"/><item x="1"/><item t="default"/></items></pivotField><pivotField dataField="1" showAll="0"/></pivotFields>' +
      '<rowFields count="1"><field x="0"/></rowFields><rowItems count="3"><i><x/></i><i><x v="1"/></i><i t="grand"><x/></i></rowItems><colItems count="1"><i/></colItems><dataFields count="1"><dataField name="合计" fld="1" baseField="0" baseItem="0"/></dataFields></pivotTableDefinition>',
    type: `${SHEETML}.pivotTable+xml`,
    targets: [
      {
        id: 'rId1',
        type: 'pivotCacheDefinition',
        target: '../pivotCache/pivotCacheDefinition1.xml',
      },
    ],
  },
};

const pivoted: Addition = {
  other: {
    targets: [{ id: 'rId1', type: 'pivotTable', target: '../pivotTables/pivotTable1.xml' }],
  },
  workbook: { pivotCaches: '<pivotCaches><pivotCache cacheId="7" r:id="rId30"/></pivotCaches>' },
  workbookTargets: [
    { id: 'rId30', type: 'pivotCacheDefinition', target: 'pivotCache/pivotCacheDefinition1.xml' },
  ],
  parts,
};

/** LibreOffice works a pivot table out anew, and fills its cells, which are empty in the file. */
const REFRESHED = /说明![AB]\d+ .*, not undefined$/;

/** A pivot table over the register, on the sheet beside it. */
export const pivotTables: Kind = {
  name: 'pivotTables',
  file: () => book(pivoted),
  notInLibreOffice: REFRESHED,
};

const slicerFrame =
  '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:a14="http://schemas.microsoft.com/office/drawing/2010/main"><mc:Choice Requires="a14"><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="企业分类"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/drawing/2010/slicer"><sle:slicer xmlns:sle="http://schemas.microsoft.com/office/drawing/2010/slicer" name="企业分类"/></a:graphicData></a:graphic></xdr:graphicFrame></mc:Choice>' +
  '<mc:Fallback><xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="0" name=""/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr/></xdr:sp></mc:Fallback></mc:AlternateContent>';

/** A slicer of that pivot table. */
export const slicers: Kind = {
  name: 'slicers',
  notInLibreOffice: REFRESHED,
  file: () =>
    book({
      ...pivoted,
      other: {
        children: {
          drawing: '<drawing r:id="rId2"/>',
          extLst: `<extLst><ext uri="{A8765BA9-456A-4dab-B4F3-ACF838C121DE}" xmlns:x14="${X14}"><x14:slicerList><x14:slicer r:id="rId3"/></x14:slicerList></ext></extLst>`,
        },
        targets: [
          ...(pivoted.other?.targets ?? []),
          { id: 'rId2', type: 'drawing', target: '../drawings/drawing1.xml' },
          { id: 'rId3', type: `${MS}/slicer`, target: '../slicers/slicer1.xml' },
        ],
      },
      workbook: {
        ...pivoted.workbook,
        definedNames:
          '<definedNames><definedName name="切片器_企业分类">#N/A</definedName></definedNames>',
        extLst: `<extLst><ext uri="{BBE1A952-AA13-448e-AADC-164F8A28A991}" xmlns:x14="${X14}"><x14:slicerCaches><x14:slicerCache r:id="rId31"/></x14:slicerCaches></ext></extLst>`,
      },
      workbookTargets: [
        ...(pivoted.workbookTargets ?? []),
        { id: 'rId31', type: `${MS}/slicerCache`, target: 'slicerCaches/slicerCache1.xml' },
      ],
      parts: {
        ...parts,
        'xl/drawings/drawing1.xml': {
          content: drawingXml(anchored(2, slicerFrame)),
          type: DRAWING_TYPE,
        },
        'xl/slicers/slicer1.xml': {
          content: `${HEAD}<slicers xmlns="${X14}" xmlns:x="${MAIN}"><slicer name="企业分类" cache="切片器_企业分类" caption="企业分类" rowHeight="241300"/></slicers>`,
          type: 'application/vnd.ms-excel.slicer+xml',
        },
        'xl/slicerCaches/slicerCache1.xml': {
          content: `${HEAD}<slicerCacheDefinition xmlns="${X14}" xmlns:x="${MAIN}" name="切片器_企业分类" sourceName="企业分类"><pivotTables><pivotTable tabId="3" name="数据透视表1"/></pivotTables><data><tabular pivotCacheId="1"><items count="2"><i x="0" s="1"/><i x="1" s="1"/></items></tabular></data></slicerCacheDefinition>`,
          type: 'application/vnd.ms-excel.slicerCache+xml',
        },
      },
    }),
};
