import type { CellStyle, RichTextRun, Workbook } from 'hucre';
import type { NamedStyle } from '../grid/namedStyle';
import { daysAhead } from '../grid/dateSystem';
import { hasLooks, readRichText } from './cells/richText';
import { readFrames, readRuns, type FrameReading } from './cells/probe';
import { scanCells, type CellMeaning, type RichCell, type SheetCells } from './cells/scanCells';
import { NO_STRINGS, readSharedStrings, type SharedStrings } from './cells/sharedStrings';
import { takeRows, type SheetFrame } from './cells/sheetFrame';
import { mustBeWithin } from './limits';
import { relationships } from './package/relationships';
import { XmlSyntaxError } from './package/xmlElement';
import { inUtf8, partText, type Parts } from './package/zipParts';
import type { SheetEntry } from './sheetEntries';
import { addLinks } from './sheet/hyperlinksXml';
import { addressesOf } from './sheet/linkTargets';
import { countsFrom1904 } from './sheet/readSheet';
import { stylesTarget } from './styles/openStyles';
import { namedStylesOfFormats, readNamedStyles } from './styles/readNamedStyles';
import { createStyleTable, readStyle, type StyleTable } from './styles/readStyle';

/** The worksheets of a file, read. */
export interface SheetsReading {
  /** All but the cells. */
  readonly workbook: Workbook;
  readonly table: StyleTable;
  readonly namedStyles: readonly NamedStyle[];
  /** By sheet id: the part of a sheet without its cells. */
  readonly frames: ReadonlyMap<string, string>;
  /** By sheet id. */
  readonly cells: ReadonlyMap<string, SheetCells>;
  /** Reads the cells of a sheet once more, as they are in the file. */
  readonly readAgain: (sheetId: string) => SheetCells;
}

/** The texts that the cells of a workbook share. */
export function stringsOf(parts: Parts, workbookPart: string): SharedStrings {
  const target = relationships(parts, workbookPart).find(
    ({ kind }) => kind === 'sharedStrings',
  )?.target;
  const part = target === undefined ? undefined : parts.get(target);
  return part ? readSharedStrings(part) : NO_STRINGS;
}

/** @throws XmlSyntaxError where there is no such part, or it ends too early */
export function frameOf(parts: Parts, { part }: SheetEntry): SheetFrame {
  const bytes = parts.get(part);
  if (!bytes) throw new XmlSyntaxError(`no part for a sheet: ${part}`);
  return takeRows(bytes);
}

/** Told up to which row of which sheet has been read. */
export type RowsRead = (sheet: string, rows: number) => void;

export interface XlsxSheets {
  readonly parts: Parts;
  readonly workbookPart: string;
  readonly entries: readonly SheetEntry[];
}

/** Reads the worksheets of an .xlsx in time and memory that follow the number of their cells. */
export async function readSheets(
  { parts: given, workbookPart, entries }: XlsxSheets,
  onRows: RowsRead = () => undefined,
): Promise<SheetsReading> {
  mustBeWithin('sheets', entries.length);
  const parts = inUtf8(given);
  const worksheets = entries.filter((entry) => entry.worksheet);
  const strings = stringsOf(parts, workbookPart);
  const frames = new Map(worksheets.map((entry) => [entry.id, frameOf(parts, entry)]));
  const xmlOf = ({ id }: SheetEntry): string => frames.get(id)?.xml ?? '';
  const reading: FrameReading = { parts, workbookPart, entries, worksheets, xmlOf, strings };
  const { workbook, styles, namedLooks, runs } = await readFrames(reading);
  const stylesXml = partText(parts, stylesTarget(parts, workbookPart)) ?? '';
  const named = namedStylesOfFormats(stylesXml);
  const table = createStyleTable(workbook.themeColors);
  const from1904 = countsFrom1904(partText(parts, workbookPart) ?? '');
  const formats = formatMeanings({ styles, named, table, from1904 });
  const runsOf = new Map<string, readonly RichTextRun[]>();
  for (const [number, xml] of strings.rich) runsOf.set(xml, runs.get(number) ?? []);
  const dress = dressing(runsOf, workbook.themeColors);
  const cells = new Map<string, SheetCells>();
  for (const { id, name } of worksheets) {
    const frame = frames.get(id);
    if (!frame) continue;
    cells.set(
      id,
      scanCells(frame, { strings, ...formats }, (rows) => {
        onRows(name, rows);
      }),
    );
  }
  const inPlace = [...cells.values()].flatMap(({ rich }) => rich.map(({ xml }) => xml));
  const unread = [...new Set(inPlace)].filter((xml) => !runsOf.has(xml));
  (await readRuns(reading, unread)).forEach((found, at) => runsOf.set(unread[at] ?? '', found));
  const partOf = new Map(worksheets.map(({ id, part }) => [id, part]));
  for (const [id, { rich, cellData }] of cells) {
    dress(id, rich);
    addLinks(frames.get(id)?.xml ?? '', cellData, () => addressesOf(parts, partOf.get(id) ?? ''));
  }
  return {
    workbook,
    table,
    namedStyles: readNamedStyles(
      stylesXml,
      namedLooks.map((look) => readStyle(look ?? {}, workbook.themeColors)),
    ),
    frames: new Map([...frames].map(([id, { xml }]) => [id, xml])),
    cells,
    readAgain: readingAgain({ parts, workbookPart, entries: worksheets }, formats, dress),
  };
}

// What is kept for as long as the workbook is open is made in functions of its own: else it would
// keep alive what the sheets are read from.

type FormatMeanings = Omit<CellMeaning, 'strings'>;

interface Formats {
  readonly styles: readonly (CellStyle | undefined)[];
  /** Numbers of named styles, by that of the format. */
  readonly named: readonly number[];
  readonly table: StyleTable;
  readonly from1904: boolean;
}

function formatMeanings({ styles, named, table, from1904 }: Formats): FormatMeanings {
  const ids: (string | undefined)[] = [];
  const days: number[] = [];
  return {
    styleId(format) {
      if (format in ids) return ids[format];
      const style = styles[format];
      const number = named[format] ?? 0;
      const says = number > 0 || (style !== undefined && Object.keys(style).length > 0);
      return (ids[format] = says ? table.styleId(style ?? {}, number) : undefined);
    },
    daysBehind: (format) => (days[format] ??= daysAhead(from1904, styles[format]?.numFmt ?? '')),
  };
}

/** Gives cells of texts in several looks these looks. */
type Dressing = (sheetId: string, rich: readonly RichCell[]) => void;

function dressing(
  runsOf: ReadonlyMap<string, readonly RichTextRun[]>,
  theme: Workbook['themeColors'],
): Dressing {
  return (sheetId, rich) => {
    for (const { cell, rowIndex, column, xml } of rich) {
      const found = runsOf.get(xml) ?? [];
      if (!hasLooks(found)) continue;
      const id = `${sheetId}-${String(rowIndex)},${String(column)}`;
      cell.p = readRichText(found, id, theme);
    }
  };
}

function readingAgain(
  { parts, workbookPart, entries }: XlsxSheets,
  formats: FormatMeanings,
  dress: Dressing,
): SheetsReading['readAgain'] {
  return (sheetId) => {
    const entry = entries.find(({ id }) => id === sheetId);
    if (!entry) throw new Error(`no sheet ${sheetId}`);
    const frame = frameOf(parts, entry);
    const again = scanCells(frame, { strings: stringsOf(parts, workbookPart), ...formats });
    dress(sheetId, again.rich);
    addLinks(frame.xml, again.cellData, () => addressesOf(parts, entry.part));
    return again;
  };
}
