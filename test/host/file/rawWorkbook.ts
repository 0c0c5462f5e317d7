import { strToU8, unzipSync, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const STYLES =
  `<?xml version='1.0'?>\n<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt formatCode="[$-409]@" numFmtId="170"/></numFmts>` +
  '<fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="14"/><color rgb="FFFF0000"/><name val="黑体"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"><alignment horizontal="center" indent="2"/><protection locked="0"/></xf>' +
  '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="170" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs></styleSheet>';

export interface RawSheet {
  readonly name: string;
  /** What stands inside <worksheet>. */
  readonly xml: string;
  readonly state?: string;
}

export interface RawWorkbook {
  readonly sheets: readonly RawSheet[];
  /** Put behind <sheets>. */
  readonly afterSheets?: string;
  /** Put before <sheets>. */
  readonly beforeSheets?: string;
  readonly workbookRelationships?: string;
  readonly contentTypes?: string;
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

/** An .xlsx of raw XML, so that a test says exactly what the file holds. */
export function rawWorkbook(raw: RawWorkbook): Uint8Array {
  const sheets = raw.sheets.map((sheet, index) => ({ ...sheet, number: String(index + 1) }));
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' +
      sheets
        .map(
          ({ number }) =>
            `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
        )
        .join('') +
      `<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${raw.contentTypes ?? ''}</Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml':
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${raw.beforeSheets ?? ''}<sheets>` +
      sheets
        .map(
          ({ name, number, state }) =>
            `<sheet name="${name}" sheetId="${number}"${state ? ` state="${state}"` : ''} r:id="rId${number}"/>`,
        )
        .join('') +
      `</sheets>${raw.afterSheets ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      sheets
        .map(
          ({ number }) =>
            `<Relationship Id="rId${number}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
        )
        .join('') +
      `<Relationship Id="rId90" Type="${OFFICE}/styles" Target="styles.xml"/>${raw.workbookRelationships ?? ''}</Relationships>`,
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(
      sheets.map(({ number, xml }) => [
        `xl/worksheets/sheet${number}.xml`,
        `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${xml}</worksheet>`,
      ]),
    ),
    ...raw.parts,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => [
        name,
        typeof text === 'string' ? strToU8(text) : text,
      ]),
    ),
  );
}

/** The parts of a file as texts (one character a byte), for comparing. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [
      name,
      Buffer.from(content).toString('utf8'),
    ]),
  );
}

/** The names of the parts that differ between two files, sorted. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((name) => old[name] !== now[name])
    .sort();
}
