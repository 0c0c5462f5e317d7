import { zipSync } from 'fflate';
import { openWorkbookFile } from '../../../../src/host/file/openWorkbookFile';
import { rawWorkbook } from '../rawWorkbook';

const plain = rawWorkbook({ sheets: [{ name: 'a', xml: '<sheetData/>' }] });

/** The central directory's record of the part with that number, and what it says of sizes. */
function changed(number: number, change: (view: DataView, at: number) => void): Uint8Array {
  const bytes = plain.slice();
  const view = new DataView(bytes.buffer);
  const end = bytes.length - 22;
  let at = view.getUint32(end + 16, true);
  for (let part = 0; part < number; part++)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true);
  change(view, at);
  return bytes;
}

test.each([
  [
    'beyond-limit',
    'part',
    () => changed(0, (view, at) => view.setUint32(at + 24, 0xf0000000, true)),
  ],
  [
    'beyond-limit',
    'packing',
    () => changed(0, (view, at) => view.setUint32(at + 24, 2 ** 30, true)),
  ],
  ['damaged', undefined, () => changed(0, (view, at) => view.setUint32(at + 24, 1, true))],
  ['damaged', undefined, () => changed(1, (view, at) => view.setUint32(at + 42, 0, true))],
  [
    'beyond-limit',
    'entries',
    () =>
      zipSync(
        Object.fromEntries(
          Array.from({ length: 20_001 }, (_, number) => [
            `${String(number)}.xml`,
            new Uint8Array(),
          ]),
        ),
        { level: 0 },
      ),
  ],
] as const)('%s (%s): %#', async (fault, limit, bytes) => {
  await expect(openWorkbookFile(bytes(), 'a.xlsx')).rejects.toMatchObject({ fault, limit });
});
