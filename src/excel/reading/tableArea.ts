/**
 * Which part of a sheet is read. One stray value far from a table makes a used range of up to
 * seventeen thousand million cells; such a range is halved, and its halves, until what is used of
 * them is little more than what is filled.
 */

/** Cells that any used range may have: read as it stands. */
const PLENTY = 1_000_000;

/** Columns likewise. */
const WIDE = 1000;

/** Cells from which on a part is not worth a further look. */
const FEW = 10_000;

/** Rounds of halving: seventeen thousand million cells take twenty-one to come down to `FEW`. */
const ROUNDS = 21;

/** Parts of a sheet that are looked at, at most: values strewn all over it. */
const PARTS = 200;

const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;

/** A rectangle of cells, 0-based. */
export interface Area {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** What is read of a sheet. */
export interface TableArea {
  readonly worksheet: Excel.Worksheet;
  /** Its place, and whether rows and columns are hidden, loaded; a null object for an empty sheet. */
  readonly used: Excel.Range;
  /** Parts that hold values too far off to be read with it. */
  readonly farOff: readonly Area[];
}

/**
 * Finds the part of each sheet that holds its table, in one round trip unless a value stands far
 * off.
 *
 * @param context of the running Excel.run; what was asked for before is answered with the first
 *   round trip
 * @param worksheets to look at
 * @returns one for each, in the same order
 */
export async function findTableAreas(
  context: Excel.RequestContext,
  worksheets: readonly Excel.Worksheet[],
): Promise<TableArea[]> {
  const found = worksheets.map((worksheet) => {
    const used = worksheet.getUsedRangeOrNullObject(true);
    used.load(SHAPE);
    return { worksheet, used, farOff: [] };
  });
  await context.sync();
  const large = found.filter(({ used }) => !used.isNullObject && isLarge(areaOf(used)));
  if (large.length === 0) return found;
  const parts = await halve(
    context,
    large.map(({ worksheet, used }) => ({ worksheet, area: areaOf(used) })),
  );
  const narrowed = new Map(
    large.map(({ worksheet }): [Excel.Worksheet, TableArea] => {
      const { table, farOff } = gather(
        parts.filter((part) => part.worksheet === worksheet).map(({ area }) => area),
      );
      const used = rangeOf(worksheet, table);
      used.load(SHAPE);
      return [worksheet, { worksheet, used, farOff }];
    }),
  );
  await context.sync();
  return found.map((each) => narrowed.get(each.worksheet) ?? each);
}

const SHAPE = 'rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden';

interface Part {
  readonly worksheet: Excel.Worksheet;
  readonly area: Area;
  /** Whether halving it would leave out next to nothing. */
  readonly isFull?: boolean;
}

/** Halves parts as long as that leaves out more than a tenth; all sheets in one round trip a round. */
async function halve(context: Excel.RequestContext, whole: readonly Part[]): Promise<Part[]> {
  let parts = [...whole];
  for (let round = 0; round < ROUNDS; round++) {
    const asked = parts.filter((part) => mayBeHalved(part, parts));
    if (asked.length === 0) break;
    const halves = new Map(asked.map((part) => [part, usedHalves(part)]));
    await context.sync();
    parts = parts.flatMap((part) => {
      const own = halves.get(part);
      if (own === undefined) return [part];
      const used = own.flatMap((half) => (half.isNullObject ? [] : [areaOf(half)]));
      const isFull = !isWhole(part.area) && sum(used) > 0.9 * cellCount(part.area);
      return isFull
        ? [{ ...part, isFull }]
        : used.map((area) => ({ worksheet: part.worksheet, area }));
    });
  }
  return parts;
}

function mayBeHalved({ worksheet, area, isFull }: Part, parts: readonly Part[]): boolean {
  if (isWhole(area)) return true;
  return (
    isFull !== true &&
    (cellCount(area) > FEW || area.columnCount > WIDE) &&
    parts.filter((part) => part.worksheet === worksheet).length < PARTS
  );
}

/** What is used of the two halves, across the longer side as far as that can go. */
function usedHalves({ worksheet, area }: Part): Excel.Range[] {
  const { rowIndex, columnIndex, rowCount, columnCount } = area;
  const byRows = rowCount >= columnCount;
  const first = Math.ceil((byRows ? rowCount : columnCount) / 2);
  const halves: Area[] = byRows
    ? [
        { ...area, rowCount: first },
        { ...area, rowIndex: rowIndex + first, rowCount: rowCount - first },
      ]
    : [
        { ...area, columnCount: first },
        { ...area, columnIndex: columnIndex + first, columnCount: columnCount - first },
      ];
  return halves.map((half) => {
    const used = rangeOf(worksheet, half).getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    return used;
  });
}

/**
 * The largest part with all that stand so near that reading them together is no large matter, or
 * costs no more than twice what they are.
 */
function gather(parts: readonly Area[]): { table: Area; farOff: Area[] } {
  const [largest, ...others] = [...parts].sort((one, other) => cellCount(other) - cellCount(one));
  let table = largest ?? { rowIndex: 0, columnIndex: 0, rowCount: 1, columnCount: 1 };
  let farOff = others;
  for (let before = -1; before !== farOff.length;) {
    before = farOff.length;
    farOff = farOff.filter((part) => {
      const both = bounds(table, part);
      const isNear =
        !isLarge(both) || (!isWhole(both) && cellCount(both) <= 2 * sum([table, part]));
      if (isNear) table = both;
      return !isNear;
    });
  }
  return { table, farOff };
}

/** Whether it is more than is read unasked; Excel gives no values of whole rows and columns. */
function isLarge(area: Area): boolean {
  return area.columnCount > WIDE || area.rowCount === MAX_ROWS || cellCount(area) > PLENTY;
}

function isWhole({ rowCount, columnCount }: Area): boolean {
  return rowCount === MAX_ROWS || columnCount === MAX_COLUMNS;
}

function cellCount({ rowCount, columnCount }: Area): number {
  return rowCount * columnCount;
}

function sum(areas: readonly Area[]): number {
  return areas.reduce((total, area) => total + cellCount(area), 0);
}

function bounds(one: Area, other: Area): Area {
  const rowIndex = Math.min(one.rowIndex, other.rowIndex);
  const columnIndex = Math.min(one.columnIndex, other.columnIndex);
  const endRow = Math.max(one.rowIndex + one.rowCount, other.rowIndex + other.rowCount);
  const endColumn = Math.max(
    one.columnIndex + one.columnCount,
    other.columnIndex + other.columnCount,
  );
  return {
    rowIndex,
    columnIndex,
    rowCount: endRow - rowIndex,
    columnCount: endColumn - columnIndex,
  };
}

function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area {
  return { rowIndex, columnIndex, rowCount, columnCount };
}

function rangeOf(
  worksheet: Excel.Worksheet,
  { rowIndex, columnIndex, rowCount, columnCount }: Area,
): Excel.Range {
  return worksheet.getRangeByIndexes(rowIndex, columnIndex, rowCount, columnCount);
}
