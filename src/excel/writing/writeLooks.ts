import { cellLooks, type CellLook } from './cellLook';
import type { RequestBudget } from './requestBudget';
import type { Area, Block } from './sheetContent';

/** Of a range and all that a look says of it. */
const LOOK_ACTIONS = 13;

/**
 * The look that most cells have is given to all of them at once, the others only what differs from
 * it: a paper for each of many enterprises takes few actions for each.
 *
 * @param worksheet new and empty
 * @param blocks of its content
 * @param budget says when a request is full
 */
export async function writeLooks(
  worksheet: Excel.Worksheet,
  blocks: readonly Block[],
  budget: RequestBudget,
): Promise<void> {
  const pieces = blocks.flatMap(looksOf);
  const base = commonLook(pieces);
  if (base === null) return;
  await budget.spend(0, LOOK_ACTIONS);
  applyLook(rangeOf(worksheet, around(pieces.map(({ area }) => area))), base);
  for (const { area, look } of pieces) {
    if (look === base) continue;
    await budget.spend(0, LOOK_ACTIONS);
    applyLook(rangeOf(worksheet, area), look, base);
  }
}

/** Cells of one look: a column of a block, or all of it. */
interface Piece {
  readonly area: Area;
  readonly look: CellLook;
}

/** Neighbouring columns of one look are one piece. */
function looksOf({ rowIndex, columnIndex, values, looks }: Block): Piece[] {
  const columnCount = values[0]?.length ?? 0;
  const lookAt = (index: number): CellLook =>
    cellLooks[looks[looks.length === 1 ? 0 : index] ?? 'text'];
  const pieces: Piece[] = [];
  for (let column = 0; column < columnCount; column++) {
    const look = lookAt(column);
    const last = pieces.at(-1);
    if (last?.look === look)
      pieces[pieces.length - 1] = {
        look,
        area: { ...last.area, columnCount: last.area.columnCount + 1 },
      };
    else
      pieces.push({
        look,
        area: {
          rowIndex,
          columnIndex: columnIndex + column,
          rowCount: values.length,
          columnCount: 1,
        },
      });
  }
  return pieces;
}

/** The looks that blocks give to cells. */
export function looksAt(
  blocks: readonly Block[],
): (cell: Pick<Area, 'rowIndex' | 'columnIndex'>) => CellLook {
  const pieces = blocks.flatMap(looksOf);
  return ({ rowIndex, columnIndex }) =>
    pieces.find(
      ({ area }) =>
        rowIndex >= area.rowIndex &&
        rowIndex < area.rowIndex + area.rowCount &&
        columnIndex >= area.columnIndex &&
        columnIndex < area.columnIndex + area.columnCount,
    )?.look ?? cellLooks.text;
}

/** The look of most cells; none with a fill, which could not be taken away again. */
function commonLook(pieces: readonly Piece[]): CellLook | null {
  const counts = new Map<CellLook, number>();
  for (const { look, area } of pieces)
    if (look.fill === null)
      counts.set(look, (counts.get(look) ?? 0) + area.rowCount * area.columnCount);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? null;
}

/** The smallest area that holds some. */
function around(areas: readonly Area[]): Area {
  const rowIndex = areas.reduce((first, area) => Math.min(first, area.rowIndex), Infinity);
  const columnIndex = areas.reduce((first, area) => Math.min(first, area.columnIndex), Infinity);
  const end = areas.reduce((last, area) => Math.max(last, area.rowIndex + area.rowCount), 0);
  const right = areas.reduce(
    (last, area) => Math.max(last, area.columnIndex + area.columnCount),
    0,
  );
  return { rowIndex, columnIndex, rowCount: end - rowIndex, columnCount: right - columnIndex };
}

/**
 * Gives cells a look.
 *
 * @param range of cells
 * @param look in Excel's terms
 * @param had the look that they have already; what is the same is left
 */
export function applyLook(range: Excel.Range, look: CellLook, had?: CellLook): void {
  const { format } = range;
  // Excel takes one value for all cells of a range; the published types know only the array of
  // arrays.
  if (look.format !== had?.format) range.numberFormat = look.format as unknown as string[][];
  if (look.font !== had?.font) format.font.name = look.font;
  if (look.size !== had?.size) format.font.size = look.size;
  if (look.bold !== had?.bold) format.font.bold = look.bold;
  if (look.horizontal !== had?.horizontal) format.horizontalAlignment = look.horizontal;
  if (had === undefined) format.verticalAlignment = 'Center';
  if (look.wrap !== had?.wrap) format.wrapText = look.wrap;
  if (look.fill !== null) format.fill.color = look.fill;
}

/** The cells of an area. */
export function rangeOf(worksheet: Excel.Worksheet, area: Area): Excel.Range {
  return worksheet.getRangeByIndexes(
    area.rowIndex,
    area.columnIndex,
    area.rowCount,
    area.columnCount,
  );
}
