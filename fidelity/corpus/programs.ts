import { book, HEAD, MAIN, OFFICE, PACKAGE, SHEETML } from './book';
import { anchored, drawingXml, DRAWING_TYPE, picture, PNG, shape, vml, VML_TYPE } from './drawn';
import type { Kind } from './kind';

const MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const MS = 'http://schemas.microsoft.com/office';

/** Any bytes that are no XML, which nobody may look into. */
const BINARY = new Uint8Array(Array.from({ length: 600 }, (_, index) => (index * 37) % 256));

/** Macros with their signature, and a ribbon of the bureau's own. */
export const macros: Kind = {
  name: 'macros',
  ending: 'xlsm',
  file: () =>
    book({
      workbookType: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
      defaults: { bin: 'application/vnd.ms-office.vbaProject' },
      workbook: { workbookPr: '<workbookPr codeName="ThisWorkbook"/>' },
      register: { children: { sheetPr: '<sheetPr codeName="Sheet1"/>' } },
      workbookTargets: [
        { id: 'rId30', type: `${MS}/2006/relationships/vbaProject`, target: 'vbaProject.bin' },
      ],
      packageTargets: [
        {
          id: 'rId2',
          type: `${MS}/2007/relationships/ui/extensibility`,
          target: 'customUI/customUI14.xml',
        },
      ],
      parts: {
        'xl/vbaProject.bin': {
          content: BINARY,
          targets: [
            {
              id: 'rId1',
              type: `${MS}/2006/relationships/vbaProjectSignature`,
              target: 'vbaProjectSignature.bin',
            },
          ],
        },
        'xl/vbaProjectSignature.bin': {
          content: BINARY.slice(9),
          type: 'application/vnd.ms-office.vbaProjectSignature',
        },
        'customUI/customUI14.xml': {
          content: `<customUI xmlns="http://schemas.microsoft.com/office/2009/07/customui"><ribbon><tabs><tab id="t" label="台账"/></tabs></ribbon></customUI>`,
        },
      },
    }),
};

/** A package that was signed. */
export const signature: Kind = {
  name: 'signature',
  file: () =>
    book({
      defaults: { sigs: 'application/vnd.openxmlformats-package.digital-signature-origin' },
      packageTargets: [
        {
          id: 'rId2',
          type: `${PACKAGE}/relationships/digital-signature/origin`,
          target: '_xmlsignatures/origin.sigs',
        },
      ],
      parts: {
        '_xmlsignatures/origin.sigs': {
          content: new Uint8Array(0),
          targets: [
            {
              id: 'rId1',
              type: `${PACKAGE}/relationships/digital-signature/signature`,
              target: 'sig1.xml',
            },
          ],
        },
        '_xmlsignatures/sig1.xml': {
          content:
            '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#" Id="idPackageSignature"><SignedInfo><CanonicalizationMethod Algorithm="http://www.w3.org/TR/2001/REC-xml-c14n-20010315"/><SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"/></SignedInfo><SignatureValue>AAAA</SignatureValue></Signature>',
          type: 'application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml',
        },
      },
    }),
  mayChange: /^_xmlsignatures\/|^_rels\/\.rels$/,
};

/** Pictures in cells as WPS has them: a function of its own, and a part that no standard knows. */
export const wpsPictures: Kind = {
  name: 'wpsPictures',
  // A function that only WPS has.
  notInLibreOffice: /说明!B1 /,
  file: () =>
    book({
      defaults: { png: 'image/png' },
      other: {
        rows: [
          [
            '照片',
            {
              xml: '<c r="B1" t="str"><f>_xlfn.DISPIMG("ID_0123456789ABCDEF0123456789ABCDEF",1)</f><v>=DISPIMG("ID_0123456789ABCDEF0123456789ABCDEF",1)</v></c>',
            },
          ],
        ],
      },
      workbookTargets: [
        {
          id: 'rId30',
          type: 'http://www.wps.cn/officeDocument/2020/cellImage',
          target: 'cellimages.xml',
        },
      ],
      parts: {
        'xl/cellimages.xml': {
          content: `${HEAD}<etc:cellImages xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData" xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${OFFICE}"><etc:cellImage>${picture(2, 'rId1')}</etc:cellImage></etc:cellImages>`,
          type: 'application/vnd.wps-officedocument.cellimage+xml',
          targets: [{ id: 'rId1', type: 'image', target: 'media/image1.png' }],
        },
        'xl/media/image1.png': { content: PNG },
      },
    }),
};

/** Pictures in cells as Excel has them: rich values behind a number of the cell. */
export const excelPictures: Kind = {
  name: 'excelPictures',
  file: () =>
    book({
      defaults: { png: 'image/png' },
      other: { rows: [['照片', { xml: '<c r="B1" t="e" vm="1"><v>#VALUE!</v></c>' }]] },
      workbookTargets: [
        { id: 'rId30', type: 'sheetMetadata', target: 'metadata.xml' },
        {
          id: 'rId31',
          type: `${MS}/2022/10/relationships/richValueRel`,
          target: 'richData/richValueRel.xml',
        },
        {
          id: 'rId32',
          type: `${MS}/2017/06/relationships/rdRichValue`,
          target: 'richData/rdrichvalue.xml',
        },
        {
          id: 'rId33',
          type: `${MS}/2017/06/relationships/rdRichValueStructure`,
          target: 'richData/rdrichvaluestructure.xml',
        },
      ],
      parts: {
        'xl/metadata.xml': {
          content: `${HEAD}<metadata xmlns="${MAIN}" xmlns:xlrd="${MS}/spreadsheetml/2017/richdata"><metadataTypes count="1"><metadataType name="XLRICHVALUE" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1"/></metadataTypes><futureMetadata name="XLRICHVALUE" count="1"><bk><extLst><ext uri="{3e2802c4-a4d2-4d8b-9148-e3be6c30e623}"><xlrd:rvb i="0"/></ext></extLst></bk></futureMetadata><valueMetadata count="1"><bk><rc t="1" v="0"/></bk></valueMetadata></metadata>`,
          type: `${SHEETML}.sheetMetadata+xml`,
        },
        'xl/richData/richValueRel.xml': {
          content: `${HEAD}<richValueRels xmlns="${MS}/spreadsheetml/2022/richvaluerel" xmlns:r="${OFFICE}"><rel r:id="rId1"/></richValueRels>`,
          type: 'application/vnd.ms-excel.richvaluerel+xml',
          targets: [{ id: 'rId1', type: 'image', target: '../media/image1.png' }],
        },
        'xl/richData/rdrichvalue.xml': {
          content: `${HEAD}<rvData xmlns="${MS}/spreadsheetml/2017/richdata" count="1"><rv s="0"><v>0</v><v>5</v></rv></rvData>`,
          type: 'application/vnd.ms-excel.rdrichvalue+xml',
        },
        'xl/richData/rdrichvaluestructure.xml': {
          content: `${HEAD}<rvStructures xmlns="${MS}/spreadsheetml/2017/richdata" count="1"><s t="_localImage"><k n="_rvRel:LocalImageIdentifier" t="i"/><k n="CalcOrigin" t="i"/></s></rvStructures>`,
          type: 'application/vnd.ms-excel.rdrichvaluestructure+xml',
        },
        'xl/media/image1.png': { content: PNG },
      },
    }),
};

const control =
  '<control shapeId="1025" r:id="rId3" name="复选框 1"><controlPr defaultSize="0" autoFill="0" autoLine="0" autoPict="0"><anchor moveWithCells="1"><from><xdr:col xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">8</xdr:col><xdr:colOff xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">0</xdr:colOff><xdr:row xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">1</xdr:row><xdr:rowOff xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">0</xdr:rowOff></from><to><xdr:col xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">9</xdr:col><xdr:colOff xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">0</xdr:colOff><xdr:row xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">2</xdr:row><xdr:rowOff xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">0</xdr:rowOff></to></anchor></controlPr></control>';
const checkbox =
  '<v:shape id="_x0000_s1025" type="#_x0000_t201" style=\'position:absolute;margin-left:500pt;margin-top:15pt;width:60pt;height:17pt;z-index:1;mso-wrap-style:tight\' filled="f" stroked="f"><v:textbox style=\'mso-direction-alt:auto\'><div style=\'text-align:left\'>已核</div></v:textbox><x:ClientData ObjectType="Checkbox"><x:SizeWithCells/><x:Anchor>8, 0, 1, 0, 9, 0, 2, 0</x:Anchor><x:AutoFill>False</x:AutoFill><x:FmlaLink>$H$2</x:FmlaLink></x:ClientData></v:shape>';

/** A check box on the register, which shares its old drawing with notes; no drawing but that. */
export const controls: Kind = {
  name: 'controls',
  file: () =>
    book({
      defaults: { vml: VML_TYPE },
      register: {
        attributes: ` xmlns:mc="${MC}" xmlns:x14="${MS}/spreadsheetml/2009/9/main" mc:Ignorable="x14"`,
        children: {
          drawing: '<drawing r:id="rId2"/>',
          legacyDrawing: '<legacyDrawing r:id="rId1"/>',
          controls: `<mc:AlternateContent><mc:Choice Requires="x14"><controls><mc:AlternateContent><mc:Choice Requires="x14">${control}</mc:Choice></mc:AlternateContent></controls></mc:Choice></mc:AlternateContent>`,
        },
        targets: [
          { id: 'rId1', type: 'vmlDrawing', target: '../drawings/vmlDrawing1.vml' },
          { id: 'rId2', type: 'drawing', target: '../drawings/drawing1.xml' },
          { id: 'rId3', type: 'ctrlProp', target: '../ctrlProps/ctrlProp1.xml' },
        ],
      },
      parts: {
        'xl/drawings/vmlDrawing1.vml': { content: vml(checkbox) },
        'xl/drawings/drawing1.xml': {
          content: drawingXml(
            `<mc:AlternateContent xmlns:mc="${MC}"><mc:Choice xmlns:a14="${MS}/drawing/2010/main" Requires="a14">${anchored(1, shape(1025, '已核'))}</mc:Choice><mc:Fallback/></mc:AlternateContent>`,
          ),
          type: DRAWING_TYPE,
        },
        'xl/ctrlProps/ctrlProp1.xml': {
          content: `${HEAD}<formControlPr xmlns="${MS}/spreadsheetml/2009/9/main" objectType="CheckBox" fmlaLink="$H$2" lockText="1"/>`,
          type: 'application/vnd.ms-excel.controlproperties+xml',
        },
      },
    }),
};

/** A document that was put into the sheet, alone in a sheet without page margins. */
export const embedded: Kind = {
  name: 'embedded',
  file: () =>
    book({
      defaults: {
        vml: VML_TYPE,
        bin: 'application/vnd.openxmlformats-officedocument.oleObject',
        emf: 'image/x-emf',
      },
      register: {
        attributes: ` xmlns:mc="${MC}"`,
        children: {
          pageMargins: '',
          legacyDrawing: '<legacyDrawing r:id="rId1"/>',
          oleObjects: `<mc:AlternateContent><mc:Choice Requires="x14" xmlns:x14="${MS}/spreadsheetml/2009/9/main"><oleObjects><oleObject progId="Word.Document.12" dvAspect="DVASPECT_ICON" shapeId="1025" r:id="rId2"/></oleObjects></mc:Choice><mc:Fallback><oleObjects><oleObject progId="Word.Document.12" shapeId="1025" r:id="rId2"/></oleObjects></mc:Fallback></mc:AlternateContent>`,
        },
        targets: [
          { id: 'rId1', type: 'vmlDrawing', target: '../drawings/vmlDrawing1.vml' },
          { id: 'rId2', type: 'oleObject', target: '../embeddings/oleObject1.bin' },
        ],
      },
      parts: {
        'xl/drawings/vmlDrawing1.vml': { content: vml(checkbox.replace('Checkbox', 'Pict')) },
        'xl/embeddings/oleObject1.bin': { content: BINARY },
      },
    }),
};
