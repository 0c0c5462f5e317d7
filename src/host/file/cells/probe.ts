import type { CellStyle, RichTextRun, Workbook } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import {
  applyEdits,
  childElement,
  childElements,
  editAppend,
  innerXml,
  rootElement,
} from '../package/xmlElement';
import { relationships, relationshipsPart } from '../package/relationships';
import {
  copyParts,
  partText,
  renameAsReferred,
  setPartText,
  writeUnpacked,
  type Parts,
} from '../package/zipParts';
import { cellAddress } from '../sheet/cellAddress';
import type { SheetEntry } from '../sheetEntries';
import { NO_STRINGS, type SharedStrings } from './sharedStrings';

/** Cells to a row of the sheet that the file reader is asked by. */
const WIDTH = 64;
/** Where cells may be put into a sheet without any. */
const PLACE_AT_END = /<\/(?:[^\s<>/:]+:)?sheetData\s*>|<(?:[^\s<>/:]+:)?sheetData\s*\/>/;

/** What the file reader makes of everything but the cells. */
export interface ReadFrames {
  readonly workbook: Workbook;
  /** Formats by their numbers. */
  readonly styles: readonly (CellStyle | undefined)[];
  /** What named styles look like, by the numbers of their formats. */
  readonly namedLooks: readonly (CellStyle | undefined)[];
  /** Runs of the shared strings that have any, by number. */
  readonly runs: ReadonlyMap<number, readonly RichTextRun[]>;
}

export interface FrameReading {
  readonly parts: Parts;
  readonly workbookPart: string;
  readonly entries: readonly SheetEntry[];
  readonly worksheets: readonly SheetEntry[];
  /** Each worksheet without its cells. */
  readonly xmlOf: (entry: SheetEntry) => string;
  readonly strings: SharedStrings;
}

/**
 * Lets the file reader read a workbook without its cells, which it would keep as objects of many
 * times their size. In their place the first sheet has one for each format and each text of several
 * looks.
 */
export async function readFrames(reading: FrameReading): Promise<ReadFrames> {
  const { parts, workbookPart, worksheets, entries, strings } = reading;
  const bare = copyParts(parts);
  nameAsReferred(bare, ['', workbookPart, ...worksheets.map(({ part }) => part)]);
  const stylesPart = target(reading, 'styles') ?? '';
  const stylesXml = partText(parts, stylesPart) ?? '';
  const ofCells = formatCount(stylesXml, 'cellXfs');
  const formats = ofCells === 0 ? 0 : ofCells + formatCount(stylesXml, 'cellStyleXfs');
  if (formats > ofCells) setPartText(bare, stylesPart, withNamedFormats(stylesXml));
  const rich = [...strings.rich];
  const probes = [
    ...Array.from({ length: formats }, (_, format) => ` s="${String(format)}">`),
    ...rich.map(([, xml]) => ` t="inlineStr"><is>${xml}</is>`),
  ];
  worksheets.forEach((entry, index) => {
    const xml = reading.xmlOf(entry);
    setPartText(bare, entry.part, index === 0 ? withCells(xml, probes) : xml);
  });
  for (const { kind, target: part } of relationships(parts, workbookPart))
    if (kind === 'sharedStrings' && bare.has(part)) setPartText(bare, part, '<sst/>');
  const workbook = await readXlsx(writeUnpacked(bare), {
    readStyles: true,
    sheets: (_, index) => entries[index]?.worksheet ?? false,
  });
  const found = probes.map((_, number) => probed(workbook, number));
  return {
    workbook,
    styles: found.slice(0, ofCells).map((cell) => cell?.style),
    namedLooks: found.slice(ofCells, formats).map((cell) => cell?.style),
    runs: new Map(rich.map(([number], at) => [number, found[formats + at]?.richText ?? []])),
  };
}

/** The file reader knows parts by the very letters that others refer to them by. */
function nameAsReferred(parts: Parts, owners: readonly string[]): void {
  renameAsReferred(parts, '[Content_Types].xml');
  for (const owner of owners) {
    renameAsReferred(parts, relationshipsPart(owner));
    for (const { target: part, external } of relationships(parts, owner))
      if (!external) renameAsReferred(parts, part);
  }
}

/** The runs of texts that stand in their cells, as the file reader reads them. */
export async function readRuns(
  reading: FrameReading,
  texts: readonly string[],
): Promise<readonly (readonly RichTextRun[])[]> {
  if (texts.length === 0) return [];
  const rich = new Map(texts.map((xml, number) => [number, xml]));
  const { runs } = await readFrames({
    ...reading,
    worksheets: reading.worksheets.slice(0, 1),
    entries: reading.entries.map((entry) => ({
      ...entry,
      worksheet: entry === reading.worksheets[0],
    })),
    strings: { ...NO_STRINGS, rich },
  });
  return texts.map((_, number) => runs.get(number) ?? []);
}

function target({ parts, workbookPart }: FrameReading, kind: string): string | undefined {
  return relationships(parts, workbookPart).find((each) => each.kind === kind)?.target;
}

/** The styles part with the formats of named styles among those of cells, behind them. */
function withNamedFormats(xml: string): string {
  const root = rootElement(xml);
  const [ofCells, named] = ['cellXfs', 'cellStyleXfs'].map((name) => childElement(xml, root, name));
  if (!ofCells || !named) return xml;
  // Whether a style says a part of the look is asked otherwise.
  const items = innerXml(xml, named).replace(/\sapply\w+\s*=\s*(?:"[^"]*"|'[^']*')/g, '');
  return applyEdits(xml, [editAppend(xml, ofCells, items)]);
}

function formatCount(stylesXml: string, table: 'cellXfs' | 'cellStyleXfs'): number {
  if (stylesXml === '') return 0;
  const formats = childElement(stylesXml, rootElement(stylesXml), table);
  return formats ? [...childElements(stylesXml, formats, 'xf')].length : 0;
}

/**
 * The sheet with these cells, side by side; each is what follows its place. The file reader passes
 * over what names begin with.
 */
function withCells(xml: string, cells: readonly string[]): string {
  const place = PLACE_AT_END.exec(xml);
  if (!place) return xml;
  const rows: string[] = [];
  for (let row = 0; row * WIDTH < cells.length; row++) {
    const line = cells
      .slice(row * WIDTH, (row + 1) * WIDTH)
      .map((cell, column) => `<c r="${cellAddress(row, column)}"${cell}</c>`);
    rows.push(`<row r="${String(row + 1)}">${line.join('')}</row>`);
  }
  const [tag] = place;
  const data = tag.startsWith('</')
    ? rows.join('') + tag
    : `${tag.replace(/\s*\/>$/, '>')}${rows.join('')}</${tag.replace(/^<|\s*\/>$/g, '')}>`;
  return xml.slice(0, place.index) + data + xml.slice(place.index + tag.length);
}

function probed(workbook: Workbook, number: number) {
  const key = `${String(Math.floor(number / WIDTH))},${String(number % WIDTH)}`;
  return workbook.sheets[0]?.cells?.get(key);
}
