import { book } from './book';
import type { Kind } from './kind';

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';

/** Validations of every type, and one that names another sheet as newer files do. */
export const validations: Kind = {
  name: 'validations',
  file: () =>
    book({
      register: {
        children: {
          dataValidations:
            '<dataValidations count="8" disablePrompts="0" xWindow="100" yWindow="200"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="错" error="只能选" promptTitle="选" prompt="请选" sqref="C2:C19"><formula1>"重点,一般,特殊"</formula1></dataValidation>' +
            '<dataValidation type="whole" operator="greaterThanOrEqual" errorStyle="warning" sqref="F2:F19"><formula1>0</formula1></dataValidation><dataValidation type="decimal" sqref="F20"><formula1>0.5</formula1><formula2>1.5</formula2></dataValidation>' +
            '<dataValidation type="date" operator="lessThan" sqref="H2:H3 J2"><formula1>46000</formula1></dataValidation><dataValidation type="time" sqref="I2"><formula1>0.25</formula1><formula2>0.75</formula2></dataValidation>' +
            '<dataValidation type="textLength" operator="equal" errorStyle="information" imeMode="on" sqref="B2:B19"><formula1>18</formula1></dataValidation><dataValidation type="custom" sqref="A2:A19"><formula1>COUNTIF($A:$A,A2)=1</formula1></dataValidation>' +
            '<dataValidation type="list" sqref="D2:D19"><formula1>OFFSET(说明!$A$2,0,0,COUNTA(说明!$A:$A)-1,1)</formula1></dataValidation></dataValidations>',
          extLst: `<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="${X14}"><x14:dataValidations count="1" xmlns:xm="${XM}"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>说明!$A$2:$A$3</xm:f></x14:formula1><xm:sqref>E2:E19</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`,
        },
      },
    }),
};

const cf = (sqref: string, rule: string): string =>
  `<conditionalFormatting sqref="${sqref}">${rule}</conditionalFormatting>`;

/** Conditional formats of every type. */
export const conditionalFormats: Kind = {
  name: 'conditionalFormats',
  file: () =>
    book({
      register: {
        children: {
          conditionalFormatting: [
            cf(
              'A2:A19',
              '<cfRule type="duplicateValues" dxfId="0" priority="1"/><cfRule type="containsText" dxfId="0" priority="2" stopIfTrue="1" operator="containsText" text="化工"><formula>NOT(ISERROR(SEARCH("化工",A2)))</formula></cfRule>',
            ),
            cf(
              'B2:B19',
              '<cfRule type="containsBlanks" dxfId="0" priority="3"><formula>LEN(TRIM(B2))=0</formula></cfRule><cfRule type="notContainsErrors" dxfId="0" priority="4"><formula>NOT(ISERROR(B2))</formula></cfRule>',
            ),
            cf(
              'F2:F19',
              '<cfRule type="top10" dxfId="0" priority="5" percent="1" bottom="1" rank="10"/><cfRule type="aboveAverage" dxfId="0" priority="6" aboveAverage="0" stdDev="1"/><cfRule type="cellIs" dxfId="0" priority="7" operator="between"><formula>12</formula><formula>24</formula></cfRule>',
            ),
            cf(
              'G2:G19',
              '<cfRule type="colorScale" priority="8"><colorScale><cfvo type="min"/><cfvo type="percentile" val="50"/><cfvo type="max"/><color rgb="FFF8696B"/><color rgb="FFFFEB84"/><color theme="4" tint="0.4"/></colorScale></cfRule>',
            ),
            cf(
              'H2:H19',
              '<cfRule type="timePeriod" dxfId="0" priority="9" timePeriod="lastWeek"><formula>AND(TODAY()-ROUNDDOWN(H2,0)&gt;=7)</formula></cfRule><cfRule type="iconSet" priority="10"><iconSet iconSet="4Rating" showValue="0"><cfvo type="percent" val="0"/><cfvo type="percent" val="25"/><cfvo type="num" val="3" gte="0"/><cfvo type="formula" val="$F$2"/></iconSet></cfRule>',
            ),
            cf(
              'A2:G19 J2:J9',
              '<cfRule type="expression" dxfId="0" priority="11"><formula>$C2="重点"</formula></cfRule>',
            ),
            cf(
              'I2:I19',
              '<cfRule type="dataBar" priority="12"><dataBar showValue="0"><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:id>{DA7ABA51-AAAA-BBBB-0001-000000000001}</x14:id></ext></extLst></cfRule>',
            ),
          ].join(''),
          extLst: `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${X14}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="dataBar" id="{DA7ABA51-AAAA-BBBB-0001-000000000001}"><x14:dataBar minLength="0" maxLength="100" gradient="0"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/><x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule><xm:sqref>I2:I19</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`,
        },
      },
    }),
};

/** Sparklines, which stand in an extension of the sheet. */
export const sparklines: Kind = {
  name: 'sparklines',
  file: () =>
    book({
      register: {
        children: {
          extLst: `<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="${X14}"><x14:sparklineGroups xmlns:xm="${XM}"><x14:sparklineGroup displayEmptyCellsAs="gap"><x14:colorSeries rgb="FF376092"/><x14:sparklines><x14:sparkline><xm:f>检查对象名录库!F2:F9</xm:f><xm:sqref>H2</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>`,
        },
      },
    }),
};

/** Rich text, phonetic text, texts in the cell, escapes, spaces and odd letters. */
export const texts: Kind = {
  name: 'texts',
  file: () =>
    book({
      register: {
        children: { phoneticPr: '<phoneticPr fontId="1" type="noConversion"/>' },
      },
      other: {
        rows: [
          [
            {
              xml: '<c r="A1" t="inlineStr"><is><t xml:space="preserve">  前后空格  </t></is></c>',
            },
            {
              xml: '<c r="B1" t="inlineStr"><is><r><t>一</t></r><r><rPr><b/><sz val="11"/><color rgb="FFFF0000"/><rFont val="宋体"/><charset val="134"/></rPr><t xml:space="preserve"> 二</t></r></is></c>',
            },
          ],
          [
            { xml: '<c r="A2" t="s" s="2"><v>0</v></c>' },
            { xml: '<c r="B2" t="s"><v>1</v></c>' },
            { xml: '<c r="C2" t="s"><v>2</v></c>' },
          ],
          [
            { xml: '<c r="A3" t="b"><v>1</v></c>' },
            { xml: '<c r="B3" t="e"><v>#N/A</v></c>' },
            { xml: '<c r="C3" t="str"><f>"甲"&amp;"乙"</f><v>甲乙</v></c>' },
            { xml: '<c r="D3" t="d"><v>2026-01-05T00:00:00</v></c>' },
          ],
          [
            { xml: '<c r="A4" t="inlineStr"><is><t>𠮷野家_x000D_&#10;第二行</t></is></c>' },
            { xml: '<c r="B4"><v>1.0000000000000002E-300</v></c>' },
            { xml: '<c r="C4"><v>0.10</v></c>' },
          ],
        ],
      },
      rewrite: (text, name) =>
        name === 'xl/sharedStrings.xml'
          ? text.replace(
              /<sst xmlns="([^"]*)">/,
              '<sst xmlns="$1"><si><r><rPr><sz val="11"/><rFont val="宋体"/></rPr><t>青澜</t></r><r><rPr><vertAlign val="superscript"/><sz val="11"/><rFont val="宋体"/></rPr><t>注1</t></r></si>' +
                '<si><t>課きく</t><rPh sb="0" eb="1"><t>カ</t></rPh><phoneticPr fontId="1"/></si><si><t>_x005F_x0041_ 与 _x0001_</t></si>',
            )
          : // Three texts came before all others.
            text.replace(
              /(<c r="[^"]*" t="s">)<v>(\d+)<\/v>/g,
              (whole, tag: string, number: string) =>
                name.endsWith('sheet3.xml') ? whole : `${tag}<v>${String(Number(number) + 3)}</v>`,
            ),
    }),
  // Dates as ISO texts: Excel reads them, the SDK does not.
  known: /Sem_CellValue.*2026-01-05/,
};
