import { shortHash } from '../../../src/domain/ground/shortHash';
import type { Population } from '../../../src/domain/population/population';
import { ledgerSheet } from '../../../src/excel/draw/ledgerSheet';
import { listSheet } from '../../../src/excel/draw/listSheet';
import golden from '../../vectors/draws2.json';
import { aDraw } from '../../support/draw';

const due = { date: '2026-03-31', tentative: false };
const said = { contacts: new Map(), due, items: null };

/** What a sheet is, in one number; how high its rows are is no evidence, and nobody compares it. */
function mark({ rowHeights, ...content }: ReturnType<typeof ledgerSheet>): string {
  expect([...rowHeights.values()].every((height) => height > 0)).toBe(true);
  return shortHash(JSON.stringify(content));
}

/** A recorded layout means for ever what it meant: old evidence is compared with sheets made by it. */
test.each([
  [
    'small',
    aDraw(),
    {
      ledgerBefore: 'ac0f75e6',
      ledgerOf2: 'f74b8b23',
      listBefore: '415111be',
      listOf2: 'e1c10477',
    },
  ],
  [
    'large',
    aDraw(golden.population as unknown as Population),
    {
      ledgerBefore: '53fbdb78',
      ledgerOf2: 'b7949447',
      listBefore: '2b5f5be6',
      listOf2: '98a4a74f',
    },
  ],
])('the sheets of earlier layouts stay as they were (%s)', (_, draw, marks) => {
  expect({
    listOf2: mark(listSheet(draw, { ...said, layout: 2 })),
    ledgerOf2: mark(ledgerSheet(draw, 2)),
    listBefore: mark(listSheet(draw, said)),
    ledgerBefore: mark(ledgerSheet(draw)),
  }).toEqual(marks);
});
