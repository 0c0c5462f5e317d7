import { strToU8, zipSync } from 'fflate';
import { RECORD_ROWS, REGISTER_ROWS, STAFF_ROWS, type Row } from './registers';

/**
 * A workbook as Excel writes it, part by part, to which each kind of content adds its own. Two
 * registers that a draw can be made of, one sheet beside them, and the checks of the year.
 */

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const SHEETML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The children of a worksheet and of a workbook, in the order of ECMA-376 (18.3.1.99, 18.2.27). */
const SHEET_ORDER =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst'.split(
    ' ',
  );
const BOOK_ORDER =
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst'.split(
    ' ',
  );

/** XML of children, by the name whose place they take. */
export type Children = Readonly<Record<string, string>>;

/** What a part refers to. */
export interface Target {
  /** `rId9` and the like. */
  readonly id: string;
  /** Last word of the type's address, or the whole address. */
  readonly type: string;
  readonly target: string;
  readonly external?: boolean;
}

export interface Part {
  readonly content: string | Uint8Array;
  /** Absent: by its extension. */
  readonly type?: string;
  readonly targets?: readonly Target[];
}

/** A sheet of the book. */
export interface SheetContent {
  readonly rows?: readonly Row[];
  readonly children?: Children;
  /** Attributes of <worksheet>: namespaces. */
  readonly attributes?: string;
  readonly targets?: readonly Target[];
  readonly state?: 'hidden' | 'veryHidden';
}

/** What a kind of content adds to the bare book. */
export interface Addition {
  readonly register?: SheetContent;
  readonly staff?: SheetContent;
  readonly other?: SheetContent;
  /** Sheets of another kind, as <sheet> elements behind the four; their ids begin with rId20. */
  readonly tabs?: string;
  readonly workbook?: Children;
  readonly workbookAttributes?: string;
  readonly workbookTargets?: readonly Target[];
  readonly packageTargets?: readonly Target[];
  /** By name, without leading slash; takes the place of a part of the bare book. */
  readonly parts?: Readonly<Record<string, Part>>;
  /** Content types by extension. */
  readonly defaults?: Readonly<Record<string, string>>;
  readonly workbookType?: string;
  /** Last change of each XML text. */
  readonly rewrite?: (text: string, name: string) => string | Uint8Array;
}

export const REGISTER = '检查对象名录库';
export const STAFF = '执法人员';
export const OTHER = '说明';
export const RECORDS = '检查记录';

/** The cells of the third sheet. */
const OTHER_ROWS: readonly Row[] = [
  ['项目', '数量', '比例'],
  ['甲', 3, 0.25],
  ['乙', 9, 0.75],
  ['合计', { formula: 'SUM(B2:B3)', value: 12 }, { formula: 'SUM(C2:C3)', value: 1 }],
];

function xmlText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** 0 → A. */
function letters(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

function rowsXml(rows: readonly Row[], strings: Map<string, number>): string {
  return rows
    .map((row, index) => {
      const cells = row.map((cell, column) => {
        const place = `<c r="${letters(column)}${String(index + 1)}"`;
        if (cell === null) return '';
        if (typeof cell === 'number') return `${place}><v>${String(cell)}</v></c>`;
        if (typeof cell === 'string') {
          const known = strings.get(cell) ?? strings.size;
          strings.set(cell, known);
          return `${place} t="s"><v>${String(known)}</v></c>`;
        }
        if ('xml' in cell) return cell.xml;
        return `${place}><f>${xmlText(cell.formula)}</f><v>${String(cell.value)}</v></c>`;
      });
      return `<row r="${String(index + 1)}">${cells.join('')}</row>`;
    })
    .join('');
}

function inOrder(order: readonly string[], children: Children): string {
  const wrong = Object.keys(children).filter((name) => !order.includes(name));
  if (wrong.length > 0) throw new Error(`no place for ${wrong.join(', ')}`);
  return order.map((name) => children[name] ?? '').join('');
}

function sheetXml(sheet: SheetContent, rows: readonly Row[], strings: Map<string, number>): string {
  const children = inOrder(SHEET_ORDER, {
    sheetViews: '<sheetViews><sheetView workbookViewId="0"/></sheetViews>',
    sheetFormatPr: '<sheetFormatPr defaultRowHeight="15"/>',
    sheetData: `<sheetData>${rowsXml(sheet.rows ?? rows, strings)}</sheetData>`,
    pageMargins:
      '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    ...sheet.children,
  });
  return `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"${sheet.attributes ?? ''}>${children}</worksheet>`;
}

function relationshipsXml(targets: readonly Target[]): string {
  const items = targets.map(({ id, type, target, external }) => {
    const address = type.includes(':') ? type : `${OFFICE}/${type}`;
    return `<Relationship Id="${id}" Type="${address}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`;
  });
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function relationshipsOf(part: string): string {
  return part.replace(/([^/]*)$/, '_rels/$1.rels');
}

const STYLES =
  `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="14"/><name val="黑体"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>' +
  '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>';

/** The workbook file. The same addition always gives the same bytes. */
export function book(addition: Addition = {}): Uint8Array {
  const strings = new Map<string, number>();
  const sheets = [
    [REGISTER, addition.register ?? {}, REGISTER_ROWS],
    [STAFF, addition.staff ?? {}, STAFF_ROWS],
    [OTHER, addition.other ?? {}, OTHER_ROWS],
    [RECORDS, {}, RECORD_ROWS],
  ] as const;
  const tabs = sheets.map(([name, content], index) => {
    const { state }: SheetContent = content;
    const number = String(index + 1);
    return `<sheet name="${name}" sheetId="${number}"${state ? ` state="${state}"` : ''} r:id="rId${number}"/>`;
  });
  const workbook = inOrder(BOOK_ORDER, {
    workbookPr: '<workbookPr defaultThemeVersion="166925"/>',
    bookViews:
      '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="22260" windowHeight="12645"/></bookViews>',
    sheets: `<sheets>${tabs.join('')}${addition.tabs ?? ''}</sheets>`,
    calcPr: '<calcPr calcId="191029"/>',
    ...addition.workbook,
  });
  const sheetParts = sheets.map(([, sheet, rows], index): [string, Part] => [
    `xl/worksheets/sheet${String(index + 1)}.xml`,
    {
      content: sheetXml(sheet, rows, strings),
      type: `${SHEETML}.worksheet+xml`,
      targets: (sheet as SheetContent).targets ?? [],
    },
  ]);
  const parts: Record<string, Part> = {
    'xl/workbook.xml': {
      content: `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"${addition.workbookAttributes ?? ''}>${workbook}</workbook>`,
      type: addition.workbookType ?? `${SHEETML}.sheet.main+xml`,
      targets: [
        ...[1, 2, 3, 4].map((number) => ({
          id: `rId${String(number)}`,
          type: 'worksheet',
          target: `worksheets/sheet${String(number)}.xml`,
        })),
        { id: 'rId8', type: 'styles', target: 'styles.xml' },
        { id: 'rId9', type: 'sharedStrings', target: 'sharedStrings.xml' },
        ...(addition.workbookTargets ?? []),
      ],
    },
    ...Object.fromEntries(sheetParts),
    'xl/styles.xml': { content: STYLES, type: `${SHEETML}.styles+xml` },
    'xl/sharedStrings.xml': {
      content: `${HEAD}<sst xmlns="${MAIN}">${[...strings.keys()].map((text) => `<si><t xml:space="preserve">${xmlText(text)}</t></si>`).join('')}</sst>`,
      type: `${SHEETML}.sharedStrings+xml`,
    },
    ...addition.parts,
  };
  return packed(parts, addition);
}

function packed(parts: Readonly<Record<string, Part>>, addition: Addition): Uint8Array {
  const { rewrite = (text: string) => text } = addition;
  const defaults = {
    rels: `application/vnd.openxmlformats-package.relationships+xml`,
    xml: 'application/xml',
    ...addition.defaults,
  };
  const types =
    Object.entries(defaults)
      .map(([ext, type]) => `<Default Extension="${ext}" ContentType="${type}"/>`)
      .join('') +
    Object.entries(parts)
      .filter(([, { type }]) => type !== undefined)
      .map(([name, { type = '' }]) => `<Override PartName="/${name}" ContentType="${type}"/>`)
      .join('');
  const root = [
    { id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' },
    ...(addition.packageTargets ?? []),
  ];
  const files: [string, string | Uint8Array][] = [
    ['[Content_Types].xml', `${HEAD}<Types xmlns="${PACKAGE}/content-types">${types}</Types>`],
    ['_rels/.rels', relationshipsXml(root)],
    ...Object.entries(parts).flatMap(
      ([name, { content, targets = [] }]): [string, string | Uint8Array][] => [
        [name, content],
        ...(targets.length === 0
          ? []
          : [[relationshipsOf(name), relationshipsXml(targets)] as [string, string]]),
      ],
    ),
  ];
  const bytes = files.map(([name, content]): [string, Uint8Array] => {
    const written = typeof content === 'string' ? rewrite(content, name) : content;
    return [name, typeof written === 'string' ? strToU8(written) : written];
  });
  return zipSync(Object.fromEntries(bytes), { mtime: new Date(1980, 0, 1), level: 1 });
}
