/** What 抽取记录 and 抽取公告 are made of: labels with what they say, and the table of acts. */

import type { Entry } from '../../domain/act/act';
import type { ActNames } from '../../text/sheet/actText';
import { recordText } from '../../text/sheet/sheetText';
import { beside, line, type Band } from '../writing/sheetLayout';
import { table } from '../writing/tableBand';
import {
  DATA_COLUMN,
  ENTRY_LOOKS,
  OPEN_COLUMNS,
  entryCells,
  entryData,
  entryHeight,
} from './actTable';

/** Words over a part of the sheet. */
export function label(text: string): Band {
  return line(text, 'label', { height: 22, bordered: true });
}

/**
 * Labels with what they say.
 *
 * @param rows in order
 * @param byHand labels whose values people may write in later, where they are open
 */
export function pairs(
  rows: readonly (readonly [label: string, value: string])[],
  byHand: readonly string[] = [],
): Band {
  return table({
    rows,
    looks: ['label', 'value'],
    spans: [1, 'rest'],
    leastHeight: 22,
    toFill: rows.flatMap(([name, value], row) =>
      value === '' && byHand.includes(name) ? [{ row, column: 1 }] : [],
    ),
  });
}

/**
 * The table of acts with its heading; nothing without entries.
 *
 * @param entries of a period, from the first on
 * @param names of units and people
 */
export function actBands(entries: readonly Entry[], names: ActNames): readonly Band[] {
  if (entries.length === 0) return [];
  const acts = entries.map((entry) => entryCells(entry, names));
  return [
    label(recordText.acts.heading),
    beside(
      table({
        header: recordText.acts.headers,
        headerHeight: 22,
        rows: acts,
        looks: ENTRY_LOOKS,
        rowHeight: (_, index) => entryHeight(acts[index] ?? []),
        toFill: acts.flatMap((cells, row) =>
          OPEN_COLUMNS.filter((column) => cells[column] === '').map((column) => ({ row, column })),
        ),
      }),
      {
        columnIndex: DATA_COLUMN,
        look: 'data',
        header: recordText.acts.data,
        values: entries.map(entryData),
      },
    ),
  ];
}
