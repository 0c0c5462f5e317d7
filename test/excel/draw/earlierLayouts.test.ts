import { shortHash } from '../../../src/domain/ground/shortHash';
import type { Population } from '../../../src/domain/population/population';
import { ledgerSheet } from '../../../src/excel/draw/ledgerSheet';
import { listSheet } from '../../../src/excel/draw/listSheet';
import golden from '../../vectors/draws2.json';
import { aDraw } from '../../support/draw';

const due = { date: '2026-03-31', tentative: false };
const said = { contacts: new Map(), due, items: null };

/** What a sheet is, in one number. */
function mark(content: ReturnType<typeof ledgerSheet>): string {
  return shortHash(JSON.stringify({ ...content, rowHeights: [...content.rowHeights] }));
}

/** A recorded layout means for ever what it meant: old evidence is compared with sheets made by it. */
test.each([
  [
    'small',
    aDraw(),
    {
      ledgerBefore: '73abf44b',
      ledgerOf2: '0a2275e0',
      listBefore: '3f7de309',
      listOf2: 'de51efcd',
    },
  ],
  [
    'large',
    aDraw(golden.population as unknown as Population),
    {
      ledgerBefore: 'c09f0ec4',
      ledgerOf2: '4770f268',
      listBefore: '461eb7cd',
      listOf2: 'f1116bf5',
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
