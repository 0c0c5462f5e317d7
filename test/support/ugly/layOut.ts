import type {
  PlainBox,
  PlainCell,
  PlainSheet,
} from '../../../src/host/file/conversion/plainWorkbook';
import type { Dice } from './dice';
import { dressedHeader } from './uglyTexts';

/** A column of a table: its header, what it is, and its cell of each entry. */
export interface UglyColumn {
  readonly header: string;
  /** null for none. */
  readonly field: string | null;
  readonly cells: readonly (PlainCell | null)[];
}

/** A sheet with a table, and where its entries and columns came to stand. */
export interface LaidOut {
  readonly sheet: PlainSheet;
  /** 1-based rows of the entries. */
  readonly rows: readonly number[];
  /** By 0-based place in the sheet. */
  readonly fields: Readonly<Record<number, string | null>>;
}

/** What a table is told of by the rows around it. */
export interface Frame {
  readonly name: string;
  /** above the table; '' for none. */
  readonly title: string;
  /** Headings that may stand between entries. */
  readonly headings: readonly string[];
  /** 家 or 人. */
  readonly unit: string;
  readonly notes: readonly string[];
  readonly hidden?: boolean;
}

/** Puts a table on a sheet as badly as people do. */
export function layOut(dice: Dice, frame: Frame, columns: readonly UglyColumn[]): LaidOut {
  const count = columns[0]?.cells.length ?? 0;
  const left = dice.chance(0.2) ? dice.number(1, 2) : 0;
  const width = columns.length;
  const lines: (PlainCell | null)[][] = [];
  const merges: PlainBox[] = [];
  const put = (cells: readonly (PlainCell | null)[]): number =>
    lines.push([...Array<null>(left).fill(null), ...cells]) - 1;
  const across = (text: string, isMerged: boolean): void => {
    const row = put([{ value: text }]);
    if (isMerged && width > 1)
      merges.push({ firstRow: row, lastRow: row, firstColumn: left, lastColumn: left + width - 1 });
  };

  if (dice.chance(0.15)) lines.push([]);
  if (frame.title !== '') across(frame.title, dice.chance(0.7));
  if (dice.chance(0.25))
    across('填报单位：青澜县生态环境局　　　填报日期：2026年1月4日', dice.chance(0.5));
  if (dice.chance(0.1)) lines.push([]);

  const headers = columns.map(({ header }) => ({ value: dressedHeader(dice, header) }));
  const isGrouped = width > 4 && dice.chance(0.15);
  if (isGrouped) {
    const edge = dice.number(2, width - 2);
    const above = headers.map((_, at) =>
      at === 1 ? { value: '基本信息' } : at === edge ? { value: '监管信息' } : null,
    );
    above[0] = headers[0] ?? null;
    const row = put(above);
    put([null, ...headers.slice(1)]);
    merges.push({ firstRow: row, lastRow: row + 1, firstColumn: left, lastColumn: left });
    if (edge > 2)
      merges.push({
        firstRow: row,
        lastRow: row,
        firstColumn: left + 1,
        lastColumn: left + edge - 1,
      });
    merges.push({
      firstRow: row,
      lastRow: row,
      firstColumn: left + edge,
      lastColumn: left + width - 1,
    });
  } else put(headers);

  const wantsHeadings = frame.headings.length > 0 && dice.chance(0.15);
  const wantsBlanks = dice.chance(0.15);
  const repeatsHeader = !isGrouped && count > 6 && dice.chance(0.12);
  const middle = dice.number(2, Math.max(2, count - 2));
  const rows: number[] = [];
  for (let entry = 0; entry < count; entry++) {
    if (wantsHeadings && (entry === 0 || entry === middle))
      across(frame.headings[entry === 0 ? 0 : 1] ?? '', dice.chance(0.5));
    if (wantsBlanks && entry > 0 && dice.chance(0.08)) lines.push([]);
    if (repeatsHeader && entry === middle) put(headers);
    rows.push(put(columns.map(({ cells }) => cells[entry] ?? null)) + 1);
  }

  if (dice.chance(0.3)) {
    if (dice.chance(0.3)) lines.push([]);
    const first = rows[0] ?? 1;
    const last = rows.at(-1) ?? 1;
    put(
      dice.pick<readonly (PlainCell | null)[]>([
        [{ value: '合计' }, { value: `${count}${frame.unit}` }],
        [{ value: '合  计' }, { value: count, formula: `COUNTA(B${first}:B${last})` }],
        [null, { value: `合计：${count}${frame.unit}` }],
        [{ value: `共计${count}${frame.unit}` }],
      ]),
    );
  }
  if (dice.chance(0.25)) {
    if (dice.chance(0.5)) lines.push([]);
    for (const note of frame.notes) across(note, dice.chance(0.4));
  }
  return {
    sheet: {
      name: frame.name,
      hidden: frame.hidden ?? false,
      rows: lines,
      merges,
      columns: [],
      hiddenRows: dice.chance(0.08) ? rows.slice(1, 3).map((row) => row - 1) : [],
      filter: null,
    },
    rows,
    fields: Object.fromEntries(columns.map(({ field }, at) => [left + at, field])),
  };
}
