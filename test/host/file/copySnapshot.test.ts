import type { IWorkbookData } from '@univerjs/core';
import { copySnapshot } from '../../../src/host/file/copySnapshot';

function snapshot(): IWorkbookData {
  return {
    id: 'w',
    name: 'w',
    sheetOrder: ['s'],
    styles: { a: { bl: 1 } },
    sheets: {
      s: {
        id: 's',
        cellData: {
          0: {
            0: { v: 1, s: 'a' },
            3: { p: { id: 'p', body: { dataStream: 'x\r\n' } } as never },
            4: { custom: { link: { to: 'A1' } }, s: { bl: 1 } },
          },
          9: {},
        },
        rowData: { 0: { h: 20 } },
      },
      empty: { id: 'empty' },
    },
  } as unknown as IWorkbookData;
}

test('a copy is equal and shares nothing that can change', () => {
  const original = snapshot();
  const copy = copySnapshot(original);
  expect(copy).toEqual({
    ...snapshot(),
    sheets: { s: snapshot().sheets['s'], empty: { id: 'empty', cellData: {} } },
  });
  const row = original.sheets['s']!.cellData![0]!;
  row[0]!.v = 2;
  row[3]!.p!.body!.dataStream = 'y';
  (row[4]!.custom!['link'] as { to: string }).to = 'B2';
  (row[4]!.s as { bl: number }).bl = 0;
  row[5] = { v: 'new' };
  original.sheets['s']!.rowData![0]!.h = 1;
  original.styles['a']!.bl = 0;
  expect(copy.sheets['s']).toEqual(snapshot().sheets['s']);
  expect(copy.styles).toEqual(snapshot().styles);
});
