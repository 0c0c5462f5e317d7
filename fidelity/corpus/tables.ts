import { book, HEAD, MAIN, SHEETML } from './book';
import type { Kind } from './kind';
import { REGISTER_HEADER } from './registers';

/** The register as a table, with a column that is worked out, and a table with a row of totals. */
export const tables: Kind = {
  name: 'tables',
  file: () =>
    book({
      register: {
        children: { tableParts: '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>' },
        targets: [{ id: 'rId1', type: 'table', target: '../tables/table1.xml' }],
      },
      other: {
        children: { tableParts: '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>' },
        targets: [{ id: 'rId1', type: 'table', target: '../tables/table2.xml' }],
      },
      parts: {
        'xl/tables/table1.xml': {
          content:
            `${HEAD}<table xmlns="${MAIN}" id="1" name="名录" displayName="名录" ref="A1:G19"><autoFilter ref="A1:G19"/><tableColumns count="7">` +
            `${REGISTER_HEADER.map((name, index) => `<tableColumn id="${String(index + 1)}" name="${name}"${index === 6 ? '><calculatedColumnFormula>名录[[#This Row],[年排放量]]/12</calculatedColumnFormula></tableColumn>' : '/>'}`).join('')}` +
            '</tableColumns><tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>',
          type: `${SHEETML}.table+xml`,
        },
        'xl/tables/table2.xml': {
          content: `${HEAD}<table xmlns="${MAIN}" id="2" name="表2" displayName="表2" ref="A1:C4" totalsRowCount="1"><autoFilter ref="A1:C3"/><tableColumns count="3"><tableColumn id="1" name="项目" totalsRowLabel="合计"/><tableColumn id="2" name="数量" totalsRowFunction="sum"/><tableColumn id="3" name="比例" totalsRowFunction="custom"><totalsRowFormula>SUM(C2:C3)</totalsRowFormula></tableColumn></tableColumns></table>`,
          type: `${SHEETML}.table+xml`,
        },
      },
    }),
};

/** A table that is filled from a data base. */
export const queries: Kind = {
  name: 'queries',
  file: () =>
    book({
      other: {
        targets: [{ id: 'rId1', type: 'queryTable', target: '../queryTables/queryTable1.xml' }],
      },
      workbook: {
        definedNames:
          '<definedNames><definedName name="查询" localSheetId="2">说明!$A$1:$C$4</definedName></definedNames>',
      },
      workbookTargets: [{ id: 'rId30', type: 'connections', target: 'connections.xml' }],
      parts: {
        'xl/queryTables/queryTable1.xml': {
          content: `${HEAD}<queryTable xmlns="${MAIN}" name="查询" connectionId="1" autoFormatId="16"/>`,
          type: `${SHEETML}.queryTable+xml`,
        },
        'xl/connections.xml': {
          content: `${HEAD}<connections xmlns="${MAIN}"><connection id="1" name="台账" type="1" refreshedVersion="6"><dbPr connection="DSN=台账" command="select * from 企业"/></connection></connections>`,
          type: `${SHEETML}.connections+xml`,
        },
      },
    }),
};

const cell = (xml: string): { readonly xml: string } => ({ xml });

/** Formulas of every kind, and the chain in which they are worked out. */
export const formulas: Kind = {
  name: 'formulas',
  // The time, functions that came later, what-ifs; what arrays fill the spreadsheet works out itself.
  notInLibreOffice: /说明!(A4|A5|C1|C2|C3|C5|D3) /,
  file: () =>
    book({
      other: {
        rows: [
          [
            1,
            cell('<c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f><v>2</v></c>'),
            cell(
              '<c r="C1" cm="1"><f t="array" ref="C1:C3">_xlfn._xlws.SORT(A1:A3)</f><v>1</v></c>',
            ),
          ],
          [
            2,
            cell('<c r="B2"><f t="shared" si="0"/><v>4</v></c>'),
            cell('<c r="C2"><v>2</v></c>'),
            cell('<c r="D2"><f t="array" ref="D2:D3">A2:A3*A2:A3</f><v>4</v></c>'),
          ],
          [
            3,
            cell('<c r="B3"><f t="shared" si="0"/><v>6</v></c>'),
            cell('<c r="C3"><v>3</v></c>'),
            cell('<c r="D3"><v>9</v></c>'),
          ],
          [
            cell('<c r="A4"><f>NOW()</f><v>46000.5</v></c>'),
            cell('<c r="B4" t="e"><f>1/0</f><v>#DIV/0!</v></c>'),
            cell('<c r="C4"><f>B1</f><v>2</v></c>'),
            cell('<c r="D4" t="b"><f>A1=1</f><v>1</v></c>'),
          ],
          [
            cell(
              '<c r="A5" t="str"><f>_xlfn.TEXTJOIN("、",TRUE,_xlfn.ANCHORARRAY(C1))</f><v>1、2、3</v></c>',
            ),
            cell('<c r="B5"><f>SUM(检查对象名录库:执法人员!F2)</f><v>12</v></c>'),
            cell('<c r="C5"><f t="dataTable" ref="C5:C5" dt2D="0" dtr="0" r1="A1"/><v>4</v></c>'),
          ],
        ],
      },
      workbookTargets: [
        { id: 'rId30', type: 'calcChain', target: 'calcChain.xml' },
        { id: 'rId31', type: 'sheetMetadata', target: 'metadata.xml' },
      ],
      parts: {
        'xl/calcChain.xml': {
          content: `${HEAD}<calcChain xmlns="${MAIN}"><c r="B1" i="3"/><c r="B2"/><c r="B3"/><c r="G2" i="1"/></calcChain>`,
          type: `${SHEETML}.calcChain+xml`,
        },
        'xl/metadata.xml': {
          content: `${HEAD}<metadata xmlns="${MAIN}" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`,
          type: `${SHEETML}.sheetMetadata+xml`,
        },
      },
    }),
};
