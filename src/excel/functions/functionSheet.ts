import { cellAddress } from '../../domain/ground/cellAddress';
import { FUNCTION_IDS, FUNCTION_NAMESPACE, type FunctionId } from '../../text/sheet/functionNames';
import { functionSheetText as text, functionText } from '../../text/sheet/functionText';
import { functionSheetName } from '../../text/sheet/sheetNames';
import type { SheetContent } from '../writing/sheetContent';
import { frozen, gap, heading, layOut, subtitle, title, type Cell } from '../writing/sheetLayout';
import { table } from '../writing/tableBand';

const WIDTHS = [18, 34, 22, 14, 10, 30, 44];
/** Of the first example value, and of the records below it. */
const DATA_COLUMN = 2;
const DATA_COLUMNS = 3;

/**
 * A sheet that shows each function at work: example values, what the formula makes of them, and the
 * formula to be copied.
 */
export function functionSheet(): SheetContent {
  const records = table({
    header: text.recordHeader,
    rows: text.checks,
    looks: ['text', 'centre'],
    columnIndex: DATA_COLUMN,
  });
  const examples = table({
    header: text.header,
    rows: FUNCTION_IDS.map((id) => {
      const values: readonly string[] = text.examples[id];
      const formula: Cell = (row, rowOf) =>
        formulaOf(id, row, { first: rowOf(records), count: text.checks.length });
      return [
        `${FUNCTION_NAMESPACE}.${id}`,
        functionText[id].description,
        ...Array.from({ length: DATA_COLUMNS }, (_, index) => values[index] ?? ''),
        formula,
        formula,
      ];
    }),
    looks: (index) => {
      const result = FUNCTION_IDS[index] === 'WORKDAY' ? 'date' : 'remark';
      return ['text', 'text', 'text', 'text', 'text', result, 'text'];
    },
  });
  return layOut({
    name: functionSheetName,
    tabColor: '#7F7F7F',
    orientation: 'landscape',
    columnWidths: WIDTHS,
    isEvidence: false,
    bands: [
      title(text.title),
      frozen(subtitle(text.subtitle)),
      examples,
      gap(),
      heading(text.records),
      records,
    ],
  });
}

interface Records {
  /** 1-based row. */
  readonly first: number;
  readonly count: number;
}

function formulaOf(id: FunctionId, row: number, { first, count }: Records): string {
  const values = text.examples[id].map((_, index) => cellAddress(row, DATA_COLUMN + index));
  const [asked = '', ...others] = values;
  const column = (index: number): string =>
    `${cellAddress(first, DATA_COLUMN + index)}:${cellAddress(first + count - 1, DATA_COLUMN + index)}`;
  const given = id === 'CHECKS' ? [asked, column(0), column(1), ...others] : values;
  return `=${FUNCTION_NAMESPACE}.${id}(${given.join(',')})`;
}
